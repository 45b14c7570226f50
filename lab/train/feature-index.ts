/** Numbers the features that are frequent enough to learn from. Open addressing over the 32-bit hashes. */
export class FeatureIndex {
  private constructor(
    private readonly slots: Int32Array,
    private readonly used: Uint8Array,
    private readonly rows: Int32Array,
    /** The hash of each row. */
    readonly hashes: Int32Array,
    /** The template of each row. */
    readonly templates: Uint8Array,
  ) {}

  static of(features: Int32Array, templates: Uint8Array, leastCount: number): FeatureIndex {
    const size = tableSize(Math.min(features.length, 40_000_000));
    const slots = new Int32Array(size);
    const used = new Uint8Array(size);
    const counts = new Int32Array(size);
    const templateOf = new Uint8Array(size);
    for (let at = 0; at < features.length; at++) {
      const hash = features[at]!;
      const slot = find(slots, used, hash);
      if (!used[slot]) {
        used[slot] = 1;
        slots[slot] = hash;
        templateOf[slot] = templates[at]!;
      }
      counts[slot]!++;
    }
    const hashes: number[] = [];
    const rowTemplates: number[] = [];
    const rows = new Int32Array(size).fill(-1);
    for (let slot = 0; slot < size; slot++) {
      if (counts[slot]! >= leastCount) {
        rows[slot] = hashes.length;
        hashes.push(slots[slot]!);
        rowTemplates.push(templateOf[slot]!);
      }
    }
    return new FeatureIndex(slots, used, rows, Int32Array.from(hashes), Uint8Array.from(rowTemplates));
  }

  /** Row of a feature, or -1. */
  rowOf(hash: number): number {
    const slot = find(this.slots, this.used, hash);
    return this.used[slot] ? this.rows[slot]! : -1;
  }
}

function tableSize(items: number): number {
  let size = 1 << 16;
  while (size < items * 0.6) size *= 2;
  return Math.min(size, 1 << 25);
}

function find(slots: Int32Array, used: Uint8Array, hash: number): number {
  const mask = slots.length - 1;
  let slot = (hash ^ (hash >>> 11)) & mask;
  while (used[slot] && slots[slot] !== hash) slot = (slot + 1) & mask;
  return slot;
}
