import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeatureBuffer } from '../../../pipeline/tagger/feature-buffer.ts';
import { FeatureTable } from '../../../pipeline/tagger/feature-table.ts';

const rows = (width: number) =>
  fc.uniqueArray(
    fc.record({
      hash: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
      weights: fc.array(fc.integer({ min: -127, max: 127 }), { minLength: width, maxLength: width }),
    }),
    { selector: ({ hash }) => hash, minLength: 1, maxLength: 60 },
  );

function bufferOf(hashes: readonly number[]): FeatureBuffer {
  const buffer = new FeatureBuffer(hashes.length);
  buffer.cells.set(hashes);
  buffer.count = hashes.length;
  return buffer;
}

describe.each([4, 5, 6, 8, 10])('a table of rows of %i weights', (width) => {
  it('adds to each cell the weights of the features that it has', () => {
    fc.assert(
      fc.property(rows(width), (table) => {
        const hashes = table.map(({ hash }) => hash);
        const weights = Int8Array.from(table.flatMap((row) => row.weights));
        const sums = new Int32Array(width + 2).fill(7);
        new FeatureTable(width, 1, Int32Array.from(hashes), weights).addUnits(bufferOf(hashes), sums, 1);
        const expected = Array.from({ length: width }, (_, cell) =>
          table.reduce((sum, row) => sum + row.weights[cell]!, 7),
        );
        expect([...sums]).toEqual([7, ...expected, 7]);
      }),
    );
  });

  it('adds nothing for features that it has not', () => {
    const table = new FeatureTable(width, 1, Int32Array.of(1, 2, 3), new Int8Array(3 * width).fill(5));
    const sums = new Int32Array(width);
    table.addUnits(bufferOf([4 << 20, 5 << 20, -6]), sums, 0);
    expect([...sums]).toEqual(new Array(width).fill(0));
  });
});
