import type { Attribution } from '../../document.ts';
import { PASSES_RULES } from './within-features.ts';
import { WITHIN_WEIGHTS } from './within-weights.ts';

/** How likely a claim lies in a content, by its features. Training asks for itself which do. */
export type WithinJudge = (features: readonly number[], attribution: Attribution) => number;

/** What is less likely is left out. Chosen on labelled development news, articles apart; the features were, on the judges, too. */
export const LEAST_LIKELY = 0.35;

export const chanceOf = (features: readonly number[], weights: readonly number[]): number =>
  1 / (1 + Math.exp(-features.reduce((sum, value, index) => sum + value * weights[index]!, 0)));

/** What the rules forbid is no claim, however likely; what they let pass is weighed. */
export const judgeWithin: WithinJudge = (features) =>
  features[PASSES_RULES] === 1 ? chanceOf(features, WITHIN_WEIGHTS) : 0;
