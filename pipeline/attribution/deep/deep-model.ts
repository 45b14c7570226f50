import { z } from 'zod';
import type { BoostedTrees } from '../../tagger/boosted-trees.ts';
import { CONFIDENCE_FEATURES } from './confidence-features.ts';
import { LABEL_COUNT } from './labels.ts';
import { WordPieces } from './word-pieces.ts';

/** All of the deep model but the networks, which a session runs. */
export interface DeepModel {
  readonly wordPieces: WordPieces;
  /** Of the argument head's labels, from × to. */
  readonly transitions: Float32Array;
  /** Says from CONFIDENCE_FEATURES how far an attribution can be trusted. */
  readonly judge: BoostedTrees;
}

/** What stands in `models/deep/facts.json`. */
export const deepFactsSchema = z.strictObject({
  transitions: z.array(z.number()).length(LABEL_COUNT * LABEL_COUNT),
  judge: z.strictObject({
    depth: z.int().min(1).max(8),
    bias: z.number(),
    features: z.array(
      z
        .int()
        .min(0)
        .max(CONFIDENCE_FEATURES.length - 1),
    ),
    /** Null is infinity: a node that sends everything to the left. */
    thresholds: z.array(z.number().nullable()),
    leaves: z.array(z.number()),
  }),
});
export type DeepFacts = z.infer<typeof deepFactsSchema>;

/**
 * Reads what `npm run train:deep` wrote.
 * @throws ZodError or SyntaxError where the facts are not those of a deep model
 */
export function readDeepModel(facts: string, vocabulary: string): DeepModel {
  const { transitions, judge } = deepFactsSchema.parse(JSON.parse(facts));
  return {
    wordPieces: new WordPieces(vocabulary),
    transitions: Float32Array.from(transitions),
    judge: {
      depth: judge.depth,
      bias: judge.bias,
      features: Uint8Array.from(judge.features),
      thresholds: Float32Array.from(judge.thresholds, (threshold) => threshold ?? Infinity),
      leaves: Float32Array.from(judge.leaves),
    },
  };
}
