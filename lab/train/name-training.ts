import { NAME_LABEL_COUNT, NameFeatures } from '../../pipeline/stages/names/name-features.ts';
import { NameLexicon } from '../../pipeline/stages/names/name-lexicon.ts';
import { WordReader } from '../../pipeline/tagger/word-attributes.ts';
import type { NamedText } from '../corpora/names.ts';
import { draw, followsInBio, mend } from './bio.ts';
import { trainCrf } from './crf-trainer.ts';
import { Instances } from './instances.ts';
import { type Prepared, prepare } from './prepared.ts';
import { readClusters, readNameWords } from './read-clusters.ts';
import { type ChainArrays, chainArrays } from './tasks.ts';
import type { Tuning } from './cue-training.ts';
import { LEAST_WEIGHT, NAME_TUNING } from './tuning.ts';

const BEGIN = { PER: 1, ORG: 3, LOC: 5, MISC: 7 } as const;

/** Trains the name tagger. Sentences of corpora without MISC are left out where the lexicon sees a people in them. */
export async function trainNames(
  texts: readonly NamedText[],
  log: (line: string) => void,
): Promise<ChainArrays> {
  return trainOn(texts, await prepare(texts.map(({ article }) => article)), log);
}

export function trainOn(
  texts: readonly NamedText[],
  documents: readonly Prepared[],
  log: (line: string) => void,
  tuning: Tuning = NAME_TUNING,
): ChainArrays {
  const words = new WordReader(readClusters());
  const lexicon = new NameLexicon(readNameWords());
  const instances = new Instances();
  for (const [index, { tokens, sentences }] of documents.entries()) {
    const { names, hasMisc } = texts[index]!;
    const labels = new Uint8Array(tokens.length);
    for (const { span, tag } of names) draw(labels, [tokens.within(span)], BEGIN[tag]);
    mend(labels, (token) => tokens.sentenceOf[token] !== tokens.sentenceOf[token - 1]);
    const features = new NameFeatures(tokens, words, lexicon);
    for (const { from, to } of sentences) {
      if (
        !hasMisc &&
        mayHaveMisc(labels, from, to, (token) => lexicon.read(tokens.textOf(token).toLowerCase()).classes)
      ) {
        continue;
      }
      features.enterSentence(from, to);
      for (const stretch of features.stretches(from, to)) {
        for (let token = stretch.from; token < stretch.to; token++) {
          features.write(token);
          const label = labels[token]!;
          // CoreNLP has some names in small letters, which a stretch may cut.
          const isCut = token === stretch.from && label > 0 && label % 2 === 0;
          instances.addToken(features, isCut ? label - 1 : label);
        }
        instances.endSequence();
      }
    }
  }
  const trained = trainCrf(instances, {
    labels: NAME_LABEL_COUNT,
    allowed: followsInBio(NAME_LABEL_COUNT),
    seed: 3,
    log: (line) => log(`names: ${line}`),
    ...tuning,
  });
  return chainArrays(trained, LEAST_WEIGHT.names);
}

const PEOPLE = 1 << 4;

function mayHaveMisc(
  labels: Uint8Array,
  from: number,
  to: number,
  classesOf: (token: number) => number,
): boolean {
  for (let token = from; token < to; token++)
    if (labels[token] === 0 && classesOf(token) & PEOPLE) return true;
  return false;
}
