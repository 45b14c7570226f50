import type { TokenRange } from '../../document.ts';
import type { BlockRanges } from '../block-ranges.ts';

/** Tokens on each side of a cue in which its arguments are looked for. */
const REACH = 80;

/** The tokens among which a cue's arguments are looked for. */
export function argumentWindow(
  cue: TokenRange,
  block: Int32Array,
  { ranges, runsOn }: BlockRanges,
): TokenRange {
  const own = block[cue.from]!;
  const from = Math.max(ranges[own]!.from, cue.from - REACH);
  let last = own;
  while (runsOn[last] && ranges[last]!.to - cue.to < REACH) last++;
  const to = Math.min(Math.max(ranges[last]!.to, cue.to), cue.to + REACH);
  return { from, to };
}
