import type { TokenRange } from '../../document.ts';
import type { TokenColumns } from '../linear/token-columns.ts';
import type { ArguedCue } from './argued-cue.ts';
import { endBeforeCoordinatedCues } from './coordinated-cues.ts';
import { leaveToNeighbours } from './neighbouring-cues.ts';
import { joinAroundParentheses } from './parenthetical-cues.ts';

/**
 * The content of each cue, which both models look for one cue at a time: what stands around it, and what its neighbours claim,
 * shows where it begins and ends.
 */
export function settledContents(
  columns: TokenColumns,
  cues: readonly ArguedCue[],
): (readonly TokenRange[])[] {
  const own = leaveToNeighbours(columns, cues);
  return endBeforeCoordinatedCues(columns, joinAroundParentheses(columns, own)).map(({ content }) => content);
}
