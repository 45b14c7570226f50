import type { TokenRange } from '../../document.ts';

/** A possible cue with what it would attribute, as either model finds it. */
export interface ArguedCue {
  readonly cue: TokenRange;
  readonly source: readonly TokenRange[];
  readonly content: readonly TokenRange[];
  /** How likely it is one, by itself. */
  readonly isCue: number;
}
