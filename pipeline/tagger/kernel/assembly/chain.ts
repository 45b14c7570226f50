// AssemblyScript: see ChainDecoder, which lays out the memory and calls these. `columns` is the number of labels, made even,
// so that two of 64 bits are taken at a time; whatever stands in the column too many is zero, or -Infinity among scores.
import { exponential } from './exponential';

/** Bytes of a number. */
const NUMBER: usize = 8;

/** For each of so many numbers its exponential. */
export function exponentials(from: usize, to: usize, count: usize): void {
  for (let at: usize = 0; at < count; at++) {
    store<f64>(to + at * NUMBER, exponential(load<f64>(from + at * NUMBER)));
  }
}

/**
 * The best labels, one byte each, at `path`. `transitions` has a row for each label before and a last row for the start;
 * `scores` are of 32 bits and without the column too many; `reach` has room for two rows.
 */
export function best(
  labels: usize,
  columns: usize,
  length: usize,
  scores: usize,
  transitions: usize,
  reach: usize,
  back: usize,
  path: usize,
): void {
  const rowBytes = columns * NUMBER;
  let previous = reach;
  let current = reach + rowBytes;
  for (let label: usize = 0; label < labels; label++) {
    const start = load<f64>(transitions + labels * rowBytes + label * NUMBER);
    store<f64>(previous + label * NUMBER, start + <f64>load<f32>(scores + label * 4));
  }
  for (let token: usize = 1; token < length; token++) {
    scores += labels * 4;
    back += columns;
    for (let label: usize = 0; label < columns; label += 2) {
      let highest = f64x2.splat(-Infinity);
      let before = i64x2.splat(0);
      let link = transitions + label * NUMBER;
      for (let other: usize = 0; other < labels; other++, link += rowBytes) {
        const score = f64x2.add(v128.load_splat<f64>(previous + other * NUMBER), v128.load(link));
        const isBetter = f64x2.gt(score, highest);
        highest = v128.bitselect(score, highest, isBetter);
        before = v128.bitselect(i64x2.splat(other), before, isBetter);
      }
      const own = f64x2.promote_low_f32x4(v128.load_zero<u64>(scores + label * 4));
      v128.store(current + label * NUMBER, f64x2.add(highest, own));
      store<u8>(back + label, <u8>i64x2.extract_lane(before, 0));
      store<u8>(back + label + 1, <u8>i64x2.extract_lane(before, 1));
    }
    const swap = previous;
    previous = current;
    current = swap;
  }
  let label: usize = 0;
  for (let other: usize = 1; other < labels; other++) {
    if (load<f64>(previous + other * NUMBER) > load<f64>(previous + label * NUMBER)) label = other;
  }
  for (let token = length; token > 0; token--, back -= columns) {
    store<u8>(path + token - 1, <u8>label);
    label = load<u8>(back + label);
  }
}

/**
 * Forward sums, scaled at each token; `scales` takes for each token the sum before it was scaled and the highest score.
 */
export function forward(
  labels: usize,
  columns: usize,
  length: usize,
  scores: usize,
  factors: usize,
  potentials: usize,
  alpha: usize,
  scales: usize,
): void {
  const rowBytes = columns * NUMBER;
  for (let token: usize = 0; token < length; token++) {
    let highest = load<f32>(scores);
    for (let label: usize = 1; label < labels; label++) {
      const score = load<f32>(scores + label * 4);
      if (score > highest) highest = score;
    }
    for (let label: usize = 0; label < labels; label++) {
      const own = <f64>load<f32>(scores + label * 4) - <f64>highest;
      store<f64>(potentials + label * NUMBER, exponential(own));
    }
    for (let label: usize = 0; label < columns; label += 2) {
      let link = factors + label * NUMBER;
      let reach = f64x2.splat(0);
      if (token == 0) reach = v128.load(link + labels * rowBytes);
      else {
        for (let before: usize = 0; before < labels; before++, link += rowBytes) {
          const share = v128.load_splat<f64>(alpha - rowBytes + before * NUMBER);
          reach = f64x2.add(reach, f64x2.mul(share, v128.load(link)));
        }
      }
      v128.store(alpha + label * NUMBER, f64x2.mul(reach, v128.load(potentials + label * NUMBER)));
    }
    let sum: f64 = 0;
    for (let label: usize = 0; label < labels; label++) sum += load<f64>(alpha + label * NUMBER);
    for (let label: usize = 0; label < columns; label += 2) {
      const cell = alpha + label * NUMBER;
      v128.store(cell, f64x2.div(v128.load(cell), f64x2.splat(sum)));
    }
    store<f64>(scales, sum);
    store<f64>(scales + NUMBER, <f64>highest);
    scores += labels * 4;
    potentials += rowBytes;
    alpha += rowBytes;
    scales += 2 * NUMBER;
  }
}

/** Backward sums, scaled at each token. `turned` are the factors with the label before as the column. */
export function backward(
  labels: usize,
  columns: usize,
  length: usize,
  turned: usize,
  potentials: usize,
  beta: usize,
): void {
  const rowBytes = columns * NUMBER;
  const last = (length - 1) * rowBytes;
  for (let label: usize = 0; label < columns; label++) {
    store<f64>(beta + last + label * NUMBER, label < labels ? 1 : 0);
  }
  for (let token = length - 1; token > 0; token--) {
    const next = token * rowBytes;
    const row = beta + next - rowBytes;
    for (let label: usize = 0; label < columns; label += 2) {
      let link = turned + label * NUMBER;
      let reach = f64x2.splat(0);
      for (let after: usize = 0; after < labels; after++, link += rowBytes) {
        const potential = v128.load_splat<f64>(potentials + next + after * NUMBER);
        const share = v128.load_splat<f64>(beta + next + after * NUMBER);
        reach = f64x2.add(reach, f64x2.mul(f64x2.mul(v128.load(link), potential), share));
      }
      v128.store(row + label * NUMBER, reach);
    }
    let sum: f64 = 0;
    for (let label: usize = 0; label < labels; label++) sum += load<f64>(row + label * NUMBER);
    for (let label: usize = 0; label < columns; label += 2) {
      const cell = row + label * NUMBER;
      v128.store(cell, f64x2.div(v128.load(cell), f64x2.splat(sum)));
    }
  }
}

/** Probability of each label at each token, without the column too many. */
export function probabilities(labels: usize, columns: usize, length: usize, alpha: usize, beta: usize, to: usize): void {
  const rowBytes = columns * NUMBER;
  for (let token: usize = 0; token < length; token++) {
    let sum: f64 = 0;
    for (let label: usize = 0; label < labels; label++) {
      const product = load<f64>(alpha + label * NUMBER) * load<f64>(beta + label * NUMBER);
      store<f64>(to + label * NUMBER, product);
      sum += product;
    }
    for (let label: usize = 0; label < labels; label++) {
      store<f64>(to + label * NUMBER, load<f64>(to + label * NUMBER) / sum);
    }
    alpha += rowBytes;
    beta += rowBytes;
    to += labels * NUMBER;
  }
}

/**
 * Adds to `expected` how often each transition but those from the start is taken, by probability. `pair` has room for one
 * row of a number for each.
 */
export function addExpectedTransitions(
  labels: usize,
  columns: usize,
  length: usize,
  factors: usize,
  potentials: usize,
  alpha: usize,
  beta: usize,
  pair: usize,
  expected: usize,
): void {
  const rowBytes = columns * NUMBER;
  const pairs = labels * labels;
  for (let token: usize = 1; token < length; token++) {
    const row = token * rowBytes;
    let sum: f64 = 0;
    let at = pair;
    for (let before: usize = 0; before < labels; before++) {
      const share = load<f64>(alpha + row - rowBytes + before * NUMBER);
      for (let label: usize = 0; label < labels; label++, at += NUMBER) {
        const weight =
          share *
          load<f64>(factors + before * rowBytes + label * NUMBER) *
          load<f64>(potentials + row + label * NUMBER) *
          load<f64>(beta + row + label * NUMBER);
        store<f64>(at, weight);
        sum += weight;
      }
    }
    for (let cell: usize = 0; cell < pairs; cell++) {
      const to = expected + cell * NUMBER;
      store<f64>(to, load<f64>(to) + load<f64>(pair + cell * NUMBER) / sum);
    }
  }
}
