import type { Span } from '../../document.ts';

export const CLS = 101;
export const SEP = 102;
const UNKNOWN = 100;
/** Code points; a longer word is one unknown piece, as in BERT. Bounds the time that a hostile text can take. */
const LONGEST_WORD = 100;
/** Of a word: "www.example.com/…" needs no more to be known for what it is. */
const MOST_PIECES = 16;

const WORD = /[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}\p{Cf}]*|[^\p{Z}\p{Cc}\p{Cf}]/gu;
const ACCENTS = /[\p{Mn}\p{Cf}]/gu;

/**
 * The words of a span, as spans of UTF-16 units: runs of letters, digits and marks; every other visible character is a
 * word by itself ("U.S." is four words). A format character inside a run (soft hyphen, zero-width joiner) belongs to it;
 * elsewhere it is skipped like white space and control characters. `lab/train/deep/word_pieces.py` does the same.
 */
export function splitWords(text: string, { start, end }: Span): Span[] {
  return Array.from(text.slice(start, end).matchAll(WORD), ({ index, 0: word }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
}

/** BERT's vocabulary, and how it cuts words into pieces. */
export class WordPieces {
  private readonly numbers: ReadonlyMap<string, number>;

  /** `vocabulary`: a piece a line; its number is that of the line. */
  constructor(vocabulary: string) {
    this.numbers = new Map(
      vocabulary
        .replace(/\n$/, '')
        .split('\n')
        .map((piece, number) => [piece, number]),
    );
  }

  get size(): number {
    return this.numbers.size;
  }

  /** Numbers of a word's pieces, by greedy longest match on the word in lower case without accents; never empty. */
  piecesOf(word: string): readonly number[] {
    const normal = word.toLowerCase().normalize('NFD').replace(ACCENTS, '');
    // The whole word is in the vocabulary nine times out of ten.
    const whole = this.numbers.get(normal);
    if (whole !== undefined) return [whole];
    if (normal === '' || [...normal].length > LONGEST_WORD) return [UNKNOWN];
    return this.cut(normal).slice(0, MOST_PIECES);
  }

  private cut(word: string): number[] {
    const pieces: number[] = [];
    for (let start = 0; start < word.length; ) {
      const prefix = start === 0 ? '' : '##';
      let end = word.length;
      let number = this.numbers.get(prefix + word.slice(start));
      while (number === undefined && --end > start)
        number = this.numbers.get(prefix + word.slice(start, end));
      if (number === undefined) return [UNKNOWN];
      pieces.push(number);
      start = end;
    }
    return pieces;
  }
}
