import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimSchema } from '../../../pipeline/claim.ts';
import type { Attribution, Name, TokenRange } from '../../../pipeline/document.ts';
import { type MarkedArticle, markedArticle } from '../marked-article.ts';
import { claimsOf } from '../marked-claims.ts';

const WORDS =
  `the a Mr. Pete Hegseth Hegseth said told he who and of , . " ' ( ) - 's not to that Tuesday February 12 2025
  at in with Secretary of Defense NATO officials report I we ago last week Jr. 😀 “ ” ’ \n Brussels meeting`.split(
    / +/,
  );
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 60 })
  .map((words) => words.join(' '));
const places = fc.array(fc.nat(1000), { minLength: 24, maxLength: 24 });

/** A range of the article from two arbitrary numbers; null where it has no tokens. */
function rangeOf(one: number, other: number, tokens: number): TokenRange {
  const [from, to] = [one % tokens, other % tokens].sort((a, b) => a - b) as [number, number];
  return { from, to: Math.min(tokens, Math.max(to, from + 1)) };
}

/** Attributions and names that lie anywhere, over each other or in pieces, as a poor model might give them. */
function withAnyAttributions(words: string, numbers: readonly number[]): MarkedArticle | null {
  const { article, layers } = markedArticle(words);
  const count = layers.tokens.length;
  if (count === 0) return null;
  const range = (at: number) => rangeOf(numbers[at]!, numbers[at + 1]!, count);
  const attributions: Attribution[] = [
    { cue: range(0), source: [range(2)], content: [range(4)], confidence: 0.9, within: -1 },
    {
      cue: range(6),
      source: [range(8), range(10)],
      content: [range(12), range(14)],
      confidence: 0.8,
      within: 0,
    },
    { cue: null, source: [], content: [range(16)], confidence: 0.7, within: 1 },
  ];
  const names: Name[] = [
    { tokens: range(18), type: 'person', probability: 1 },
    { tokens: range(20), type: 'place', probability: 1 },
  ];
  names.sort((a, b) => a.tokens.from - b.tokens.from);
  if (names[0]!.tokens.to > names[1]!.tokens.from) names.pop();
  return { article, layers: { ...layers, attributions, names } };
}

describe('whatever a model finds', () => {
  it('gives records that are well formed and slice the text', () => {
    fc.assert(
      fc.property(text, places, (words, numbers) => {
        const document = withAnyAttributions(words, numbers);
        if (!document) return;
        const claims = claimsOf(document);
        expect(claims).toHaveLength(3);
        for (const claim of claims) {
          expect(claimSchema.safeParse(claim).error).toBeUndefined();
          for (const part of [
            claim.cue,
            claim.addressee,
            claim.time,
            claim.place,
            claim.occasion,
            claim.medium,
          ]) {
            if (part)
              expect(part.text).toBe(document.article.text.slice(part.spans[0]!.start, part.spans[0]!.end));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('takes time that grows with the text, not with its square', () => {
    const sentence =
      '[per:Tom Lee], who [per:Ann Poe] of [org:NATO] met on Tuesday, said that he told the officials. ';
    const seconds = [200, 1600].map((times) => {
      const { article, layers } = markedArticle(sentence.repeat(times));
      const cues = Array.from({ length: layers.tokens.length }, (_, at) => at).filter(
        (at) => layers.tokens.textOf(at) === 'said',
      );
      const attributions = cues.map(
        (at): Attribution => ({
          cue: { from: at, to: at + 1 },
          source: [{ from: at - 12, to: at - 1 }],
          content: [{ from: at + 1, to: at + 6 }],
          confidence: 1,
          within: -1,
        }),
      );
      const started = performance.now();
      expect(claimsOf({ article, layers: { ...layers, attributions } })).toHaveLength(times);
      return performance.now() - started;
    });
    expect(seconds[1]! / seconds[0]!).toBeLessThan(8 * 4);
  });
});
