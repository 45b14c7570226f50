/** Rows that a matrix holds: enough for look-ups of one template to profit from each other, few enough to stay at hand. */
export const MATRIX_ROWS = 1024;
/** Columns lie so far apart; a power of two would put the same row of all columns into the same lines of the cache. */
const STRIDE = MATRIX_ROWS + 16;

/**
 * The features of many tokens, as hashes: a column for each template, a row for each token. A feature joins one to three
 * attributes under the number of its template; 0 stands where a token has no feature of a template.
 *
 * Features are looked up column by column, since the weights of one template fit the processor's nearest cache and those
 * of all together do not (see FeatureTable).
 */
export class FeatureMatrix {
  readonly cells: Int32Array;
  /** For each row where its sums go, in rows of what they are added to. */
  readonly places = new Int32Array(MATRIX_ROWS);
  rows = 0;
  /** Cell of template 0 in the row that is being written; template 0 need not be there. */
  private origin = 0;

  /** For templates from `first` to `last`. */
  constructor(
    readonly first: number,
    readonly last: number,
  ) {
    this.cells = new Int32Array((last - first + 1) * STRIDE);
  }

  get isFull(): boolean {
    return this.rows === MATRIX_ROWS;
  }

  /** Cell of the first row of a template. */
  columnOf(template: number): number {
    return (template - this.first) * STRIDE;
  }

  clear(): void {
    for (let template = this.first; template <= this.last; template++) {
      const column = this.columnOf(template);
      this.cells.fill(0, column, column + this.rows);
    }
    this.rows = 0;
  }

  /** Starts a row, which the following features are of. */
  protected startRow(place: number): void {
    this.origin = this.rows - this.first * STRIDE;
    this.places[this.rows++] = place;
  }

  // Mixing and storing are one step without further calls, since there are some hundred thousand features in an article.

  protected one(template: number, a: number): void {
    let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    this.cells[this.origin + template * STRIDE] = hash ^ (hash >>> 13);
  }

  protected two(template: number, a: number, b: number): void {
    let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0xc2b2ae35);
    hash = Math.imul(hash ^ (hash >>> 14), 0x2c1b3c6d);
    this.cells[this.origin + template * STRIDE] = hash ^ (hash >>> 13);
  }

  protected three(template: number, a: number, b: number, c: number): void {
    let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0xc2b2ae35);
    hash = Math.imul(hash ^ (hash >>> 14) ^ c, 0x27d4eb2f);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    this.cells[this.origin + template * STRIDE] = hash ^ (hash >>> 13);
  }
}
