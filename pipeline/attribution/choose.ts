import type { Attribution, TokenRange } from '../document.ts';

/** Two contents that share more than this (Dice, in tokens) are one content, and have one cue. */
const SAME_CONTENT = 0.5;

/**
 * Of attributions that claim the same content only the surest stays: in "said in a statement that X" it may be "said" or
 * "statement". The order is kept.
 */
export function choose(attributions: readonly Attribution[]): Attribution[] {
  const bySurety = [...attributions.keys()].sort(
    (one, other) => attributions[other]!.confidence - attributions[one]!.confidence || one - other,
  );
  const lengths = attributions.map(({ content }) =>
    content.reduce((sum, { from, to }) => sum + to - from, 0),
  );
  /** The first kept attribution that claims each token. */
  const owner = new Map<number, number>();
  const kept: number[] = [];
  for (const index of bySurety) {
    const shared = new Map<number, number>();
    for (const token of tokensOf(attributions[index]!.content)) {
      const other = owner.get(token);
      if (other !== undefined) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    const repeats = [...shared].some(
      ([other, count]) => (2 * count) / (lengths[index]! + lengths[other]!) > SAME_CONTENT,
    );
    if (repeats) continue;
    kept.push(index);
    for (const token of tokensOf(attributions[index]!.content))
      if (!owner.has(token)) owner.set(token, index);
  }
  return kept.sort((one, other) => one - other).map((index) => attributions[index]!);
}

/** The tokens of ranges, one by one. */
export function* tokensOf(ranges: readonly TokenRange[]): Generator<number> {
  for (const { from, to } of ranges) for (let token = from; token < to; token++) yield token;
}
