import type { TokenRange } from '../../pipeline/document.ts';
import { groupClass } from '../../pipeline/lexicon/groups.ts';
import { NAME_LABEL_COUNT, NameFeatures } from '../../pipeline/stages/names/name-features.ts';
import { NameLexicon } from '../../pipeline/stages/names/name-lexicon.ts';
import { WordReader } from '../../pipeline/tagger/word-attributes.ts';
import type { Tokens } from '../../pipeline/tokens.ts';
import type { NamedText } from '../corpora/names.ts';
import { draw, followsInBio, mend } from './bio.ts';
import { trainCrf } from './crf-trainer.ts';
import { FeatureList } from './feature-list.ts';
import { FeatureReader } from './feature-reader.ts';
import { Instances } from './instances.ts';
import type { Prepared } from './prepared.ts';
import { readClusters, readNameWords } from './read-clusters.ts';
import { type ChainArrays, chainArrays } from './tasks.ts';
import { GOLD_REPEATS, LEAST_WEIGHT, NAME_TUNING } from './tuning.ts';

const BEGIN = { PER: 1, ORG: 3, LOC: 5, MISC: 7 } as const;

/** Texts that a program labelled and texts that people did; of both, one after the other, the documents. */
export interface TaughtNames {
  readonly silver: readonly NamedText[];
  readonly gold: readonly NamedText[];
  readonly documents: readonly Prepared[];
}

/**
 * Trains the name tagger. Corpora without MISC are taken to call so the peoples, parties and faiths of the lexicon: "the
 * French coast".
 */
export function trainNames(
  { silver, gold, documents }: TaughtNames,
  log: (line: string) => void,
): ChainArrays {
  const texts = [...silver, ...gold];
  const words = new WordReader(readClusters());
  const lexicon = new NameLexicon(readNameWords());
  const instances = new Instances();
  const features = new NameFeatures(words, lexicon);
  const list = new FeatureList(new FeatureReader());
  for (const [index, { tokens, sentences }] of documents.entries()) {
    const { names, hasMisc } = texts[index]!;
    const labels = new Uint8Array(tokens.length);
    for (const { span, tag } of names) draw(labels, [tokens.within(span)], BEGIN[tag]);
    if (!hasMisc) labelGroups(labels, tokens);
    mend(labels, (token) => tokens.sentenceOf[token] !== tokens.sentenceOf[token - 1]);
    features.enterArticle(tokens);
    const repeats = index < silver.length ? 1 : GOLD_REPEATS;
    for (const { from, to } of sentences) {
      features.enterSentence(from, to);
      for (const stretch of features.stretches(from, to)) {
        for (let repeat = 0; repeat < repeats; repeat++)
          addStretch(instances, features, list, labels, stretch);
      }
    }
  }
  const trained = trainCrf(instances, {
    labels: NAME_LABEL_COUNT,
    allowed: followsInBio(NAME_LABEL_COUNT),
    seed: 3,
    log: (line) => log(`names: ${line}`),
    ...NAME_TUNING,
  });
  return chainArrays(trained, LEAST_WEIGHT.names);
}

function labelGroups(labels: Uint8Array, tokens: Tokens): void {
  for (let token = 0; token < labels.length; token++) {
    const text = tokens.textOf(token);
    if (labels[token] === 0 && /^\p{Lu}/u.test(text) && groupClass(text)) labels[token] = BEGIN.MISC;
  }
}

function addStretch(
  instances: Instances,
  features: NameFeatures,
  list: FeatureList,
  labels: Uint8Array,
  { from, to }: TokenRange,
): void {
  for (let token = from; token < to; token++) {
    features.write(token, 0);
    list.clear();
    list.take(features);
    const label = labels[token]!;
    // CoreNLP has some names in small letters, which a stretch may cut.
    const isCut = token === from && label > 0 && label % 2 === 0;
    instances.addToken(list, isCut ? label - 1 : label);
  }
  instances.endSequence();
}
