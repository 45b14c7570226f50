// AssemblyScript: see FeatureTable, which lays out the memory and calls these.

/** What a weight is stored around. */
const ZERO: i16 = 128;

// @ts-ignore: decorator
@inline
function placeOf(hash: u32, pilot: u32, places: u32): u32 {
  return ((((hash ^ (pilot * 0x9e3779b1)) * 0x85ebca6b) >> 16) * places) >> 16;
}

/** All ones where the row at an address has the feature's tag, else zero. */
// @ts-ignore: decorator
@inline
function onesIfTagged(row: usize, hash: u32): v128 {
  return i16x8.splat(<i16>-<i32>(<u32>load<u16>(row) == hash >> 16));
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
  const zero = i16x8.splat(ZERO);
  const end = sums + (rows << 4);
  for (let sum = sums; sum < end; sum += 16, cells1 += 4, cells2 += 4) {
    const hash1 = load<u32>(cells1);
    const hash2 = load<u32>(cells2);
    const row1 = table1 + (placeOf(hash1, load<u8>(pilots1 + (hash1 & mask1)), places1) << 3);
    const row2 = table2 + (placeOf(hash2, load<u8>(pilots2 + (hash2 & mask2)), places2) << 3);
    const weights1 = v128.and(i16x8.sub(v128.load_ext<u8>(row1), zero), onesIfTagged(row1, hash1));
    const weights2 = v128.and(i16x8.sub(v128.load_ext<u8>(row2), zero), onesIfTagged(row2, hash2));
    v128.store(sum, i16x8.add(v128.load(sum), i16x8.add(weights1, weights2)));
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
  const zero = i16x8.splat(ZERO);
  const end = sums + (rows << 5);
  for (let sum = sums; sum < end; sum += 32, cells1 += 4, cells2 += 4) {
    const hash1 = load<u32>(cells1);
    const hash2 = load<u32>(cells2);
    const row1 = table1 + placeOf(hash1, load<u8>(pilots1 + (hash1 & mask1)), places1) * 12;
    const row2 = table2 + placeOf(hash2, load<u8>(pilots2 + (hash2 & mask2)), places2) * 12;
    const here1 = onesIfTagged(row1, hash1);
    const here2 = onesIfTagged(row2, hash2);
    const head1 = v128.and(i16x8.sub(v128.load_ext<u8>(row1), zero), here1);
    const head2 = v128.and(i16x8.sub(v128.load_ext<u8>(row2), zero), here2);
    v128.store(sum, i16x8.add(v128.load(sum), i16x8.add(head1, head2)));
    const tail1 = v128.and(i16x8.sub(v128.load_ext<u8>(row1 + 8), zero), here1);
    const tail2 = v128.and(i16x8.sub(v128.load_ext<u8>(row2 + 8), zero), here2);
    v128.store(sum, i16x8.add(v128.load(sum, 16), i16x8.add(tail1, tail2)), 16);
  }
}
