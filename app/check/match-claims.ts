import { dice } from './words.ts';

/** The words that the parts of a claim cover, as sets of word indices. */
export interface ClaimWords {
  readonly source: ReadonlySet<number>;
  readonly cue: ReadonlySet<number>;
  readonly content: ReadonlySet<number>;
}

/** A labelled and a predicted claim that are taken for the same: indices into their lists. */
export interface Match {
  readonly labelled: number;
  readonly predicted: number;
}

const CUE_WEIGHT = 0.5;
const SOURCE_WEIGHT = 0.25;
/** What agreeing on no source is worth beside agreeing on one. */
const NO_SOURCE = 0.5;

/** Two sets that are both empty have nothing in common here. */
const overlap = (some: ReadonlySet<number>, others: ReadonlySet<number>): number =>
  some.size + others.size === 0 ? 0 : dice(some, others);

/** How alike two claims are, or 0 where they share no word of content or cue. */
function likeness(labelled: ClaimWords, predicted: ClaimWords): number {
  const content = overlap(predicted.content, labelled.content);
  const cue = overlap(predicted.cue, labelled.cue);
  if (content === 0 && cue === 0) return 0;
  const noSource = predicted.source.size + labelled.source.size === 0;
  const source = noSource ? NO_SOURCE : dice(predicted.source, labelled.source);
  return content + CUE_WEIGHT * cue + SOURCE_WEIGHT * source;
}

/**
 * Matches claims one to one, the most alike first: greedy, as the scorer of the corpus does it, so that the two give the same
 * figures.
 */
export function matchClaims(labelled: readonly ClaimWords[], predicted: readonly ClaimWords[]): Match[] {
  const candidates = predicted
    .flatMap((one, predictedIndex) =>
      labelled.map((other, labelledIndex) => ({
        likeness: likeness(other, one),
        labelled: labelledIndex,
        predicted: predictedIndex,
      })),
    )
    .filter((candidate) => candidate.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || a.predicted - b.predicted || a.labelled - b.labelled);
  const usedLabelled = new Set<number>();
  const usedPredicted = new Set<number>();
  const matches: Match[] = [];
  for (const candidate of candidates) {
    if (usedLabelled.has(candidate.labelled) || usedPredicted.has(candidate.predicted)) continue;
    usedLabelled.add(candidate.labelled);
    usedPredicted.add(candidate.predicted);
    matches.push({ labelled: candidate.labelled, predicted: candidate.predicted });
  }
  return matches;
}
