import type { TokenRange } from '../../../document.ts';
import { nounClass } from '../../../lexicon/people.ts';
import { comparedRole, HAVE_PORTFOLIOS, HEADS_OF_PLACES, PORTFOLIOS } from '../../../lexicon/roles.ts';
import {
  BODY_BEFORE,
  LOCAL_MISSIONS,
  LOCAL_OFFICES,
  speakingClass,
} from '../../../lexicon/speaking-nouns.ts';
import type { NamedTokens } from '../named-tokens.ts';

/** "Department of Health", "British High Commission". */
const LOCAL_BODY = new RegExp(
  `^(?:${[...LOCAL_OFFICES].join('|')}|(?:\\p{L}+ )*(?:${[...LOCAL_MISSIONS].join('|')}))\\b`,
  'iu',
);

const ACRONYM = /^\p{Lu}{2,6}$/u;

/** "Oil and Gas" of a minister is no body, whatever a tagger says. */
function isFields(named: NamedTokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const isJoiner = at > from && ['and', '&', ','].includes(named.lemma(at));
    if (!PORTFOLIOS.has(named.word(at)) && !isJoiner) return false;
  }
  return true;
}

/** "NATO", "the Trump campaign", "Yale University", "George Bush" of "President George Bush"; null for "economics". */
export function bodyIn(named: NamedTokens, { from, to }: TokenRange): string | null {
  if (isFields(named, from, to)) return null;
  const last = named.nameAt(to - 1);
  if (last?.type === 'person') return named.written(last.tokens);
  for (let at = from; at < to; at++) {
    const name = named.nameAt(at);
    if (!name) continue;
    // "a representative for the UN Secretary General" is of the UN.
    const end = named.isRoleWord(to - 1) ? name.tokens.to : to;
    return named.written({ from: bodyStart(named, from, at), to: last?.tokens.to ?? end });
  }
  return null;
}

/** "the parliamentary committee" of "spokesman for the parliamentary committee", worded as the article has it; not "board". */
export function commonBody(named: NamedTokens, preposition: number, { from, to }: TokenRange): string | null {
  const last = to - 1;
  const isDefinite = from === preposition + 2 && named.word(preposition + 1) === 'the';
  if (!isDefinite || named.isCapital(last) || speakingClass(named.lemma(last)) !== 'organization')
    return null;
  if (to - from === 1 && PORTFOLIOS.has(named.word(last))) return null;
  // "the Sadrist movement" has a name.
  return named.tokens.rangeText({ from: named.isCapital(from) ? from : preposition + 1, to });
}

/** "South African Airways" of "CEO of South African Airways", where no tagger found it; a minister's are fields. */
export function untaggedBody(
  named: NamedTokens,
  head: number,
  preposition: number,
  { from, to }: TokenRange,
): string | null {
  // "leader of CAM", "chairman of the FRA".
  const isAcronym = to - from === 1 && ACRONYM.test(named.tokens.textOf(from));
  if (isAcronym && !HAVE_PORTFOLIOS.has(named.lemma(head))) return named.tokens.textOf(from);
  const isOfUnion = named.lemma(head) === 'secretary' && named.lemma(head - 1) === 'general';
  if ((HAVE_PORTFOLIOS.has(named.lemma(head)) && !isOfUnion) || isFields(named, from, to)) return null;
  for (let at = from; at < to; at++)
    if (!named.isCapital(at) || (to - from === 1 && named.isRoleWord(at))) return null;
  // "general secretary of Unite", "a spokesperson for Shelter": large behind small is a name.
  if (!named.isCapital(head)) return named.written({ from, to });
  // "High Commissioner for Human Rights" is of none.
  if (named.lemma(preposition) === 'for' || named.personNoun(head)?.class !== 'office') return null;
  const isOfPlace = HEADS_OF_PLACES.has(comparedRole(named.lemma(head)));
  return to - from > 1 || isOfPlace ? named.written({ from, to }) : null;
}

/** "the Department of Health in Utrecht": offices of one name are told apart by their place. */
export function withPlace(named: NamedTokens, { to }: TokenRange, body: string, limit: number): string {
  const place = named.nameAt(to + 1);
  const goesOn = named.lemma(to) === 'in' && place?.type === 'place' && place.tokens.to <= limit;
  if (!goesOn || !LOCAL_BODY.test(body)) return body;
  return `${body} in ${named.written(place.tokens)}`;
}

/** Without "centrist" in "the centrist Committee for …", without "news agency" in "the news agency SANA". */
function bodyStart(named: NamedTokens, from: number, name: number): number {
  let start = from;
  while (start < name && named.tokens.posOf(start) === 'ADJ' && !named.isCapital(start)) start++;
  const kind = name - 1;
  if (kind >= start && !named.isCapital(kind) && nounClass(named.lemma(kind)) === 'organization') return name;
  if (kind >= start && !named.isCapital(kind) && BODY_BEFORE.has(named.lemma(kind))) return name;
  return start;
}
