import type { Quotation, TokenRange } from '../document.ts';
import type { Reading } from './attribution-finder.ts';

/** Blocks as token ranges, and whether a quotation runs on from each into the next. */
export interface BlockRanges {
  readonly ranges: readonly TokenRange[];
  readonly runsOn: readonly boolean[];
}

/** The tokens of each of so many blocks; an empty range for one without any. */
export function tokensOfBlocks(block: Int32Array, count: number): TokenRange[] {
  const ranges = Array.from({ length: count }, () => ({ from: 0, to: 0 }));
  for (let token = 0; token < block.length; token++) {
    const range = ranges[block[token]!]!;
    if (range.to === 0) range.from = token;
    range.to = token + 1;
  }
  return ranges;
}

/**
 * Where attributed speech goes on in the next block: after "He added:", and where a quotation left open at the end of
 * a block is taken up by the next.
 */
export function blockRanges(
  block: Int32Array,
  count: number,
  endsInColon: (lastToken: number) => boolean,
  quotations: readonly Quotation[],
  isRead: readonly boolean[],
): BlockRanges {
  const ranges = tokensOfBlocks(block, count);
  const continued = new Set<number>();
  for (const { continues, tokens } of quotations) {
    if (continues >= 0 && tokens.from < block.length) continued.add(block[tokens.from]!);
  }
  const runsOn = ranges.map(({ from, to }, index) => {
    const next = index + 1;
    if (to === from || next >= count || !isRead[next]) return false;
    return continued.has(next) || endsInColon(to - 1);
  });
  return { ranges, runsOn };
}

/** The blocks of a reading. */
export function blockRangesOf({ tokens, blocks, quotations, isRead }: Reading): BlockRanges {
  const endsInColon = (token: number): boolean => tokens.textOf(token) === ':';
  return blockRanges(tokens.blockOf, blocks.length, endsInColon, quotations, isRead);
}
