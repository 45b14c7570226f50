import { FeatureHasher } from '../../pipeline/tagger/feature-hasher.ts';
import { type FeatureMatrix, MATRIX_ROWS } from '../../pipeline/tagger/feature-matrix.ts';
import { Kernel } from '../../pipeline/tagger/kernel/kernel.ts';

/** Templates of one matrix, at most. */
const MOST_TEMPLATES = 256;

/** Makes features one token after another, for training. */
export class FeatureReader {
  private readonly kernel = new Kernel();
  private readonly hasher = new FeatureHasher(this.kernel);
  private readonly hashes = this.kernel.reserve(MOST_TEMPLATES * FeatureHasher.columnBytes);

  /** The features of all rows of a matrix, template after template, MATRIX_ROWS apart. */
  read(matrix: FeatureMatrix): Int32Array {
    const { kernel, hasher, hashes } = this;
    const { columnBytes } = FeatureHasher;
    hasher.take(matrix);
    let to = hashes;
    for (const template of matrix.templates) {
      hasher.hash(template, matrix.rows, to);
      to += columnBytes;
    }
    return kernel.int32(hashes, matrix.templates.length * MATRIX_ROWS);
  }
}
