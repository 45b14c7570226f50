import { type FeatureMatrix, MATRIX_ROWS } from './feature-matrix.ts';

/** Words of 32 bits that a row of so many weights takes, with its tag of 16 bits: two or three. */
export function rowWords(width: number): number {
  if (width > 10) throw new RangeError('a row holds ten weights at most');
  return width > 6 ? 3 : 2;
}
/** Weights are stored as unsigned bytes around this, so that they can be added two at a time without minding signs. */
export const ZERO = 128;
/** Sums of two weights that a row of a matrix has: one for each half of a word but the tag's. */
const PAIRS = 5;
/** Rows of a template, on average, that share a pilot. */
const ROWS_OF_PILOT = 4;

/**
 * The weights of a linear tagger, 8 bits each, as a model file holds them.
 *
 * For each template there is a table of rows, packed by perfect hashing so that it has hardly more places than rows (after
 * Pibiri & Trani 2021, "PTHash"); `pilots` are the numbers by which the hashes of a template find places of their own.
 */
export interface PackedRows {
  /** Weights of a row: one for each label but the first, whose weights are zero, and what else there may be. */
  readonly width: number;
  /** Weight of one unit. */
  readonly step: number;
  /** For each template the number of its places; 0 where it has no rows. */
  readonly counts: Int32Array;
  readonly pilots: Uint8Array;
  /** Row after row: a tag of 16 bits and two weights, four more weights, and four more where there are as many. */
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
  /** The rows, and behind them one that weighs nothing. */
  private readonly words: Int32Array;
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
    const size = rowWords(width);
    this.words = new Int32Array((places + 1) * size).fill(ZEROS | (ZEROS << 8));
    this.words.set(words);
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
    this.sums.fill(0, 0, features.rows * PAIRS);
    for (let at = 0; at < templates.length; at += 2) {
      this.addTemplates(features, templates[at]!, templates[at + 1] ?? NO_TEMPLATE);
    }
    this.unpack(features, sums);
  }

  /** Two templates at a time: their look-ups wait side by side, and the sums are touched half as often. */
  private addTemplates(features: FeatureMatrix, one: number, other: number): void {
    const { sums, words, counts, starts, pilotStarts, pilotMasks } = this;
    const { pilots, width } = this.rows;
    const size = rowWords(width);
    const { cells, rows } = features;
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
      const at1 = (start1 + placeOf(hash1, pilot1, places1)) * size;
      const at2 = (start2 + placeOf(hash2, pilot2, places2)) * size;
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
      if (size === 2) continue;
      const [last1, last2] = [words[at1 + 2]! & isHere1, words[at2 + 2]! & isHere2];
      sums[sum + 3]! += (last1 & LOW_BYTES) + (last2 & LOW_BYTES) - zero;
      sums[sum + 4]! += ((last1 >>> 8) & LOW_BYTES) + ((last2 >>> 8) & LOW_BYTES) - zero;
    }
  }

  private unpack({ rows, places }: FeatureMatrix, sums: Int32Array): void {
    const { width } = this.rows;
    for (let row = 0; row < rows; row++) {
      const at = places[row]! * width;
      for (let cell = 0; cell < width; cell++) {
        const pair = this.sums[row * PAIRS + PAIR_OF[cell]!]!;
        const first = (pair << 16) >> 16;
        // The first of a pair may have borrowed from the second.
        sums[at + cell]! += IS_SECOND[cell] ? (pair - first) >> 16 : first;
      }
    }
  }
}

/** Where a row's weights are summed: which pair, and whether they are its second. */
const PAIR_OF = [0, 0, 1, 2, 1, 2, 3, 4, 3, 4];
const IS_SECOND = [false, true, false, false, true, true, false, false, true, true];

/** All ones where the row's tag is the feature's, else zero. */
const onesIfTagged = (head: number, hash: number): number => (((head & 0xffff) ^ tagOf(hash)) - 1) >> 31;

const pairOfHead = (head: number): number => ((head >>> 16) & 0xff) | ((head >>> 8) & 0xff0000);
