import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClaimWords, matchClaims } from '../../../app/check/match-claims.ts';

const words = fc.array(fc.nat(12), { maxLength: 6 }).map((list): ReadonlySet<number> => new Set(list));
const claims = fc.array(fc.record({ source: words, cue: words, content: words }), { maxLength: 8 });

describe('matching claims', () => {
  it('is one to one', () => {
    fc.assert(
      fc.property(claims, claims, (labelled, predicted) => {
        const matches = matchClaims(labelled, predicted);
        expect(new Set(matches.map((match) => match.labelled)).size).toBe(matches.length);
        expect(new Set(matches.map((match) => match.predicted)).size).toBe(matches.length);
      }),
    );
  });

  it('leaves no two that share content without a partner each', () => {
    fc.assert(
      fc.property(claims, claims, (labelled, predicted) => {
        const matches = matchClaims(labelled, predicted);
        const free = (side: 'labelled' | 'predicted', all: readonly ClaimWords[]): ClaimWords[] =>
          all.filter((_, index) => !matches.some((match) => match[side] === index));
        for (const label of free('labelled', labelled)) {
          for (const prediction of free('predicted', predicted)) {
            expect([...label.content].filter((word) => prediction.content.has(word))).toEqual([]);
          }
        }
      }),
    );
  });

  it('matches by the cue where contents share nothing, and never by the source alone', () => {
    const claim = (source: number, cue: number, content: number): ClaimWords => ({
      source: new Set([source]),
      cue: new Set([cue]),
      content: new Set([content]),
    });
    expect(matchClaims([claim(1, 2, 3)], [claim(9, 2, 8)])).toEqual([{ labelled: 0, predicted: 0 }]);
    expect(matchClaims([claim(1, 2, 3)], [claim(1, 7, 8)])).toEqual([]);
  });
});
