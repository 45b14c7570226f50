import { CUE_LABEL_COUNT, CueFeatures } from '../../pipeline/attribution/linear/cue-features.ts';
import { CueRates, lemmaKey } from '../../pipeline/attribution/linear/cue-rates.ts';
import { POS } from '../../pipeline/attribution/linear/token-columns.ts';
import { WordReader } from '../../pipeline/tagger/word-attributes.ts';
import { draw, followsInBio, mend } from './bio.ts';
import { type CrfOptions, type TrainedChain, trainCrf } from './crf-trainer.ts';
import { FeatureList } from './feature-list.ts';
import { FeatureReader } from './feature-reader.ts';
import { Instances } from './instances.ts';
import type { Gold, LabelledDocument } from './labelled-documents.ts';
import { readClusters } from './read-clusters.ts';
import type { TaughtView } from './taught-views.ts';

const SOURCE = 1;
const CUE = 3;
const CONTENT = 5;

/** Labels of all tokens, each part drawn over the one before: contents, sources, cues. */
export function cueLabels(block: Int32Array, gold: readonly Gold[]): Uint8Array {
  const labels = new Uint8Array(block.length);
  for (const { content } of gold) draw(labels, content, CONTENT);
  for (const { source } of gold) draw(labels, source, SOURCE);
  for (const { cue } of gold) if (cue) draw(labels, [cue], CUE);
  mend(labels, (token) => block[token] !== block[token - 1]);
  return labels;
}

/** Words of these parts of speech can be cues by themselves. */
const CUE_POS: readonly number[] = [POS.VERB, POS.NOUN, POS.AUX, POS.ADJ, POS.ADP, POS.PUNCT];

/** Counts how often each lemma is a cue; see CueRates. */
export function countCueRates(documents: readonly LabelledDocument[]): CueRates {
  const words = new WordReader(readClusters());
  const counts = new Map<number, { cue: number; all: number }>();
  for (const document of documents) {
    const { tokens, gold } = document;
    const labels = cueLabels(tokens.blockOf, gold);
    for (let token = 0; token < tokens.length; token++) {
      const pos = tokens.pos[token]!;
      if (!CUE_POS.includes(pos)) continue;
      const key = lemmaKey(words.read(tokens.lemmas[token]!).word, pos);
      const count = counts.get(key) ?? { cue: 0, all: 0 };
      if (labels[token] === CUE || labels[token] === CUE + 1) count.cue++;
      count.all++;
      counts.set(key, count);
    }
  }
  const rated = Array.from(counts, ([key, { cue, all }]) => ({ key, rate: cue >= 2 ? cue / all : 0 }))
    .filter(({ rate }) => rate > 0.1)
    .sort((one, other) => one.key - other.key);
  return new CueRates(
    Int32Array.from(rated, ({ key }) => key),
    Uint8Array.from(rated, ({ rate }) => (rate > 0.7 ? 3 : rate > 0.3 ? 2 : 1)),
  );
}

export type Tuning = Pick<CrfOptions, 'epochs' | 'leastCount' | 'rate' | 'lasso' | 'ridge' | 'prune'>;

/** Trains the first pass. */
export function trainCueTagger(
  views: readonly TaughtView[],
  tuning: Tuning,
  log: (line: string) => void,
): TrainedChain {
  const instances = new Instances();
  const features = new CueFeatures();
  const list = new FeatureList(new FeatureReader());
  for (const { columns, sentences, gold } of views) {
    const labels = cueLabels(columns.block, gold);
    features.enterArticle(columns);
    for (const { from, to } of sentences) {
      if (from > 0 && columns.block[from] !== columns.block[from - 1]) instances.endSequence();
      features.enterSentence(from, to);
      for (let token = from; token < to; token++) {
        features.write(token, 0);
        list.clear();
        list.take(features);
        list.take(features.cueWords);
        instances.addToken(list, labels[token]!);
      }
    }
    instances.endSequence();
  }
  return trainCrf(instances, {
    labels: CUE_LABEL_COUNT,
    allowed: followsInBio(CUE_LABEL_COUNT),
    seed: 1,
    log,
    ...tuning,
  });
}
