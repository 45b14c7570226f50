import { join } from '../../tagger/hash.ts';
import { PARTS_OF_SPEECH } from '../../tokens.ts';

/** The class of lemmas that are cues in most of their occurrences. */
const MOSTLY = 3;
const CONTENT_POS = (['VERB', 'NOUN', 'ADJ'] as const).map((name) => PARTS_OF_SPEECH.indexOf(name));

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

  /** Takes further lemmas for cues as ready as "say", whatever their part of speech. */
  with(lemmas: readonly number[]): CueRates {
    const added = lemmas.flatMap((lemma) => CONTENT_POS.map((pos) => lemmaKey(lemma, pos)));
    return new CueRates(
      Int32Array.of(...this.keys, ...added),
      Uint8Array.of(...this.values, ...added.map(() => MOSTLY)),
    );
  }

  of(lemma: number, pos: number): number {
    return this.classes.get(lemmaKey(lemma, pos)) ?? 0;
  }
}

/** A lemma with its part of speech: "report" the verb and "report" the noun are two cues. */
export function lemmaKey(lemma: number, pos: number): number {
  return join(lemma, pos);
}
