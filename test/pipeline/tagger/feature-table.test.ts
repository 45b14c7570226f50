import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packRows } from '../../../lab/train/pack-rows.ts';
import { FeatureMatrix } from '../../../pipeline/tagger/feature-matrix.ts';
import { FeatureTable } from '../../../pipeline/tagger/feature-table.ts';
import { Kernel } from '../../../pipeline/tagger/kernel/kernel.ts';

const FIRST = 3;
const LAST = 9;

/** A matrix whose rows have, for given templates, given hashes. */
class GivenFeatures extends FeatureMatrix {
  constructor() {
    super(FIRST, LAST);
  }

  add(place: number, features: readonly { readonly template: number; readonly hash: number }[]): void {
    this.startRow(place);
    for (const { template, hash } of features) this.cells[this.columnOf(template) + this.rows - 1] = hash;
  }
}

/** Hashes that differ in the bits by which rows are told apart. */
const hash = fc.integer({ min: 1, max: 2 ** 16 - 1 }).map((number) => Math.imul(number, 0x9e3779b1));

const rows = (width: number) =>
  fc.uniqueArray(
    fc.record({
      template: fc.integer({ min: FIRST, max: LAST }),
      hash,
      weights: fc.array(fc.integer({ min: -127, max: 127 }), { minLength: width, maxLength: width }),
    }),
    { selector: (row) => row.hash, minLength: 1, maxLength: 200 },
  );

const kernel = new Kernel();

type Row = { template: number; hash: number; weights: number[] };

function tableOf(width: number, all: readonly Row[]): FeatureTable {
  return new FeatureTable(
    packRows({
      width,
      step: 1,
      templates: Uint8Array.from(all, ({ template }) => template),
      hashes: Int32Array.from(all, (row) => row.hash),
      weights: Int8Array.from(all.flatMap(({ weights }) => weights)),
    }),
    kernel,
  );
}

describe.each([4, 5, 6, 8, 10])('a table of rows of %i weights', (width) => {
  it('adds to the place of each token the weights of the features that it has', () => {
    fc.assert(
      fc.property(rows(width), (all) => {
        const tokens: { features: Row[]; place: number }[] = [];
        // Each token takes one feature of each template, as long as there are any.
        for (const row of all) {
          const token = tokens.find(
            ({ features }) => !features.some(({ template }) => template === row.template),
          );
          if (token) token.features.push(row);
          else tokens.push({ features: [row], place: 2 * tokens.length });
        }
        const matrix = new GivenFeatures();
        for (const { features, place } of tokens) matrix.add(place, features);
        const sums = new Int32Array(2 * tokens.length * width).fill(7);
        tableOf(width, all).addUnits(matrix, sums);
        for (const { features, place } of tokens) {
          const expected = Array.from({ length: width }, (_, cell) =>
            features.reduce((sum, { weights }) => sum + weights[cell]!, 7),
          );
          expect([...sums.subarray(place * width, (place + 1) * width)]).toEqual(expected);
          expect([...sums.subarray((place + 1) * width, (place + 2) * width)]).toEqual(
            new Array(width).fill(7),
          );
        }
      }),
    );
  });

  it('adds nothing for features that it has not, nor where a token has none', () => {
    const row = (template: number) => ({ template, hash: 5 << 20, weights: new Array(width).fill(5) });
    const matrix = new GivenFeatures();
    matrix.add(0, [{ template: FIRST, hash: 6 << 20 }]);
    matrix.add(1, []);
    matrix.add(2, [{ template: LAST, hash: 5 << 20 }]);
    const sums = new Int32Array(3 * width);
    tableOf(width, [row(FIRST)]).addUnits(matrix, sums);
    expect([...sums]).toEqual(new Array(3 * width).fill(0));
  });

  it('knows nothing of a matrix that was cleared', () => {
    const matrix = new GivenFeatures();
    matrix.add(0, [{ template: FIRST, hash: 5 << 20 }]);
    matrix.clear();
    matrix.add(0, []);
    const sums = new Int32Array(width);
    tableOf(width, [{ template: FIRST, hash: 5 << 20, weights: new Array(width).fill(5) }]).addUnits(
      matrix,
      sums,
    );
    expect([...sums]).toEqual(new Array(width).fill(0));
  });
});
