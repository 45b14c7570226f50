/**
 * Written by `npm run train:within`. What each of WITHIN_FEATURES tells for a claim within another (above 0) or against one, as
 * the logarithm of a ratio of odds.
 */
export const WITHIN_WEIGHTS: readonly number[] = [
  -4.83, 3.41, 0.61, 0.85, -0.16, 0.44, 0.21, 0.32, 0.58, 0.43, 0.05, 0.06, -0.45, -0.08, 0.48, 0.15, 0.32,
  -0.09, -0.51, 0.2, 0.29, 0.4, 0.24, 0.31, -0.41, -0.58, 0.02, -0.07, -0.04, -0.11, -0.31, 1.19, -0.07,
  -0.07, -0.54,
];
