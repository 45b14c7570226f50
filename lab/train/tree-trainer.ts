import type { BoostedTrees } from '../../pipeline/tagger/boosted-trees.ts';

export interface TreeOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Added to the sum of second derivatives: leaves of few cases stay near zero. */
  readonly ridge: number;
  readonly leastCases: number;
}

const BINS = 64;

/**
 * Boosts trees on log-odds with second-order leaves and histograms (Friedman 2001; Chen and Guestrin 2016). No sampling
 * and one thread: the same trees on every run.
 */
export function trainTrees(
  cases: readonly Float32Array[],
  answers: Uint8Array,
  options: TreeOptions,
): BoostedTrees {
  const { depth } = options;
  const width = cases[0]!.length;
  const cuts = Array.from({ length: width }, (_, feature) => cutsOf(cases, feature));
  const binned = cuts.map((cut, feature) => Uint8Array.from(cases, (values) => binOf(cut, values[feature]!)));
  const yes = answers.reduce((sum, answer) => sum + answer, 0);
  const bias = Math.log(yes / (answers.length - yes));
  const inner = (1 << depth) - 1;
  const features = new Uint8Array(options.trees * inner);
  const thresholds = new Float32Array(options.trees * inner);
  const leaves = new Float32Array(options.trees * (inner + 1));
  const scores = new Float64Array(answers.length).fill(bias);
  for (let tree = 0; tree < options.trees; tree++) {
    const gradients = new Float64Array(answers.length);
    const curvatures = new Float64Array(answers.length);
    for (let at = 0; at < answers.length; at++) {
      const probability = 1 / (1 + Math.exp(-scores[at]!));
      gradients[at] = probability - answers[at]!;
      curvatures[at] = Math.max(probability * (1 - probability), 1e-6);
    }
    const nodeOf = new Uint16Array(answers.length);
    for (let node = 0; node < inner; node++) {
      const split = bestSplit(node, nodeOf, binned, gradients, curvatures, options);
      features[tree * inner + node] = split.feature;
      thresholds[tree * inner + node] = split.bin < 0 ? Infinity : cuts[split.feature]![split.bin]!;
      const column = binned[split.feature]!;
      for (let at = 0; at < nodeOf.length; at++) {
        if (nodeOf[at] === node)
          nodeOf[at] = 2 * node + 1 + (split.bin >= 0 && column[at]! > split.bin ? 1 : 0);
      }
    }
    const sums = new Float64Array(inner + 1);
    const weights = new Float64Array(inner + 1);
    for (let at = 0; at < nodeOf.length; at++) {
      sums[nodeOf[at]! - inner]! += gradients[at]!;
      weights[nodeOf[at]! - inner]! += curvatures[at]!;
    }
    for (let leaf = 0; leaf <= inner; leaf++) {
      leaves[tree * (inner + 1) + leaf] = (-options.rate * sums[leaf]!) / (weights[leaf]! + options.ridge);
    }
    for (let at = 0; at < nodeOf.length; at++)
      scores[at]! += leaves[tree * (inner + 1) + nodeOf[at]! - inner]!;
  }
  return { depth, bias, features, thresholds, leaves };
}

/** Values between which a feature may be divided: its quantiles, or all its values where they are few. */
function cutsOf(cases: readonly Float32Array[], feature: number): Float32Array {
  const values = Float32Array.from(cases, (row) => row[feature]!).sort();
  const distinct = values.filter((value, at) => at === 0 || value !== values[at - 1]);
  if (distinct.length <= BINS) return distinct.slice(0, -1);
  const cuts = new Set<number>();
  for (let bin = 1; bin < BINS; bin++) cuts.add(values[Math.floor((values.length * bin) / BINS)]!);
  return Float32Array.from(cuts).sort();
}

function binOf(cuts: Float32Array, value: number): number {
  let bin = 0;
  while (bin < cuts.length && value > cuts[bin]!) bin++;
  return bin;
}

/** The division of a node's cases that gains most; bin -1 where none does. */
function bestSplit(
  node: number,
  nodeOf: Uint16Array,
  binned: readonly Uint8Array[],
  gradients: Float64Array,
  curvatures: Float64Array,
  { ridge, leastCases }: TreeOptions,
): { feature: number; bin: number } {
  const members: number[] = [];
  let sum = 0;
  let weight = 0;
  for (let at = 0; at < nodeOf.length; at++) {
    if (nodeOf[at] !== node) continue;
    members.push(at);
    sum += gradients[at]!;
    weight += curvatures[at]!;
  }
  let best = { feature: 0, bin: -1 };
  let bestGain = 1e-6;
  if (members.length < 2 * leastCases) return best;
  const whole = (sum * sum) / (weight + ridge);
  const sums = new Float64Array(BINS + 1);
  const weights = new Float64Array(BINS + 1);
  const counts = new Int32Array(BINS + 1);
  for (const [feature, column] of binned.entries()) {
    sums.fill(0);
    weights.fill(0);
    counts.fill(0);
    for (const at of members) {
      const bin = column[at]!;
      sums[bin]! += gradients[at]!;
      weights[bin]! += curvatures[at]!;
      counts[bin]!++;
    }
    let leftSum = 0;
    let leftWeight = 0;
    let leftCount = 0;
    for (let bin = 0; bin < BINS; bin++) {
      leftSum += sums[bin]!;
      leftWeight += weights[bin]!;
      leftCount += counts[bin]!;
      if (leftCount < leastCases || members.length - leftCount < leastCases) continue;
      const rightSum = sum - leftSum;
      const gain =
        (leftSum * leftSum) / (leftWeight + ridge) +
        (rightSum * rightSum) / (weight - leftWeight + ridge) -
        whole;
      if (gain > bestGain) {
        bestGain = gain;
        best = { feature, bin };
      }
    }
  }
  return best;
}
