import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearestWord } from '../../app/nearest-word.ts';

describe('edit distance', () => {
  it('counts insertions, deletions and substitutions', () => {
    expect(editDistance('speaker', 'speaker')).toBe(0);
    expect(editDistance('speakr', 'speaker')).toBe(1);
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('', 'cue')).toBe(3);
  });

  it('is a distance: symmetric, zero for equal words only, and never shorter by a detour', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      }),
    );
  });
});

describe('nearest word', () => {
  const keys = ['model', 'minConfidence', 'offsets', 'blocks'];

  it('finds the word that was meant', () => {
    expect(nearestWord('modle', keys)).toBe('model');
    expect(nearestWord('offset', keys)).toBe('offsets');
  });

  it('takes another way of joining words for the same spelling', () => {
    expect(nearestWord('min_confidence', keys)).toBe('minConfidence');
    expect(nearestWord('MIN-CONFIDENCE', keys)).toBe('minConfidence');
  });

  it('has no answer where there is nothing to choose from', () => {
    expect(nearestWord('model', [])).toBeNull();
  });

  it('answers a word of a megabyte as quickly, with the first where all are as far', () => {
    expect(nearestWord('x'.repeat(1_000_000), keys)).toBe('model');
  });
});
