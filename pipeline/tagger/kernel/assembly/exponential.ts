// AssemblyScript. After fdlibm's e_exp.c: Copyright (C) 1993 by Sun Microsystems, Inc. Permission to use, copy, modify, and
// distribute this software is freely granted, provided that this notice is preserved.

const LN2_HIGH: f64 = 6.9314718036912381649e-1;
const LN2_LOW: f64 = 1.90821492927058770002e-10;
const ONE_BY_LN2: f64 = 1.4426950408889633870;
const P1: f64 = 1.66666666666666019037e-1;
const P2: f64 = -2.77777777770155933842e-3;
const P3: f64 = 6.61375632143793436117e-5;
const P4: f64 = -1.65339022054652515390e-6;
const P5: f64 = 4.13813679705723846039e-8;

/** 2^k, for an exponent that needs no denormal number. */
@inline
function powerOfTwo(k: i32): f64 {
  return reinterpret<f64>(<u64>(0x3ff + k) << 52);
}

/**
 * e^x, to the same bit as V8's Math.exp. It is here so that another engine, or a later one, gives no other: the language
 * leaves the last bits of Math.exp to whoever implements it.
 */
export function exponential(given: f64): f64 {
  let x = given;
  const high = <u32>(reinterpret<u64>(x) >> 32);
  const size = high & 0x7fffffff;
  const isNegative = high >> 31;
  if (size >= 0x40862e42) {
    if (x != x) return x;
    if (x > 709.782712893384) return Infinity;
    if (x < -745.133219101941) return 0;
  }
  let k: i32 = 0;
  let upper: f64 = 0;
  let lower: f64 = 0;
  if (size > 0x3fd62e42) {
    if (size < 0x3ff0a2b2) {
      if (x == 1) return 2.718281828459045;
      upper = isNegative ? x + LN2_HIGH : x - LN2_HIGH;
      lower = isNegative ? -LN2_LOW : LN2_LOW;
      k = isNegative ? -1 : 1;
    } else {
      k = <i32>(ONE_BY_LN2 * x + (isNegative ? -0.5 : 0.5));
      upper = x - <f64>k * LN2_HIGH;
      lower = <f64>k * LN2_LOW;
    }
    x = upper - lower;
  } else if (size < 0x3e300000) {
    return 1 + x;
  }
  const square = x * x;
  const c = x - square * (P1 + square * (P2 + square * (P3 + square * (P4 + square * P5))));
  if (k == 0) return 1 - ((x * c) / (c - 2) - x);
  const y = 1 - (lower - (x * c) / (2 - c) - upper);
  if (k < -1021) return y * powerOfTwo(k + 1000) * 9.33263618503218878990e-302;
  return k == 1024 ? y * 2 * powerOfTwo(1023) : y * powerOfTwo(k);
}
