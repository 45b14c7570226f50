import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceHash } from '../../../lab/build-kernel.ts';
import { Kernel } from '../../../pipeline/tagger/kernel/kernel.ts';
import { KERNEL_SOURCE } from '../../../pipeline/tagger/kernel/kernel-bytes.ts';

function exponentials(numbers: readonly number[]): number[] {
  const kernel = new Kernel();
  const from = kernel.reserve(numbers.length * 8);
  const to = kernel.reserve(numbers.length * 8);
  kernel.float64(from, numbers.length).set(numbers);
  kernel.functions.exponentials(from, to, numbers.length);
  return [...kernel.float64(to, numbers.length)];
}

describe('the kernel', () => {
  it('is compiled from the source that stands beside it (else: npm run build:kernel)', () => {
    expect(KERNEL_SOURCE).toBe(sourceHash());
  });

  it('gives room that is zero, however much is asked for, and keeps what is there', () => {
    const kernel = new Kernel();
    const small = kernel.reserve(4);
    kernel.int32(small, 1).set([7]);
    const large = kernel.reserve(1_000_000);
    expect(kernel.bytes(large, 1_000_000).every((byte) => byte === 0)).toBe(true);
    expect([...kernel.int32(small, 1)]).toEqual([7]);
    expect(kernel.reserve(1)).toBeGreaterThanOrEqual(large + 1_000_000);
  });

  it('knows e^x as fdlibm does, to the last bit', () => {
    // 2.718281828459045 and the like are the numbers nearest to the true values.
    expect(exponentials([0, 1, -1, 10, -745.2, 709.8, Number.NEGATIVE_INFINITY])).toEqual([
      1,
      Math.E,
      0.36787944117144233,
      22026.465794806718,
      0,
      Number.POSITIVE_INFINITY,
      0,
    ]);
    fc.assert(
      fc.property(fc.array(fc.double({ min: -746, max: 709, noNaN: true }), { minLength: 1 }), (numbers) => {
        for (const [at, value] of exponentials(numbers).entries()) {
          const expected = Math.exp(numbers[at]!);
          // An engine may have another last bit.
          expect(Math.abs(value - expected)).toBeLessThanOrEqual(Math.abs(expected) * 2 ** -51);
        }
      }),
      { numRuns: 50 },
    );
  });
});
