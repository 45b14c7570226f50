import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { JUDGE_FEATURES } from '../../pipeline/attribution/linear/judge-features.ts';
import { readModels, writeModels } from '../../pipeline/models.ts';

const bytes = new Uint8Array(readFileSync('models/swift.bin'));

describe('the committed models', () => {
  it('are written as they were read', () => {
    // Not toEqual, which takes millions of bytes one by one.
    expect(Buffer.compare(writeModels(readModels(bytes)), bytes)).toBe(0);
  });

  it('weigh only features that the judge has', () => {
    const { features } = readModels(bytes).attributions.judge;
    expect(Math.max(...features)).toBeLessThan(JUDGE_FEATURES.length);
  });

  it('are small', () => {
    expect(bytes.length).toBeLessThan(8_000_000);
  });
});
