import type { Attribution } from '../../document.ts';

/** Who speaks when: the sources of an article's attributions in reading order, but for claims within claims. */
export class SpeakingOrder {
  private readonly indices: readonly number[];
  private readonly starts: readonly number[];
  private readonly single = new Set<number>();

  constructor(attributions: readonly Attribution[]) {
    const sources: { index: number; start: number }[] = [];
    for (const [index, { source, within }] of attributions.entries()) {
      const [first] = source;
      if (!first) continue;
      if (first.to - first.from === 1) this.single.add(first.from);
      if (within < 0) sources.push({ index, start: first.from });
    }
    sources.sort((a, b) => a.start - b.start);
    this.indices = sources.map(({ index }) => index);
    this.starts = sources.map(({ start }) => start);
  }

  /** True where a token alone is the source of something. */
  isSource(token: number): boolean {
    return this.single.has(token);
  }

  /** The last attribution whose source begins before a token; -1 where there is none. */
  before(token: number): number {
    let low = 0;
    for (let high = this.starts.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! < token) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? -1 : this.indices[low - 1]!;
  }
}
