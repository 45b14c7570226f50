import { mix2 } from '../../tagger/hash.ts';

/**
 * How often each lemma of each part of speech was a cue in the corpus, in three classes: a small dictionary of cues that
 * is learned, and stored with the model. Over 0.7 of the occurrences: 3; over 0.3: 2; over 0.1: 1.
 */
export class CueRates {
  private readonly classes: ReadonlyMap<number, number>;

  constructor(
    readonly keys: Int32Array,
    readonly values: Uint8Array,
  ) {
    this.classes = new Map(Array.from(keys, (key, index) => [key, values[index]!]));
  }

  of(lemma: number, pos: number): number {
    return this.classes.get(lemmaKey(lemma, pos)) ?? 0;
  }
}

/** A lemma with its part of speech: "report" the verb and "report" the noun are two cues. */
export function lemmaKey(lemma: number, pos: number): number {
  return mix2(7, lemma, pos);
}
