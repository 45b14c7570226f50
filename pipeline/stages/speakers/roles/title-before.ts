import type { TokenRange } from '../../../document.ts';
import { nounClass, titleOf } from '../../../lexicon/people.ts';
import {
  BODIES_OF_OFFICIALS,
  COMPOUND_ROLES,
  comparedRole,
  PERSONAL_RANKS,
  PORTFOLIOS,
} from '../../../lexicon/roles.ts';
import { timeWord } from '../../../lexicon/times.ts';
import type { NamedTokens } from '../named-tokens.ts';
import { longTitleHead } from './long-title.ts';
import { KEPT_PARTICIPLES } from './role-modifiers.ts';
import { isPluralNoun, type RolePhrase, readRole } from './role-phrase.ts';

/** Most words that titles before a name take: "the former acting United States Deputy Secretary of …". */
export const LONGEST_TITLE = 12;
export const TITLE_PREPOSITIONS = new Set(['of', 'for', 'to']);
/** Before a rank these are part of it, unless they are of a body: "Chief Sergeant", but "Army Chief General". */
const PARTS_OF_RANKS = new Set(['chief', 'deputy', 'assistant', 'officer', 'private']);
/** "associate professor", written small as well. */
const PARTS_OF_PROFESSOR = new Set(['associate', 'assistant', 'deputy', 'guest']);

const TITLE_JOINERS = new Set(['of', 'for', 'at', 'in']);

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

export const isBodyNoun = (named: NamedTokens, at: number): boolean => {
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

export function isModifier(named: NamedTokens, at: number): boolean {
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
      // "a Hong Kong-based analyst".
      if (named.isHyphenated(at - 2)) return true;
      return /(?:ing|ed)$/.test(named.word(at)) && named.tokens.posOf(at - 1) === 'DET';
    case 'ADV':
      return named.word(at) === 'first';
    case 'CCONJ':
      // "planning and science manager".
      return (
        named.isRoleWord(at - 1) || (PORTFOLIOS.has(named.word(at - 1)) && PORTFOLIOS.has(named.word(at + 1)))
      );
    default:
      // "Oslo - Farmer Ann Poe": a dash after the place is no hyphen.
      if (named.lemma(at) === '-') return named.tokens.ends[at - 1] === named.tokens.starts[at];
      return named.isGenitive(at) || named.nameAt(at) !== undefined;
  }
}

/** First token of the modifiers before a head. */
export function modifiersStart(named: NamedTokens, head: number): number {
  let from = head;
  // "at the party convention Sen. Warren said": a title with a capital takes no common noun.
  const isTitle = named.isCapital(head);
  const isForeign = (at: number) =>
    isTitle && named.tokens.posOf(at) === 'NOUN' && /^\p{Ll}/u.test(named.tokens.textOf(at));
  while (head - from < LONGEST_TITLE && named.isSameSentence(from - 1, head)) {
    // "Democratic Party (DP) president".
    if (named.isBracketed(from - 3) && (named.nameAt(from - 4) || named.isCapital(from - 4))) from -= 3;
    else if (isModifier(named, from - 1) && !isForeign(from - 1)) from--;
    else break;
  }
  while (from < head && (named.isGenitive(from) || named.lemma(from) === '-')) from++;
  return from;
}

/** "US Secretary of Defense" before the name. */
export function roleBefore(named: NamedTokens, core: TokenRange): { role: RolePhrase; from: number } | null {
  const head = titleHead(named, core.from);
  if (head < 0) return longTitle(named, core);
  const post = postBeforeRank(named, head);
  const from = modifiersStart(named, post);
  return { role: readRole(named, from, post, post === head ? core.from : rankStart(named, head)), from };
}

/** "Professor of law at Yale University" before the name; with an article the name may be of another sentence part. */
function longTitle(named: NamedTokens, core: TokenRange): { role: RolePhrase; from: number } | null {
  const head = longTitleHead(named, core.from);
  if (head < 0) return null;
  const from = modifiersStart(named, head);
  const opener = named.tokens.posOf(Math.max(0, from - 1));
  const opens = named.isSameSentence(from - 1, from) && (opener === 'DET' || opener === 'PRON');
  return opens ? null : { role: withRest(named, readRole(named, from, head, core.from), core.from), from };
}

/** "Minister of State" in "Minister of State and Head of the Oslo Council Ann Poe", where the second title begins at `from`. */
export function titleBeforeTitle(named: NamedTokens, from: number): RolePhrase | null {
  const end = from - 1;
  if (named.lemma(end) !== 'and' || !named.isSameSentence(end, from)) return null;
  const head = named.isRoleWord(end - 1) ? end - 1 : longTitleHead(named, end);
  return head < 0 || isPluralNoun(named, head)
    ? null
    : readRole(named, modifiersStart(named, head), head, end);
}

/**
 * A long title as far as the name: the body that it ends with, as in "Permanent Secretary in the Ministry of Health Ann Poe", or
 * the rest of the role, as in "Special Assistant to the President on Media Ann Poe".
 */
function withRest(named: NamedTokens, role: RolePhrase, end: number): RolePhrase {
  if (role.affiliation !== null || role.to >= end) return role;
  for (let at = end - 1; at >= role.to; at--) {
    const name = named.nameAt(at);
    if (name && name.type !== 'person') return { ...role, affiliation: named.written(name.tokens), to: end };
  }
  return { ...role, role: `${role.role} ${named.tokens.rangeText({ from: role.to, to: end })}`, to: end };
}

/** First token of "Lt Gen". */
function rankStart(named: NamedTokens, head: number): number {
  let at = head;
  while (at > 0 && isRankBefore(named, at)) at--;
  return at;
}

/** "Lt" before "Gen", "Vice" and "Rear" before "Admiral". */
function isRankBefore(named: NamedTokens, at: number): boolean {
  return (
    isRank(named, at - 1) || (['vice', 'rear'].includes(named.word(at - 1)) && named.lemma(at) === 'admiral')
  );
}

const isRank = (named: NamedTokens, at: number): boolean => {
  const rank = titleOf(named.word(at)) === undefined ? '' : comparedRole(named.word(at));
  return PERSONAL_RANKS.has(rank) || rank === 'professor';
};

/**
 * "chief" of "police chief Brig. Gen. Smith", "Commissioner" of "Commissioner of Police Lt Gen Smith", "Director" of "Director
 * Professor Smith"; the rank itself where no post stands before it: "Major General Smith", "Secretary General Smith", "Chief Sergeant Smith".
 */
function postBeforeRank(named: NamedTokens, head: number): number {
  let at = head;
  while (at > 0 && (at === head ? isRank(named, at) : isRankBefore(named, at + 1))) at--;
  if (at === head || isRank(named, at) || !named.isSameSentence(at, head)) return head;
  if (COMPOUND_ROLES.has(`${named.word(at)} ${named.word(at + 1)}`)) return head;
  const post = titleHead(named, at + 1);
  if (post < 0 || named.nameAt(post)) return head;
  if (comparedRole(named.word(head)) === 'professor' && PARTS_OF_PROFESSOR.has(named.word(post))) return head;
  const isOfBody = named.nameAt(post - 1) !== undefined || BODIES_OF_OFFICIALS.has(named.lemma(post - 1));
  if (post === at && named.isCapital(post) && PARTS_OF_RANKS.has(named.word(post)) && !isOfBody) return head;
  const noun = named.personNoun(post);
  return noun && noun.class !== 'relation' ? post : head;
}
