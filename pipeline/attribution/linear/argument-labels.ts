import type { TokenRange } from '../../document.ts';

/** Labels of the second pass: source and content of one cue. */
export const ARGUMENT_LABELS = ['O', 'B-source', 'I-source', 'B-content', 'I-content'] as const;
export const ARGUMENT_LABEL_COUNT = ARGUMENT_LABELS.length;

/**
 * A feature has a weight for each label but the first, and a last one that says whether the cue is a cue at all. That one
 * counts only for the cue's own tokens and so many on each side.
 */
export const CUE_CELL = ARGUMENT_LABEL_COUNT - 1;
const CUE_NEIGHBOURHOOD = 4;

export function isNearCue(token: number, { from, to }: TokenRange): boolean {
  return token >= from - CUE_NEIGHBOURHOOD && token < to + CUE_NEIGHBOURHOOD;
}
