import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChainDecoder } from '../../../pipeline/tagger/chain.ts';
import { Kernel } from '../../../pipeline/tagger/kernel/kernel.ts';

/** Every label sequence of a length, to compare with. */
function* sequences(labels: number, length: number): Generator<number[]> {
  if (length === 0) yield [];
  else
    for (const rest of sequences(labels, length - 1))
      for (let label = 0; label < labels; label++) yield [...rest, label];
}

function scoreOf(path: number[], scores: Float32Array, transitions: Float32Array, labels: number): number {
  return path.reduce((sum, label, at) => {
    const before = at === 0 ? labels : path[at - 1]!;
    return sum + scores[at * labels + label]! + transitions[before * labels + label]!;
  }, 0);
}

const LABELS = 3;
const kernel = new Kernel();
const weights = (length: number) =>
  fc.array(fc.float({ min: -3, max: 3, noNaN: true }), { minLength: length, maxLength: length });
const chains = fc
  .integer({ min: 1, max: 5 })
  .chain((length) =>
    fc.record({
      length: fc.constant(length),
      scores: weights(length * LABELS),
      transitions: weights((LABELS + 1) * LABELS),
    }),
  )
  .map(({ length, scores, transitions }) => ({
    length,
    scores: Float32Array.from(scores),
    transitions: Float32Array.from(transitions),
  }));

describe('a linear chain', () => {
  it('finds the best of all label sequences', () => {
    fc.assert(
      fc.property(chains, ({ length, scores, transitions }) => {
        const best = [...new ChainDecoder({ labels: LABELS, transitions }, kernel).best(scores, 0, length)];
        const highest = Math.max(
          ...[...sequences(LABELS, length)].map((path) => scoreOf(path, scores, transitions, LABELS)),
        );
        expect(scoreOf(best, scores, transitions, LABELS)).toBeCloseTo(highest, 3);
      }),
    );
  });

  it('finds the best of those that contain a label', () => {
    fc.assert(
      fc.property(chains, ({ length, scores, transitions }) => {
        const best = [
          ...new ChainDecoder({ labels: LABELS, transitions }, kernel).bestContaining(scores, 0, length, 1),
        ];
        const paths = [...sequences(LABELS, length)].filter((path) => path.includes(1));
        const highest = Math.max(...paths.map((path) => scoreOf(path, scores, transitions, LABELS)));
        expect(best).toContain(1);
        expect(scoreOf(best, scores, transitions, LABELS)).toBeCloseTo(highest, 3);
      }),
    );
  });

  it('gives each label at each token its share of all sequences, and their logarithmic sum', () => {
    fc.assert(
      fc.property(chains, ({ length, scores, transitions }) => {
        const decoder = new ChainDecoder({ labels: LABELS, transitions }, kernel);
        decoder.marginals(scores, 0, length);
        const logTotal = decoder.logTotal(length);
        const paths = [...sequences(LABELS, length)];
        const masses = paths.map((path) => Math.exp(scoreOf(path, scores, transitions, LABELS)));
        const total = masses.reduce((sum, mass) => sum + mass, 0);
        expect(logTotal).toBeCloseTo(Math.log(total), 3);
        for (let at = 0; at < length; at++) {
          for (let label = 0; label < LABELS; label++) {
            const share = masses
              .filter((_, index) => paths[index]![at] === label)
              .reduce((sum, mass) => sum + mass, 0);
            expect(decoder.probabilities[at * LABELS + label]).toBeCloseTo(share / total, 3);
          }
        }
      }),
    );
  });

  it('never takes a transition that is forbidden', () => {
    const transitions = new Float32Array(6).fill(0);
    transitions[0 * 2 + 1] = Number.NEGATIVE_INFINITY;
    const decoder = new ChainDecoder({ labels: 2, transitions }, kernel);
    // Label 1 is better at the second token, but may not follow label 0, which is better at the first.
    expect([...decoder.best(Float32Array.of(5, 0, 0, 1), 0, 2)]).toEqual([0, 0]);
  });
});
