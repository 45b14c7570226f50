import type { Attribution, Circumstance } from '../../document.ts';
import type { Tokens } from '../../tokens.ts';

const GOING_ON = new Set(['add', 'continue', 'go']);

/** True where a cue goes on with what was said before: "adding that", "and added". */
function goesOn({ cue }: Attribution, tokens: Tokens): boolean {
  if (!cue) return false;
  return tokens.textOf(cue.from).endsWith('ing') || GOING_ON.has(tokens.lemmas[cue.from]!);
}

/**
 * What is one act of saying has one set of circumstances: a further quotation without a cue, and a participle of the same
 * subject, share those of the claim before. `Lee said on Monday in Paris that …, adding that …. "It was late."` was all said
 * on Monday in Paris. Claims within claims share nothing.
 */
export function withShared(
  own: readonly Circumstance[],
  attributions: readonly Attribution[],
  tokens: Tokens,
): Circumstance[] {
  /** The first claim of each source that goes on with nothing. */
  const firstOf = new Map<number, number>();
  for (const [index, attribution] of attributions.entries()) {
    const start = attribution.source[0]?.from;
    if (attribution.within >= 0 || start === undefined || !attribution.cue || firstOf.has(start)) continue;
    if (!goesOn(attribution, tokens)) firstOf.set(start, index);
  }
  return own.map((circumstance, index) => {
    const attribution = attributions[index]!;
    if (attribution.within >= 0 || (attribution.cue && !goesOn(attribution, tokens))) return circumstance;
    const before = firstOf.get(attribution.source[0]?.from ?? -1);
    if (before === undefined || before === index) return circumstance;
    const { addressee, time, place, occasion, medium } = own[before]!;
    return {
      addressee: circumstance.addressee ?? addressee,
      time: circumstance.time ?? time,
      place: circumstance.place ?? place,
      occasion: circumstance.occasion ?? occasion,
      medium: circumstance.medium ?? medium,
    };
  });
}
