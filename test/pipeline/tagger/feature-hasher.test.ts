import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeatureList } from '../../../lab/train/feature-list.ts';
import { FeatureReader } from '../../../lab/train/feature-reader.ts';
import { FeatureMatrix, MATRIX_ROWS, type Templates } from '../../../pipeline/tagger/feature-matrix.ts';

/** A matrix whose attributes are given. */
class Given extends FeatureMatrix {
  add(attributes: Readonly<Record<string, number>>): this {
    const row = this.startRow(0);
    for (const [name, value] of Object.entries(attributes)) this.columns[name]![row] = value;
    return this;
  }
}

const reader = new FeatureReader();
/** The features of all rows: template and hash. */
function featuresOf(matrix: FeatureMatrix): [template: number, hash: number][] {
  const list = new FeatureList(reader);
  list.take(matrix);
  return Array.from({ length: list.count }, (_, at) => [list.templates[at]!, list.hashes[at]!]);
}
const oneOf = (templates: Templates, attributes: Readonly<Record<string, number>>): number =>
  featuresOf(new Given(templates).add(attributes))[0]![1];

const attribute = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

describe('a feature', () => {
  it('is the same wherever its token stands in a matrix', () => {
    const templates = { 1: ['a'], 2: ['a', 'b'], 3: ['a', 'b', 'c'] };
    const token = fc.record({ a: attribute, b: attribute, c: attribute });
    fc.assert(
      fc.property(fc.array(token, { minLength: 1, maxLength: 9 }), (tokens) => {
        const together = new Given(templates);
        for (const each of tokens) together.add(each);
        const alone = tokens.flatMap((each) => featuresOf(new Given(templates).add(each)));
        expect(featuresOf(together)).toEqual(alone);
      }),
    );
  });

  it('depends on its template, on its attributes and on their order', () => {
    const hashes = [
      oneOf({ 1: ['a'] }, { a: 5 }),
      oneOf({ 2: ['a'] }, { a: 5 }),
      oneOf({ 1: ['a'] }, { a: 6 }),
      oneOf({ 1: ['a', 'b'] }, { a: 5, b: 6 }),
      oneOf({ 1: ['b', 'a'] }, { a: 5, b: 6 }),
      oneOf({ 1: ['a', 'b', 'c'] }, { a: 5, b: 6, c: 7 }),
      oneOf({ 1: ['a', 'c', 'b'] }, { a: 5, b: 6, c: 7 }),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('is not there where its condition is 0', () => {
    const templates = { 1: ['a'], 2: ['here?', 'a', 'b'] };
    const matrix = new Given(templates).add({ 'here?': -1, a: 5, b: 6 }).add({ 'here?': 0, a: 5, b: 6 });
    const [one, two] = [oneOf({ 1: ['a'] }, { a: 5 }), oneOf({ 2: ['a', 'b'] }, { a: 5, b: 6 })];
    expect(featuresOf(matrix)).toEqual([
      [1, one],
      [2, two],
      [1, one],
    ]);
  });

  it('is made of every row of a matrix that is full', () => {
    const matrix = new Given({ 1: ['a'] });
    for (let row = 1; row <= MATRIX_ROWS; row++) matrix.add({ a: row });
    expect(matrix.isFull).toBe(true);
    expect(new Set(featuresOf(matrix).map(([, hash]) => hash)).size).toBe(MATRIX_ROWS);
  });

  it('joins at least one attribute, and three at most', () => {
    for (const attributes of [[], ['here?'], ['a', 'b', 'c', 'd']]) {
      expect(() => new Given({ 1: attributes })).toThrow('one to three');
    }
  });
});
