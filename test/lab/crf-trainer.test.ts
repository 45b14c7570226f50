import { describe, expect, it } from 'vitest';
import { type CrfOptions, heavyRows, trainCrf } from '../../lab/train/crf-trainer.ts';
import { FeatureList } from '../../lab/train/feature-list.ts';
import { FeatureReader } from '../../lab/train/feature-reader.ts';
import { Instances } from '../../lab/train/instances.ts';
import { packRows } from '../../lab/train/pack-rows.ts';
import { quantise } from '../../lab/train/quantise.ts';
import { ChainDecoder } from '../../pipeline/tagger/chain.ts';
import { FeatureMatrix } from '../../pipeline/tagger/feature-matrix.ts';
import { FeatureTable } from '../../pipeline/tagger/feature-table.ts';
import { Kernel } from '../../pipeline/tagger/kernel/kernel.ts';
import { LabelScores } from '../../pipeline/tagger/label-scores.ts';

const LABELS = 3;
/** A token with one feature. */
class OneFeature extends FeatureMatrix<'word'> {
  constructor(feature: number) {
    super({ 1: ['word'] });
    this.columns.word[this.startRow(0)] = feature;
  }
}

/** Feature 10 means label 1; feature 20 means 2 after label 1, and 0 elsewhere: only the chain can tell. */
const LESSONS: readonly (readonly [feature: number, label: number])[][] = [
  [
    [10, 1],
    [20, 2],
    [30, 0],
  ],
  [
    [30, 0],
    [20, 0],
    [10, 1],
  ],
  [
    [10, 1],
    [20, 2],
  ],
  [
    [20, 0],
    [30, 0],
  ],
];

/** Feature 40 stands everywhere and tells nothing. */
const EVERYWHERE = 40;

function train(options: Partial<CrfOptions> = {}) {
  const instances = new Instances();
  const reader = new FeatureReader();
  for (const lesson of LESSONS) {
    for (const [feature, label] of lesson) {
      const list = new FeatureList(reader);
      list.take(new OneFeature(feature));
      const everywhere = new FeatureList(reader);
      everywhere.take(new OneFeature(EVERYWHERE));
      list.append(everywhere);
      instances.addToken(list, label);
    }
    instances.endSequence();
  }
  return trainCrf(instances, {
    labels: LABELS,
    allowed: (before, label) => !(before === 2 && label === 2),
    epochs: 60,
    leastCount: 1,
    rate: 0.5,
    lasso: 0.01,
    ridge: 0.01,
    seed: 1,
    ...options,
  });
}

describe('training a linear chain', () => {
  it('learns what follows what, and still knows it in 8 bits', () => {
    const trained = train();
    const kernel = new Kernel();
    const table = new FeatureTable(packRows(quantise(trained, 0.01)), kernel);
    const decoder = new ChainDecoder({ labels: LABELS, transitions: trained.transitions }, kernel);
    for (const lesson of LESSONS) {
      const scores = new LabelScores(table);
      scores.start(lesson.length);
      for (const [place, [feature]] of lesson.entries()) {
        const token = new OneFeature(feature);
        token.places[0] = place;
        scores.take(token);
      }
      expect([...decoder.best(scores.ofLabels(LABELS), 0, lesson.length)]).toEqual(
        lesson.map(([, label]) => label),
      );
    }
  });

  it('learns once more without the features that weigh little', () => {
    const least = 0.7;
    const all = train();
    const pruned = train({ prune: { least, epochs: 60, lasso: 0.01 } });
    const heavy = heavyRows(all, least);
    expect([...pruned.hashes]).toEqual([...heavy].map((row) => all.hashes[row]));
    expect(heavy.length).toBeLessThan(all.hashes.length);
    expect(Math.max(...pruned.weights.map(Math.abs))).toBeGreaterThan(least);
  });

  it('gives the same weights on every run', () => {
    expect(train()).toEqual(train());
  });
});
