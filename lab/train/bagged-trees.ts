import type { BoostedTrees } from '../../pipeline/tagger/boosted-trees.ts';
import { type JudgeCase, trainJudge } from './judge-training.ts';
import { seededRandom } from './random.ts';
import type { TreeOptions } from './tree-trainer.ts';

export interface BagOptions extends TreeOptions {
  readonly bags: number;
  /** Of the articles, that each bag draws. */
  readonly share: number;
}

/**
 * The mean log-odds of judges that each learned from a part of the articles (Breiman 1996): where articles are few, which
 * of them a single judge saw moves its answers. Sums of trees as before, with every leaf divided by the number of judges.
 */
export function trainBag(
  articles: readonly (readonly JudgeCase[])[],
  { bags, share, ...options }: BagOptions,
): BoostedTrees {
  const random = seededRandom(1);
  const judges = Array.from({ length: bags }, () =>
    trainJudge(articles.filter(() => random() < share).flat(), options),
  );
  return {
    depth: options.depth,
    bias: judges.reduce((sum, { bias }) => sum + bias, 0) / bags,
    features: Uint8Array.from(judges.flatMap(({ features }) => [...features])),
    thresholds: Float32Array.from(judges.flatMap(({ thresholds }) => [...thresholds])),
    leaves: Float32Array.from(
      judges.flatMap(({ leaves }) => [...leaves]),
      (leaf) => leaf / bags,
    ),
  };
}
