import { type FeatureMatrix, MATRIX_ROWS } from '../../pipeline/tagger/feature-matrix.ts';
import type { FeatureReader } from './feature-reader.ts';

/** Features one after another, with their templates: those of a token, or of several tokens together. */
export class FeatureList {
  hashes = new Int32Array(256);
  templates = new Uint8Array(256);
  count = 0;

  constructor(private readonly reader: FeatureReader) {}

  clear(): void {
    this.count = 0;
  }

  /** Takes over the features of all rows of a matrix, row by row, and empties it. */
  take(matrix: FeatureMatrix): void {
    const { rows, templates } = matrix;
    const hashes = this.reader.read(matrix);
    this.reserve(rows * templates.length);
    for (let row = 0; row < rows; row++) {
      let cell = row;
      for (const { number } of templates) {
        const hash = hashes[cell]!;
        cell += MATRIX_ROWS;
        if (hash === 0) continue;
        this.hashes[this.count] = hash;
        this.templates[this.count++] = number;
      }
    }
    matrix.clear();
  }

  append({ hashes, templates, count }: FeatureList): void {
    this.reserve(count);
    this.hashes.set(hashes.subarray(0, count), this.count);
    this.templates.set(templates.subarray(0, count), this.count);
    this.count += count;
  }

  private reserve(more: number): void {
    if (this.count + more <= this.hashes.length) return;
    const { hashes, templates } = this;
    this.hashes = new Int32Array((this.count + more) * 2);
    this.templates = new Uint8Array((this.count + more) * 2);
    this.hashes.set(hashes);
    this.templates.set(templates);
  }
}
