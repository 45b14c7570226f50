import type { Candidate } from '../../pipeline/attribution/linear/candidates.ts';
import type { TokenRange } from '../../pipeline/document.ts';
import { type BoostedTrees, probabilityOf } from '../../pipeline/tagger/boosted-trees.ts';
import type { Tokens } from '../../pipeline/tokens.ts';
import { matchAttributions, type SpannedAttribution } from '../score/attribution-scores.ts';
import { type TreeOptions, trainTrees } from './tree-trainer.ts';
import { FOLDS } from './tuning.ts';

/** One candidate of a training article, and whether it is right: relation and source. */
export interface JudgeCase {
  readonly features: Float32Array;
  readonly right: boolean;
}

/** Tuned by cross-validation over the training articles. */
export const JUDGE_TUNING: TreeOptions = { trees: 200, depth: 4, rate: 0.06, ridge: 5, leastCases: 40 };

export function spansOf(tokens: Tokens, ranges: readonly TokenRange[]): { start: number; end: number }[] {
  return ranges.map((range) => tokens.spanOf(range));
}

export function asSpans(
  tokens: Tokens,
  { cue, arguments: { source, content } }: Candidate,
): SpannedAttribution {
  return {
    source: spansOf(tokens, source),
    cue: spansOf(tokens, [cue.tokens]),
    content: spansOf(tokens, content),
  };
}

/** Which of an article's candidates are right; one for each labelled attribution at most. */
export function rightCandidates(
  text: string,
  tokens: Tokens,
  candidates: readonly Candidate[],
  labelled: readonly SpannedAttribution[],
): Set<number> {
  const matches = matchAttributions(
    text,
    candidates.map((candidate) => asSpans(tokens, candidate)),
    labelled,
  );
  return new Set(
    matches.filter(({ relationWithSource }) => relationWithSource).map(({ predicted }) => predicted),
  );
}

export function trainJudge(cases: readonly JudgeCase[], tuning: TreeOptions = JUDGE_TUNING): BoostedTrees {
  return trainTrees(
    cases.map(({ features }) => features),
    Uint8Array.from(cases, ({ right }) => (right ? 1 : 0)),
    tuning,
  );
}

/** Makes a judge of the cases of articles. */
export type JudgeLearner = (articles: readonly (readonly JudgeCase[])[]) => BoostedTrees;

const learnFromAll: JudgeLearner = (articles) => trainJudge(articles.flat());

/** For each article how sure of its cases a judge is that learned from other articles. */
export function confidencesByOthers(
  articles: readonly (readonly JudgeCase[])[],
  learn: JudgeLearner,
): number[][] {
  const judges = Array.from({ length: FOLDS }, (_, fold) =>
    learn(articles.filter((_, article) => article % FOLDS !== fold)),
  );
  return articles.map((cases, article) =>
    cases.map(({ features }) => probabilityOf(judges[article % FOLDS]!, features)),
  );
}

/**
 * The judge by cross-validation over articles: for each least confidence the F1 of relation with source (before rivals
 * for one content are settled), and the expected calibration error. For choosing the tuning and the default confidence.
 */
export function crossValidateJudge(
  articles: readonly (readonly JudgeCase[])[],
  labelled: number,
  learn: JudgeLearner = learnFromAll,
): { bestConfidence: number; bestF1: number; calibrationError: number } {
  const confidences = confidencesByOthers(articles, learn).flat();
  const judged = articles.flat().map(({ right }, at) => ({ right, confidence: confidences[at]! }));
  judged.sort((one, other) => other.confidence - one.confidence);
  let right = 0;
  let best = { bestConfidence: 1, bestF1: 0 };
  for (const [at, case_] of judged.entries()) {
    if (case_.right) right++;
    const f1 = (2 * right) / (at + 1 + labelled);
    if (f1 > best.bestF1) best = { bestConfidence: case_.confidence, bestF1: f1 };
  }
  const tenths = Array.from({ length: 10 }, () => 0);
  for (const { confidence, right: isRight } of judged) {
    tenths[Math.min(9, Math.floor(confidence * 10))]! += confidence - (isRight ? 1 : 0);
  }
  const calibrationError = tenths.reduce((sum, gap) => sum + Math.abs(gap), 0) / judged.length;
  return { ...best, calibrationError };
}
