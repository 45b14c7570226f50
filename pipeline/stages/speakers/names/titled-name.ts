import type { Name, TokenRange } from '../../../document.ts';
import { firstNameGender } from '../../../lexicon/first-names.ts';
import { titleOf } from '../../../lexicon/people.ts';
import type { Gender } from '../../../lexicon/pronouns.ts';
import { COMPOUND_ROLES, PERSONAL_RANKS, PORTFOLIOS } from '../../../lexicon/roles.ts';
import { HONORIFICS } from '../../../lexicon/speaking-nouns.ts';
import type { NamedTokens } from '../named-tokens.ts';
import { roleAfter, roleBeforeComma } from '../roles/apposed-roles.ts';
import { predicateRole } from '../roles/predicate-role.ts';
import type { RolePhrase } from '../roles/role-phrase.ts';
import { isBodyNoun, roleBefore, TITLE_PREPOSITIONS, titleBeforeTitle } from '../roles/title-before.ts';
import { initials } from './bodies-by-name.ts';

/** One mention of a person by name, with what stands around it. */
export interface TitledName {
  readonly name: Name;
  /** The name without titles: ["Pete", "Hegseth"]. */
  readonly words: readonly string[];
  /** From the first word of its titles (or of the name) on. */
  readonly from: number;
  readonly gender: Gender | null;
  readonly roles: readonly RolePhrase[];
  /** What the name itself is joined to: "Human Rights Watch" in "Jane Doe of Human Rights Watch". */
  readonly body: string | null;
}

/** Titles that stay with a name of one word: "Pope Francis". */
const PART_OF_NAME = new Set(
  'pope king queen prince princess emperor empress sultan saint st st.'.split(' '),
);
const OF_BODY = new Set(['of', 'from', 'with']);

/** A person's name without the titles that a tagger may have taken into it: the rest of the range is then read as words. */
export function withoutTitles(named: NamedTokens, name: Name): Name {
  return name.type === 'person' ? { ...name, tokens: coreOf(named, name.tokens) } : name;
}

/** The name inside the range that a tagger gave, without "Mr", "President", "US Secretary of Defense". */
function coreOf(named: NamedTokens, { from, to }: TokenRange): TokenRange {
  const end = named.isGenitive(to - 1) && to - 1 > from ? to - 1 : to;
  let start = from;
  for (let at = from; at < end - 1; at++) {
    const title = titleOf(named.word(at));
    const isCourtesy = title !== undefined || HONORIFICS.has(named.word(at));
    const isTitle = isCourtesy || isRoleInName(named, at, from, end);
    if (isTitle && !(PART_OF_NAME.has(named.word(at)) && at + 2 === end)) start = at + 1;
  }
  // "Secretary of Defense Pete Hegseth" in one range: the field goes with the title.
  if (start > from && TITLE_PREPOSITIONS.has(named.lemma(start))) start = afterField(named, start + 1, end);
  return { from: start, to: end };
}

/** "Dean Baker" is his name; "Secretary of Defense Pete Hegseth", "ex-President Patassé" and "PM Ziguélé" hold a role. */
function isRoleInName(named: NamedTokens, at: number, from: number, end: number): boolean {
  if (!named.isRoleWord(at)) return false;
  return at > from || end - from > 2 || /^(?:[Ee]x-|\p{Lu}{2,3}$)/u.test(named.tokens.textOf(at));
}

/** Past "Defense" in "of Defense Pete Hegseth", "the United States" in "to the United States Hamdullah Mohib". */
function afterField(named: NamedTokens, from: number, end: number): number {
  let at = from;
  while (at < end - 1 && (PORTFOLIOS.has(named.word(at)) || named.lemma(at) === 'and')) at++;
  if (end - at <= 2) return at;
  for (let given = at; given < end - 1; given++)
    if (firstNameGender(named.word(given)) !== null) return given;
  return end - 2;
}

/** "Chisasibi", which a tagger takes for a person: whom somebody is "of" is a place or body, by whatever name. */
const isOneWord = ({ tokens: { from, to } }: Name): boolean => to - from === 1;

/** "BBMP" of "Bruhat Bengaluru Mahanagara Palike", which a tagger takes for a person. */
const isAbbreviationOf = (letters: string, name: string): boolean =>
  letters.length > 2 && letters.toLowerCase() === initials(name);

/** Verbs of who is at the top of a body. */
const LEADING = new Set(['head', 'lead', 'run', 'chair', 'direct', 'found', 'manage', 'own']);
/** Longest ", who heads the Oslo-based charity Save Lives". */
const LONGEST_LED = 12;

const PARTY = /^\p{Lu}{2,6}$/u;

/** No party is coloured more, and hostile text must not cost its square. */
const MOST_COLOURS = 3;

/** "ruling", "main opposition", "state-run" before a name, in lower case. */
const isColour = (named: NamedTokens, at: number): boolean =>
  named.nameAt(at) === undefined &&
  !named.isCapital(at) &&
  ['ADJ', 'NOUN', 'VERB'].includes(named.tokens.posOf(at)) &&
  named.isSameSentence(at, at + 1);

/** "Save Lives" of "Jane Doe, who heads the Oslo-based charity Save Lives,". */
function bodyLed(named: NamedTokens, at: number, limit: number): string | null {
  if (named.lemma(at) !== ',' || named.word(at + 1) !== 'who' || !LEADING.has(named.lemma(at + 2)))
    return null;
  const last = Math.min(limit, at + LONGEST_LED);
  for (let token = at + 3; token < last; token++) {
    const name = named.nameAt(token);
    if (name?.type === 'organization') return named.written(name.tokens);
    const isHyphen = named.lemma(token) === '-' || named.isHyphenated(token - 2);
    if (!isHyphen && !['DET', 'ADJ', 'NOUN', 'PROPN'].includes(named.tokens.posOf(token))) return null;
  }
  return null;
}

/** "Jane Doe of Human Rights Watch", "Jane Doe, from Yale", "Ted Cruz (R-Texas)". */
function bodyAfter(named: NamedTokens, core: TokenRange, limit: number, hasRole: boolean): string | null {
  const at = named.lemma(core.to) === ',' && OF_BODY.has(named.lemma(core.to + 1)) ? core.to + 1 : core.to;
  if (OF_BODY.has(named.lemma(at))) {
    let first = named.tokens.posOf(at + 1) === 'DET' ? at + 2 : at + 1;
    // "from the Bristol-based Green Group".
    if (named.isHyphenated(first) && named.word(first + 2) === 'based') first += 3;
    // "of the ruling People Power Party".
    for (let left = MOST_COLOURS; left > 0 && isColour(named, first); left--) first++;
    const name = named.nameAt(first);
    // "Rep. Jane Doe of Ohio" stands for Ohio; "Jane Doe of Tulsa" only lives there.
    const isBody =
      name && (name.type === 'person' ? hasRole && isOneWord(name) : name.type !== 'place' || hasRole);
    return isBody ? named.written(name.tokens) : null;
  }
  const led = bodyLed(named, core.to, limit);
  if (led) return led;
  // "Ann Poe (ANC)": letters behind a person's name are a party's.
  const letters = named.isBracketed(at) ? named.tokens.textOf(at + 1) : '';
  if (PARTY.test(letters) && !isAbbreviationOf(letters, named.written(core))) return letters;
  if (named.lemma(at) !== '(' || !/^[rdi]\.?$/.test(named.lemma(at + 1))) return null;
  for (let end = at + 2; end < limit && end < at + 8; end++) {
    if (named.lemma(end) === ')') return named.tokens.rangeText({ from: at + 1, to: end });
  }
  return null;
}

/** "Save the Children's Jane Doe": a body, not a country, whose she is. */
function bodyBefore(named: NamedTokens, from: number): string | null {
  const genitive = from - 1;
  if (!named.isSameSentence(genitive, from) || !named.isGenitive(genitive)) return null;
  const owner = named.nameAt(genitive - 1) ?? named.nameAt(genitive);
  if (!owner) return null;
  // "Oslo Historic House's Ann Poe", which a tagger takes for a place.
  const isBody = owner.type === 'organization' || (owner.type === 'place' && isBodyNoun(named, genitive - 1));
  return isBody ? named.written(owner.tokens) : null;
}

/** By title, role ("spokeswoman") or given name. */
function genderOf(
  named: NamedTokens,
  range: TokenRange,
  from: number,
  words: readonly string[],
  roles: readonly RolePhrase[],
): Gender | null {
  for (let at = from; at < range.to; at++) {
    const gender = titleOf(named.word(at))?.gender;
    if (gender) return gender;
  }
  for (const { noun } of roles) if (noun?.gender) return noun.gender;
  return words.length > 1 ? firstNameGender(words[0]!) : null;
}

/** Reads the mention of a person by name; `limit` is the end of its sentence. */
export function readTitledName(named: NamedTokens, name: Name, limit: number): TitledName {
  const core = coreOf(named, name.tokens);
  // "Mr" may also stand before the range that the tagger gave.
  let start = core.from;
  while (
    (titleOf(named.word(start - 1))?.role === false || HONORIFICS.has(named.word(start - 1))) &&
    named.isSameSentence(start - 1, core.from) &&
    !COMPOUND_ROLES.has(`${named.word(start - 2)} ${named.word(start - 1)}`)
  )
    start--;
  const before = roleBefore(named, { from: start, to: core.to });
  const body = bodyAfter(named, core, limit, before !== null) ?? bodyBefore(named, start);
  // "The spokesman, Brigadier Smith,": a rank or "Mr" may follow the comma.
  const isByRank = before !== null && PERSONAL_RANKS.has(before.role.compared);
  // "UCAB's dean, the Jesuit priest Ann Poe": what stands before the comma is said first.
  const isDescribed = before !== null && !isByRank && named.word(before.from - 1) === 'the';
  const commaEnd = isDescribed ? before.from - 1 : isByRank ? before.from : before ? core.from : start;
  const beforeComma = roleBeforeComma(named, { from: commaEnd, to: core.to });
  const roles = [
    isDescribed ? beforeComma : null,
    before && titleBeforeTitle(named, before.from),
    before?.role,
    roleAfter(named, core, before?.from ?? start, limit),
    isDescribed ? null : beforeComma,
    predicateRole(named, core, limit),
  ].filter((role): role is RolePhrase => Boolean(role));
  const from = before?.from ?? start;
  const words = named.words(core);
  return { name, words, from, gender: genderOf(named, name.tokens, from, words, roles), roles, body };
}
