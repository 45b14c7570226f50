import type { Attribution, TokenRange } from '../document.ts';

/** Two contents that share more than this (Dice, in tokens) are one content, and have one cue. */
const SAME_CONTENT = 0.5;

/**
 * Of attributions that claim the same content only the surest stays: in "said in a statement that X" it may be "said" or
 * "statement". The order is kept.
 *
 * With the sentence of each token given, one that loses keeps what nobody else claims, if that is all of what it has in the
 * sentence of its cue: of `"It is late," Ann said. "We go.` / `"We go now," she added` "added" is surer of what follows, and
 * "said" keeps "It is late,".
 */
export function choose(attributions: readonly Attribution[], sentenceOf?: ArrayLike<number>): Attribution[] {
  const bySurety = [...attributions.keys()].sort(
    (one, other) => attributions[other]!.confidence - attributions[one]!.confidence || one - other,
  );
  const lengths = attributions.map(({ content }) =>
    content.reduce((sum, { from, to }) => sum + to - from, 0),
  );
  /** The first kept attribution that claims each token. */
  const owner = new Map<number, number>();
  const kept = new Map<number, Attribution>();
  for (const index of bySurety) {
    let attribution = attributions[index]!;
    const shared = new Map<number, number>();
    for (const token of tokensOf(attribution.content)) {
      const other = owner.get(token);
      if (other !== undefined) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    const repeats = [...shared].some(
      ([other, count]) => (2 * count) / (lengths[index]! + lengths[other]!) > SAME_CONTENT,
    );
    if (repeats) {
      const rest = sentenceOf ? restOf(attribution, owner, sentenceOf) : [];
      if (rest.length === 0) continue;
      attribution = { ...attribution, content: rest };
    }
    kept.set(index, attribution);
    for (const token of tokensOf(attribution.content)) if (!owner.has(token)) owner.set(token, index);
  }
  return [...kept].sort(([one], [other]) => one - other).map(([, attribution]) => attribution);
}

/** The parts of a content in sentences of which nobody else has anything; none where the sentence of its cue is not among them. */
function restOf(
  { cue, content }: Attribution,
  owner: ReadonlyMap<number, number>,
  sentenceOf: ArrayLike<number>,
): TokenRange[] {
  const claimed = new Set<number>();
  for (const token of tokensOf(content)) if (owner.has(token)) claimed.add(sentenceOf[token]!);
  const rest: TokenRange[] = [];
  for (const token of tokensOf(content)) {
    if (claimed.has(sentenceOf[token]!)) continue;
    const last = rest.at(-1);
    if (last?.to === token) rest[rest.length - 1] = { from: last.from, to: token + 1 };
    else rest.push({ from: token, to: token + 1 });
  }
  const isOwn = ({ from }: TokenRange) => cue !== null && sentenceOf[from] === sentenceOf[cue.from];
  return rest.some(isOwn) ? rest : [];
}

/** The tokens of ranges, one by one. */
export function* tokensOf(ranges: readonly TokenRange[]): Generator<number> {
  for (const { from, to } of ranges) for (let token = from; token < to; token++) yield token;
}
