import type { TokenRange } from '../../document.ts';
import type { ChainDecoder } from '../../tagger/chain.ts';
import { decoderOf, type LinearChainModel } from '../../tagger/linear-chain-model.ts';
import type { WordReader } from '../../tagger/word-attributes.ts';
import type { Tokens } from '../../tokens.ts';
import { withAbbreviations } from './abbreviations.ts';
import { NAME_LABEL_COUNT, NameFeatures } from './name-features.ts';
import { NameLexicon } from './name-lexicon.ts';
import type { NameWords } from './name-words.ts';
import { withOneType } from './one-type.ts';

/** A name as the corpora call it. */
export interface TaggedName {
  readonly tokens: TokenRange;
  readonly tag: 'PER' | 'ORG' | 'LOC' | 'MISC';
  readonly probability: number;
  /** The name that an abbreviation in brackets stands for. */
  readonly longForm?: TokenRange;
}
const TAGS = ['PER', 'ORG', 'LOC', 'MISC'] as const;

/** Finds names with a linear-chain CRF, in the stretches around words in capitals. */
export class NameTagger {
  private readonly decoder: ChainDecoder;
  private readonly lexicon: NameLexicon;
  private sums = new Int32Array(0);
  private scores = new Float32Array(0);

  constructor(
    private readonly model: LinearChainModel,
    private readonly words: WordReader,
    nameWords: NameWords,
  ) {
    this.lexicon = new NameLexicon(nameWords);
    this.decoder = decoderOf(model, NAME_LABEL_COUNT);
  }

  tag(tokens: Tokens, sentences: readonly TokenRange[]): TaggedName[] {
    const features = new NameFeatures(tokens, this.words, this.lexicon);
    const names = sentences.flatMap(({ from, to }) => {
      features.enterSentence(from, to);
      return features.stretches(from, to).flatMap((stretch) => this.tagStretch(features, stretch));
    });
    return withOneType(withAbbreviations(names, tokens), tokens);
  }

  private tagStretch(features: NameFeatures, { from, to }: TokenRange): TaggedName[] {
    const { table } = this.model;
    const size = (to - from) * NAME_LABEL_COUNT;
    if (this.sums.length < size) {
      this.sums = new Int32Array(size * 2);
      this.scores = new Float32Array(size * 2);
    }
    this.sums.fill(0, 0, size);
    for (let token = from; token < to; token++) {
      features.write(token);
      table.addUnits(features, this.sums, (token - from) * NAME_LABEL_COUNT + 1);
    }
    for (let cell = 0; cell < size; cell++) this.scores[cell] = this.sums[cell]! * table.step;
    const labels = this.decoder.best(this.scores, 0, to - from);
    if (!labels.some((label) => label > 0)) return [];
    this.decoder.marginals(this.scores, 0, to - from);
    return this.namesOf(labels, from, features);
  }

  private namesOf(labels: Uint8Array, offset: number, features: NameFeatures): TaggedName[] {
    const names: TaggedName[] = [];
    const { probabilities } = this.decoder;
    for (let at = 0; at < labels.length; at++) {
      const label = labels[at]!;
      if (label % 2 === 0) continue;
      let to = at + 1;
      let probability = probabilities[at * NAME_LABEL_COUNT + label]!;
      for (; to < labels.length && labels[to] === label + 1; to++) {
        probability = Math.min(probability, probabilities[to * NAME_LABEL_COUNT + label + 1]!);
      }
      const range = features.wholeWords({ from: offset + at, to: offset + to });
      if (range.from < (names.at(-1)?.tokens.to ?? 0)) continue;
      names.push({ tokens: range, tag: TAGS[(label - 1) >> 1]!, probability });
    }
    return names;
  }
}
