/**
 * What the patterns find is right about this often: all but a few of those in PolNeAR's training articles were, but they
 * are some thirty only.
 */
export const PATTERN_CONFIDENCE = 0.8;
