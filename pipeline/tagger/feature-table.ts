/** Bytes of a slot: a tag of two, then the weights. */
const TAG_BYTES = 2;

/**
 * The weights of a linear tagger, 8 bits each, in rows by the feature's hash. A feature that is not there weighs nothing.
 *
 * Tag and weights of a row lie together in eight bytes (or sixteen), in an open-addressing table that fits the
 * processor's cache, so that a look-up is mostly one read of memory: look-ups are what the pipeline spends its time on.
 * The tag is 16 bits of the hash beside those that choose the slot; one in some ten thousand features that are not there
 * is taken for one that is.
 */
export class FeatureTable {
  private readonly tags: Uint16Array;
  private readonly cells: Int8Array;
  private readonly mask: number;
  /** Logarithm of the bytes of a slot. */
  private readonly shift: number;

  constructor(
    /** Weights in a row: one for each label but the first, whose weights are zero, and what else there may be. */
    readonly width: number,
    /** Weight of one unit of a cell. */
    readonly step: number,
    readonly hashes: Int32Array,
    /** rows × width */
    readonly weights: Int8Array,
  ) {
    let capacity = 1 << 10;
    while (capacity * 0.66 < hashes.length) capacity *= 2;
    this.shift = width + TAG_BYTES <= 8 ? 3 : 4;
    this.mask = capacity - 1;
    const buffer = new ArrayBuffer(capacity << this.shift);
    this.tags = new Uint16Array(buffer);
    this.cells = new Int8Array(buffer);
    for (let row = 0; row < hashes.length; row++) this.place(row);
  }

  private place(row: number): void {
    const hash = this.hashes[row]!;
    let slot = hash & this.mask;
    while (this.tags[slot << (this.shift - 1)] !== 0) slot = (slot + 1) & this.mask;
    this.tags[slot << (this.shift - 1)] = hash >>> 16 || 1;
    const from = row * this.width;
    this.cells.set(this.weights.subarray(from, from + this.width), (slot << this.shift) + TAG_BYTES);
  }

  /** Adds the weights of features to the `width` cells of `scores` from `offset`, in units of `step`. */
  addUnits(features: Int32Array, count: number, scores: Float32Array, offset: number): void {
    const { tags, cells, mask, shift, width } = this;
    const tagShift = shift - 1;
    for (let index = 0; index < count; index++) {
      const hash = features[index]!;
      const tag = hash >>> 16 || 1;
      let slot = hash & mask;
      for (let found = tags[slot << tagShift]!; found !== 0; found = tags[slot << tagShift]!) {
        if (found === tag) {
          const from = (slot << shift) + TAG_BYTES;
          for (let cell = 0; cell < width; cell++) scores[offset + cell]! += cells[from + cell]!;
          break;
        }
        slot = (slot + 1) & mask;
      }
    }
  }
}
