import { FeatureTable } from '../../pipeline/tagger/feature-table.ts';
import type { TrainedChain } from './crf-trainer.ts';

/**
 * Takes the first label's weights from all others, which changes no probability and saves storing them; keeps the rows in which some weight is at least `least`, and rounds weights to 8 bits. The largest weights (one in a
 * thousand rows) are clipped, so that the steps for all others are finer.
 */
export function quantise({ labels, hashes, weights: absolute }: TrainedChain, least: number): FeatureTable {
  const width = labels - 1;
  const weights = new Float32Array(hashes.length * width);
  for (let row = 0; row < hashes.length; row++) {
    for (let label = 1; label < labels; label++) {
      weights[row * width + label - 1] = absolute[row * labels + label]! - absolute[row * labels]!;
    }
  }
  return rounded(width, hashes, weights, least);
}

function rounded(width: number, hashes: Int32Array, weights: Float32Array, least: number): FeatureTable {
  const peaks = new Float32Array(hashes.length);
  for (let row = 0; row < hashes.length; row++) {
    for (let cell = 0; cell < width; cell++) {
      peaks[row] = Math.max(peaks[row]!, Math.abs(weights[row * width + cell]!));
    }
  }
  const kept = Array.from(hashes.keys()).filter((row) => peaks[row]! >= least);
  // In the order of their hashes, so that the file depends on nothing else.
  kept.sort((one, other) => hashes[one]! - hashes[other]!);
  const sorted = Float32Array.from(kept, (row) => peaks[row]!).sort();
  const highest = sorted[Math.floor(sorted.length * 0.999)] ?? 1;
  const step = Math.fround(highest / 127);
  const cells = new Int8Array(kept.length * width);
  for (const [at, row] of kept.entries()) {
    for (let cell = 0; cell < width; cell++) {
      const units = Math.round(weights[row * width + cell]! / step);
      cells[at * width + cell] = Math.max(-127, Math.min(127, units));
    }
  }
  return new FeatureTable(
    width,
    step,
    Int32Array.from(kept, (row) => hashes[row]!),
    cells,
  );
}
