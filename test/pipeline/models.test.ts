import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { JUDGE_FEATURES } from '../../pipeline/attribution/linear/judge-features.ts';
import { readModels, writeModels } from '../../pipeline/models.ts';

const bytes = new Uint8Array(readFileSync('models/swift.bin'));

describe('the committed models', () => {
  it('are written as they were read', () => {
    expect(writeModels(readModels(bytes))).toEqual(bytes);
  });

  it('weigh only features that the judge has', () => {
    const { features } = readModels(bytes).attributions.judge;
    expect(Math.max(...features)).toBeLessThan(JUDGE_FEATURES.length);
  });

  it('are small', () => {
    expect(bytes.length).toBeLessThan(8_000_000);
  });
});
