import type { Attribution, TokenRange } from '../../document.ts';

/**
 * How sure the patterns are. A cautious guess: PolNeAR's training articles have but some thirty such lines, nearly all of
 * them labelled so.
 */
const PATTERN_CONFIDENCE = 0.8;

/** What a layout makes plain: who says what, each in one piece, and the mark or verb between. */
export interface Plain {
  readonly cue: TokenRange;
  readonly source: TokenRange;
  readonly content: TokenRange;
}

export function patternAttribution({ cue, source, content }: Plain): Attribution {
  return { cue, source: [source], content: [content], confidence: PATTERN_CONFIDENCE, within: -1 };
}
