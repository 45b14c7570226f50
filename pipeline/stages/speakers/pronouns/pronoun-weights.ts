/**
 * Written by `npm run train:pronouns`. What each of CANDIDATE_FEATURES tells for a candidate (above 0) or against one, as the
 * logarithm of a ratio of odds.
 */
export const PRONOUN_WEIGHTS: readonly number[] = [
  0.41, 0.31, -0.32, 0.77, 0.11, 0.68, 0.71, 0.65, 1.01, -0.96, -1.88, 0.11, 0.42, -0.36, -0.15, 0.42, -4.47,
  0, 1.64, -0.59,
];

/** What a candidate is measured against where nobody is meant. */
export const NOBODY_SCORE = 1.59;
