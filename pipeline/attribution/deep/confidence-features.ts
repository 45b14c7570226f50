import { type CueReading, rangesOf } from './argument-reader.ts';
import { CONTENT, CUE, LABEL_COUNT, type LabelledRange, SOURCE } from './labels.ts';
import type { SecondOpinion } from './second-opinion.ts';

/** What the judge weighs, in the order of its features. Only append: it knows features by number. */
export const CONFIDENCE_FEATURES = [
  'flat cue probability',
  'decision',
  'anchor in cue',
  'best labelling',
  'content',
  'content begins',
  'source',
  'source begins',
  'no source',
  'flat content',
  'flat source',
  'content length',
  'content pieces',
  'cue length',
  'rival decision',
  'rival overlap',
  'swift: cue probability',
  'swift: confidence',
  'swift: content overlap',
  'swift: source overlap',
  'swift: rival confidence',
] as const;

/** Rivals stand near each other in an article's order; it keeps the work linear. */
const NEIGHBOURS = 8;
const FARTHEST_ODDS = 8;

/** Probabilities of the flat head, of the article's words, words × labels. */
export type FlatProbabilities = Float32Array;

export function confidenceFeatures(
  readings: readonly CueReading[],
  index: number,
  flat: FlatProbabilities,
  opinion: SecondOpinion,
): Float32Array {
  const reading = readings[index]!;
  const { anchor, scope, decision, score, probabilities } = reading;
  const inScope = (word: number, role: number): number => ofRole(probabilities, word - scope.from, role);
  const begins = ({ from, label }: LabelledRange): number =>
    probabilities[(from - scope.from) * LABEL_COUNT + label]!;
  const [contents, sources, [cue]] = [CONTENT, SOURCE, CUE].map((role) =>
    rangesOf(reading, role as typeof CUE),
  ) as [LabelledRange[], LabelledRange[], LabelledRange[]];
  const anchorWord = anchor.word;
  const rival = strongestRival(readings, index);
  const noSource = sources.length === 0;
  let anySource = 0;
  if (noSource)
    for (let word = scope.from; word < scope.to; word++)
      anySource = Math.max(anySource, inScope(word, SOURCE));
  return Float32Array.of(
    logOdds(anchor.probability),
    decision,
    logOdds(inScope(anchorWord, CUE)),
    Math.max(-30, Math.min(30, score)),
    logOdds(meanOver(contents, (word) => inScope(word, CONTENT))),
    logOdds(Math.min(...contents.map(begins))),
    logOdds(noSource ? 1 - anySource : meanOver(sources, (word) => inScope(word, SOURCE))),
    logOdds(noSource ? 1 - anySource : begins(sources[0]!)),
    noSource ? 1 : 0,
    logOdds(meanOver(contents, (word) => ofRole(flat, word, CONTENT))),
    noSource ? 0 : logOdds(meanOver(sources, (word) => ofRole(flat, word, SOURCE))),
    Math.log(lengthOf(contents)),
    contents.length,
    cue ? cue.to - cue.from : 0,
    rival.decision,
    rival.overlap,
    logOdds(opinion.cue),
    logOdds(opinion.confidence),
    opinion.content,
    opinion.source,
    logOdds(opinion.rival),
  );
}

function ofRole(probabilities: Float32Array, word: number, role: number): number {
  return probabilities[word * LABEL_COUNT + role]! + probabilities[word * LABEL_COUNT + role + 1]!;
}

function logOdds(probability: number): number {
  const odds = Math.log(probability + 1e-9) - Math.log(1 - probability + 1e-9);
  return Math.max(-FARTHEST_ODDS, Math.min(FARTHEST_ODDS, odds));
}

const lengthOf = (ranges: readonly LabelledRange[]): number =>
  ranges.reduce((sum, { from, to }) => sum + to - from, 0);

function meanOver(ranges: readonly LabelledRange[], value: (word: number) => number): number {
  let sum = 0;
  for (const { from, to } of ranges) for (let word = from; word < to; word++) sum += value(word);
  return sum / lengthOf(ranges);
}

/** Of those that claim some of the same content the likeliest cue: how much surer it is, and the share of content. */
function strongestRival(
  readings: readonly CueReading[],
  index: number,
): { decision: number; overlap: number } {
  const own = readings[index]!;
  const contents = rangesOf(own, CONTENT);
  let strongest = { decision: -2 * FARTHEST_ODDS, overlap: 0 };
  const last = Math.min(readings.length - 1, index + NEIGHBOURS);
  for (let other = Math.max(0, index - NEIGHBOURS); other <= last; other++) {
    if (other === index) continue;
    const theirs = rangesOf(readings[other]!, CONTENT);
    const shared = overlapOf(contents, theirs);
    if (shared === 0) continue;
    const decision = readings[other]!.decision - own.decision;
    if (decision > strongest.decision)
      strongest = { decision, overlap: (2 * shared) / (lengthOf(contents) + lengthOf(theirs)) };
  }
  return strongest;
}

function overlapOf(ones: readonly LabelledRange[], others: readonly LabelledRange[]): number {
  let shared = 0;
  for (const one of ones)
    for (const other of others)
      shared += Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from));
  return shared;
}
