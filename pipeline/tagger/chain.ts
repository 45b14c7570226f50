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

/** Working memory, kept between sequences so that decoding allocates only when a longer one comes. */
export class ChainDecoder {
  private readonly labels: number;
  private readonly transitions: Float32Array;
  /** exp(transitions) */
  private readonly factors: Float64Array;
  private alpha = new Float64Array(0);
  private beta = new Float64Array(0);
  private potentials = new Float64Array(0);
  private back = new Uint8Array(0);
  private pairBack = new Uint8Array(0);
  /** Probability of each label at each token of the last sequence given to `marginals`. */
  probabilities = new Float64Array(0);

  constructor(shape: ChainShape) {
    this.labels = shape.labels;
    this.transitions = shape.transitions;
    this.factors = new Float64Array(shape.transitions.length);
    this.refresh();
  }

  /** Takes up changed transitions. */
  refresh(): void {
    for (let index = 0; index < this.factors.length; index++) {
      this.factors[index] = Math.exp(this.transitions[index]!);
    }
  }

  /** The score of a transition by its cell: label before × labels + label. */
  transition(cell: number): number {
    return this.transitions[cell]!;
  }

  private reserve(size: number): void {
    if (this.alpha.length >= size) return;
    const room = Math.ceil(size * 1.5);
    this.alpha = new Float64Array(room);
    this.beta = new Float64Array(room);
    this.potentials = new Float64Array(room);
    this.probabilities = new Float64Array(room);
    this.back = new Uint8Array(room);
  }

  /** The best labels of `length` tokens whose scores stand in `scores` from `offset` (tokens, not cells). */
  best(scores: Float32Array, offset: number, length: number): Uint8Array {
    this.reserve(length * this.labels);
    const { labels, transitions, back } = this;
    const path = new Uint8Array(length);
    let previous = new Float64Array(labels);
    let current = new Float64Array(labels);
    for (let token = 0; token < length; token++) {
      const row = (offset + token) * labels;
      for (let label = 0; label < labels; label++) {
        let bestScore = Number.NEGATIVE_INFINITY;
        let bestBefore = 0;
        if (token === 0) bestScore = transitions[labels * labels + label]!;
        else {
          for (let before = 0; before < labels; before++) {
            const score = previous[before]! + transitions[before * labels + label]!;
            if (score > bestScore) {
              bestScore = score;
              bestBefore = before;
            }
          }
        }
        current[label] = bestScore + scores[row + label]!;
        back[token * labels + label] = bestBefore;
      }
      [previous, current] = [current, previous];
    }
    let label = 0;
    for (let other = 1; other < labels; other++) if (previous[other]! > previous[label]!) label = other;
    for (let token = length - 1; token >= 0; token--) {
      path[token] = label;
      label = back[token * labels + label]!;
    }
    return path;
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

  /**
   * Forward and backward sums, scaled at each token so that they stay within range. Fills `probabilities` and returns
   * the logarithm of the sum over all label sequences.
   */
  marginals(scores: Float32Array, offset: number, length: number): number {
    this.reserve(length * this.labels);
    let logTotal = this.forward(scores, offset, length);
    this.backward(length);
    const { labels, alpha, beta, probabilities } = this;
    for (let token = 0; token < length; token++) {
      const row = token * labels;
      let sum = 0;
      for (let label = 0; label < labels; label++) {
        probabilities[row + label] = alpha[row + label]! * beta[row + label]!;
        sum += probabilities[row + label]!;
      }
      for (let label = 0; label < labels; label++) probabilities[row + label]! /= sum;
    }
    if (!Number.isFinite(logTotal)) logTotal = 0;
    return logTotal;
  }

  private forward(scores: Float32Array, offset: number, length: number): number {
    const { labels, factors, alpha, potentials } = this;
    const start = labels * labels;
    let logTotal = 0;
    for (let token = 0; token < length; token++) {
      const row = token * labels;
      const scoreRow = (offset + token) * labels;
      let highest = scores[scoreRow]!;
      for (let label = 1; label < labels; label++) {
        if (scores[scoreRow + label]! > highest) highest = scores[scoreRow + label]!;
      }
      let sum = 0;
      for (let label = 0; label < labels; label++) {
        const potential = Math.exp(scores[scoreRow + label]! - highest);
        potentials[row + label] = potential;
        let reach = 0;
        if (token === 0) reach = factors[start + label]!;
        else {
          for (let before = 0; before < labels; before++) {
            reach += alpha[row - labels + before]! * factors[before * labels + label]!;
          }
        }
        alpha[row + label] = reach * potential;
        sum += reach * potential;
      }
      for (let label = 0; label < labels; label++) alpha[row + label]! /= sum;
      logTotal += Math.log(sum) + highest;
    }
    return logTotal;
  }

  private backward(length: number): void {
    const { labels, factors, beta, potentials } = this;
    const last = (length - 1) * labels;
    for (let label = 0; label < labels; label++) beta[last + label] = 1;
    for (let row = last - labels; row >= 0; row -= labels) {
      let sum = 0;
      for (let label = 0; label < labels; label++) {
        let reach = 0;
        for (let after = 0; after < labels; after++) {
          reach +=
            factors[label * labels + after]! *
            potentials[row + labels + after]! *
            beta[row + labels + after]!;
        }
        beta[row + label] = reach;
        sum += reach;
      }
      for (let label = 0; label < labels; label++) beta[row + label]! /= sum;
    }
  }

  /**
   * Adds to `expected` how often each transition is taken, by probability, in the sequence last given to `marginals`.
   * For training.
   */
  addExpectedTransitions(length: number, expected: Float64Array): void {
    const { labels, factors, alpha, beta, potentials, probabilities } = this;
    for (let label = 0; label < labels; label++) expected[labels * labels + label]! += probabilities[label]!;
    const pair = new Float64Array(labels * labels);
    for (let token = 1; token < length; token++) {
      const row = token * labels;
      let sum = 0;
      for (let before = 0; before < labels; before++) {
        for (let label = 0; label < labels; label++) {
          const weight =
            alpha[row - labels + before]! *
            factors[before * labels + label]! *
            potentials[row + label]! *
            beta[row + label]!;
          pair[before * labels + label] = weight;
          sum += weight;
        }
      }
      for (let index = 0; index < pair.length; index++) expected[index]! += pair[index]! / sum;
    }
  }
}
