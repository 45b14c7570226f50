import { describe, expect, it } from 'vitest';
import { anchorsOf } from '../../../../pipeline/attribution/deep/anchors.ts';

/** Words with the probability of beginning and of continuing a cue. */
const probabilities = (...words: readonly (readonly [begins: number, continues: number])[]): Float32Array =>
  Float32Array.from(
    words.flatMap(([begins, continues]) => [1 - begins - continues, 0, 0, 0, 0, begins, continues]),
  );
const anchorWords = (scores: Float32Array): number[] => anchorsOf(scores).map(({ word }) => word);

describe('anchors', () => {
  it('are the likeliest word of a run: of "has repeatedly said"', () => {
    expect(anchorWords(probabilities([0, 0], [0.7, 0], [0, 0.5], [0.1, 0.8], [0, 0]))).toEqual([3]);
  });

  it('are two where a second cue begins', () => {
    expect(anchorWords(probabilities([0.9, 0], [0.8, 0.1]))).toEqual([0, 1]);
  });

  it('are none where no word is likely', () => {
    expect(anchorWords(probabilities([0.04, 0.02], [0, 0]))).toEqual([]);
  });
});
