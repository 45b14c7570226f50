import type { Name, TokenRange } from '../../document.ts';
import { firstNameGender } from '../../lexicon/first-names.ts';
import { nounClass, titleOf } from '../../lexicon/people.ts';
import type { Gender } from '../../lexicon/pronouns.ts';
import {
  BODIES_OF_OFFICIALS,
  COMPOUND_ROLES,
  comparedRole,
  PERSONAL_RANKS,
  PORTFOLIOS,
  POSTPOSITIVES,
} from '../../lexicon/roles.ts';
import { timeWord } from '../../lexicon/times.ts';
import type { NamedTokens } from './named-tokens.ts';
import { predicateRole } from './predicate-role.ts';
import { KEPT_PARTICIPLES } from './role-modifiers.ts';
import { isPluralNoun, type RolePhrase, readRole } from './role-phrase.ts';

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

/** Most words that titles before a name take: "the former acting United States Deputy Secretary of …". */
const LONGEST_TITLE = 12;
/** Titles that stay with a name of one word: "Pope Francis". */
const PART_OF_NAME = new Set(
  'pope king queen prince princess emperor empress sultan saint st st.'.split(' '),
);
const TITLE_PREPOSITIONS = new Set(['of', 'for', 'to']);
const TITLE_JOINERS = new Set(['of', 'for', 'at', 'in']);
/** Before a rank these are part of it, unless they are of a body: "Chief Sergeant", but "Army Chief General". */
const PARTS_OF_RANKS = new Set(['chief', 'deputy', 'assistant', 'officer', 'private']);
const OF_BODY = new Set(['of', 'from']);

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
    const isTitle = title !== undefined || isRoleInName(named, at, from, end);
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

/** "at" and "for" in "Director of Programs at the Oslo Forum for Authors": between words written large, of which none is a role. */
export function isInTitle(named: NamedTokens, at: number): boolean {
  if (!TITLE_JOINERS.has(named.lemma(at)) || !named.isCapital(at - 1) || named.isRoleWord(at - 1))
    return false;
  const next = named.lemma(at + 1) === 'the' ? at + 2 : at + 1;
  const isTitle = named.isRoleWord(next) && !isPluralNoun(named, next);
  return named.isCapital(next) && !isTitle && named.nameAt(next)?.type !== 'person';
}

const isFieldWord = (named: NamedTokens, at: number): boolean =>
  PORTFOLIOS.has(named.word(at)) || named.tokens.posOf(at) === 'PROPN';

const isBodyNoun = (named: NamedTokens, at: number): boolean => {
  const noun = nounClass(named.lemma(at));
  return noun === 'organization' || noun === 'place';
};

/** The head of a title that ends just before a token: "Secretary" in "Secretary of Defense", "spokesman"; -1 for none. */
function titleHead(named: NamedTokens, end: number): number {
  // "Superintendent of Police (Rural) Ann Poe".
  const last = named.isBracketed(end - 3) ? end - 4 : end - 1;
  if (!named.isSameSentence(last, end)) return -1;
  // "Authors" of "Director of Programs at the Oslo Forum for Authors" tells none.
  if (named.isRoleWord(last) && !(isInTitle(named, last - 1) && isPluralNoun(named, last))) return last;
  // "Secretary of State and Defense", "Prime Minister of India".
  const isField = (token: number) => {
    const name = named.nameAt(token);
    // "inspector of Mombasa municipality".
    if (name === undefined)
      return isFieldWord(named, token) || (named.nameAt(token - 1) !== undefined && isBodyNoun(named, token));
    return name.type !== 'person';
  };
  let at = last;
  // "director of the Department of Health in Pune Ann Poe".
  const isInPlace = (token: number) => named.lemma(token) === 'in' && named.nameAt(token - 1) !== undefined;
  const joinsFields = (token: number) =>
    ['and', 'the', ','].includes(named.lemma(token)) || isInPlace(token) || isInTitle(named, token);
  while (at > 0 && (isField(at) || (at < last && joinsFields(at)))) at--;
  const isPlace = named.lemma(at) === 'in' && at === last - 1 && named.nameAt(last)?.type === 'place';
  const joins = (at < last && TITLE_PREPOSITIONS.has(named.lemma(at))) || isPlace;
  return joins && named.isSameSentence(at - 1, end) && named.isRoleWord(at - 1) ? at - 1 : -1;
}

function isInBody(named: NamedTokens, at: number): boolean {
  const name = named.nameAt(at);
  return name !== undefined && name.type !== 'person' && named.isCapital(at);
}

function isModifier(named: NamedTokens, at: number): boolean {
  if (timeWord(named.lemma(at)) && !named.nameAt(at)) return false;
  switch (named.tokens.posOf(at)) {
    case 'NOUN':
    case 'PROPN':
    case 'ADJ':
    case 'NUM':
      return true;
    case 'VERB':
      // "Alibaba Group Holding" is a name.
      if (KEPT_PARTICIPLES.has(named.word(at)) || isInBody(named, at)) return true;
      return /(?:ing|ed)$/.test(named.word(at)) && named.tokens.posOf(at - 1) === 'DET';
    case 'CCONJ':
      // "planning and science manager".
      return (
        named.isRoleWord(at - 1) || (PORTFOLIOS.has(named.word(at - 1)) && PORTFOLIOS.has(named.word(at + 1)))
      );
    default:
      return named.isGenitive(at) || named.lemma(at) === '-' || named.nameAt(at) !== undefined;
  }
}

/** First token of the modifiers before a head. */
function modifiersStart(named: NamedTokens, head: number): number {
  let from = head;
  // "at the party convention Sen. Warren said": a title with a capital takes no common noun.
  const isTitle = /^\p{Lu}/u.test(named.tokens.textOf(head));
  const isForeign = (at: number) =>
    isTitle && named.tokens.posOf(at) === 'NOUN' && /^\p{Ll}/u.test(named.tokens.textOf(at));
  while (head - from < LONGEST_TITLE && named.isSameSentence(from - 1, head)) {
    // "Democratic Party (DP) president".
    if (named.isBracketed(from - 3) && named.nameAt(from - 4)) from -= 3;
    else if (isModifier(named, from - 1) && !isForeign(from - 1)) from--;
    else break;
  }
  while (from < head && (named.isGenitive(from) || named.lemma(from) === '-')) from++;
  return from;
}

/** "US Secretary of Defense" before the name. */
function roleBefore(named: NamedTokens, core: TokenRange): { role: RolePhrase; from: number } | null {
  const head = titleHead(named, core.from);
  if (head < 0) return null;
  const post = postBeforeRank(named, head);
  const from = modifiersStart(named, post);
  return { role: readRole(named, from, post, post === head ? core.from : rankStart(named, head)), from };
}

/** First token of "Lt Gen". */
function rankStart(named: NamedTokens, head: number): number {
  let at = head;
  while (at > 0 && isRank(named, at - 1)) at--;
  return at;
}

const isRank = (named: NamedTokens, at: number): boolean =>
  titleOf(named.word(at)) !== undefined && PERSONAL_RANKS.has(comparedRole(named.word(at)));

/**
 * "chief" of "police chief Brig. Gen. Smith", "Commissioner" of "Commissioner of Police Lt Gen Smith"; the rank itself where
 * no post stands before it: "Major General Smith", "Secretary General Smith", "Chief Sergeant Smith".
 */
function postBeforeRank(named: NamedTokens, head: number): number {
  let at = head;
  while (at > 0 && isRank(named, at)) at--;
  if (at === head || isRank(named, at) || !named.isSameSentence(at, head)) return head;
  if (COMPOUND_ROLES.has(`${named.word(at)} ${named.word(at + 1)}`)) return head;
  const post = titleHead(named, at + 1);
  if (post < 0 || named.nameAt(post)) return head;
  const isOfBody = named.nameAt(post - 1) !== undefined || BODIES_OF_OFFICIALS.has(named.lemma(post - 1));
  if (named.isCapital(post) && PARTS_OF_RANKS.has(named.word(post)) && !isOfBody) return head;
  const noun = named.personNoun(post);
  return noun && noun.class !== 'relation' ? post : head;
}

/** "The union's president, Mary Kay Henry," and "the dean of the school, Jane Doe," where a comma follows as well. */
function roleBeforeComma(named: NamedTokens, core: TokenRange): RolePhrase | null {
  if (named.lemma(core.from - 1) !== ',') return null;
  const comma = core.from - 1;
  const ends = [',', '.'].includes(named.lemma(core.to)) || !named.isSameSentence(core.to, core.from);
  const head = headBeforeComma(named, comma);
  if (head < 0) return null;
  const from = modifiersStart(named, head);
  const opener = named.tokens.posOf(Math.max(0, from - 1));
  const opens =
    opener === 'DET' ||
    opener === 'PRON' ||
    named.isGenitive(head - 1) ||
    isPossessed(named, from, head) ||
    isLongTitle(named, from, comma);
  // "The leader of the party, Arvind Boolell pointed out": the comma behind is left out where the sentence begins so.
  const first = opener === 'DET' ? from - 1 : from;
  const opensClause = !named.isSameSentence(first - 1, first) || named.lemma(first - 1) === ',';
  const isSubject = opensClause && isBeforeVerb(named, core.to);
  return opens && (ends || isSubject) ? readRole(named, from, head, comma) : null;
}

/** "said", "this week said", "also said". */
function isBeforeVerb(named: NamedTokens, at: number): boolean {
  let verb = at;
  while (
    verb < at + 3 &&
    (named.isTime(verb) || named.tokens.posOf(verb) === 'ADV' || timeWord(named.lemma(verb)))
  )
    verb++;
  return named.isSameSentence(verb, at - 1) && named.isVerbal(verb);
}

/** "Deputy Commissioner of Sylhet Police, BM Ullah," where a sentence begins, or after "said": written large, and no name. */
function isLongTitle(named: NamedTokens, from: number, comma: number): boolean {
  const before = named.lemma(from - 1);
  const opensClause = !named.isSameSentence(from - 1, from) || named.isVerbal(from - 1) || before === ',';
  return opensClause && comma - from > 2 && named.isCapital(from) && named.nameAt(from)?.type !== 'person';
}

function isPossessed(named: NamedTokens, from: number, head: number): boolean {
  for (let at = from; at < head; at++) if (named.isGenitive(at)) return true;
  return false;
}

/** The first role word of the noun phrase before a comma: "dean" in "the dean of the school of law,"; -1 for none. */
function headBeforeComma(named: NamedTokens, comma: number): number {
  let head = -1;
  const last = POSTPOSITIVES.has(named.word(comma - 1)) ? comma - 2 : comma - 1;
  for (let at = last; comma - at <= LONGEST_TITLE && named.isSameSentence(at, comma); at--) {
    const pos = named.tokens.posOf(at);
    const isPart = ['(', ')'].includes(named.lemma(at)) || named.isHyphenated(at - 1);
    if (named.isVerbal(at) || (pos === 'PUNCT' && !isPart) || pos === 'SCONJ') break;
    const ends = at === last || named.tokens.posOf(at + 1) === 'ADP';
    if (ends && named.isRoleWord(at) && !named.nameAt(at)) head = at;
  }
  return head;
}

/** Head of a noun phrase that begins at a token; -1 where it is none for a person. */
function apposedHead(named: NamedTokens, from: number, limit: number): number {
  let at = from;
  const { tokens } = named;
  if (tokens.posOf(at) === 'DET' || tokens.posOf(at) === 'PRON') at++;
  let head = -1;
  for (; at < limit && at < from + LONGEST_TITLE; at++) {
    if (named.nameAt(at)?.type === 'person' && !named.isGenitive(named.nameAt(at)!.tokens.to)) {
      if (!named.isNominal(named.nameAt(at)!.tokens.to)) return -1;
    }
    if (!isModifier(named, at)) break;
    if (named.isNominal(at)) head = at;
  }
  if (head < 0 || named.isHyphenated(head)) return -1;
  return named.isRoleWord(head) && named.nameAt(head)?.type !== 'person' ? head : -1;
}

/** ", the US defense secretary," or ", 45, a plumber from Ohio" after the name. */
function roleAfter(named: NamedTokens, core: TokenRange, limit: number): RolePhrase | null {
  if (named.lemma(core.to) !== ',') return null;
  let from = core.to + 1;
  if (named.tokens.posOf(from) === 'NUM' && named.lemma(from + 1) === ',') from += 2;
  if (!named.isSameSentence(from, core.from)) return null;
  const head = apposedHead(named, from, limit);
  if (head < 0) return null;
  const role = readRole(named, from, head, limit);
  const next = named.nameAt(head + 1);
  // "According to Ann Poe, the immigrants asked for help": others, of whom the sentence is.
  return next?.type === 'person' || role.plural ? null : role;
}

/** "Chisasibi", which a tagger takes for a person: whom somebody is "of" is a place or body, by whatever name. */
const isOneWord = ({ tokens: { from, to } }: Name): boolean => to - from === 1;

/** "Jane Doe of Human Rights Watch", "Jane Doe, from Yale", "Ted Cruz (R-Texas)". */
function bodyAfter(named: NamedTokens, core: TokenRange, limit: number, hasRole: boolean): string | null {
  const at = named.lemma(core.to) === ',' && OF_BODY.has(named.lemma(core.to + 1)) ? core.to + 1 : core.to;
  if (OF_BODY.has(named.lemma(at))) {
    let first = named.tokens.posOf(at + 1) === 'DET' ? at + 2 : at + 1;
    // "from the Bristol-based Green Group".
    if (named.isHyphenated(first) && named.word(first + 2) === 'based') first += 3;
    const name = named.nameAt(first);
    // "Rep. Jane Doe of Ohio" stands for Ohio; "Jane Doe of Tulsa" only lives there.
    const isBody =
      name && (name.type === 'person' ? hasRole && isOneWord(name) : name.type !== 'place' || hasRole);
    return isBody ? named.written(name.tokens) : null;
  }
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
    titleOf(named.word(start - 1))?.role === false &&
    named.isSameSentence(start - 1, core.from) &&
    !COMPOUND_ROLES.has(`${named.word(start - 2)} ${named.word(start - 1)}`)
  )
    start--;
  const before = roleBefore(named, { from: start, to: core.to });
  const body = bodyAfter(named, core, limit, before !== null) ?? bodyBefore(named, start);
  // "The spokesman, Brigadier Smith,": a rank or "Mr" may follow the comma.
  const isByRank = before !== null && PERSONAL_RANKS.has(before.role.compared);
  const commaEnd = isByRank ? before.from : before ? core.from : start;
  const roles = [
    before?.role,
    roleAfter(named, core, limit),
    roleBeforeComma(named, { from: commaEnd, to: core.to }),
    predicateRole(named, core, limit),
  ].filter((role): role is RolePhrase => Boolean(role));
  const from = before?.from ?? start;
  const words = named.words(core);
  return { name, words, from, gender: genderOf(named, name.tokens, from, words, roles), roles, body };
}
