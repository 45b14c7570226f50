import { describe, expect, it } from 'vitest';
import { readArrayFile, writeArrayFile } from '../../../pipeline/tagger/array-file.ts';

const file = {
  facts: { labels: 3, name: 'swift' },
  arrays: new Map<string, Int8Array | Float32Array>([
    ['weights', Int8Array.of(-128, 0, 127)],
    ['transitions', Float32Array.of(Number.NEGATIVE_INFINITY, 0.5)],
  ]),
};

describe('a file of arrays', () => {
  it('gives back what was written, wherever its bytes start', () => {
    const bytes = writeArrayFile(file);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(readArrayFile(shifted.subarray(3))).toEqual(file);
    // Node's Buffer is a Uint8Array whose slice does not copy.
    expect(readArrayFile(Buffer.from(bytes))).toEqual(file);
  });

  it('says of other bytes, and of half a file, that they are none', () => {
    expect(() => readArrayFile(new TextEncoder().encode('PK\u0003\u0004 something else'))).toThrow(
      'not a hearsay model',
    );
    const bytes = writeArrayFile(file);
    expect(() => readArrayFile(bytes.subarray(0, bytes.length - 8))).toThrow('cut short');
  });
});
