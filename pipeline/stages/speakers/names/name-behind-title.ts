import type { Name } from '../../../document.ts';
import { nounClass, titleOf } from '../../../lexicon/people.ts';
import { PORTFOLIOS, POSTPOSITIVES } from '../../../lexicon/roles.ts';
import type { NamedTokens } from '../named-tokens.ts';
import { isInTitle } from '../roles/title-before.ts';

/** Longest "on arbitrary executions" between a role and the name after it. */
const LONGEST_COMPLEMENT = 10;

export const isTitleWord = (named: NamedTokens, at: number): boolean =>
  titleOf(named.word(at)) !== undefined || named.isRoleWord(at);

const isColour = (named: NamedTokens, at: number): boolean =>
  named.tokens.posOf(at) === 'ADJ' || named.isNominal(at);

/** The person whose name begins at a token, behind `from`. */
function personAt(named: NamedTokens, at: number, from: number): Name | null {
  const name = named.nameAt(at);
  return name?.type === 'person' && name.tokens.from >= from ? name : null;
}

/**
 * "Ann Poe" of "University don Ann Poe" and "Council acting planning manager Ann Poe", where wink reads a verb after the noun
 * phrase that ends at a token: a name that ends a source, behind one such word or behind a role.
 */
export function nameBehindVerb(named: NamedTokens, at: number, to: number): Name | null {
  const name = named.nameAt(to - 1);
  const pos = at + 1 < to ? named.tokens.posOf(at) : 'PUNCT';
  if (name?.type !== 'person' || !['VERB', 'AUX', 'INTJ', 'X'].includes(pos)) return null;
  const { from } = name.tokens;
  const isRole = (token: number) =>
    isColour(named, token) || named.isVerbal(token) || named.tokens.posOf(token) === 'CCONJ';
  let start = at + 1;
  while (start < from && isRole(start)) start++;
  return start === from && (from === at + 1 || named.isRoleWord(from - 1)) ? name : null;
}

/**
 * The name behind "Secretary of State", where the role is `head` and ends before `at`; none in "sources close to", "adviser
 * to", "aide to President".
 */
export function nameAfterField(named: NamedTokens, head: number, at: number, limit: number): Name | null {
  if (at !== head + 1 || !named.isRoleWord(head)) return null;
  const isPlace = named.lemma(at) === 'in' && named.nameAt(at + 1)?.type === 'place';
  if (!isPlace && !['of', 'for', 'to'].includes(named.lemma(at))) return null;
  let end = at + 1;
  while (end < limit && named.nameAt(end)?.type !== 'person' && isField(named, end)) end++;
  // "Superintendent of Police (Rural) Ann Poe".
  if (named.isBracketed(end)) end += 3;
  const name = end < limit ? personAt(named, end, end) : null;
  return name && isFieldBefore(named, head, at + 1, end) ? name : null;
}

function isField(named: NamedTokens, at: number): boolean {
  // "Speaker of the House Rep. Paul Ryan" has a second title.
  if (named.nameAt(at) !== undefined || named.tokens.posOf(at) === 'PROPN' || isTitleWord(named, at))
    return true;
  if (PORTFOLIOS.has(named.word(at)) || named.lemma(at) === 'and') return true;
  if (named.nameAt(at - 1) !== undefined && (isBody(named, at) || named.lemma(at) === 'in')) return true;
  if (named.lemma(at) === ',' && PORTFOLIOS.has(named.word(at + 1))) return true;
  return named.tokens.posOf(at) === 'DET' || isInTitle(named, at);
}

/** "municipality" in "inspector of Mombasa municipality Ann Poe". */
function isBody(named: NamedTokens, at: number): boolean {
  const noun = nounClass(named.lemma(at));
  return noun === 'organization' || noun === 'place';
}

/**
 * "State" in "Secretary of State John Kerry", "the House Rep." in "Speaker of the House Rep. Paul Ryan"; not "President" in
 * "aide to President Barack Obama", nor "Ohio Gov." in "spokesman for Ohio Gov. John Kasich".
 */
function isFieldBefore(named: NamedTokens, head: number, from: number, end: number): boolean {
  let fields = 0;
  for (let at = from; at < end; at++)
    if (!isTitleWord(named, at) && named.tokens.posOf(at) !== 'DET' && !named.isGroupWord(at)) fields++;
  return fields > 0 && (!isTitleWord(named, end - 1) || named.isCapital(head));
}

/**
 * "The senator, Ted Cruz", "The rapporteur on executions, Christof Heyns", "Tom's eldest son, former minister Bob Stone"; "the
 * bill's sponsor, Sen. John Hoeven", where the noun is on no list and the name ends the source; "One forecaster, Acme", "A rights
 * group, Open Dialogue (ODF),".
 */
export function apposedName(named: NamedTokens, head: number, at: number, limit: number): Name | null {
  const isRole = named.isRoleWord(head);
  const noun = nounClass(named.lemma(head));
  if (!isRole && noun !== undefined && noun !== 'organization') return null;
  let comma = at;
  while (comma < limit && comma < at + LONGEST_COMPLEMENT && isComplement(named, comma)) comma++;
  if (named.lemma(comma) !== ',' || comma + 1 >= limit) return null;
  const person = personAt(named, pastTitle(named, comma + 1, limit), comma);
  if (person && (isRole || (noun === undefined && endsSource(named, person, limit)))) return person;
  // "One doctor at the City Hospital, Oslo University" is neither.
  return (isRole || noun) && comma === head + 1 ? bodyAt(named, comma + 1, limit) : null;
}

/** The body whose name ends a source. */
function bodyAt(named: NamedTokens, at: number, limit: number): Name | null {
  const name = named.nameAt(named.word(at) === 'the' ? at + 1 : at);
  // "FIEL", which a tagger takes for a place.
  const isBody = name?.type === 'organization' || /^\p{Lu}{2,6}$/u.test(named.tokens.textOf(at));
  if (!name || !isBody) return null;
  let end = name.tokens.to;
  if (named.isBracketed(end)) end += 3;
  if (named.lemma(end) === ',') end++;
  return end >= limit ? name : null;
}

/** A full name with nothing but a comma behind it. */
function endsSource(named: NamedTokens, { tokens: { from, to } }: Name, limit: number): boolean {
  return to - from > 1 && (to === limit || (to === limit - 1 && named.lemma(to) === ','));
}

/**
 * Past "Brigadier" in "the spokesman, Brigadier Smith", "former minister" in "his son, former minister Bob Stone", "Ohio Gov." in
 * "his running mate, Ohio Gov. Ann Poe".
 */
function pastTitle(named: NamedTokens, from: number, limit: number): number {
  // "the Jesuit priest and scholar Ann Poe".
  let at = named.word(from) === 'the' ? from + 1 : from;
  const isPart = (token: number) =>
    named.nameAt(token)?.type === 'group' ||
    (named.nameAt(token)?.type !== 'person' && (isTitleWord(named, token) || isColour(named, token))) ||
    (named.lemma(token) === 'and' && isTitleWord(named, token - 1));
  while (at < limit && isPart(at)) at++;
  return at > from && isTitleWord(named, at - 1) ? at : from;
}

function isComplement(named: NamedTokens, at: number): boolean {
  const pos = named.tokens.posOf(at);
  const isBracket = named.lemma(at) === '(' || named.lemma(at) === ')';
  if (POSTPOSITIVES.has(named.word(at)) || named.isHyphenated(at - 1)) return true;
  return (pos !== 'PUNCT' || isBracket) && pos !== 'SCONJ' && !named.isVerbal(at);
}
