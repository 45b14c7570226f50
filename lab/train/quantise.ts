import type { TrainedChain } from './crf-trainer.ts';
import type { FeatureRows } from './pack-rows.ts';

/**
 * Takes the first label's weights from all others, which changes no probability and saves storing them; keeps the rows in which some weight is at least `least`, and rounds weights to 8 bits. The largest weights (one in a
 * thousand rows) are clipped, so that the steps for all others are finer.
 */
export function quantise(trained: TrainedChain, least: number): FeatureRows {
  const { labels, hashes, weights: absolute } = trained;
  const width = labels - 1;
  const weights = new Float32Array(hashes.length * width);
  for (let row = 0; row < hashes.length; row++) {
    for (let label = 1; label < labels; label++) {
      weights[row * width + label - 1] = absolute[row * labels + label]! - absolute[row * labels]!;
    }
  }
  return rounded(width, trained, weights, least);
}

function rounded(
  width: number,
  { hashes, templates }: TrainedChain,
  weights: Float32Array,
  least: number,
): FeatureRows {
  const peaks = new Float32Array(hashes.length);
  for (let row = 0; row < hashes.length; row++) {
    for (let cell = 0; cell < width; cell++) {
      peaks[row] = Math.max(peaks[row]!, Math.abs(weights[row * width + cell]!));
    }
  }
  const kept = Array.from(hashes.keys()).filter((row) => peaks[row]! >= least);
  kept.sort((one, other) => templates[one]! - templates[other]! || hashes[one]! - hashes[other]!);
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
  return {
    width,
    step,
    templates: Uint8Array.from(kept, (row) => templates[row]!),
    hashes: Int32Array.from(kept, (row) => hashes[row]!),
    weights: cells,
  };
}
