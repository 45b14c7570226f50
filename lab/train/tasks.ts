import { blockRanges } from '../../pipeline/attribution/block-ranges.ts';
import { cueCandidates } from '../../pipeline/attribution/linear/cue-candidates.ts';
import { CueRates } from '../../pipeline/attribution/linear/cue-rates.ts';
import { CueTagger } from '../../pipeline/attribution/linear/cue-tagger.ts';
import type { FirstPass } from '../../pipeline/attribution/linear/first-pass.ts';
import { LEAST_CUE_PROBABILITY } from '../../pipeline/attribution/linear/linear-finder.ts';
import { LexiconMemory, tokenColumns } from '../../pipeline/attribution/linear/token-columns.ts';
import { FeatureTable, type PackedRows } from '../../pipeline/tagger/feature-table.ts';
import { Kernel } from '../../pipeline/tagger/kernel/kernel.ts';
import type { LinearChainModel } from '../../pipeline/tagger/linear-chain-model.ts';
import { WordReader } from '../../pipeline/tagger/word-attributes.ts';
import { type FirstPassed, trainArgumentTagger } from './argument-training.ts';
import type { TrainedChain } from './crf-trainer.ts';
import { trainCueTagger } from './cue-training.ts';
import type { LabelledDocument } from './labelled-documents.ts';
import { packRows } from './pack-rows.ts';
import { quantise } from './quantise.ts';
import { readClusters } from './read-clusters.ts';
import { ARGUMENT_TUNING, CUE_TUNING, FOLDS, LEAST_WEIGHT } from './tuning.ts';

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
  | { readonly kind: 'cues'; readonly fold: number; readonly rates: { keys: Int32Array; values: Uint8Array } }
  | {
      readonly kind: 'arguments';
      readonly fold: number;
      readonly rates: { keys: Int32Array; values: Uint8Array };
      readonly passes: readonly FirstPass[];
    };

export const foldOf = (article: number): number => article % FOLDS;

export function runTask(
  task: Task,
  documents: readonly LabelledDocument[],
  log: (line: string) => void,
): ChainArrays {
  const rates = new CueRates(task.rates.keys, task.rates.values);
  const isTaught = (_: unknown, article: number): boolean => foldOf(article) !== task.fold;
  const name = `${task.kind} ${task.fold < 0 ? 'all' : `fold ${task.fold}`}`;
  const logTask = (line: string): void => log(`${name}: ${line}`);
  switch (task.kind) {
    case 'cues': {
      const taught = documents.filter(isTaught);
      return chainArrays(trainCueTagger(taught, rates, CUE_TUNING, logTask), LEAST_WEIGHT.cues);
    }
    case 'arguments': {
      const passed = documents.map((document, article) =>
        firstPassed(document, task.passes[article]!, rates),
      );
      return chainArrays(
        trainArgumentTagger(passed.filter(isTaught), ARGUMENT_TUNING, logTask),
        LEAST_WEIGHT.arguments,
      );
    }
  }
}

/** Puts an article's first pass beside it, as the second pass needs it. */
export function firstPassed(document: LabelledDocument, pass: FirstPass, rates: CueRates): FirstPassed {
  const { tokens, quotations, blocks } = document;
  const columns = tokenColumns(
    tokens,
    quotations,
    new WordReader(readClusters()),
    rates,
    new LexiconMemory(),
  );
  const everything = blocks.map(() => true);
  const endsInColon = (token: number): boolean => tokens.textOf(token) === ':';
  return {
    columns,
    pass,
    candidates: cueCandidates(pass, columns.block, LEAST_CUE_PROBABILITY),
    blocks: blockRanges(columns.block, blocks.length, endsInColon, quotations, everything),
    gold: document.gold,
  };
}

/** First passes of articles by a tagger that was not trained on them. */
export function tagDocuments(
  documents: readonly LabelledDocument[],
  rates: CueRates,
  taggerOf: (article: number) => ChainArrays,
): FirstPass[] {
  const words = new WordReader(readClusters());
  const lexicon = new LexiconMemory();
  const taggers = new Map<ChainArrays, CueTagger>();
  return documents.map((document, article) => {
    const arrays = taggerOf(article);
    let tagger = taggers.get(arrays);
    if (!tagger) {
      tagger = new CueTagger(chainModel(arrays));
      taggers.set(arrays, tagger);
    }
    return tagger.tag(
      tokenColumns(document.tokens, document.quotations, words, rates, lexicon),
      document.sentences,
    );
  });
}
