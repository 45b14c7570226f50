import type { Kernel } from './kernel/kernel.ts';

/**
 * Inference in a linear-chain conditional random field (Lafferty et al. 2001): the best label sequence, and the
 * probability of each label at each token.
 *
 * Scores are laid out flat: token after token, label after label. `transitions` has a row for each label before and a
 * last row for the start of the sequence; what cannot follow scores -Infinity.
 */
export interface ChainShape {
  readonly labels: number;
  readonly transitions: Float32Array;
}

/** Numbers of 64 bits. */
const NUMBER = 8;

/** Where the kernel has its working memory for sequences up to some length. */
interface Room {
  readonly length: number;
  readonly scores: number;
  readonly potentials: number;
  readonly alpha: number;
  readonly beta: number;
  readonly scales: number;
  readonly probabilities: number;
  readonly back: number;
  readonly path: number;
}

/** Decodes one sequence after the other. Its working memory grows with the longest and is kept. */
export class ChainDecoder {
  private readonly labels: number;
  /** Labels, made even: the kernel takes two at a time. */
  private readonly columns: number;
  private readonly transitions: Float32Array;
  /** Addresses of transitions, of exp(transitions), and of these with rows and columns changed. */
  private readonly links: number;
  private readonly factors: number;
  private readonly turned: number;
  private readonly reach: number;
  private readonly pair: number;
  private readonly expected: number;
  private room: Room;
  private pairBack = new Uint8Array(0);
  /** Probability of each label at each token of the last sequence given to `marginals`. */
  probabilities: Float64Array = new Float64Array(0);

  constructor(
    shape: ChainShape,
    private readonly kernel: Kernel,
  ) {
    const { labels, transitions } = shape;
    this.labels = labels;
    this.columns = labels + (labels % 2);
    this.transitions = transitions;
    const table = (labels + 1) * this.columns * NUMBER;
    this.links = kernel.reserve(table);
    this.factors = kernel.reserve(table);
    this.turned = kernel.reserve(table);
    this.reach = kernel.reserve(2 * this.columns * NUMBER);
    this.pair = kernel.reserve(labels * labels * NUMBER);
    this.expected = kernel.reserve(labels * labels * NUMBER);
    this.room = this.roomFor(64);
    this.refresh();
  }

  /** Takes up changed transitions. */
  refresh(): void {
    const { labels, columns, kernel } = this;
    const size = (labels + 1) * columns;
    const links = kernel.float64(this.links, size).fill(Number.NEGATIVE_INFINITY);
    for (let cell = 0; cell < this.transitions.length; cell++) {
      links[Math.floor(cell / labels) * columns + (cell % labels)] = this.transitions[cell]!;
    }
    kernel.functions.exponentials(this.links, this.factors, size);
    const factors = kernel.float64(this.factors, size);
    const turned = kernel.float64(this.turned, size);
    for (let before = 0; before < labels; before++) {
      for (let label = 0; label < labels; label++) {
        turned[label * columns + before] = factors[before * columns + label]!;
      }
    }
  }

  /** The score of a transition by its cell: label before × labels + label. */
  transition(cell: number): number {
    return this.transitions[cell]!;
  }

  private roomFor(length: number): Room {
    const { labels, columns, kernel } = this;
    return {
      length,
      // The kernel reads two scores at a time, the last with what stands behind it.
      scores: kernel.reserve((length * labels + 1) * 4),
      potentials: kernel.reserve(length * columns * NUMBER),
      alpha: kernel.reserve(length * columns * NUMBER),
      beta: kernel.reserve(length * columns * NUMBER),
      scales: kernel.reserve(length * 2 * NUMBER),
      probabilities: kernel.reserve(length * labels * NUMBER),
      back: kernel.reserve(length * columns),
      path: kernel.reserve(length),
    };
  }

  /** Hands the scores of a sequence to the kernel. */
  private take(scores: Float32Array, offset: number, length: number): Room {
    const { labels, kernel } = this;
    if (this.room.length < length) this.room = this.roomFor(Math.ceil(length * 1.5));
    const own = scores.subarray(offset * labels, (offset + length) * labels);
    kernel.float32(this.room.scores, own.length).set(own);
    return this.room;
  }

  /** The best labels of `length` tokens whose scores stand in `scores` from `offset` (tokens, not cells). */
  best(scores: Float32Array, offset: number, length: number): Uint8Array {
    if (length === 0) return new Uint8Array(0);
    const { labels, columns, kernel, links, reach } = this;
    const room = this.take(scores, offset, length);
    kernel.functions.best(labels, columns, length, room.scores, links, reach, room.back, room.path);
    return kernel.bytes(room.path, length).slice();
  }

  /**
   * The best labels among those sequences in which `wanted` occurs, or the best without it where the transitions leave
   * no other. Viterbi over pairs of a label and whether `wanted` has come.
   */
  bestContaining(scores: Float32Array, offset: number, length: number, wanted: number): Uint8Array {
    const { labels, transitions } = this;
    const states = labels * 2;
    if (this.pairBack.length < length * states) this.pairBack = new Uint8Array(length * states * 2);
    const back = this.pairBack;
    let previous = new Float64Array(states);
    let current = new Float64Array(states);
    for (let token = 0; token < length; token++) {
      const row = (offset + token) * labels;
      current.fill(Number.NEGATIVE_INFINITY);
      for (let label = 0; label < labels; label++) {
        const score = scores[row + label]!;
        if (token === 0) {
          current[label + (label === wanted ? labels : 0)] = transitions[labels * labels + label]! + score;
          continue;
        }
        for (let before = 0; before < states; before++) {
          const link = transitions[(before < labels ? before : before - labels) * labels + label]!;
          const state = label === wanted || before >= labels ? label + labels : label;
          const reach = previous[before]! + link + score;
          if (reach > current[state]!) {
            current[state] = reach;
            back[token * states + state] = before;
          }
        }
      }
      [previous, current] = [current, previous];
    }
    let state = labels;
    for (let other = labels + 1; other < states; other++)
      if (previous[other]! > previous[state]!) state = other;
    if (previous[state] === Number.NEGATIVE_INFINITY) return this.best(scores, offset, length);
    const path = new Uint8Array(length);
    for (let token = length - 1; token >= 0; token--) {
      path[token] = state % labels;
      state = back[token * states + state]!;
    }
    return path;
  }

  /** Forward and backward sums, scaled at each token so that they stay within range. Fills `probabilities`. */
  marginals(scores: Float32Array, offset: number, length: number): void {
    if (length === 0) return;
    const { labels, columns, kernel, factors, turned } = this;
    const { forward, backward, probabilities } = kernel.functions;
    const room = this.take(scores, offset, length);
    const { alpha, beta, potentials } = room;
    forward(labels, columns, length, room.scores, factors, potentials, alpha, room.scales);
    backward(labels, columns, length, turned, potentials, beta);
    probabilities(labels, columns, length, alpha, beta, room.probabilities);
    this.probabilities = kernel.float64(room.probabilities, length * labels);
  }

  /**
   * The logarithm of the sum over all label sequences, for the sequence last given to `marginals`; 0 where it is out of
   * range.
   */
  logTotal(length: number): number {
    const scales = this.kernel.float64(this.room.scales, length * 2);
    let logTotal = 0;
    for (let at = 0; at < scales.length; at += 2) logTotal += Math.log(scales[at]!) + scales[at + 1]!;
    return Number.isFinite(logTotal) ? logTotal : 0;
  }

  /**
   * Adds to `expected` how often each transition is taken, by probability, in the sequence last given to `marginals`.
   * For training.
   */
  addExpectedTransitions(length: number, expected: Float64Array): void {
    const { labels, columns, kernel, factors, pair, probabilities } = this;
    const { alpha, beta, potentials } = this.room;
    for (let label = 0; label < labels; label++) expected[labels * labels + label]! += probabilities[label]!;
    const within = expected.subarray(0, labels * labels);
    kernel.float64(this.expected, within.length).set(within);
    const { addExpectedTransitions } = kernel.functions;
    addExpectedTransitions(labels, columns, length, factors, potentials, alpha, beta, pair, this.expected);
    within.set(kernel.float64(this.expected, within.length));
  }
}
