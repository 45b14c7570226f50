// AssemblyScript: see FeatureHasher. Four rows at a time, and up to three more than there are.

@inline
function times(hash: v128, factor: i32): v128 {
  return i32x4.mul(hash, i32x4.splat(factor));
}

@inline
function fold(hash: v128, bits: i32): v128 {
  return v128.xor(hash, i32x4.shr_u(hash, bits));
}

@inline
function begin(template: i32, first: usize): v128 {
  return times(v128.xor(v128.load(first), i32x4.splat(template * 0x9e3779b1)), 0x85ebca6b);
}

/** What all end with; where `condition` is zero there is no feature. */
@inline
function finish(hash: v128, condition: usize, to: usize): void {
  v128.store(to, v128.and(fold(times(hash, 0x2c1b3c6d), 13), v128.load(condition)));
}

/** Mixes a template's number with an attribute: for each row a hash at `to`. */
export function hashOne(rows: usize, template: i32, condition: usize, first: usize, to: usize): void {
  for (const end = to + (rows << 2); to < end; to += 16, first += 16, condition += 16) {
    finish(fold(begin(template, first), 15), condition, to);
  }
}

export function hashTwo(rows: usize, template: i32, condition: usize, first: usize, second: usize, to: usize): void {
  for (const end = to + (rows << 2); to < end; to += 16, first += 16, second += 16, condition += 16) {
    const hash = times(v128.xor(fold(begin(template, first), 15), v128.load(second)), 0xc2b2ae35);
    finish(fold(hash, 14), condition, to);
  }
}

export function hashThree(
  rows: usize,
  template: i32,
  condition: usize,
  first: usize,
  second: usize,
  third: usize,
  to: usize,
): void {
  const end = to + (rows << 2);
  for (; to < end; to += 16, first += 16, second += 16, third += 16, condition += 16) {
    let hash = times(v128.xor(fold(begin(template, first), 15), v128.load(second)), 0xc2b2ae35);
    hash = times(v128.xor(fold(hash, 14), v128.load(third)), 0x27d4eb2f);
    finish(fold(hash, 15), condition, to);
  }
}
