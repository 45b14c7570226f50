import { ARGUMENT_LABEL_COUNT, isNearCue } from '../../pipeline/attribution/linear/argument-labels.ts';
import { walkOutward } from '../../pipeline/attribution/linear/argument-tagger.ts';
import { argumentWindow } from '../../pipeline/attribution/linear/argument-window.ts';
import type { FirstPass } from '../../pipeline/attribution/linear/first-pass.ts';
import { RelativeArgumentFeatures } from '../../pipeline/attribution/linear/relative-argument-features.ts';
import { StaticArgumentFeatures } from '../../pipeline/attribution/linear/static-argument-features.ts';
import type { Cue, TokenRange } from '../../pipeline/document.ts';
import { draw, followsInBio, mend } from './bio.ts';
import { type TrainedChain, trainCrf } from './crf-trainer.ts';
import type { Tuning } from './cue-training.ts';
import { FeatureList } from './feature-list.ts';
import { FeatureReader } from './feature-reader.ts';
import { Instances } from './instances.ts';
import type { Gold } from './labelled-documents.ts';
import type { TaughtView } from './taught-views.ts';

/** A text as the second pass sees it: with a first pass of models that were not trained on it. */
export interface FirstPassed extends TaughtView {
  readonly pass: FirstPass;
  readonly candidates: readonly Cue[];
}

const SOURCE = 1;
const CONTENT = 3;

const overlaps = (one: TokenRange, other: TokenRange): boolean => one.from < other.to && other.from < one.to;

/** The cues to learn from: every labelled one with its arguments, and every candidate that is none. */
function* lessons({ candidates, gold }: FirstPassed): Generator<{ cue: TokenRange; gold: Gold | null }> {
  for (const attribution of gold) {
    if (!attribution.cue) continue;
    yield { cue: attribution.cue, gold: attribution };
  }
  for (const { tokens } of candidates) {
    if (!gold.some(({ cue }) => cue && overlaps(cue, tokens))) yield { cue: tokens, gold: null };
  }
}

function argumentLabels(window: TokenRange, gold: Gold): Uint8Array {
  const labels = new Uint8Array(window.to - window.from);
  draw(labels, gold.content, CONTENT, window.from);
  draw(labels, gold.source, SOURCE, window.from);
  mend(labels, () => false);
  return labels;
}

/**
 * Trains the second pass: the labels on labelled cues only, so that they tell what a cue attributes if it is one; and
 * beside them, by logistic regression on the features near the cue, whether it is one, on false cues too.
 */
export function trainArgumentTagger(
  views: readonly FirstPassed[],
  tuning: { readonly labels: Tuning; readonly cues: Tuning },
  log: (line: string) => void,
): TrainedChain {
  const labelled = new Instances();
  const judged = new Instances();
  const fixed = new StaticArgumentFeatures();
  const relative = new RelativeArgumentFeatures();
  const reader = new FeatureReader();
  const near = new FeatureList(reader);
  for (const view of views) {
    const { columns, pass, blocks } = view;
    fixed.enterArticle(columns, pass);
    relative.enterArticle(columns, pass);
    for (const { cue, gold } of lessons(view)) {
      const window = argumentWindow(cue, columns.block, blocks);
      // The walk visits tokens outward from the cue; the chain wants them in reading order.
      const lists = new Array<FeatureList>(window.to - window.from);
      near.clear();
      walkOutward(cue, window, relative, (token) => {
        const isNear = isNearCue(token, cue);
        if (!gold && !isNear) return;
        fixed.write(token, 0);
        for (const shared of [relative.stance, relative.between]) shared.restart(1);
        relative.write(token, 0);
        const list = new FeatureList(reader);
        for (const features of [fixed, relative.stance, relative.between, relative]) list.take(features);
        lists[token - window.from] = list;
        if (isNear) near.append(list);
      });
      judged.addToken(near, gold ? 1 : 0);
      judged.endSequence();
      if (!gold) continue;
      const labels = argumentLabels(window, gold);
      for (const [at, list] of lists.entries()) labelled.addToken(list, labels[at]!);
      labelled.endSequence();
    }
  }
  const chain = trainCrf(labelled, {
    labels: ARGUMENT_LABEL_COUNT,
    allowed: followsInBio(ARGUMENT_LABEL_COUNT),
    seed: 2,
    log,
    ...tuning.labels,
  });
  const cues = trainCrf(judged, { labels: 2, allowed: () => true, seed: 4, log, ...tuning.cues });
  return withCueCell(chain, cues);
}

/** The labels, and behind them whether the cue is one. */
const COLUMNS = ARGUMENT_LABEL_COUNT + 1;
const CUE_COLUMN = ARGUMENT_LABEL_COUNT;

/** Puts the weights for "is a cue" beside those of the labels: one row for a feature that either has learned. */
function withCueCell(chain: TrainedChain, cues: TrainedChain): TrainedChain {
  const rows = new Map<number, { readonly template: number; readonly cells: Float32Array }>();
  const cellsOf = (hash: number, template: number): Float32Array => {
    const row = rows.get(hash) ?? { template, cells: new Float32Array(COLUMNS) };
    rows.set(hash, row);
    return row.cells;
  };
  for (const [row, hash] of chain.hashes.entries()) {
    const weights = chain.weights.subarray(row * ARGUMENT_LABEL_COUNT, (row + 1) * ARGUMENT_LABEL_COUNT);
    if (weights.some((weight) => weight !== 0)) cellsOf(hash, chain.templates[row]!).set(weights);
  }
  for (const [row, hash] of cues.hashes.entries()) {
    const weight = cues.weights[row * 2 + 1]! - cues.weights[row * 2]!;
    if (weight !== 0) cellsOf(hash, cues.templates[row]!)[CUE_COLUMN] = weight;
  }
  const weights = new Float32Array(rows.size * COLUMNS);
  for (const [at, { cells }] of [...rows.values()].entries()) {
    // Quantising takes the first label's weight from all others, so to the last column it is added.
    cells[CUE_COLUMN]! += cells[0]!;
    weights.set(cells, at * COLUMNS);
  }
  return {
    labels: COLUMNS,
    hashes: Int32Array.from(rows.keys()),
    templates: Uint8Array.from(rows.values(), ({ template }) => template),
    weights,
    transitions: chain.transitions,
  };
}
