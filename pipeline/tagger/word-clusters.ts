import { readArrayFile } from './array-file.ts';

/** Which group of similar words a word belongs to, coarse (1 to 64) and fine (1 to 512); 0 for a word that is in none. */
export class WordClusters {
  private readonly rows: ReadonlyMap<number, number>;

  constructor(
    /** Hashes of words in lower case, and beside them their clusters from 0. */
    readonly words: Int32Array,
    readonly fineLow: Uint8Array,
    readonly fineHigh: Uint8Array,
    readonly coarse: Uint8Array,
  ) {
    this.rows = new Map(Array.from(words, (word, row) => [word, row]));
  }

  /** Reads what lab/train/word-clusters.ts wrote. */
  static read(bytes: Uint8Array): WordClusters {
    const { arrays } = readArrayFile(bytes);
    const bytesOf = (name: string): Uint8Array => arrays.get(name) as Uint8Array;
    return new WordClusters(
      arrays.get('words') as Int32Array,
      bytesOf('fine.low'),
      bytesOf('fine.high'),
      bytesOf('coarse'),
    );
  }

  fineOf(word: number): number {
    const row = this.rows.get(word);
    return row === undefined ? 0 : this.fineLow[row]! + (this.fineHigh[row]! << 8) + 1;
  }

  coarseOf(word: number): number {
    const row = this.rows.get(word);
    return row === undefined ? 0 : this.coarse[row]! + 1;
  }
}
