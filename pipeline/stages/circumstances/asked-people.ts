import type { Attribution, Circumstance, TokenRange } from '../../document.ts';
import type { Tokens } from '../../tokens.ts';

const ASKED = new Set(['asked', 'pressed', 'questioned', 'quizzed', 'told', 'reminded', 'urged']);

/** Cues that open their sentence as a participle: "Asked by Starnes whether he knew, Carson said". */
function opensAsked({ cue }: Attribution, tokens: Tokens): boolean {
  if (!cue || !ASKED.has(tokens.textOf(cue.from).toLowerCase())) return false;
  const { sentenceOf } = tokens;
  const isFirst = (at: number) => sentenceOf[at] !== sentenceOf[at - 1];
  return isFirst(cue.from) || (tokens.lemmas[cue.from - 1] === 'when' && isFirst(cue.from - 1));
}

/** Whoever answers in the main clause is who was asked: Carson in `Asked by Starnes whether he knew, Carson said yes`. */
export function withAsked(
  own: readonly Circumstance[],
  attributions: readonly Attribution[],
  tokens: Tokens,
): Circumstance[] {
  const bySource = new Map<number, TokenRange>();
  for (const { source } of attributions) if (source[0]) bySource.set(source[0].from, source[0]);
  return own.map((circumstance, index) => {
    const attribution = attributions[index]!;
    if (circumstance.addressee || !opensAsked(attribution, tokens)) return circumstance;
    const end = attribution.content.at(-1)?.to ?? attribution.cue!.to;
    // Right behind the comma that ends the question.
    const addressee = tokens.lemmas[end] === ',' ? bySource.get(end + 1) : undefined;
    return addressee ? { ...circumstance, addressee } : circumstance;
  });
}
