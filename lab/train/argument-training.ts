import type { BlockRanges } from '../../pipeline/attribution/block-ranges.ts';
import {
  ARGUMENT_LABEL_COUNT,
  isNearCue,
  MOST_ARGUMENT_FEATURES,
} from '../../pipeline/attribution/linear/argument-labels.ts';
import { walkOutward } from '../../pipeline/attribution/linear/argument-tagger.ts';
import { argumentWindow } from '../../pipeline/attribution/linear/argument-window.ts';
import type { FirstPass } from '../../pipeline/attribution/linear/first-pass.ts';
import { RelativeArgumentFeatures } from '../../pipeline/attribution/linear/relative-argument-features.ts';
import { StaticArgumentFeatures } from '../../pipeline/attribution/linear/static-argument-features.ts';
import type { TokenColumns } from '../../pipeline/attribution/linear/token-columns.ts';
import type { Cue, TokenRange } from '../../pipeline/document.ts';
import { draw, followsInBio, mend } from './bio.ts';
import { type TrainedChain, trainCrf } from './crf-trainer.ts';
import type { Tuning } from './cue-training.ts';
import { Instances } from './instances.ts';
import type { Gold } from './labelled-documents.ts';

/** An article as the second pass sees it: with a first pass of models that were not trained on it. */
export interface FirstPassed {
  readonly columns: TokenColumns;
  readonly pass: FirstPass;
  readonly candidates: readonly Cue[];
  readonly blocks: BlockRanges;
  readonly gold: readonly Gold[];
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
  documents: readonly FirstPassed[],
  tuning: { readonly labels: Tuning; readonly cues: Tuning },
  log: (line: string) => void,
): TrainedChain {
  const labelled = new Instances();
  const judged = new Instances();
  const row = new Int32Array(2 * MOST_ARGUMENT_FEATURES);
  for (const document of documents) {
    const { columns, pass, blocks } = document;
    const fixed = new StaticArgumentFeatures(columns, pass);
    const relative = new RelativeArgumentFeatures(columns, pass);
    for (const { cue, gold } of lessons(document)) {
      const window = argumentWindow(cue, columns.block, blocks);
      // The walk visits tokens outward from the cue; the chain wants them in reading order.
      const rows = new Array<Int32Array>(window.to - window.from);
      const near: number[] = [];
      walkOutward(cue, window, relative, (token) => {
        if (!gold && !isNearCue(token, cue)) return;
        fixed.write(token);
        relative.write(token);
        row.set(fixed.cells.subarray(0, fixed.count));
        row.set(relative.cells.subarray(0, relative.count), fixed.count);
        const features = row.slice(0, fixed.count + relative.count);
        rows[token - window.from] = features;
        if (isNearCue(token, cue)) near.push(...features);
      });
      judged.addToken({ cells: Int32Array.from(near), count: near.length }, gold ? 1 : 0);
      judged.endSequence();
      if (!gold) continue;
      const labels = argumentLabels(window, gold);
      for (const [at, features] of rows.entries())
        labelled.addToken({ cells: features, count: features.length }, labels[at]!);
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
  const rows = new Map<number, Float32Array>();
  const rowOf = (hash: number): Float32Array => {
    let cells = rows.get(hash);
    if (!cells) {
      cells = new Float32Array(COLUMNS);
      rows.set(hash, cells);
    }
    return cells;
  };
  for (const [row, hash] of chain.hashes.entries()) {
    const weights = chain.weights.subarray(row * ARGUMENT_LABEL_COUNT, (row + 1) * ARGUMENT_LABEL_COUNT);
    if (weights.some((weight) => weight !== 0)) rowOf(hash).set(weights);
  }
  for (const [row, hash] of cues.hashes.entries()) {
    const weight = cues.weights[row * 2 + 1]! - cues.weights[row * 2]!;
    if (weight !== 0) rowOf(hash)[CUE_COLUMN] = weight;
  }
  // Quantising takes the first label's weight from all others, so to the last column it is added.
  for (const cells of rows.values()) cells[CUE_COLUMN]! += cells[0]!;
  const weights = new Float32Array(rows.size * COLUMNS);
  for (const [at, cells] of [...rows.values()].entries()) weights.set(cells, at * COLUMNS);
  return {
    labels: COLUMNS,
    hashes: Int32Array.from(rows.keys()),
    weights,
    transitions: chain.transitions,
  };
}
