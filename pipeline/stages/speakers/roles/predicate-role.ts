import type { TokenRange } from '../../../document.ts';
import { TAKING_OFFICE } from '../../../lexicon/roles.ts';
import type { NamedTokens } from '../named-tokens.ts';
import { type RolePhrase, readRole } from './role-phrase.ts';

const COPULAS = new Set(['be', 'become', 'remain', 'serve']);
/** Longest ", a Muslim from Tooting," between a name and its verb, and longest noun phrase after it. */
const LONGEST = 12;

/** Past ", a Muslim," and ", who" after a name; the same token where no comma closes the former. */
function afterApposition(named: NamedTokens, at: number, limit: number): number {
  if (named.lemma(at) !== ',') return at;
  if (named.word(at + 1) === 'who') return at + 2;
  for (let end = at + 1; end < limit && end - at <= LONGEST; end++) {
    if (named.lemma(end) === ',') return end + 1;
  }
  return at;
}

/** Where the predicate noun may begin: after "was", "has been elected as"; -1 where the verb is another one. */
function predicateStart(named: NamedTokens, from: number, limit: number): number {
  let copula = false;
  for (let at = from; at < limit && at - from <= LONGEST; at++) {
    const lemma = named.lemma(at);
    const pos = named.tokens.posOf(at);
    if (COPULAS.has(lemma)) copula = true;
    else if (copula && TAKING_OFFICE.has(lemma)) continue;
    else if (copula && lemma === 'as') return at + 1;
    else if (pos === 'ADV' && lemma !== 'not') continue;
    else if (pos === 'AUX' && lemma === 'have') continue;
    else return copula ? at : -1;
  }
  return -1;
}

/** The head of the noun phrase that begins at a token, where it is a noun for an office or a post; -1 for none. */
function roleHead(named: NamedTokens, from: number, limit: number): number {
  let head = -1;
  for (let at = from; at < limit && at - from <= LONGEST; at++) {
    const pos = named.tokens.posOf(at);
    if (named.isNominal(at)) head = at;
    else if (
      pos !== 'ADJ' &&
      pos !== 'NUM' &&
      pos !== 'DET' &&
      // "the first woman president", of which wink takes "first" for an adverb.
      pos !== 'ADV' &&
      !named.isGenitive(at) &&
      named.lemma(at) !== '-'
    )
      break;
  }
  const noun = head < 0 || named.isHyphenated(head) ? undefined : named.personNoun(head);
  return noun?.class === 'office' || noun?.class === 'post' ? head : -1;
}

/**
 * What a sentence says that somebody is, after the name: mayor of London, of `Khan, a Muslim, was elected as mayor of
 * London`, or of `Khan, who is the mayor of London`; nothing of `Khan was not the mayor` or `Khan was with the mayor`.
 */
export function predicateRole(named: NamedTokens, core: TokenRange, limit: number): RolePhrase | null {
  const start = predicateStart(named, afterApposition(named, core.to, limit), limit);
  if (start < 0) return null;
  const head = roleHead(named, start, limit);
  if (head < 0) return null;
  const opener = named.tokens.posOf(start);
  const role = readRole(named, opener === 'DET' || opener === 'PRON' ? start + 1 : start, head, limit);
  return role.plural ? null : role;
}
