import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeatureList } from '../../../lab/train/feature-list.ts';
import { FeatureReader } from '../../../lab/train/feature-reader.ts';
import { packRows } from '../../../lab/train/pack-rows.ts';
import { FeatureMatrix } from '../../../pipeline/tagger/feature-matrix.ts';
import { FeatureTable } from '../../../pipeline/tagger/feature-table.ts';
import { Kernel } from '../../../pipeline/tagger/kernel/kernel.ts';

const TEMPLATES = [3, 4, 5, 6, 7] as const;

/** A matrix of which each template has one word, where it has any. */
class Words extends FeatureMatrix {
  constructor() {
    super(Object.fromEntries(TEMPLATES.map((template) => [template, [`${template}?`, `${template}`]])));
  }

  add(place: number, words: readonly { readonly template: number; readonly word: number }[]): void {
    const row = this.startRow(place);
    for (const template of TEMPLATES) {
      const here = words.find((other) => other.template === template);
      this.columns[`${template}?`]![row] = here ? -1 : 0;
      if (here) this.columns[`${template}`]![row] = here.word;
    }
  }
}

const reader = new FeatureReader();
/** The feature that a word is. */
function hashOf(template: number, word: number): number {
  const matrix = new Words();
  matrix.add(0, [{ template, word }]);
  const list = new FeatureList(reader);
  list.take(matrix);
  return list.hashes[0]!;
}

interface Row {
  readonly template: number;
  readonly word: number;
  readonly weights: readonly number[];
}

const kernel = new Kernel();

function tableOf(width: number, all: readonly Row[]): FeatureTable {
  return new FeatureTable(
    packRows({
      width,
      step: 1,
      templates: Uint8Array.from(all, ({ template }) => template),
      hashes: Int32Array.from(all, ({ template, word }) => hashOf(template, word)),
      weights: Int8Array.from(all.flatMap(({ weights }) => weights)),
    }),
    kernel,
  );
}

const rows = (width: number) =>
  fc.uniqueArray(
    fc.record({
      template: fc.constantFrom(...TEMPLATES),
      word: fc.integer({ min: 0, max: 999 }),
      weights: fc.array(fc.integer({ min: -127, max: 127 }), { minLength: width, maxLength: width }),
    }),
    { selector: ({ template, word }) => template * 1000 + word, minLength: 1, maxLength: 200 },
  );

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
        const matrix = new Words();
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
    const matrix = new Words();
    matrix.add(0, [{ template: 3, word: 6 }]);
    matrix.add(1, []);
    matrix.add(2, [{ template: 7, word: 5 }]);
    const sums = new Int32Array(3 * width);
    tableOf(width, [{ template: 3, word: 5, weights: new Array(width).fill(5) }]).addUnits(matrix, sums);
    expect([...sums]).toEqual(new Array(3 * width).fill(0));
  });

  it('knows nothing of a matrix that was cleared', () => {
    const matrix = new Words();
    matrix.add(0, [{ template: 3, word: 5 }]);
    matrix.clear();
    matrix.add(0, []);
    const sums = new Int32Array(width);
    tableOf(width, [{ template: 3, word: 5, weights: new Array(width).fill(5) }]).addUnits(matrix, sums);
    expect([...sums]).toEqual(new Array(width).fill(0));
  });
});
