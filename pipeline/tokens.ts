import type { Span, TokenRange } from './span.ts';

/** Universal part-of-speech tags, as wink names them. The position in this list is the number in `Tokens.pos`. */
export const PARTS_OF_SPEECH = [
  'X',
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
] as const;
export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number];

/**
 * The tokens of an article, a column for each property. White space is no token. Columns are written once, by the
 * tokens stage.
 */
export class Tokens {
  constructor(
    readonly text: string,
    /** First UTF-16 unit of each token, and the unit after its last. */
    readonly starts: Int32Array,
    readonly ends: Int32Array,
    /** Number of the part of speech in PARTS_OF_SPEECH. */
    readonly pos: Uint8Array,
    readonly lemmas: readonly string[],
    /** Index of the block, and of the sentence, that each token stands in. */
    readonly blockOf: Int32Array,
    readonly sentenceOf: Int32Array,
  ) {}

  get length(): number {
    return this.starts.length;
  }

  textOf(token: number): string {
    return this.text.slice(this.starts[token], this.ends[token]);
  }

  lowerOf(token: number): string {
    return this.textOf(token).toLowerCase();
  }

  posOf(token: number): PartOfSpeech {
    return PARTS_OF_SPEECH[this.pos[token]!]!;
  }

  /** A verb or an auxiliary. */
  isVerbal(token: number): boolean {
    const pos = this.posOf(token);
    return pos === 'VERB' || pos === 'AUX';
  }

  hasVerb({ from, to }: TokenRange): boolean {
    for (let token = from; token < to; token++) if (this.isVerbal(token)) return true;
    return false;
  }

  isCapital(token: number): boolean {
    return /^\p{Lu}/u.test(this.textOf(token));
  }

  /** Characters from the first token of a range to its last. */
  spanOf({ from, to }: TokenRange): Span {
    return { start: this.starts[from]!, end: this.ends[to - 1]! };
  }

  rangeText(range: TokenRange): string {
    const { start, end } = this.spanOf(range);
    return this.text.slice(start, end);
  }

  /** Index of the first token that ends after a character: the token at it, or the next one. */
  at(character: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.ends[middle]! <= character) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Tokens that overlap a character span; empty where none does. */
  within({ start, end }: Span): TokenRange {
    const from = this.at(start);
    let to = this.at(end);
    if (to < this.length && this.starts[to]! < end) to++;
    return { from, to: Math.max(from, to) };
  }
}
