import { CUE, LABEL_COUNT } from './labels.ts';

/** A word with at least this probability of belonging to a cue is followed up, most of a text is not. */
export const LEAST_CUE_PROBABILITY = 0.1;

/** The likeliest word of what may be a cue. */
export interface Anchor {
  readonly word: number;
  readonly probability: number;
}

/** Probabilities of labels from scores, row by row; in place. */
export function softmaxRows(scores: Float32Array, width: number): Float32Array {
  for (let row = 0; row < scores.length; row += width) {
    let most = -Infinity;
    for (let at = row; at < row + width; at++) if (scores[at]! > most) most = scores[at]!;
    let sum = 0;
    for (let at = row; at < row + width; at++) {
      scores[at] = Math.exp(scores[at]! - most);
      sum += scores[at]!;
    }
    for (let at = row; at < row + width; at++) scores[at]! /= sum;
  }
  return scores;
}

export function anchorAt(probabilities: Float32Array, word: number): Anchor {
  const row = word * LABEL_COUNT + CUE;
  return { word, probability: probabilities[row]! + probabilities[row + 1]! };
}

/** The first of two that are equally likely. */
export const likelier = (one: Anchor, other: Anchor): Anchor =>
  other.probability > one.probability ? other : one;

/** The likeliest word of each run of words that may be a cue: `probabilities` are words × labels. */
export function anchorsOf(probabilities: Float32Array): Anchor[] {
  const anchors: Anchor[] = [];
  const count = probabilities.length / LABEL_COUNT;
  const continues = (word: number): boolean => {
    const row = word * LABEL_COUNT + CUE;
    return probabilities[row + 1]! >= probabilities[row]!;
  };
  for (let word = 0; word < count; ) {
    let anchor = anchorAt(probabilities, word++);
    if (anchor.probability < LEAST_CUE_PROBABILITY) continue;
    for (; word < count && continues(word); word++) {
      const next = anchorAt(probabilities, word);
      if (next.probability < LEAST_CUE_PROBABILITY) break;
      anchor = likelier(anchor, next);
    }
    anchors.push(anchor);
  }
  return anchors;
}
