/**
 * How sure the patterns are. A cautious guess: PolNeAR's training articles have but some thirty such lines, nearly all of
 * them labelled so.
 */
export const PATTERN_CONFIDENCE = 0.8;
