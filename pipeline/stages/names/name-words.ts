/**
 * What kind of word each of some 200 thousand is, as the vectors of GloVe tell, in one byte: the likeliest of
 * NAME_WORD_CLASSES (3 bits), the second likeliest (3 bits), and how likely the first is (2 bits). Built by
 * lab/train/name-words.ts.
 */
export const NAME_WORD_CLASSES = [
  'common word',
  'first name',
  'last name',
  'place',
  'organization',
  'people',
] as const;

/** "Rouhani" is a last name, "Mogadishu" a place. */
export class NameWords {
  constructor(
    /** Hashes of words in lower case, ascending. */
    readonly hashes: Int32Array,
    readonly kinds: Uint8Array,
  ) {}

  /** The byte of a word by its hash; UNKNOWN_WORD for a word that is not among them. */
  kindOf(hash: number): number {
    let low = 0;
    let high = this.hashes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.hashes[middle]! < hash) low = middle + 1;
      else high = middle;
    }
    return this.hashes[low] === hash ? this.kinds[low]! : UNKNOWN_WORD;
  }
}

/** Its class is 7, which is none of NAME_WORD_CLASSES. */
export const UNKNOWN_WORD = 0x107;

/** The likeliest class in a byte of `NameWords`. */
export const classOfKind = (kind: number): number => kind & 7;

const LIKELY = [0.6, 0.8, 0.95];

/** The byte for probabilities in the order of NAME_WORD_CLASSES. */
export function nameWordKind(probabilities: readonly number[]): number {
  const order = [...probabilities.keys()].sort((one, other) => probabilities[other]! - probabilities[one]!);
  const [first, second] = [order[0]!, order[1]!];
  const likely = LIKELY.filter((bound) => probabilities[first]! >= bound).length;
  // Who is all but sure has no second.
  return first | ((likely === LIKELY.length ? first : second) << 3) | (likely << 6);
}
