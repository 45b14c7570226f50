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

const MODEL = winkModel as unknown as { core(): CoreModel } & Record<string, unknown>;

/**
 * wink's own answer quotes itself anew each time that it is loaded, and some thirty instances in a process would be too
 * long for a string. Custom entities are not used here.
 */
const NO_CUSTOM_ENTITIES = { machines: '', transformers: [] };

/** That one wink instance may have met before it is made anew, in about 4 ms: those of some two hundred articles. */
const UNKNOWN_WORDS_LIMIT = 10_000;

/**
 * wink-nlp with a memory that ends with the article.
 *
 * wink keeps each unknown word that it meets, and tokenizes a later text differently for having met it: once it has read
 * "It was Quux's, he said" it takes "Quux's" for one word in "Quux's house" too, where it was two. `forget` takes the
 * words of the last article out of the look-up. Their numbers stay used, since a second list inside wink, out of reach,
 * counts along; so that a long run needs no more memory than a short one, the instance is made anew now and then, over the
 * same vocabulary. Written against wink-nlp 2.4.0; test/pipeline/stages/tokens.test.ts holds it to that.
 */
export class WinkReader {
  private readonly core = MODEL.core();
  private readonly sizes = sizesOf(this.core);
  private lexemesBefore = this.sizes.lexeme;
  private nlp = openWink(this.core);

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
    const { features } = this.core;
    const { lexeme } = features;
    for (let index = this.lexemesBefore; index < lexeme.list.length; index++) {
      delete lexeme.hash[lexeme.list[index]!];
    }
    this.lexemesBefore = lexeme.list.length;
    for (const name of ['prefix', 'suffix', 'shape'] as const) {
      const feature = features[name];
      for (let index = this.sizes[name]; index < feature.list.length; index++) {
        delete feature.hash[feature.list[index]!];
      }
      shorten(feature, this.sizes[name]);
    }
    if (lexeme.list.length - this.sizes.lexeme > UNKNOWN_WORDS_LIMIT) {
      shorten(lexeme, this.sizes.lexeme);
      this.lexemesBefore = this.sizes.lexeme;
      this.nlp = openWink(this.core);
    }
  }
}

function sizesOf({ features: { prefix, suffix, shape, lexeme } }: CoreModel) {
  return {
    prefix: prefix.list.length,
    suffix: suffix.list.length,
    shape: shape.list.length,
    lexeme: lexeme.list.length,
  };
}

function shorten(feature: Feature, length: number): void {
  feature.list.length = length;
  feature.index = length;
}

/** The instance counts the unknown words that it meets; the vocabulary is the core's. */
function openWink(core: CoreModel): ReturnType<typeof wink> {
  const needed = { ...MODEL, core: () => core, metaCER: () => NO_CUSTOM_ENTITIES };
  return wink(needed as unknown as Model, ['sbd', 'pos']);
}
