// AssemblyScript: see FeatureTable, which lays out the memory and calls these.

/** What a weight is stored around. */
const ZERO: i16 = 128;

@inline
function placeOf(hash: u32, pilot: u32, places: u32): u32 {
  return ((((hash ^ (pilot * 0x9e3779b1)) * 0x85ebca6b) >> 16) * places) >> 16;
}

/** All ones where the row at an address has the feature's tag, else zero. */
@inline
function onesIfTagged(row: usize, hash: u32): v128 {
  return i16x8.splat(<i16>-<i32>(<u32>load<u16>(row) == hash >> 16));
}

/** Eight bytes from an address as weights, or zeros. */
@inline
function weightsAt(address: usize, here: v128): v128 {
  return v128.and(i16x8.sub(v128.load_ext<u8>(address), i16x8.splat(ZERO)), here);
}

@inline
function addTo(sum: usize, one: v128, other: v128): void {
  v128.store(sum, i16x8.add(v128.load(sum), i16x8.add(one, other)));
}

/**
 * Adds to each of `rows` sums the weights of its features of two templates, for rows of eight bytes: a tag and six weights.
 * A sum is eight numbers of 16 bits, of which the first two mean nothing. Two templates at a time: their look-ups wait side
 * by side, and the sums are touched half as often.
 */
export function addSixWeights(
  rows: u32,
  sums: usize,
  cells1: usize,
  pilots1: usize,
  mask1: u32,
  table1: usize,
  places1: u32,
  cells2: usize,
  pilots2: usize,
  mask2: u32,
  table2: usize,
  places2: u32,
): void {
  const end = sums + (rows << 4);
  for (let sum = sums; sum < end; sum += 16, cells1 += 4, cells2 += 4) {
    const hash1 = load<u32>(cells1);
    const hash2 = load<u32>(cells2);
    const row1 = table1 + (placeOf(hash1, load<u8>(pilots1 + (hash1 & mask1)), places1) << 3);
    const row2 = table2 + (placeOf(hash2, load<u8>(pilots2 + (hash2 & mask2)), places2) << 3);
    addTo(sum, weightsAt(row1, onesIfTagged(row1, hash1)), weightsAt(row2, onesIfTagged(row2, hash2)));
  }
}

/** The same for rows of twelve bytes, a tag and ten weights; a sum is sixteen numbers. */
export function addTenWeights(
  rows: u32,
  sums: usize,
  cells1: usize,
  pilots1: usize,
  mask1: u32,
  table1: usize,
  places1: u32,
  cells2: usize,
  pilots2: usize,
  mask2: u32,
  table2: usize,
  places2: u32,
): void {
  const end = sums + (rows << 5);
  for (let sum = sums; sum < end; sum += 32, cells1 += 4, cells2 += 4) {
    const hash1 = load<u32>(cells1);
    const hash2 = load<u32>(cells2);
    const row1 = table1 + placeOf(hash1, load<u8>(pilots1 + (hash1 & mask1)), places1) * 12;
    const row2 = table2 + placeOf(hash2, load<u8>(pilots2 + (hash2 & mask2)), places2) * 12;
    const here1 = onesIfTagged(row1, hash1);
    const here2 = onesIfTagged(row2, hash2);
    addTo(sum, weightsAt(row1, here1), weightsAt(row2, here2));
    addTo(sum + 16, weightsAt(row1 + 8, here1), weightsAt(row2 + 8, here2));
  }
}
