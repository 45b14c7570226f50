import { describe, expect, it } from 'vitest';
import { Perceptron, type SoftCase } from '../../lab/train/perceptron.ts';

/** Exclusive or, which no linear model learns. */
const CASES: SoftCase[] = [
  [0, 0, 0],
  [0, 1, 1],
  [1, 0, 1],
  [1, 1, 0],
].map(([one, other, answer]) => ({
  values: Float32Array.of(one!, other!),
  classes: Float64Array.of(1 - answer!, answer!),
}));
const options = { hidden: 16, epochs: 2000, rate: 0.1, ridge: 0, seed: 1, log: () => {} };

describe('the perceptron', () => {
  it('learns what is not linear', () => {
    const perceptron = Perceptron.train(CASES, options);
    for (const { values, classes } of CASES) {
      expect(perceptron.probabilities(values)[1]).toBeCloseTo(classes[1]!, 1);
    }
  });

  it('gives probabilities, the same on every run', () => {
    const [one, other] = [1, 2].map(() =>
      Array.from(Perceptron.train(CASES, { ...options, epochs: 3 }).probabilities(CASES[1]!.values)),
    );
    expect(one).toEqual(other);
    expect(one!.reduce((sum, share) => sum + share)).toBeCloseTo(1);
  });
});
