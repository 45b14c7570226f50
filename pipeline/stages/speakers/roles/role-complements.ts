import type { TokenRange } from '../../../document.ts';
import { nounClass, type PersonClass } from '../../../lexicon/people.ts';
import {
  comparedRole,
  HAVE_PORTFOLIOS,
  HAVE_SUBJECTS,
  PORTFOLIOS,
  POSTPOSITIVES,
} from '../../../lexicon/roles.ts';
import { speakingClass } from '../../../lexicon/speaking-nouns.ts';
import type { NamedTokens } from '../named-tokens.ts';
import { bodyIn, commonBody, untaggedBody, withPlace } from './complement-bodies.ts';
import { isPluralNoun } from './role-phrase.ts';

const JOINS_BODY = new Set(['of', 'for', 'at', 'with', 'from', 'to', 'in', 'on']);
const JOINS_FIELD = new Set(['of', 'for']);
/** Longest "of …" that is read as part of a role. */
const LONGEST_FIELD = 7;
/** "a resident of the area", "a friend of the family": what follows only says which. */
const NO_FIELD: ReadonlySet<PersonClass> = new Set<PersonClass>(['generic', 'relation']);
/** A noun phrase after a preposition, as far as this stage needs it: [from, to) without its article. */
function complementAt(named: NamedTokens, at: number, limit: number): TokenRange | null {
  let from = at;
  const { tokens } = named;
  while (from < limit && (tokens.posOf(from) === 'DET' || tokens.posOf(from) === 'PRON')) from++;
  let to = from;
  // "270 km north of Oslo".
  const isDistance = (token: number) =>
    ['km', 'kilometer', 'kilometre', 'mile'].includes(named.lemma(token + 1));
  const isPart = (token: number) =>
    !named.isTime(token) &&
    (named.nameAt(token) !== undefined ||
      named.isNominal(token) ||
      tokens.posOf(token) === 'ADJ' ||
      // "Unite".
      (tokens.posOf(token) === 'VERB' && named.isCapital(token)) ||
      named.isGenitive(token) ||
      (tokens.posOf(token) === 'NUM' && !isDistance(token)) ||
      (to > from && (named.lemma(token) === '&' || named.lemma(token) === '-')));
  while (to < limit && isPart(to)) to++;
  while (to > from && !named.nameAt(to - 1) && (named.isGenitive(to - 1) || named.lemma(to - 1) === '-'))
    to--;
  return to > from ? { from, to } : null;
}

/** What a preposition after the head adds: a body ("for NATO") or, with "of", a field ("of economics"). */
export function readComplements(
  named: NamedTokens,
  head: number,
  limit: number,
  /** Whether a body stands before the head already: "the WHO" of "the WHO director for Europe". */
  isOfBodyBefore: boolean,
) {
  const takesField = !NO_FIELD.has(named.personNoun(head)?.class ?? 'post');
  let affiliation: string | null = null;
  let region: string | null = null;
  let isOfBody = false;
  let fieldEnd = head + 1;
  let to = head + 1;
  if (POSTPOSITIVES.has(named.word(to)) && named.isSameSentence(head, to)) {
    to += 1;
    fieldEnd = to;
  }
  // "editor at large".
  if (named.lemma(to) === 'at' && named.lemma(to + 1) === 'large') {
    to += 2;
    fieldEnd = to;
  }
  while (to < limit && JOINS_BODY.has(named.lemma(to)) && affiliation === null) {
    const complement = complementAt(named, to + 1, limit);
    if (!complement || !joins(named, head, to, complement)) break;
    const isField =
      isLanguage(named, to, complement) ||
      isPortfolio(named, head, complement) ||
      isFieldOfPlace(named, to, complement);
    const name = isField
      ? null
      : (bodyIn(named, complement) ??
        commonBody(named, to, complement) ??
        untaggedBody(named, head, to, complement));
    if (name && to === fieldEnd && (isOfBodyBefore || to > head + 1) && seesTo(named, to, complement)) {
      fieldEnd = complement.to;
      to = complement.to;
      continue;
    }
    if (name && isRegion(named, to, complement)) {
      region = name;
      to = complement.to;
      continue;
    }
    if (name) {
      affiliation = withPlace(named, complement, name, limit);
      isOfBody = named.lemma(to) !== 'to' && named.nameAt(complement.to - 1)?.type === 'organization';
    } else if (
      takesField &&
      // "spokesman for one of the groups".
      !(complement.to - complement.from === 1 && named.tokens.posOf(complement.from) === 'NUM') &&
      (JOINS_FIELD.has(named.lemma(to)) || isSubject(named, head, to, complement)) &&
      to === fieldEnd &&
      complement.to - to <= LONGEST_FIELD
    ) {
      fieldEnd = withSecondField(named, complement.to, limit);
    } else break;
    to = Math.max(complement.to, fieldEnd);
  }
  const behind = affiliation === null && to === head + 1 ? bodyBehindField(named, to, limit) : null;
  if (behind) return { affiliation: behind.body, isOfBody, fieldEnd, to: behind.to };
  return { affiliation: affiliation ?? region, isOfBody, fieldEnd, to };
}

/** "chief scientist on Pristine Seas", "professor in linguistics"; not "spokesman on Iran" nor "farmer in Oslo". */
function joins(named: NamedTokens, head: number, preposition: number, complement: TokenRange): boolean {
  if (named.lemma(preposition) === 'in') return isSubject(named, head, preposition, complement);
  return named.lemma(preposition) !== 'on' || named.nameAt(complement.to - 1)?.type === 'organization';
}

/** "in linguistics" of "professor in linguistics", what is taught or studied; not "students in rural schools". */
function isSubject(named: NamedTokens, head: number, preposition: number, { from, to }: TokenRange): boolean {
  if (named.lemma(preposition) !== 'in' || from !== preposition + 1) return false;
  if (!HAVE_SUBJECTS.has(comparedRole(named.lemma(head))) || isPluralNoun(named, head)) return false;
  for (let at = from; at < to; at++)
    if (named.isCapital(at) || named.tokens.posOf(at) === 'NUM') return false;
  return ![',', 'and', '-'].includes(named.lemma(to));
}

/** "for Europe" of "the WHO director for Europe" and of "head of diplomacy for Europe": what they see to, and no body. */
function seesTo(named: NamedTokens, preposition: number, { from, to }: TokenRange): boolean {
  const name = named.nameAt(from);
  return named.lemma(preposition) === 'for' && name?.type === 'place' && name.tokens.to >= to;
}

/** "for Latin America" of "research fellow for Latin America at Chatham House". */
function isRegion(named: NamedTokens, preposition: number, { to }: TokenRange): boolean {
  return (
    named.lemma(preposition) === 'for' && named.lemma(to) === 'at' && named.nameAt(to - 1)?.type === 'place'
  );
}

/** Longest "in gender and popular culture" before "at King's College". */
const LONGEST_IN = 10;

/** "King's College" of "a researcher in gender and popular culture at King's College": what lies between is a field. */
function bodyBehindField(named: NamedTokens, at: number, limit: number) {
  if (named.lemma(at) !== 'in') return null;
  const last = Math.min(limit, at + LONGEST_IN);
  for (let joiner = at + 1; joiner < last; joiner++) {
    if (named.lemma(joiner) === 'at' || named.lemma(joiner) === 'of') {
      const complement = complementAt(named, joiner + 1, limit);
      const body = complement && bodyIn(named, complement);
      if (body) return { body, to: complement.to };
    }
    const isField = [',', 'and', '-', 'of'].includes(named.lemma(joiner)) || named.isNominal(joiner);
    const pos = named.tokens.posOf(joiner);
    if (!isField && pos !== 'ADJ' && pos !== 'DET') return null;
  }
  return null;
}

/** "minister of water and energy", "Secretary for Culture, Sports and Tourism". */
function withSecondField(named: NamedTokens, to: number, limit: number): number {
  let end = to;
  while (end + 1 < limit && [',', 'and'].includes(named.lemma(end)) && PORTFOLIOS.has(named.word(end + 1)))
    end += 2;
  return end;
}

/** "professor of English". */
function isLanguage(named: NamedTokens, preposition: number, { from, to }: TokenRange): boolean {
  if (named.lemma(preposition) !== 'of' || to - from !== 1 || named.word(from).endsWith('s')) return false;
  return named.isGroupWord(from) || named.nameAt(from)?.type === 'group';
}

/** "Northern Kenya development" in "minister for Northern Kenya development": what a minister sees to, and no body. */
function isPortfolio(named: NamedTokens, head: number, { from, to }: TokenRange): boolean {
  const last = to - 1;
  if (last === from || !HAVE_PORTFOLIOS.has(named.lemma(head))) return false;
  // "State for Legal Affairs", which a tagger takes for a body.
  if (PORTFOLIOS.has(named.word(from)) && named.nameAt(last) === named.nameAt(from)) return true;
  return !named.nameAt(last) && !named.isCapital(last) && nounClass(named.lemma(last)) === undefined;
}

/** "Africa research" in "head of Africa research": what a common noun ends that is none for a body or people. */
function isFieldOfPlace(named: NamedTokens, preposition: number, { from, to }: TokenRange): boolean {
  const last = to - 1;
  if (last === from || named.lemma(preposition) !== 'of' || named.tokens.posOf(last) !== 'NOUN') return false;
  if (named.nameAt(last) || named.isCapital(last) || named.isGenitive(last - 1)) return false;
  return (
    !named.personNoun(last) &&
    (named.lemma(last) === 'research' || speakingClass(named.lemma(last)) === undefined)
  );
}
