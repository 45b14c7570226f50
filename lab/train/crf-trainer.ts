import { ChainDecoder } from '../../pipeline/tagger/chain.ts';
import { Kernel } from '../../pipeline/tagger/kernel/kernel.ts';
import { FeatureIndex } from './feature-index.ts';
import type { Instances } from './instances.ts';
import { seededRandom, shuffle } from './random.ts';

export interface CrfOptions {
  readonly labels: number;
  /** Label pairs that may follow each other; `before` is `labels` at the start. */
  readonly allowed: (before: number, label: number) => boolean;
  readonly epochs: number;
  /** Features that occur less often are not learned from. */
  readonly leastCount: number;
  /** Learning rate, and the two regularisation weights of FTRL-proximal. */
  readonly rate: number;
  readonly lasso: number;
  readonly ridge: number;
  readonly seed: number;
  /** Learns once more, from the features alone of which some weight has become at least `least`. */
  readonly prune?: { readonly least: number; readonly epochs: number; readonly lasso: number };
  readonly log?: (line: string) => void;
}

export interface TrainedChain {
  readonly labels: number;
  readonly hashes: Int32Array;
  /** For each row the template of its feature. */
  readonly templates: Uint8Array;
  /** rows × labels */
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

/**
 * Trains a linear-chain CRF on the likelihood of the labels, sequence by sequence, by FTRL-proximal (McMahan et al.
 * 2013): a learning rate for each weight, and lasso regularisation that keeps most weights at zero, which is what lets
 * the models be small. One thread and a seeded order: the same weights on every run.
 */
export function trainCrf(instances: Instances, options: CrfOptions): TrainedChain {
  const { leastCount, prune } = options;
  const index = FeatureIndex.of(instances.features, instances.templates, leastCount);
  instances.renumber((hash) => index.rowOf(hash));
  const first = learn(instances, index, options);
  if (!prune) return first;
  const kept = heavyRows(first, prune.least);
  const rowOf = new Map(Array.from(kept, (row, at) => [row, at]));
  instances.renumber((row) => rowOf.get(row) ?? -1);
  const { hashes, templates } = index;
  const pruned = {
    hashes: kept.map((row) => hashes[row]!),
    templates: templates.filter((_, row) => rowOf.has(row)),
  };
  return learn(instances, pruned, { ...options, ...prune });
}

/** Rows of which some weight differs from that of the first label by at least `least`. */
export function heavyRows({ labels, hashes, weights }: TrainedChain, least: number): Int32Array {
  const isHeavy = (row: number): boolean => {
    const first = weights[row * labels]!;
    for (let label = 1; label < labels; label++) {
      if (Math.abs(weights[row * labels + label]! - first) >= least) return true;
    }
    return false;
  };
  return Int32Array.from(hashes.keys()).filter(isHeavy);
}

function learn(
  instances: Instances,
  { hashes, templates }: Pick<FeatureIndex, 'hashes' | 'templates'>,
  options: CrfOptions,
): TrainedChain {
  const { labels, log } = options;
  log?.(`${instances.sequences} sequences, ${instances.tokens} tokens, ${hashes.length} features`);
  const weights = new FtrlWeights(hashes.length * labels, options);
  const links = new FtrlWeights((labels + 1) * labels, { ...options, lasso: 0 });
  const transitions = new Float32Array((labels + 1) * labels);
  const allowed = new Uint8Array(transitions.length);
  for (let cell = 0; cell < transitions.length; cell++) {
    allowed[cell] = options.allowed(Math.floor(cell / labels), cell % labels) ? 1 : 0;
    if (!allowed[cell]) transitions[cell] = Number.NEGATIVE_INFINITY;
  }
  const decoder = new ChainDecoder({ labels, transitions }, new Kernel());
  const order = Int32Array.from({ length: instances.sequences }, (_, sequence) => sequence);
  const random = seededRandom(options.seed);
  // The mean over the later epochs is better than the last of them: single passes swing.
  const meanWeights = new RunningMean(weights.values);
  const meanTransitions = new RunningMean(transitions);
  const step = new TrainingStep(instances, labels, weights, decoder);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    for (const sequence of order) {
      loss += step.take(sequence);
      for (let cell = 0; cell < transitions.length; cell++) {
        if (!allowed[cell] || step.linkGradient[cell] === 0) continue;
        transitions[cell] = links.update(cell, step.linkGradient[cell]!);
      }
      decoder.refresh();
    }
    if (epoch >= options.epochs / 2) {
      for (const mean of [meanWeights, meanTransitions]) mean.add();
    }
    log?.(`epoch ${epoch + 1}: loss per token ${(loss / instances.tokens).toFixed(4)}`);
  }
  return {
    labels,
    hashes,
    templates,
    weights: meanWeights.mean(),
    transitions: meanTransitions.mean(),
  };
}

/** Weights that learn by FTRL-proximal. */
class FtrlWeights {
  readonly values: Float32Array;
  private readonly shifts: Float32Array;
  private readonly squares: Float32Array;
  private readonly rate: number;
  private readonly lasso: number;
  private readonly ridge: number;

  constructor(size: number, options: Pick<CrfOptions, 'rate' | 'lasso' | 'ridge'>) {
    this.values = new Float32Array(size);
    this.shifts = new Float32Array(size);
    this.squares = new Float32Array(size);
    this.rate = options.rate;
    this.lasso = options.lasso;
    this.ridge = options.ridge;
  }

  update(cell: number, gradient: number): number {
    const before = this.squares[cell]!;
    const after = before + gradient * gradient;
    const rootAfter = Math.sqrt(after);
    const sigma = (rootAfter - Math.sqrt(before)) / this.rate;
    const shift = this.shifts[cell]! + gradient - sigma * this.values[cell]!;
    this.squares[cell] = after;
    this.shifts[cell] = shift;
    const excess = Math.abs(shift) - this.lasso;
    const value = excess <= 0 ? 0 : (-Math.sign(shift) * excess) / ((1 + rootAfter) / this.rate + this.ridge);
    this.values[cell] = value;
    return value;
  }
}

class RunningMean {
  private readonly sums: Float64Array;
  private count = 0;

  constructor(private readonly values: Float32Array) {
    this.sums = new Float64Array(values.length);
  }

  add(): void {
    this.count++;
    for (let cell = 0; cell < this.sums.length; cell++) this.sums[cell]! += this.values[cell]!;
  }

  mean(): Float32Array {
    return Float32Array.from(this.sums, (sum) => sum / this.count);
  }
}

/** One step of training: a sequence's scores, the gradient, the update of its features' weights. */
class TrainingStep {
  readonly linkGradient: Float64Array;
  private scores = new Float32Array(1 << 12);

  constructor(
    private readonly instances: Instances,
    private readonly labels: number,
    private readonly weights: FtrlWeights,
    private readonly decoder: ChainDecoder,
  ) {
    this.linkGradient = new Float64Array((labels + 1) * labels);
  }

  /** Returns the sequence's loss: minus the logarithm of the labels' probability. */
  take(sequence: number): number {
    const { from, to } = this.instances.sequence(sequence);
    const length = to - from;
    this.score(from, to);
    this.decoder.marginals(this.scores, 0, length);
    this.linkGradient.fill(0);
    this.decoder.addExpectedTransitions(length, this.linkGradient);
    let path = 0;
    let before = this.labels;
    for (let token = from; token < to; token++) {
      const label = this.instances.labelOf(token);
      const link = before * this.labels + label;
      this.linkGradient[link]! -= 1;
      path += this.scores[(token - from) * this.labels + label]! + this.decoder.transition(link);
      this.update(token, token - from, label);
      before = label;
    }
    return this.decoder.logTotal(length) - path;
  }

  private score(from: number, to: number): void {
    const { labels, instances, weights } = this;
    const size = (to - from) * labels;
    if (this.scores.length < size) this.scores = new Float32Array(size * 2);
    const { features } = instances;
    const { values } = weights;
    for (let token = from; token < to; token++) {
      const row = (token - from) * labels;
      for (let label = 0; label < labels; label++) this.scores[row + label] = 0;
      const end = instances.featureStart(token + 1);
      for (let cell = instances.featureStart(token); cell < end; cell++) {
        const base = features[cell]! * labels;
        for (let label = 0; label < labels; label++) this.scores[row + label]! += values[base + label]!;
      }
    }
  }

  private update(token: number, position: number, gold: number): void {
    const { labels, instances, decoder, weights } = this;
    const { features } = instances;
    const end = instances.featureStart(token + 1);
    for (let label = 0; label < labels; label++) {
      const gradient = decoder.probabilities[position * labels + label]! - (label === gold ? 1 : 0);
      // A label that is as good as settled teaches nothing; passing over it saves most of the time.
      if (Math.abs(gradient) < 0.002) continue;
      for (let cell = instances.featureStart(token); cell < end; cell++) {
        weights.update(features[cell]! * labels + label, gradient);
      }
    }
  }
}
