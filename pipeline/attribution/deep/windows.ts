import { type EncoderText, LONGEST_PARAGRAPH, type Paragraph, type Word } from './paragraphs.ts';
import { CLS, SEP } from './word-pieces.ts';

/** Of the paragraph before, in pieces. */
const MOST_CONTEXT = 80;

/** What the encoder sees at once. Ranges count words of the article, half-open. */
export interface Window {
  /** The first word, of the paragraph before; then the first of the window's own, and the one after the last. */
  readonly from: number;
  readonly own: number;
  readonly to: number;
  readonly paragraphs: readonly Paragraph[];
}

/** Whole paragraphs, as many as fit, with the end of the paragraph before them in sight. Each is a window's own once. */
export function windowsOf({ words, paragraphs }: EncoderText): Window[] {
  const windows: Window[] = [];
  for (let first = 0; first < paragraphs.length; ) {
    const own = paragraphs[first]!.from;
    let length = paragraphs[first]!.length;
    const room = Math.min(MOST_CONTEXT, LONGEST_PARAGRAPH - length);
    const earliest = first > 0 ? paragraphs[first - 1]!.from : own;
    const from = contextStart(words, own, earliest, room);
    for (let word = from; word < own; word++) length += words[word]!.pieces.length;
    let next = first + 1;
    while (next < paragraphs.length && length + paragraphs[next]!.length <= LONGEST_PARAGRAPH) {
      length += paragraphs[next]!.length;
      next++;
    }
    windows.push({ from, own, to: paragraphs[next - 1]!.to, paragraphs: paragraphs.slice(first, next) });
    first = next;
  }
  return windows;
}

function contextStart(words: readonly Word[], own: number, earliest: number, room: number): number {
  let from = own;
  let left = room;
  while (from > earliest && words[from - 1]!.pieces.length <= left) left -= words[--from]!.pieces.length;
  return from;
}

/** A window's pieces, and for each of its words the place of the first one. */
export interface EncodedWindow {
  readonly pieces: Int32Array;
  readonly firsts: Int32Array;
}

export function encodeWindow(words: readonly Word[], { from, to }: Window): EncodedWindow {
  const pieces = [CLS];
  const firsts = new Int32Array(to - from);
  for (let word = from; word < to; word++) {
    firsts[word - from] = pieces.length;
    pieces.push(...words[word]!.pieces);
  }
  pieces.push(SEP);
  return { pieces: Int32Array.from(pieces), firsts };
}
