import { describe, expect, it } from 'vitest';
import { trainCrf } from '../../lab/train/crf-trainer.ts';
import { Instances } from '../../lab/train/instances.ts';
import { quantise } from '../../lab/train/quantise.ts';
import { ChainDecoder } from '../../pipeline/tagger/chain.ts';
import { FeatureBuffer } from '../../pipeline/tagger/feature-buffer.ts';

const LABELS = 3;
/** A token with one feature. */
function tokenWith(feature: number): FeatureBuffer {
  const buffer = new FeatureBuffer(1);
  buffer.one(1, feature);
  return buffer;
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

function train() {
  const instances = new Instances();
  for (const lesson of LESSONS) {
    for (const [feature, label] of lesson) instances.addToken(tokenWith(feature), label);
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
  });
}

describe('training a linear chain', () => {
  it('learns what follows what, and still knows it in 8 bits', () => {
    const trained = train();
    const table = quantise(trained, 0.01);
    const decoder = new ChainDecoder({ labels: LABELS, transitions: trained.transitions });
    for (const lesson of LESSONS) {
      const scores = new Float32Array(lesson.length * LABELS);
      for (const [at, [feature]] of lesson.entries()) {
        const sums = new Int32Array(LABELS);
        table.addUnits(tokenWith(feature), sums, 1);
        for (let label = 0; label < LABELS; label++) scores[at * LABELS + label] = sums[label]! * table.step;
      }
      expect([...decoder.best(scores, 0, lesson.length)]).toEqual(lesson.map(([, label]) => label));
    }
  });

  it('gives the same weights on every run', () => {
    expect(train()).toEqual(train());
  });
});
