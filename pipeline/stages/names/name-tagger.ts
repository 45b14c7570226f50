import type { TokenRange } from '../../document.ts';
import type { ChainDecoder } from '../../tagger/chain.ts';
import { LabelScores } from '../../tagger/label-scores.ts';
import { decoderOf, type LinearChainModel } from '../../tagger/linear-chain-model.ts';
import type { WordReader } from '../../tagger/word-attributes.ts';
import type { Tokens } from '../../tokens.ts';
import { withAbbreviations } from './abbreviations.ts';
import { NAME_LABEL_COUNT, NameFeatures } from './name-features.ts';
import { NameLexicon } from './name-lexicon.ts';
import type { NameWords } from './name-words.ts';
import { withOneType } from './one-type.ts';
import type { TaggedName } from './tagged-name.ts';

const TAGS = ['PER', 'ORG', 'LOC', 'MISC'] as const;

/** Finds names with a linear-chain CRF, in the stretches around words in capitals. */
export class NameTagger {
  private readonly decoder: ChainDecoder;
  private readonly features: NameFeatures;
  private readonly scores: LabelScores;

  constructor(model: LinearChainModel, words: WordReader, nameWords: NameWords) {
    this.decoder = decoderOf(model, NAME_LABEL_COUNT);
    this.features = new NameFeatures(words, new NameLexicon(nameWords));
    this.scores = new LabelScores(model.table);
  }

  tag(tokens: Tokens, sentences: readonly TokenRange[]): TaggedName[] {
    const { features, scores } = this;
    features.enterArticle(tokens);
    scores.start(tokens.length);
    const stretches: TokenRange[] = [];
    for (const { from, to } of sentences) {
      features.enterSentence(from, to);
      for (const stretch of features.stretches(from, to)) {
        stretches.push(stretch);
        for (let token = stretch.from; token < stretch.to; token++) {
          features.write(token, token);
          if (features.isFull) scores.take(features);
        }
      }
    }
    scores.take(features);
    const labelScores = scores.ofLabels(NAME_LABEL_COUNT);
    const names = stretches.flatMap((stretch) => this.decode(labelScores, stretch));
    return withOneType(withAbbreviations(names, tokens), tokens);
  }

  private decode(scores: Float32Array, { from, to }: TokenRange): TaggedName[] {
    const labels = this.decoder.best(scores, from, to - from);
    if (!labels.some((label) => label > 0)) return [];
    this.decoder.marginals(scores, from, to - from);
    return this.namesOf(labels, from);
  }

  private namesOf(labels: Uint8Array, offset: number): TaggedName[] {
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
      const range = this.features.wholeWords({ from: offset + at, to: offset + to });
      if (range.from < (names.at(-1)?.tokens.to ?? 0)) continue;
      names.push({ tokens: range, tag: TAGS[(label - 1) >> 1]!, probability });
    }
    return names;
  }
}
