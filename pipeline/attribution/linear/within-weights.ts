/**
 * Written by `npm run train:within`. What each of WITHIN_FEATURES tells for a claim within another (above 0) or against one, as
 * the logarithm of a ratio of odds.
 */
export const WITHIN_WEIGHTS: readonly number[] = [
  -3.86, 3.02, 0.56, 0.8, -0.14, 0.12, 0.33, 0.48, -0.11, -0.01, -0.15, 0.39, -0.52, 0.03, 0.31, 0.61, 0.51,
  0.11, -0.65, 0.15, -0.13, 0.91, 0.06, 0.2, -0.2, -0.63, -0.37, 0.07, 0.04, -0.15, -0.15, 0.93, -0.13, -0.3,
  -0.32,
];
