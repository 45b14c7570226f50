import type { Attribution, Circumstance, TokenRange } from '../../document.ts';
import type { Tokens } from '../../tokens.ts';
import { isSubordinate } from './clause.ts';

const GOING_ON = new Set(['add', 'continue', 'go']);
const JOINERS = new Set(['and', 'but', 'or']);

/** True where a cue goes on with what was said before: "adding that", "and added". */
function goesOn({ cue }: Attribution, tokens: Tokens): boolean {
  if (!cue || isSubordinate(cue, tokens)) return false;
  return tokens.textOf(cue.from).endsWith('ing') || GOING_ON.has(tokens.lemmas[cue.from]!);
}

/** "said … and predicted", "said … but did not say": joined to what the same subject said before in the sentence. */
function isJoined({ cue }: Attribution, { from: subject }: TokenRange, tokens: Tokens): boolean {
  if (!cue || cue.from <= subject || tokens.sentenceOf[cue.from] !== tokens.sentenceOf[subject]) return false;
  return JOINERS.has(tokens.lemmas[cue.from - 1] ?? '');
}

const FIELDS = ['addressee', 'time', 'place', 'occasion', 'medium'] as const;

/** Where the words of a field begin; -1 where it has none. */
function startOf(circumstance: Circumstance, field: (typeof FIELDS)[number]): number {
  const found = circumstance[field];
  if (!found) return -1;
  return 'tokens' in found ? found.tokens.from : found.from;
}

/** True where one claim tells of its saying what another does not. */
const adds = (own: Circumstance, other: Circumstance): boolean =>
  FIELDS.some((field) => own[field] !== null && startOf(own, field) !== startOf(other, field));

/**
 * What is one act of saying has one set of circumstances: a further quotation without a cue, a participle of the same
 * subject, and a verb joined by "and" that has none of its own, share those of the claim before. `Lee said on Monday in Paris
 * that …, adding that …. "It was late."` was all said on Monday in Paris; `Lee said on Monday that … and tweeted on Tuesday
 * that …` was not. Claims within claims share nothing.
 */
export function withShared(
  own: readonly Circumstance[],
  attributions: readonly Attribution[],
  tokens: Tokens,
): Circumstance[] {
  /** The first claim of each source that goes on with nothing. */
  const firstOf = new Map<number, number>();
  /** The first claim of each source: `"No," Lee added on Monday. "Never."` */
  const firstAny = new Map<number, number>();
  const isJoinedOn = (attribution: Attribution): boolean =>
    attribution.source[0] !== undefined && isJoined(attribution, attribution.source[0], tokens);
  for (const [index, attribution] of attributions.entries()) {
    const start = attribution.source[0]?.from;
    if (attribution.within >= 0 || start === undefined || !attribution.cue || firstOf.has(start)) continue;
    if (!firstAny.has(start)) firstAny.set(start, index);
    if (!goesOn(attribution, tokens) && !isJoinedOn(attribution)) firstOf.set(start, index);
  }
  return own.map((circumstance, index) => {
    const attribution = attributions[index]!;
    const start = attribution.source[0]?.from ?? -1;
    const before = firstOf.get(start) ?? firstAny.get(start);
    if (attribution.within >= 0 || before === undefined || before === index) return circumstance;
    const first = own[before]!;
    const isSame = attribution.cue === null || goesOn(attribution, tokens);
    if (!isSame && (!isJoinedOn(attribution) || adds(circumstance, first))) return circumstance;
    return {
      addressee: circumstance.addressee ?? first.addressee,
      time: circumstance.time ?? first.time,
      place: circumstance.place ?? first.place,
      occasion: circumstance.occasion ?? first.occasion,
      medium: circumstance.medium ?? first.medium,
    };
  });
}
