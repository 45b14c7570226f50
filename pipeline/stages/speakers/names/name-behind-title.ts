import type { Name } from '../../../document.ts';
import { nounClass } from '../../../lexicon/people.ts';
import { POSTPOSITIVES } from '../../../lexicon/roles.ts';
import type { NamedTokens } from '../named-tokens.ts';
import {
  endsField,
  fieldEnd,
  isColour,
  isTitleWord,
  LONGEST_FIELD,
  opensField,
} from '../roles/long-title.ts';

/** Longest "on arbitrary executions" between a role and the name after it. */
const LONGEST_COMPLEMENT = 10;

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
 * The name behind "Secretary of State" or "Professor of law at Yale University", where the role is `head` and ends before `at`;
 * none in "sources close to", "adviser to", "aide to President".
 */
export function nameAfterField(named: NamedTokens, head: number, at: number, limit: number): Name | null {
  if (at !== head + 1 || !opensField(named, head)) return null;
  const last = Math.min(limit, at + LONGEST_FIELD);
  let end = at + 1;
  while (end < last && named.nameAt(end)?.type !== 'person') {
    const next = fieldEnd(named, end);
    if (next < 0) return null;
    end = next;
  }
  const name = end < last ? personAt(named, end, end) : null;
  return name && endsField(named, head, end) ? name : null;
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
