/**
 * Written by `npm run train:within`. What each of WITHIN_FEATURES tells for a claim within another (above 0) or against one, as
 * the logarithm of a ratio of odds.
 */
export const WITHIN_WEIGHTS: readonly number[] = [
  -3.89, 3.01, 0.55, 0.81, -0.14, 0.14, 0.33, 0.49, -0.11, 0, -0.18, 0.36, -0.51, 0.04, 0.32, 0.61, 0.52,
  0.12, -0.65, 0.16, -0.12, 0.9, 0.06, 0.2, -0.19, -0.62, -0.36, 0.04, 0.04, -0.15, -0.14, 0.92, -0.13, -0.3,
  -0.31,
];
