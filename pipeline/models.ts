import { CueRates } from './attribution/linear/cue-rates.ts';
import type { LinearModel } from './attribution/linear/linear-finder.ts';
import { NameWords } from './stages/names/name-words.ts';
import { type ArrayFile, readArrayFile, type StoredArray, writeArrayFile } from './tagger/array-file.ts';
import { FeatureTable } from './tagger/feature-table.ts';
import { Kernel } from './tagger/kernel/kernel.ts';
import type { LinearChainModel } from './tagger/linear-chain-model.ts';
import { WordClusters } from './tagger/word-clusters.ts';

/** All weights that the pipeline needs, read before and passed in. */
export interface Models {
  readonly attributions: LinearModel;
  readonly names: LinearChainModel;
  readonly nameWords: NameWords;
  readonly clusters: WordClusters;
}

/** Arrays by name, each checked to be there and of its kind. */
class Arrays {
  private readonly kernel = new Kernel();

  constructor(private readonly file: ArrayFile) {}

  take<T extends StoredArray>(name: string, kind: new (length: number) => T): T {
    const array = this.file.arrays.get(name);
    if (!(array instanceof kind)) throw new Error(`This hearsay model lacks ${name}.`);
    return array;
  }

  number(name: string): number {
    const value = this.file.facts[name];
    if (typeof value !== 'number') throw new Error(`This hearsay model lacks ${name}.`);
    return value;
  }

  chain(name: string): LinearChainModel {
    return {
      table: new FeatureTable(
        {
          width: this.number(`${name}.width`),
          step: this.number(`${name}.step`),
          counts: this.take(`${name}.counts`, Int32Array),
          pilots: this.take(`${name}.pilots`, Uint8Array),
          words: this.take(`${name}.words`, Int32Array),
        },
        this.kernel,
      ),
      transitions: this.take(`${name}.transitions`, Float32Array),
    };
  }
}

/** Reads what `npm run train` wrote. Throws an Error where the bytes are no model, or not a whole one. */
export function readModels(bytes: Uint8Array): Models {
  const arrays = new Arrays(readArrayFile(bytes));
  return {
    attributions: {
      rates: new CueRates(arrays.take('rates.keys', Int32Array), arrays.take('rates.values', Uint8Array)),
      cues: arrays.chain('cues'),
      arguments: arrays.chain('arguments'),
      judge: {
        depth: arrays.number('judge.depth'),
        bias: arrays.number('judge.bias'),
        features: arrays.take('judge.features', Uint8Array),
        thresholds: arrays.take('judge.thresholds', Float32Array),
        leaves: arrays.take('judge.leaves', Float32Array),
      },
    },
    names: arrays.chain('names'),
    nameWords: new NameWords(
      arrays.take('names.words.hashes', Int32Array),
      arrays.take('names.words.kinds', Uint8Array),
    ),
    clusters: new WordClusters(
      arrays.take('clusters.words', Int32Array),
      arrays.take('clusters.fine.low', Uint8Array),
      arrays.take('clusters.fine.high', Uint8Array),
      arrays.take('clusters.coarse', Uint8Array),
    ),
  };
}

export function writeModels({ attributions, names, nameWords, clusters }: Models): Uint8Array {
  const facts: Record<string, number> = {
    'judge.depth': attributions.judge.depth,
    'judge.bias': attributions.judge.bias,
  };
  const arrays = new Map<string, StoredArray>([
    ['rates.keys', attributions.rates.keys],
    ['rates.values', attributions.rates.values],
    ['judge.features', attributions.judge.features],
    ['judge.thresholds', attributions.judge.thresholds],
    ['judge.leaves', attributions.judge.leaves],
    ['clusters.words', clusters.words],
    ['clusters.fine.low', clusters.fineLow],
    ['clusters.fine.high', clusters.fineHigh],
    ['clusters.coarse', clusters.coarse],
  ]);
  for (const [name, { table, transitions }] of [
    ['cues', attributions.cues],
    ['arguments', attributions.arguments],
    ['names', names],
  ] as const) {
    const { width, step, counts, pilots, words } = table.rows;
    facts[`${name}.width`] = width;
    facts[`${name}.step`] = step;
    arrays.set(`${name}.counts`, counts);
    arrays.set(`${name}.pilots`, pilots);
    arrays.set(`${name}.words`, words);
    arrays.set(`${name}.transitions`, transitions);
  }
  arrays.set('names.words.hashes', nameWords.hashes);
  arrays.set('names.words.kinds', nameWords.kinds);
  return writeArrayFile({ facts, arrays });
}
