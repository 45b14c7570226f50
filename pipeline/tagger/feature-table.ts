import { FeatureHasher } from './feature-hasher.ts';
import { type FeatureMatrix, MATRIX_ROWS } from './feature-matrix.ts';
import type { Kernel } from './kernel/kernel.ts';

/** Words of 32 bits that a row of so many weights takes, with its tag of 16 bits: two or three. */
export function rowWords(width: number): number {
  if (width > 10) throw new RangeError('a row holds ten weights at most');
  return width > 6 ? 3 : 2;
}
/** Weights are stored as unsigned bytes around this. */
export const ZERO = 128;
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

/** A row that weighs nothing, and as much behind it as is read with a row. */
const EMPTY = new Int32Array(5).fill((ZERO << 24) | (ZERO << 16) | (ZERO << 8) | ZERO);

/** A template without rows, put beside the last one where their number is odd. */
const NO_TEMPLATE = 255;
/** Sums of a row of a matrix, of 16 bits; the first two are of the tag and mean nothing. */
const SUMS = { two: 8, three: 16 };
const TAG_SUMS = 2;

/** Where the kernel finds the rows of a template. */
interface TemplateRows {
  readonly places: number;
  readonly table: number;
  readonly pilots: number;
  /** The number of its pilots less one. */
  readonly pilotMask: number;
}

/**
 * Looks features up. A feature that is not there weighs nothing; one in some fifty thousand is taken for another.
 *
 * Looking features up is what the pipeline spends its time on, and much of that waiting for memory, since an article
 * needs most of a table. So rows are small; each template has a table of its own, and all look-ups of one template are
 * made before those of the next; and there is no branch on whether a feature is there, which is hard to foresee.
 */
export class FeatureTable {
  private readonly byNumber: readonly TemplateRows[];
  private readonly hasher: FeatureHasher;
  /** Features of two templates, and the sums of a matrix's rows. */
  private readonly cells: readonly [number, number];
  private readonly sums: number;

  constructor(
    readonly rows: PackedRows,
    readonly kernel: Kernel,
  ) {
    const { counts, width, words, pilots } = rows;
    if (counts[NO_TEMPLATE] !== 0) throw new RangeError(`template ${NO_TEMPLATE} must have no rows`);
    const rowBytes = rowWords(width) * 4;
    const table = kernel.reserve(words.byteLength + EMPTY.byteLength);
    const firstPilot = kernel.reserve(pilots.length + 1);
    this.hasher = new FeatureHasher(kernel);
    this.cells = [kernel.reserve(FeatureHasher.columnBytes), kernel.reserve(FeatureHasher.columnBytes)];
    this.sums = kernel.reserve(MATRIX_ROWS * SUMS.three * 2);
    kernel.int32(table, words.length).set(words);
    kernel.int32(table + words.byteLength, EMPTY.length).set(EMPTY);
    kernel.bytes(firstPilot, pilots.length).set(pilots);
    const byNumber: TemplateRows[] = [];
    let places = 0;
    let pilot = 0;
    for (const count of counts) {
      const number = count > 0 ? pilotsOf(count) : 0;
      byNumber.push({
        places: count,
        table: table + places * rowBytes,
        pilots: firstPilot + pilot,
        pilotMask: Math.max(0, number - 1),
      });
      places += count;
      pilot += number;
    }
    const empty = table + words.byteLength;
    byNumber[NO_TEMPLATE] = { places: 1, table: empty, pilots: firstPilot, pilotMask: 0 };
    this.byNumber = byNumber;
  }

  get step(): number {
    return this.rows.step;
  }

  /** Adds the weights of all features, in units of `step`: those of a row to the `width` cells of its place. */
  addUnits(features: FeatureMatrix, sums: Int32Array): void {
    const { kernel, cells, hasher, byNumber } = this;
    const { rows } = features;
    const templates = features.templates.filter(({ number }) => byNumber[number]!.places > 0);
    kernel.int16(this.sums, rows * SUMS.three).fill(0);
    hasher.take(features);
    for (let at = 0; at < templates.length; at += 2) {
      const [one, other] = [templates[at]!, templates[at + 1]];
      hasher.hash(one, rows, cells[0]);
      if (other) hasher.hash(other, rows, cells[1]);
      this.add(rows, byNumber[one.number]!, byNumber[other?.number ?? NO_TEMPLATE]!);
    }
    this.spread(features, sums);
  }

  private add(rows: number, one: TemplateRows, other: TemplateRows): void {
    const { kernel, cells, sums } = this;
    const { addSixWeights, addTenWeights } = kernel.functions;
    const add = this.rows.width > 6 ? addTenWeights : addSixWeights;
    add(
      rows,
      sums,
      cells[0],
      one.pilots,
      one.pilotMask,
      one.table,
      one.places,
      cells[1],
      other.pilots,
      other.pilotMask,
      other.table,
      other.places,
    );
  }

  /** Adds the sums of the matrix's rows to those of their places. */
  private spread({ rows, places }: FeatureMatrix, sums: Int32Array): void {
    const { width } = this.rows;
    const stride = width > 6 ? SUMS.three : SUMS.two;
    const own = this.kernel.int16(this.sums, rows * stride);
    for (let row = 0; row < rows; row++) {
      const at = places[row]! * width;
      const from = row * stride + TAG_SUMS;
      for (let cell = 0; cell < width; cell++) sums[at + cell]! += own[from + cell]!;
    }
  }
}
