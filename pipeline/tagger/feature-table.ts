import { type FeatureMatrix, MATRIX_ROWS } from './feature-matrix.ts';

/** Weights that fit a row of eight bytes beside its tag. */
export const PART_WIDTH = 6;
export const ROW_WORDS = 2;
/** Weights are stored as unsigned bytes around this, so that they can be added two at a time without minding signs. */
export const ZERO = 128;
/** Sums of two weights that a row of a matrix has. */
const PAIRS = 3;
/** Rows of a template, on average, that share a pilot. */
const ROWS_OF_PILOT = 4;

/**
 * The weights of a linear tagger, 8 bits each, as a model file holds them.
 *
 * For each template there is a table of rows, packed by perfect hashing so that it has hardly more places than rows (after
 * Pibiri & Trani 2021, "PTHash"); `pilots` are the numbers by which the hashes of a template find places of their own.
 * Models with more than six weights have several parts, looked up one after another.
 */
export interface PackedRows {
  /** Weights of a row: one for each label but the first, whose weights are zero, and what else there may be. */
  readonly width: number;
  /** Weight of one unit. */
  readonly step: number;
  /** For each template the number of its places; 0 where it has no rows. */
  readonly counts: Int32Array;
  readonly pilots: Uint8Array;
  /** Part after part, row after row: a tag of 16 bits and two weights, four more weights. */
  readonly words: Int32Array;
}

/** Pilots of a template with so many places: a power of two. */
export function pilotsOf(places: number): number {
  let pilots = 1;
  while (pilots * ROWS_OF_PILOT < places) pilots *= 2;
  return pilots;
}

/** The place of a hash among `places`, at most 65,536, given its pilot. */
export function placeOf(hash: number, pilot: number, places: number): number {
  return ((Math.imul(hash ^ Math.imul(pilot, 0x9e3779b1), 0x85ebca6b) >>> 16) * places) >>> 16;
}

/** What tells a feature from others that fall on its place. */
export const tagOf = (hash: number): number => hash >>> 16;

/** Every other byte: two weights with room for their sum. */
const LOW_BYTES = 0xff00ff;
const ZEROS = (ZERO << 16) | ZERO;
/** A template without rows, put beside the last one where their number is odd. */
const NO_TEMPLATE = 255;

/**
 * Looks features up. A feature that is not there weighs nothing; one in some fifty thousand is taken for another.
 *
 * Looking features up is what the pipeline spends its time on, and much of that waiting for memory, since an article
 * needs most of a table. So rows are small; each template has a table of its own, and all look-ups of one template are
 * made before those of the next; and there is no branch on whether a feature is there, which is hard to foresee.
 */
export class FeatureTable {
  /** For each template its first place, its first pilot, and the number of its pilots less one. */
  private readonly starts: Int32Array;
  private readonly pilotStarts: Int32Array;
  private readonly pilotMasks: Int32Array;
  private readonly counts: Int32Array;
  /** The rows of each part, and behind them one that weighs nothing. */
  private readonly parts: readonly Int32Array[];
  /** Sums of pairs for the rows of a matrix. */
  private readonly sums = new Int32Array(MATRIX_ROWS * PAIRS);

  constructor(readonly rows: PackedRows) {
    const { counts, width, words } = rows;
    if (counts[NO_TEMPLATE] !== 0) throw new RangeError(`template ${NO_TEMPLATE} must have no rows`);
    this.counts = counts.slice();
    this.starts = new Int32Array(counts.length);
    this.pilotStarts = new Int32Array(counts.length);
    this.pilotMasks = new Int32Array(counts.length);
    let places = 0;
    let pilots = 0;
    for (const [template, count] of counts.entries()) {
      this.starts[template] = places;
      this.pilotStarts[template] = pilots;
      this.pilotMasks[template] = count > 0 ? pilotsOf(count) - 1 : 0;
      places += count;
      pilots += count > 0 ? pilotsOf(count) : 0;
    }
    this.counts[NO_TEMPLATE] = 1;
    this.pilotStarts[NO_TEMPLATE] = 0;
    this.parts = Array.from({ length: Math.ceil(width / PART_WIDTH) }, (_, part) => {
      const size = places * ROW_WORDS;
      const own = new Int32Array(size + ROW_WORDS).fill(ZEROS | (ZEROS << 8));
      own.set(words.subarray(part * size, (part + 1) * size));
      return own;
    });
  }

  get step(): number {
    return this.rows.step;
  }

  /** Adds the weights of all features, in units of `step`: those of a row to the `width` cells of its place. */
  addUnits(features: FeatureMatrix, sums: Int32Array): void {
    const { counts } = this.rows;
    const templates: number[] = [];
    for (let template = features.first; template <= features.last; template++) {
      if (counts[template]! > 0) templates.push(template);
    }
    for (let part = 0; part < this.parts.length; part++) {
      this.sums.fill(0, 0, features.rows * PAIRS);
      for (let at = 0; at < templates.length; at += 2) {
        this.addTemplates(features, part, templates[at]!, templates[at + 1] ?? NO_TEMPLATE);
      }
      this.unpack(features, sums, part * PART_WIDTH);
    }
  }

  /** Two templates at a time: their look-ups wait side by side, and the sums are touched half as often. */
  private addTemplates(features: FeatureMatrix, part: number, one: number, other: number): void {
    const { sums, counts, starts, pilotStarts, pilotMasks } = this;
    const { pilots } = this.rows;
    const { cells, rows } = features;
    const words = this.parts[part]!;
    const column1 = features.columnOf(one);
    const column2 = other === NO_TEMPLATE ? column1 : features.columnOf(other);
    const [places1, places2] = [counts[one]!, counts[other]!];
    const [start1, start2] = [starts[one]!, starts[other]!];
    const [pilotStart1, pilotStart2] = [pilotStarts[one]!, pilotStarts[other]!];
    const [pilotMask1, pilotMask2] = [pilotMasks[one]!, pilotMasks[other]!];
    for (let row = 0, sum = 0; row < rows; row++, sum += PAIRS) {
      const hash1 = cells[column1 + row]!;
      const hash2 = cells[column2 + row]!;
      const pilot1 = pilots[pilotStart1 + (hash1 & pilotMask1)]!;
      const pilot2 = pilots[pilotStart2 + (hash2 & pilotMask2)]!;
      const at1 = (start1 + placeOf(hash1, pilot1, places1)) * ROW_WORDS;
      const at2 = (start2 + placeOf(hash2, pilot2, places2)) * ROW_WORDS;
      const head1 = words[at1]!;
      const head2 = words[at2]!;
      const isHere1 = onesIfTagged(head1, hash1);
      const isHere2 = onesIfTagged(head2, hash2);
      const [first1, first2] = [head1 & isHere1, head2 & isHere2];
      const [rest1, rest2] = [words[at1 + 1]! & isHere1, words[at2 + 1]! & isHere2];
      const zero = (isHere1 & ZEROS) + (isHere2 & ZEROS);
      sums[sum]! += pairOfHead(first1) + pairOfHead(first2) - zero;
      sums[sum + 1]! += (rest1 & LOW_BYTES) + (rest2 & LOW_BYTES) - zero;
      sums[sum + 2]! += ((rest1 >>> 8) & LOW_BYTES) + ((rest2 >>> 8) & LOW_BYTES) - zero;
    }
  }

  private unpack({ rows, places }: FeatureMatrix, sums: Int32Array, from: number): void {
    const { width } = this.rows;
    const to = Math.min(width, from + PART_WIDTH);
    for (let row = 0; row < rows; row++) {
      const at = places[row]! * width;
      for (let cell = from; cell < to; cell++) {
        const pair = this.sums[row * PAIRS + PAIR_OF[cell - from]!]!;
        const first = (pair << 16) >> 16;
        // The first of a pair may have borrowed from the second.
        sums[at + cell]! += IS_SECOND[cell - from] ? (pair - first) >> 16 : first;
      }
    }
  }
}

/** Where a row's weights are summed: which pair, and whether they are its second. */
const PAIR_OF = [0, 0, 1, 2, 1, 2];
const IS_SECOND = [false, true, false, false, true, true];

/** All ones where the row's tag is the feature's, else zero. */
const onesIfTagged = (head: number, hash: number): number => (((head & 0xffff) ^ tagOf(hash)) - 1) >> 31;

const pairOfHead = (head: number): number => ((head >>> 16) & 0xff) | ((head >>> 8) & 0xff0000);
