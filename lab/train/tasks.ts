import { cueCandidates } from '../../pipeline/attribution/linear/cue-candidates.ts';
import { CueTagger } from '../../pipeline/attribution/linear/cue-tagger.ts';
import type { FirstPass } from '../../pipeline/attribution/linear/first-pass.ts';
import { LEAST_CUE_PROBABILITY } from '../../pipeline/attribution/linear/linear-finder.ts';
import { FeatureTable, type PackedRows } from '../../pipeline/tagger/feature-table.ts';
import { Kernel } from '../../pipeline/tagger/kernel/kernel.ts';
import type { LinearChainModel } from '../../pipeline/tagger/linear-chain-model.ts';
import { type FirstPassed, trainArgumentTagger } from './argument-training.ts';
import type { TrainedChain } from './crf-trainer.ts';
import { trainCueTagger } from './cue-training.ts';
import { packRows } from './pack-rows.ts';
import { quantise } from './quantise.ts';
import type { TaughtView } from './taught-views.ts';
import { ARGUMENT_TUNING, CUE_TUNING, LEAST_WEIGHT } from './tuning.ts';

/** A linear-chain model as plain arrays, which threads can hand over and files can hold. */
export interface ChainArrays {
  readonly rows: PackedRows;
  readonly transitions: Float32Array;
}

export function chainModel({ rows, transitions }: ChainArrays): LinearChainModel {
  return { table: new FeatureTable(rows, new Kernel()), transitions };
}

export function chainArrays(trained: TrainedChain, leastWeight: number): ChainArrays {
  return { rows: packRows(quantise(trained, leastWeight)), transitions: trained.transitions };
}

/** What a training thread is asked to do; `fold` is the part of the articles that is left out, -1 for none. */
export type Task =
  | { readonly kind: 'cues'; readonly fold: number }
  | { readonly kind: 'arguments'; readonly fold: number; readonly passes: readonly FirstPass[] };

export function runTask(task: Task, views: readonly TaughtView[], log: (line: string) => void): ChainArrays {
  const taught = <View extends TaughtView>(all: readonly View[]): View[] =>
    all.flatMap((view) => (view.fold === task.fold ? [] : Array.from({ length: view.times }, () => view)));
  const name = `${task.kind} ${task.fold < 0 ? 'all' : `fold ${task.fold}`}`;
  const logTask = (line: string): void => log(`${name}: ${line}`);
  switch (task.kind) {
    case 'cues':
      return chainArrays(trainCueTagger(taught(views), CUE_TUNING, logTask), LEAST_WEIGHT.cues);
    case 'arguments': {
      const passed = views.map((view, at) => firstPassed(view, task.passes[at]!));
      return chainArrays(
        trainArgumentTagger(taught(passed), ARGUMENT_TUNING, logTask),
        LEAST_WEIGHT.arguments,
      );
    }
  }
}

/** Puts a text's first pass beside it, as the second pass needs it. */
export const firstPassed = (view: TaughtView, pass: FirstPass): FirstPassed => ({
  ...view,
  pass,
  candidates: cueCandidates(pass, view.columns.block, LEAST_CUE_PROBABILITY),
});

/** First passes by taggers that were not trained on the article: `taggers` has one for each fold. */
export function tagViews(views: readonly TaughtView[], taggers: readonly ChainArrays[]): FirstPass[] {
  const ofFold = taggers.map((arrays) => new CueTagger(chainModel(arrays)));
  return views.map(({ columns, sentences, fold }) => ofFold[fold]!.tag(columns, sentences));
}
