/**
 * What the first pass says of an article's tokens: its best labels (numbers in CUE_LABELS), and probabilities as classes
 * from 0 to 4, that the second pass takes as features.
 */
export interface FirstPass {
  readonly labels: Uint8Array;
  /** Probability that a token belongs to a cue, and that it begins one. */
  readonly cue: Float32Array;
  readonly cueBegin: Float32Array;
  readonly contentClass: Uint8Array;
  readonly sourceClass: Uint8Array;
}

/** Classes of a probability: under 0.05, 0.3, 0.7, 0.95, and above. */
export function probabilityClass(probability: number): number {
  if (probability < 0.3) return probability < 0.05 ? 0 : 1;
  if (probability < 0.7) return 2;
  return probability < 0.95 ? 3 : 4;
}
