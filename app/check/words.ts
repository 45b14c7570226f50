import type { Span } from '../../pipeline/index.ts';

/** A word as the scorer of the project's corpus counts them; punctuation neither helps nor hurts. */
const WORD = /[\p{L}\p{N}_]+(?:[’'.-][\p{L}\p{N}_]+)*/gu;

/** The words of a text, in its order. */
export function wordSpans(text: string): readonly Span[] {
  return [...text.matchAll(WORD)].map((word) => ({ start: word.index, end: word.index + word[0].length }));
}

/** Index of the first word that ends after a character. */
function firstAfter(words: readonly Span[], character: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.end <= character) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The indices of the words that overlap any of some spans. */
export function wordsWithin(words: readonly Span[], spans: readonly Span[]): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const { start, end } of spans) {
    for (let word = firstAfter(words, start); word < words.length && words[word]!.start < end; word++) {
      covered.add(word);
    }
  }
  return covered;
}

/** How much two sets of words have in common, from 0 to 1: twice the shared over the sum. Two empty sets are the same. */
export function dice(some: ReadonlySet<number>, others: ReadonlySet<number>): number {
  if (some.size + others.size === 0) return 1;
  let shared = 0;
  for (const word of some) if (others.has(word)) shared++;
  return (2 * shared) / (some.size + others.size);
}
