import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../pipeline/claim.ts';
import { codePointOffsets, toCodePoints } from '../../pipeline/offsets.ts';
import { claimOn } from './claim-on.ts';

/** What Python's `text[start:end]` gives. */
const codePointSlice = (text: string, { start, end }: { start: number; end: number }): string =>
  [...text].slice(start, end).join('');

describe('offsets in code points', () => {
  it('counts a character outside the basic plane once', () => {
    const claim = claimOn('😀 no', { start: 3, end: 5 });
    expect(toCodePoints('😀 no', claim).content.spans).toEqual([{ start: 2, end: 4 }]);
  });

  it('leaves a claim on a text without such characters as it is', () => {
    const claim = claimOn('say no', { start: 4, end: 6 });
    expect(toCodePoints('say no', claim)).toBe(claim);
  });

  it('turns every span of the record, and keeps what is null', () => {
    const text = '😀 Ann told us on Tuesday in Rome: no 😀';
    const span = { start: 3, end: 6 };
    const passage = { text: 'Ann', spans: [span] };
    const full: Claim = {
      ...claimOn(text, span),
      cue: { ...passage, lemma: 'tell', negated: false, strength: 'neutral' },
      source: passage,
      addressee: passage,
      time: { ...passage, value: null, grain: null },
      place: passage,
      mentions: [{ text: 'Ann', span, type: 'person', entity: null }],
      context: span,
    };
    const turned = codePointOffsets(text)(full);
    const shifted = { start: 2, end: 5 };
    for (const part of [
      turned.content,
      turned.cue,
      turned.source,
      turned.addressee,
      turned.time,
      turned.place,
    ]) {
      expect(part?.spans).toEqual([shifted]);
    }
    expect(turned.mentions[0]!.span).toEqual(shifted);
    expect(turned.context).toEqual(shifted);
    expect(turned.occasion).toBeNull();
  });

  it('slices the same words, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme', minLength: 1 }),
        (before, words) => {
          const text = `${before}${words}.`;
          const claim = claimOn(text, { start: before.length, end: before.length + words.length });
          const [span] = toCodePoints(text, claim).content.spans;
          expect(codePointSlice(text, span!)).toBe(words);
        },
      ),
    );
  });
});
