import { describe, expect, it } from 'vitest';
import { withOneType } from '../../../../pipeline/stages/names/one-type.ts';
import type { TaggedName } from '../../../../pipeline/stages/names/tagged-name.ts';
import { markedArticle } from '../../marked-article.ts';

const TAGS = { person: 'PER', organization: 'ORG', place: 'LOC', group: 'MISC' } as const;

/** Names of a marked text, as surely as `probabilities` say. */
function tagged(marked: string, ...probabilities: number[]) {
  const { tokens, names } = markedArticle(marked).layers;
  const given = names.map(({ tokens: range, type }, at): TaggedName => {
    return { tokens: range, tag: TAGS[type], probability: probabilities[at]! };
  });
  return { tokens, given };
}

describe('one type for one name', () => {
  it('is what most of its mentions say', () => {
    const { tokens, given } = tagged(
      '[org:Dayton] grew. In [loc:Dayton] and near [loc:Dayton] it rained.',
      0.6,
      0.9,
      0.8,
    );
    expect(withOneType(given, tokens).map(({ tag }) => tag)).toEqual(['LOC', 'LOC', 'LOC']);
  });

  it('is what the surer mention says', () => {
    const { tokens, given } = tagged('[org:Dayton] grew. In [loc:Dayton] it rained.', 0.9, 0.5);
    expect(withOneType(given, tokens).map(({ tag }) => tag)).toEqual(['ORG', 'ORG']);
  });

  it('leaves other names alone', () => {
    const { tokens, given } = tagged('[per:Dayton Moore] lives in [loc:Dayton].', 0.9, 0.5);
    expect(withOneType(given, tokens).map(({ tag }) => tag)).toEqual(['PER', 'LOC']);
  });

  it('counts an abbreviation with its long form', () => {
    const { tokens, given } = tagged(
      '[org:Bank of Spain] ([org:BoS]) lent. [per:BoS] gained.',
      0.9,
      0.9,
      0.6,
    );
    const names = given.map((name, at) => (at === 1 ? { ...name, longForm: given[0]!.tokens } : name));
    expect(withOneType(names, tokens).map(({ tag }) => tag)).toEqual(['ORG', 'ORG', 'ORG']);
  });
});
