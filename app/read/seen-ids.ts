import { createHash } from 'node:crypto';

/** Words of 32 bits that an id takes: two of its hash, its input, and its line or record there. */
const WORDS = 4;
const FULLEST = 0.85;

/** Where an id was read first. */
export interface FirstPlace {
  /** Index of the input. */
  readonly input: number;
  /** Line or record; 0 where the input is one article. */
  readonly number: number;
}

/**
 * The ids of a run in sixteen bytes each, however long they are: a hash table with linear probing. It keeps 64 bits of
 * SHA-256, by which among ten million ids two that differ are taken for one with a probability of 3 in a million.
 */
export class SeenIds {
  private slots = new Uint32Array(1024 * WORDS);
  private count = 0;

  /** Notes an id; answers where it was read first, or null where it is new. */
  add(id: string, { input, number }: FirstPlace): FirstPlace | null {
    if (this.count > (this.slots.length / WORDS) * FULLEST) this.grow();
    const digest = createHash('sha256').update(id).digest();
    // Two zeros mark a free slot.
    const entry = [digest.readUInt32LE(0) || 1, digest.readUInt32LE(4), input, number] as const;
    const at = this.find(entry[0], entry[1]);
    if (this.slots[at] !== 0) return { input: this.slots[at + 2]!, number: this.slots[at + 3]! };
    this.slots.set(entry, at);
    this.count++;
    return null;
  }

  /** Where a hash stands, or the free slot for it. */
  private find(low: number, high: number): number {
    const { length } = this.slots;
    let at = (low * WORDS) % length;
    while (this.slots[at] !== 0 && !(this.slots[at] === low && this.slots[at + 1] === high)) {
      at = (at + WORDS) % length;
    }
    return at;
  }

  private grow(): void {
    const before = this.slots;
    this.slots = new Uint32Array(before.length * 2);
    for (let from = 0; from < before.length; from += WORDS) {
      if (before[from] === 0) continue;
      this.slots.set(before.subarray(from, from + WORDS), this.find(before[from]!, before[from + 1]!));
    }
  }
}
