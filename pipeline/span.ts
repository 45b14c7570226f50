/** Half-open range of UTF-16 units of the article's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Half-open range of token indices. Its fields differ from Span's, so that mixing the two does not compile. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

export const holdsToken = (ranges: readonly TokenRange[], token: number): boolean =>
  ranges.some(({ from, to }) => from <= token && token < to);
