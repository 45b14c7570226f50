/**
 * The features of one token, as hashes. A feature joins one to three attributes under the number of its template.
 *
 * Mixing and storing are one step without further calls, since there are some hundred thousand features in an article.
 */
export class FeatureBuffer {
  readonly cells: Int32Array;
  count = 0;

  /** `most` is the largest number of features that a token has. */
  constructor(most: number) {
    this.cells = new Int32Array(most);
  }

  one(template: number, a: number): void {
    let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    this.cells[this.count++] = hash ^ (hash >>> 13);
  }

  two(template: number, a: number, b: number): void {
    let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0xc2b2ae35);
    hash = Math.imul(hash ^ (hash >>> 14), 0x2c1b3c6d);
    this.cells[this.count++] = hash ^ (hash >>> 13);
  }

  three(template: number, a: number, b: number, c: number): void {
    let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0xc2b2ae35);
    hash = Math.imul(hash ^ (hash >>> 14) ^ c, 0x27d4eb2f);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    this.cells[this.count++] = hash ^ (hash >>> 13);
  }
}
