import { describe, expect, it } from 'vitest';
import { ratios, type SpannedAttribution, scoreArticle } from '../../lab/score/attribution-scores.ts';

const TEXT = 'Ann said it is late. Bob denied that he was there.';
const span = (words: string) => {
  const start = TEXT.indexOf(words);
  return [{ start, end: start + words.length }];
};
const attribution = (source: string, cue: string, content: string): SpannedAttribution => ({
  source: span(source),
  cue: span(cue),
  content: span(content),
});
const labelled = [
  attribution('Ann', 'said', 'it is late'),
  attribution('Bob', 'denied', 'that he was there'),
];

describe('scores of attributions', () => {
  it('are perfect for what is labelled', () => {
    const counts = scoreArticle(TEXT, labelled, labelled);
    expect(counts['exact.all']).toEqual({ right: 2, predicted: 2, labelled: 2 });
    expect(ratios(counts['rel+src'])).toEqual({ precision: 1, recall: 1, f1: 1 });
  });

  it('count a relation by half of its content, with source only where that is right too', () => {
    const counts = scoreArticle(TEXT, [attribution('Bob', 'said', 'it is late')], labelled);
    expect(counts.rel).toEqual({ right: 1, predicted: 1, labelled: 2 });
    expect(counts['rel+src'].right).toBe(0);
    expect(counts['tok.cue']).toEqual({ right: 1, predicted: 1, labelled: 2 });
  });

  it('say nothing where there is nothing', () => {
    expect(ratios({ right: 0, predicted: 0, labelled: 0 })).toEqual({
      precision: null,
      recall: null,
      f1: null,
    });
  });
});
