import type { TokenRange } from '../../../document.ts';
import { POSTPOSITIVES } from '../../../lexicon/roles.ts';
import { timeWord } from '../../../lexicon/times.ts';
import type { NamedTokens } from '../named-tokens.ts';
import { isPluralNoun, type RolePhrase, readRole } from './role-phrase.ts';
import { isModifier, LONGEST_TITLE, modifiersStart } from './title-before.ts';

const QUOTE = /^["”’']$/;

/** "The union's president, Mary Kay Henry," and "the dean of the school, Jane Doe," where a comma follows as well. */
export function roleBeforeComma(named: NamedTokens, core: TokenRange): RolePhrase | null {
  if (named.lemma(core.from - 1) !== ',') return null;
  const comma = core.from - 1;
  const end = afterOrigin(named, core.to);
  const ends = [',', '.', ';', ':'].includes(named.lemma(end)) || !named.isSameSentence(end, core.from);
  const head = headBeforeComma(named, comma);
  if (head < 0) return null;
  const from = modifiersStart(named, head);
  const opener = named.tokens.posOf(Math.max(0, from - 1));
  const opens =
    opener === 'DET' ||
    opener === 'PRON' ||
    named.isGenitive(head - 1) ||
    isPossessed(named, from, head) ||
    isTitle(named, from, head, comma);
  // "The leader of the party, Arvind Boolell pointed out": the comma behind is left out where the sentence begins so.
  const first = opener === 'DET' ? from - 1 : from;
  const opensClause = !named.isSameSentence(first - 1, first) || named.lemma(first - 1) === ',';
  const isSubject = opensClause && isBeforeVerb(named, end);
  const isBare = ends && core.to - core.from > 1 && opensBare(named, from, head);
  return isBare || (opens && (ends || isSubject)) ? readRole(named, from, head, comma) : null;
}

/** `"It is old," lead researcher at Yale, Ann Poe, said` and "explains local historian, Ann Poe.": no article, not large. */
function opensBare(named: NamedTokens, from: number, head: number): boolean {
  if (isPluralNoun(named, head) || named.nameAt(from)?.type === 'person') return false;
  return (
    QUOTE.test(named.word(from - 1)) || (named.isSameSentence(from - 1, from) && named.isVerbal(from - 1))
  );
}

/** Past "of Yale University" in "The study's lead author, Ann Poe of Yale University, said". */
function afterOrigin(named: NamedTokens, at: number): number {
  if (!['of', 'from', 'at'].includes(named.lemma(at))) return at;
  const body = named.nameAt(named.word(at + 1) === 'the' ? at + 2 : at + 1);
  return body && body.type !== 'person' ? body.tokens.to : at;
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

/**
 * "Deputy Commissioner of Sylhet Police, BM Ullah," and "ASUU President, Emmanuel Osodeke," where a sentence begins, or after
 * "said" or "by": written large, and no name.
 */
function isTitle(named: NamedTokens, from: number, head: number, comma: number): boolean {
  const before = named.lemma(from - 1);
  const isAlone = !named.isSameSentence(from - 1, from);
  const opensClause = isAlone || named.isVerbal(from - 1) || before === ',';
  const isLong = opensClause && comma - from > 2 && named.nameAt(from)?.type !== 'person';
  const isShort =
    (isAlone || named.tokens.posOf(from - 1) === 'ADP') &&
    comma - from > 1 &&
    named.isCapital(head) &&
    named.nameAt(from)?.type !== 'person' &&
    !isPluralNoun(named, head);
  return named.isCapital(from) && (isLong || isShort);
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
    if ((named.isVerbal(at) && !named.nameAt(at)) || (pos === 'PUNCT' && !isPart) || pos === 'SCONJ') break;
    const ends = at === last || named.tokens.posOf(at + 1) === 'ADP';
    if (ends && named.isRoleWord(at) && !named.nameAt(at)) head = at;
  }
  return head;
}

const NOW = new Set(['now', 'currently', 'also']);

/** "and" of "heritage and land worker". */
function joinsNouns(named: NamedTokens, at: number): boolean {
  const isNoun = (token: number) => named.tokens.posOf(token) === 'NOUN' && !named.isCapital(token);
  return named.lemma(at) === 'and' && isNoun(at - 1) && isNoun(at + 1) && named.isRoleWord(at + 2);
}

/** Head of a noun phrase that begins at a token; -1 where it is none for a person. */
function apposedHead(named: NamedTokens, from: number, limit: number): number {
  let at = from;
  const { tokens } = named;
  // "Ann Poe, now the director of".
  if (NOW.has(named.word(at)) && tokens.posOf(at + 1) === 'DET') at++;
  if (tokens.posOf(at) === 'DET' || tokens.posOf(at) === 'PRON') at++;
  let head = -1;
  for (; at < limit && at < from + LONGEST_TITLE; at++) {
    if (named.nameAt(at)?.type === 'person' && !named.isGenitive(named.nameAt(at)!.tokens.to)) {
      if (!named.isNominal(named.nameAt(at)!.tokens.to)) return -1;
    }
    if (!isModifier(named, at) && !joinsNouns(named, at)) break;
    if (named.isNominal(at)) head = at;
  }
  if (head < 0 || named.isHyphenated(head)) return -1;
  return named.isRoleWord(head) && named.nameAt(head)?.type !== 'person' ? head : -1;
}

/** ", the US defense secretary," or ", 45, a plumber from Ohio" after the name. */
export function roleAfter(
  named: NamedTokens,
  core: TokenRange,
  first: number,
  limit: number,
): RolePhrase | null {
  if (named.lemma(core.to) !== ',') return null;
  let from = core.to + 1;
  if (named.tokens.posOf(from) === 'NUM' && named.lemma(from + 1) === ',') from += 2;
  if (!named.isSameSentence(from, core.from)) return null;
  const head = apposedHead(named, from, limit);
  if (head < 0) return null;
  const role = readRole(named, from, head, limit);
  const next = named.nameAt(head + 1);
  // "According to Ann Poe, the immigrants asked for help", "In talks with Ann Poe, the mayor said": of whom the sentence is.
  const isObject = named.tokens.posOf(Math.max(0, first - 1)) === 'ADP';
  const isOther = role.plural || (isObject && isBeforeVerb(named, role.to));
  return next?.type === 'person' || isOther ? null : role;
}
