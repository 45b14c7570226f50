import type { Tuning } from './cue-training.ts';

/** Tuned by cross-validation over the training articles; what was tried stands in models/README.md. */
export const CUE_TUNING: Tuning = {
  epochs: 4,
  leastCount: 3,
  rate: 0.025,
  lasso: 1.5,
  ridge: 1,
  prune: { least: 0.07, epochs: 3, lasso: 1 },
};
export const ARGUMENT_TUNING: { labels: Tuning; cues: Tuning } = {
  labels: {
    epochs: 4,
    leastCount: 3,
    rate: 0.03,
    lasso: 1,
    ridge: 1,
    prune: { least: 0.07, epochs: 4, lasso: 1 },
  },
  cues: { epochs: 4, leastCount: 4, rate: 0.004, lasso: 1, ridge: 1 },
};
/** Rows whose weights are all smaller are left out. */
export const LEAST_WEIGHT = { cues: 0.03, arguments: 0.03, names: 0.04 };
/** Parts of the training articles: what judges a part was trained on the others. */
export const FOLDS = 4;
export const NAME_TUNING: Tuning = { epochs: 5, leastCount: 2, rate: 0.05, lasso: 1, ridge: 1 };
/** So often each text that people labelled is learned from, beside the much larger silver. */
export const GOLD_REPEATS = 3;
