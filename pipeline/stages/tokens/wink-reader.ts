import winkModel from 'wink-eng-lite-web-model';
import wink, { type ItsFunction, type Model } from 'wink-nlp';

/** What wink says of a piece of text. Offsets count UTF-16 units of that piece. */
export interface WinkReading {
  readonly values: readonly string[];
  readonly lemmas: readonly (string | undefined)[];
  readonly partsOfSpeech: readonly string[];
  /** First and last token of each sentence, both included. */
  readonly sentences: readonly (readonly [number, number])[];
}

/** The part of wink's core model that the repair below touches. */
interface Feature {
  list: string[];
  hash: Record<string, number>;
  index: number;
}
interface CoreModel {
  readonly features: {
    readonly prefix: Feature;
    readonly suffix: Feature;
    readonly shape: Feature;
    readonly lexeme: Feature;
  };
}

/**
 * wink's own answer quotes itself anew each time that it is loaded, and some thirty instances in a process would be too
 * long for a string. Custom entities are not used here.
 */
const NO_CUSTOM_ENTITIES = { machines: '', transformers: [] };

/** Unknown words that one wink instance may have met before it is made anew (about 70 ms, some 10 MB). */
const UNKNOWN_WORDS_LIMIT = 100_000;

/**
 * wink-nlp with a memory that ends with the article.
 *
 * wink keeps each unknown word that it meets, and tokenizes a later text differently for having met it: once it has read
 * "It was Quux's, he said" it takes "Quux's" for one word in "Quux's house" too, where it was two. `forget` takes the words of the last article out
 * of the look-up. Their numbers stay used, since a second list inside wink, out of reach, counts along; so the instance
 * is made anew now and then. Written against wink-nlp 2.4.0; test/pipeline/stages/tokens.test.ts holds it to that.
 */
export class WinkReader {
  private core!: CoreModel;
  private nlp!: ReturnType<typeof wink>;
  private known!: number;
  private lexemesBefore!: number;
  private readonly sizes = { prefix: 0, suffix: 0, shape: 0 };

  constructor() {
    this.start();
  }

  read(text: string): WinkReading {
    const { its } = this.nlp;
    const document = this.nlp.readDoc(text);
    const tokens = document.tokens();
    return {
      values: tokens.out(),
      lemmas: tokens.out(its.lemma as ItsFunction<string>),
      partsOfSpeech: tokens.out(its.pos as ItsFunction<string>),
      sentences: document.sentences().out(its.span as unknown as ItsFunction<string>) as unknown as [
        number,
        number,
      ][],
    };
  }

  /** Forgets the unknown words read since the last call. */
  forget(): void {
    const { lexeme } = this.core.features;
    for (let index = this.lexemesBefore; index < lexeme.list.length; index++) {
      delete lexeme.hash[lexeme.list[index]!];
    }
    this.lexemesBefore = lexeme.list.length;
    for (const name of ['prefix', 'suffix', 'shape'] as const) {
      const feature = this.core.features[name];
      for (let index = this.sizes[name]; index < feature.list.length; index++) {
        delete feature.hash[feature.list[index]!];
      }
      feature.list.length = this.sizes[name];
      feature.index = this.sizes[name];
    }
    if (lexeme.list.length - this.known > UNKNOWN_WORDS_LIMIT) this.start();
  }

  private start(): void {
    const model = winkModel as unknown as { core(): CoreModel } & Record<string, unknown>;
    const core = model.core();
    this.core = core;
    const needed = { ...model, core: () => core, metaCER: () => NO_CUSTOM_ENTITIES };
    this.nlp = wink(needed as unknown as Model, ['sbd', 'pos']);
    this.known = core.features.lexeme.list.length;
    this.lexemesBefore = this.known;
    for (const name of ['prefix', 'suffix', 'shape'] as const) {
      this.sizes[name] = core.features[name].list.length;
    }
  }
}
