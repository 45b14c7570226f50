import {
  type PackedRows,
  pilotsOf,
  placeOf,
  rowWords,
  tagOf,
  ZERO,
} from '../../pipeline/tagger/feature-table.ts';

/** Rows in any order: the weights of features, in units of `step`. */
export interface FeatureRows {
  readonly width: number;
  readonly step: number;
  readonly templates: Uint8Array;
  readonly hashes: Int32Array;
  /** rows × width */
  readonly weights: Int8Array;
}

/** Templates have numbers below this. */
const TEMPLATES = 256;
/** Share of the places that is taken: more makes pilots hard to find. */
const FULLNESS = 0.9;
const MOST_PILOTS = 256;
const FREE = -1;

/** Packs rows as FeatureTable looks them up. */
export function packRows({ width, step, templates, hashes, weights }: FeatureRows): PackedRows {
  const rowsOf = Array.from({ length: TEMPLATES }, (): number[] => []);
  for (const [row, hash] of hashes.entries()) {
    // Where a token has no feature of a template it has 0, which must not be found.
    if (tagOf(hash) !== 0) rowsOf[templates[row]!]!.push(row);
  }
  const packed = rowsOf.map((rows) => packTemplate(rows, hashes));
  const rowAt = packed.flatMap((template) => [...template.rowAt]);
  const size = rowWords(width);
  const words = new Int32Array(rowAt.length * size);
  for (const [place, row] of rowAt.entries()) {
    const byte = (cell: number): number =>
      row === FREE || cell >= width ? ZERO : weights[row * width + cell]! + ZERO;
    const four = (cell: number): number =>
      byte(cell) | (byte(cell + 1) << 8) | (byte(cell + 2) << 16) | (byte(cell + 3) << 24);
    const at = place * size;
    words[at] = (row === FREE ? 0 : tagOf(hashes[row]!)) | (byte(0) << 16) | (byte(1) << 24);
    for (let word = 1; word < size; word++) words[at + word] = four(word * 4 - 2);
  }
  return {
    width,
    step,
    counts: Int32Array.from(packed, (template) => template.rowAt.length),
    pilots: Uint8Array.from(packed.flatMap(({ pilots }) => [...pilots])),
    words,
  };
}

interface PackedTemplate {
  /** For each place its row, or FREE. */
  readonly rowAt: Int32Array;
  readonly pilots: Uint8Array;
}

function packTemplate(rows: readonly number[], hashes: Int32Array): PackedTemplate {
  if (rows.length === 0) return { rowAt: new Int32Array(0), pilots: new Uint8Array(0) };
  for (let places = Math.ceil(rows.length / FULLNESS); ; places += Math.ceil(places / 50)) {
    const packed = tryPlaces(rows, hashes, places);
    if (packed) return packed;
  }
}

/** Gives each bucket of rows the first pilot by which all of them fall on free places, the fullest buckets first. */
function tryPlaces(rows: readonly number[], hashes: Int32Array, places: number): PackedTemplate | undefined {
  if (places > 1 << 16) throw new RangeError('a template has more rows than can be told apart');
  const pilots = new Uint8Array(pilotsOf(places));
  const rowAt = new Int32Array(places).fill(FREE);
  const buckets = Array.from(pilots, (): number[] => []);
  for (const row of rows) buckets[hashes[row]! & (pilots.length - 1)]!.push(row);
  const order = [...buckets.keys()].sort(
    (one, other) => buckets[other]!.length - buckets[one]!.length || one - other,
  );
  for (const bucket of order) {
    const pilot = pilotFor(buckets[bucket]!, hashes, rowAt);
    if (pilot === undefined) return undefined;
    pilots[bucket] = pilot;
    for (const row of buckets[bucket]!) rowAt[placeOf(hashes[row]!, pilot, places)] = row;
  }
  return { rowAt, pilots };
}

function pilotFor(rows: readonly number[], hashes: Int32Array, rowAt: Int32Array): number | undefined {
  for (let pilot = 0; pilot < MOST_PILOTS; pilot++) {
    const taken = rows.map((row) => placeOf(hashes[row]!, pilot, rowAt.length));
    if (taken.every((place, at) => rowAt[place] === FREE && taken.indexOf(place) === at)) return pilot;
  }
  return undefined;
}
