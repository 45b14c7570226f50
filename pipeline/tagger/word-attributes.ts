import { detached } from './detached.ts';
import { hashString } from './hash.ts';
import { RecentAnswers } from './recent-answers.ts';
import type { WordClusters } from './word-clusters.ts';

/** What a word's spelling tells, as integers that features are mixed from. */
export interface WordAttributes {
  /** Hash of the word in lower case. */
  readonly word: number;
  readonly shape: number;
  readonly suffix: number;
  readonly prefix: number;
  /** Clusters of similar words; see WordClusters. */
  readonly fine: number;
  readonly coarse: number;
  readonly capital: boolean;
  /** Lower-case spelling, for the lexicons. */
  readonly lower: string;
}

/** "Hegseth" Aa, "NATO" AA, "2016" 0, "U.S." A.A., "—" itself: runs of one kind count once. */
function shapeOf(text: string): string {
  let shape = '';
  for (const character of text.length > 24 ? text.slice(0, 24) : text) {
    const kind = /\p{Lu}/u.test(character)
      ? 'A'
      : /\p{L}/u.test(character)
        ? 'a'
        : /\p{N}/u.test(character)
          ? '0'
          : character;
    if (!shape.endsWith(kind)) shape += kind;
    else if (kind === 'A' && !shape.endsWith('AA')) shape += 'A';
  }
  return shape;
}

/**
 * Attributes by spelling, worked out once for each. It is a pure function with a memory: what it answers does not
 * depend on what was asked before.
 */
export class WordReader {
  private readonly known = new RecentAnswers<WordAttributes>();

  constructor(private readonly clusters: WordClusters) {}

  read(text: string): WordAttributes {
    let attributes = this.known.get(text);
    if (!attributes) {
      const lower = detached(text.toLowerCase());
      const shape = shapeOf(text);
      const word = hashString(lower);
      attributes = {
        word,
        fine: this.clusters.fineOf(word),
        coarse: this.clusters.coarseOf(word),
        shape: hashString(shape),
        suffix: hashString(lower.slice(-3)),
        prefix: hashString(lower.slice(0, 3)),
        capital: shape.startsWith('A'),
        lower,
      };
      this.known.set(text, attributes);
    }
    return attributes;
  }
}
