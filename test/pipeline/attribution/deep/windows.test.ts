import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EncoderText } from '../../../../pipeline/attribution/deep/paragraphs.ts';
import { encodeWindow, windowsOf } from '../../../../pipeline/attribution/deep/windows.ts';

/** A text of paragraphs with so many words, each of so many pieces. */
function textOf(paragraphs: readonly (readonly number[])[]): EncoderText {
  const words = paragraphs
    .flat()
    .map((count) => ({ start: 0, end: 1, pieces: Array(count).fill(7) as number[] }));
  let from = 0;
  return {
    words,
    paragraphs: paragraphs.map((counts) => {
      const to = from + counts.length;
      const paragraph = { from, to, length: counts.reduce((sum, count) => sum + count, 0), runsOn: false };
      from = to;
      return paragraph;
    }),
  };
}
const ones = (count: number): number[] => Array(count).fill(1) as number[];

describe('windows', () => {
  it('hold whole paragraphs, as many as fit', () => {
    const windows = windowsOf(textOf([ones(100), ones(100), ones(100)]));
    expect(windows.map(({ own, to }) => [own, to])).toEqual([
      [0, 200],
      [200, 300],
    ]);
  });

  it('see the end of the paragraph before, and no more of it than fits', () => {
    expect(windowsOf(textOf([ones(200), ones(100)]))[1]).toMatchObject({ from: 120, own: 200 });
    expect(windowsOf(textOf([ones(200), ones(250)]))[1]).toMatchObject({ from: 196, own: 200 });
    expect(windowsOf(textOf([ones(50), ones(30), ones(230)]))[1]).toMatchObject({ from: 56, own: 80 });
  });

  it('begin with [CLS], end with [SEP] and know the first piece of each word', () => {
    const text = textOf([[1, 3, 2]]);
    const { pieces, firsts } = encodeWindow(text.words, windowsOf(text)[0]!);
    expect([...pieces]).toEqual([101, 7, 7, 7, 7, 7, 7, 102]);
    expect([...firsts]).toEqual([1, 2, 5]);
  });

  it('have each word for their own once, and never more than 256 pieces', () => {
    const paragraph = fc.array(fc.integer({ min: 1, max: 16 }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 30 }), (paragraphs) => {
        const text = textOf(paragraphs);
        let next = 0;
        for (const window of windowsOf(text)) {
          expect(window.own).toBe(next);
          expect(encodeWindow(text.words, window).pieces.length).toBeLessThanOrEqual(256);
          next = window.to;
        }
        expect(next).toBe(text.words.length);
      }),
    );
  });
});
