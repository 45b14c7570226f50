import { seededRandom, shuffle } from './random.ts';

/** A case to learn from: its features, and how probable each class is. */
export interface SoftCase {
  readonly values: Float32Array;
  readonly classes: Float64Array;
}

export interface PerceptronOptions {
  readonly hidden: number;
  readonly epochs: number;
  /** Learning rate of the first epoch; it falls evenly to zero. */
  readonly rate: number;
  readonly ridge: number;
  readonly seed: number;
  readonly log: (line: string) => void;
}

/**
 * A perceptron with one hidden layer of rectified units and a softmax over the classes, learned by stochastic gradient
 * descent on the cross-entropy. The same weights on every run.
 */
export class Perceptron {
  /** Weights of the hidden units and of the classes, row by row; the last cell of a row is its bias. */
  private readonly lower: Float64Array;
  private readonly upper: Float64Array;
  private readonly activity: Float64Array;
  private readonly slopes: Float64Array;
  private readonly output: Float64Array;

  private constructor(
    private readonly inputs: number,
    private readonly hidden: number,
    private readonly classes: number,
    random: () => number,
  ) {
    const start = (rows: number, columns: number): Float64Array =>
      Float64Array.from({ length: rows * (columns + 1) }, (_, cell) =>
        cell % (columns + 1) === columns ? 0 : ((random() - 0.5) * 2) / Math.sqrt(columns),
      );
    this.lower = start(hidden, inputs);
    this.upper = start(classes, hidden);
    this.activity = new Float64Array(hidden);
    this.slopes = new Float64Array(hidden);
    this.output = new Float64Array(classes);
  }

  static train(cases: readonly SoftCase[], options: PerceptronOptions): Perceptron {
    const { hidden, epochs, seed, log } = options;
    const random = seededRandom(seed);
    const { values, classes } = cases[0]!;
    const perceptron = new Perceptron(values.length, hidden, classes.length, random);
    const order = Int32Array.from(cases, (_, index) => index);
    for (let epoch = 0; epoch < epochs; epoch++) {
      const rate = options.rate * (1 - epoch / epochs);
      shuffle(order, random);
      let loss = 0;
      for (const index of order) loss += perceptron.learn(cases[index]!, rate, options.ridge);
      log(`epoch ${epoch + 1}: loss per word ${(loss / cases.length).toFixed(3)}`);
    }
    return perceptron;
  }

  /** The classes' probabilities, in an array that the next call writes over. */
  probabilities(values: Float32Array): Float64Array {
    const { inputs, hidden, classes, lower, upper, activity, output } = this;
    for (let unit = 0; unit < hidden; unit++) {
      const row = unit * (inputs + 1);
      let sum = lower[row + inputs]!;
      for (let at = 0; at < inputs; at++) sum += lower[row + at]! * values[at]!;
      activity[unit] = Math.max(0, sum);
    }
    let total = 0;
    for (let label = 0; label < classes; label++) {
      const row = label * (hidden + 1);
      let sum = upper[row + hidden]!;
      for (let unit = 0; unit < hidden; unit++) sum += upper[row + unit]! * activity[unit]!;
      output[label] = Math.exp(sum);
      total += output[label]!;
    }
    for (let label = 0; label < classes; label++) output[label]! /= total;
    return output;
  }

  private learn({ values, classes: wanted }: SoftCase, rate: number, ridge: number): number {
    const { inputs, hidden, classes, lower, upper, activity, slopes } = this;
    const output = this.probabilities(values);
    slopes.fill(0);
    let loss = 0;
    for (let label = 0; label < classes; label++) {
      loss -= wanted[label]! * Math.log(output[label]! + 1e-9);
      const slope = output[label]! - wanted[label]!;
      const row = label * (hidden + 1);
      for (let unit = 0; unit < hidden; unit++) {
        slopes[unit]! += slope * upper[row + unit]!;
        upper[row + unit]! -= rate * (slope * activity[unit]! + ridge * upper[row + unit]!);
      }
      upper[row + hidden]! -= rate * slope;
    }
    for (let unit = 0; unit < hidden; unit++) {
      if (activity[unit] === 0) continue;
      const slope = slopes[unit]!;
      const row = unit * (inputs + 1);
      for (let at = 0; at < inputs; at++) {
        lower[row + at]! -= rate * (slope * values[at]! + ridge * lower[row + at]!);
      }
      lower[row + inputs]! -= rate * slope;
    }
    return loss;
  }
}
