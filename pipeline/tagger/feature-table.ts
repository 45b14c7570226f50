import type { FeatureBuffer } from './feature-buffer.ts';

/** Weights are stored as unsigned bytes around this, so that they can be added without minding signs. */
const ZERO = 128;
/** More features than a token has: sums of so many bytes stay within 16 bits. */
const MOST_FEATURES = 256;
/** A row is so many 32-bit words: the tag and two weights in the first, four weights in each further. */
const NARROW = 2;
const WIDE = 4;
const MOST_WEIGHTS = 10;

/**
 * The weights of a linear tagger, 8 bits each, in rows by the feature's hash. A feature that is not there weighs nothing.
 *
 * Looking features up is what the pipeline spends its time on, so a row is eight bytes (or sixteen) in an
 * open-addressing table that fits the processor's cache: a 16-bit tag, being the part of the hash that does not choose
 * the slot, and the weights, which are added two at a time in the halves of 32-bit integers. One in some ten thousand
 * features that are not there is taken for one that is.
 */
export class FeatureTable {
  private readonly words: Int32Array;
  private readonly mask: number;
  private readonly stride: number;

  constructor(
    /** Weights in a row: one for each label but the first, whose weights are zero, and what else there may be. */
    readonly width: number,
    /** Weight of one unit of a cell. */
    readonly step: number,
    readonly hashes: Int32Array,
    /** rows × width */
    readonly weights: Int8Array,
  ) {
    if (width > MOST_WEIGHTS) throw new RangeError(`a row holds at most ${MOST_WEIGHTS} weights`);
    let capacity = 1 << 10;
    while (capacity * 0.7 < hashes.length) capacity *= 2;
    this.stride = width <= 6 ? NARROW : WIDE;
    this.mask = capacity - 1;
    this.words = new Int32Array(capacity * this.stride);
    for (let row = 0; row < hashes.length; row++) this.place(row);
  }

  private place(row: number): void {
    const hash = this.hashes[row]!;
    let slot = hash & this.mask;
    while (this.words[slot * this.stride] !== 0) slot = (slot + 1) & this.mask;
    const bytes = Array.from({ length: MOST_WEIGHTS }, (_, cell) =>
      cell < this.width ? this.weights[row * this.width + cell]! + ZERO : ZERO,
    );
    const at = slot * this.stride;
    this.words[at] = (hash >>> 16 || 1) | (bytes[0]! << 16) | (bytes[1]! << 24);
    for (let word = 1; word * 4 + 2 <= MOST_WEIGHTS && word < this.stride; word++) {
      const [a, b, c, d] = bytes.slice(word * 4 - 2, word * 4 + 2);
      this.words[at + word] = a! | (b! << 8) | (c! << 16) | (d! << 24);
    }
  }

  /** Adds the weights of features to the `width` cells of `sums` from `offset`, in units of `step`. */
  addUnits({ cells: features, count }: FeatureBuffer, sums: Int32Array, offset: number): void {
    const { words, mask, stride, width } = this;
    const wide = stride === WIDE;
    let hits = 0;
    // Each holds the sums of two weights, in its lower and upper half.
    let sum01 = 0;
    let sum24 = 0;
    let sum35 = 0;
    let sum68 = 0;
    let sum79 = 0;
    for (let index = 0; index < count; index++) {
      const hash = features[index]!;
      const tag = hash >>> 16 || 1;
      let slot = hash & mask;
      for (let head = words[slot * stride]!; head !== 0; head = words[slot * stride]!) {
        if ((head & 0xffff) === tag) {
          const tail = words[slot * stride + 1]!;
          sum01 += ((head >>> 16) & 0xff) | ((head >>> 8) & 0xff0000);
          sum24 += tail & 0xff00ff;
          sum35 += (tail >>> 8) & 0xff00ff;
          if (wide) {
            const last = words[slot * stride + 2]!;
            sum68 += last & 0xff00ff;
            sum79 += (last >>> 8) & 0xff00ff;
          }
          hits++;
          break;
        }
        slot = (slot + 1) & mask;
      }
    }
    const zero = hits * ZERO;
    sums[offset]! += (sum01 & 0xffff) - zero;
    sums[offset + 1]! += (sum01 >>> 16) - zero;
    sums[offset + 2]! += (sum24 & 0xffff) - zero;
    sums[offset + 3]! += (sum35 & 0xffff) - zero;
    if (width > 4) sums[offset + 4]! += (sum24 >>> 16) - zero;
    if (width > 5) sums[offset + 5]! += (sum35 >>> 16) - zero;
    if (width > 6) sums[offset + 6]! += (sum68 & 0xffff) - zero;
    if (width > 7) sums[offset + 7]! += (sum79 & 0xffff) - zero;
    if (width > 8) sums[offset + 8]! += (sum68 >>> 16) - zero;
    if (width > 9) sums[offset + 9]! += (sum79 >>> 16) - zero;
    if (hits > MOST_FEATURES) throw new RangeError('a token has more features than a table can add');
  }
}
