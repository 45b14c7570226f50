import { type FeatureMatrix, MATRIX_ROWS, STRIDE, type Template } from './feature-matrix.ts';
import type { Kernel } from './kernel/kernel.ts';

const BYTES = 4;
const COLUMN = STRIDE * BYTES;
const FEW_ROWS = 16;

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
    for (let column = 0; column < cells.length; column += STRIDE) {
      // A single token, as in training, is copied sooner by hand.
      if (rows > FEW_ROWS) own.set(cells.subarray(column, column + rows), column);
      else for (let at = column; at < column + rows; at++) own[at] = cells[at]!;
    }
  }

  /** Writes the features of a template, for so many rows of the matrix taken last, to an address. */
  hash({ number, condition, attributes }: Template, rows: number, to: number): void {
    const { hashOne, hashTwo, hashThree } = this.kernel.functions;
    const mask = condition === null ? this.always : this.addressOf(condition);
    const first = this.addressOf(attributes[0]!);
    if (attributes.length === 1) {
      hashOne(rows, number, mask, first, to);
      return;
    }
    const second = this.addressOf(attributes[1]!);
    if (attributes.length === 2) hashTwo(rows, number, mask, first, second, to);
    else hashThree(rows, number, mask, first, second, this.addressOf(attributes[2]!), to);
  }

  private addressOf(column: number): number {
    return this.attributes + column * COLUMN;
  }
}
