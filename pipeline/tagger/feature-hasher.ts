import { type FeatureMatrix, MATRIX_ROWS, STRIDE, type Template } from './feature-matrix.ts';
import type { Kernel } from './kernel/kernel.ts';

const BYTES = 4;
const COLUMN = STRIDE * BYTES;

/**
 * Makes features: 32-bit integers, mixed from a template's number and the attributes that it joins, never built as
 * strings. Collisions among some million features are too rare to matter. 0 stands where a token has no feature of a
 * template.
 */
export class FeatureHasher {
  /** A condition that always holds. */
  private readonly always: number;
  /** The columns of the matrix taken last, and how many find room. */
  private attributes = 0;
  private room = 0;

  constructor(private readonly kernel: Kernel) {
    this.always = kernel.reserve(COLUMN);
    kernel.int32(this.always, STRIDE).fill(-1);
  }

  /** Bytes that `hash` writes. */
  static readonly columnBytes = MATRIX_ROWS * BYTES;

  /** Takes over the attributes of a matrix. */
  take({ cells, rows }: FeatureMatrix): void {
    const { kernel } = this;
    const columns = cells.length / STRIDE;
    if (columns > this.room) {
      this.attributes = kernel.reserve(columns * COLUMN);
      this.room = columns;
    }
    const own = kernel.int32(this.attributes, columns * STRIDE);
    if (rows === MATRIX_ROWS) own.set(cells);
    else {
      for (let at = 0; at < cells.length; at += STRIDE) own.set(cells.subarray(at, at + rows), at);
    }
  }

  /** Writes the features of a template, for so many rows of the matrix taken last, to an address. */
  hash({ number, condition, attributes }: Template, rows: number, to: number): void {
    const { hashOne, hashTwo, hashThree } = this.kernel.functions;
    const addressOf = (column: number): number => this.attributes + column * COLUMN;
    const [first, second, third] = attributes;
    const mask = condition === null ? this.always : addressOf(condition);
    if (second === undefined) hashOne(rows, number, mask, addressOf(first!), to);
    else if (third === undefined) hashTwo(rows, number, mask, addressOf(first!), addressOf(second), to);
    else hashThree(rows, number, mask, addressOf(first!), addressOf(second), addressOf(third), to);
  }
}
