import type { FeatureList } from './feature-list.ts';

/**
 * Training sequences in flat memory: for each token the features as hashes, and the label. A corpus of some million
 * tokens has a hundred million features, so nothing here is an object per token.
 */
export class Instances {
  private featureCells = new Int32Array(1 << 20);
  private templateCells = new Uint8Array(1 << 20);
  private featureCount = 0;
  /** Where the features of each token start; one more entry than tokens. */
  private starts = new Int32Array(1 << 16);
  private labelCells = new Uint8Array(1 << 16);
  private tokenCount = 0;
  private readonly sequenceStarts: number[] = [0];

  get features(): Int32Array {
    return this.featureCells.subarray(0, this.featureCount);
  }
  /** For each feature its template, until they are renumbered. */
  get templates(): Uint8Array {
    return this.templateCells.subarray(0, this.featureCount);
  }
  get tokens(): number {
    return this.tokenCount;
  }
  get sequences(): number {
    return this.sequenceStarts.length - 1;
  }

  addToken({ hashes, templates, count }: FeatureList, label: number): void {
    if (this.featureCount + count > this.featureCells.length) {
      this.featureCells = doubled(this.featureCells);
      this.templateCells = doubled(this.templateCells);
    }
    if (this.tokenCount + 2 > this.starts.length) {
      this.starts = doubled(this.starts);
      this.labelCells = doubled(this.labelCells);
    }
    for (let index = 0; index < count; index++) {
      this.featureCells[this.featureCount + index] = hashes[index]!;
      this.templateCells[this.featureCount + index] = templates[index]!;
    }
    this.featureCount += count;
    this.labelCells[this.tokenCount] = label;
    this.tokenCount++;
    this.starts[this.tokenCount] = this.featureCount;
  }

  endSequence(): void {
    if (this.sequenceStarts.at(-1) !== this.tokenCount) this.sequenceStarts.push(this.tokenCount);
  }

  sequence(index: number): { from: number; to: number } {
    return { from: this.sequenceStarts[index]!, to: this.sequenceStarts[index + 1]! };
  }

  labelOf(token: number): number {
    return this.labelCells[token]!;
  }

  /** Cells of a token's features: from, to. */
  featureStart(token: number): number {
    return this.starts[token]!;
  }

  /** Replaces each hash by its row in an index, and drops those that have none. */
  renumber(rowOf: (hash: number) => number): void {
    let kept = 0;
    let cell = 0;
    for (let token = 0; token < this.tokenCount; token++) {
      const end = this.starts[token + 1]!;
      for (; cell < end; cell++) {
        const row = rowOf(this.featureCells[cell]!);
        if (row >= 0) this.featureCells[kept++] = row;
      }
      this.starts[token + 1] = kept;
    }
    this.featureCount = kept;
    this.templateCells = new Uint8Array(0);
  }
}

/** An array of twice the length that begins with the same values. */
function doubled<Cells extends Int32Array | Uint8Array>(cells: Cells): Cells {
  const larger = new (cells.constructor as new (length: number) => Cells)(cells.length * 2);
  larger.set(cells);
  return larger;
}
