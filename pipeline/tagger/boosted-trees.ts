/**
 * Gradient-boosted regression trees whose sum is the log-odds of an answer (Friedman 2001). All trees have the same
 * depth and lie one after the other: inner nodes in level order (feature and threshold), then leaves.
 */
export interface BoostedTrees {
  readonly depth: number;
  /** Log-odds before any tree. */
  readonly bias: number;
  readonly features: Uint8Array;
  readonly thresholds: Float32Array;
  readonly leaves: Float32Array;
}

/** Probability of a yes, from the features of one case. A value above a node's threshold goes right. */
export function probabilityOf(trees: BoostedTrees, values: Float32Array): number {
  return 1 / (1 + Math.exp(-logOdds(trees, values)));
}

export function logOdds(
  { depth, bias, features, thresholds, leaves }: BoostedTrees,
  values: Float32Array,
): number {
  const inner = (1 << depth) - 1;
  let sum = bias;
  for (let nodes = 0, leaf = 0; nodes < features.length; nodes += inner, leaf += inner + 1) {
    let node = 0;
    for (let level = 0; level < depth; level++) {
      const right = values[features[nodes + node]!]! > thresholds[nodes + node]! ? 1 : 0;
      node = 2 * node + 1 + right;
    }
    sum += leaves[leaf + node - inner]!;
  }
  return sum;
}
