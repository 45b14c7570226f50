import type { Name } from '../../../document.ts';
import { speakingClass } from '../../../lexicon/speaking-nouns.ts';
import type { NamedTokens } from '../named-tokens.ts';
import { isPluralNoun } from '../roles/role-phrase.ts';

/** Longest apposition that is looked through for its noun: "a European-based human rights group". */
const LONGEST = 8;

function kindAt(named: NamedTokens, at: number): string | null {
  if (!named.isNominal(at) || named.nameAt(at) || named.isCapital(at) || isPluralNoun(named, at)) return null;
  const lemma = named.lemma(at);
  return speakingClass(lemma) === 'organization' ? lemma : null;
}

/** The noun of "a human rights group" from its article on. */
function apposedKind(named: NamedTokens, article: number): string | null {
  if (!['a', 'an', 'the'].includes(named.word(article))) return null;
  let kind: string | null = null;
  for (let at = article + 1; at <= article + LONGEST && named.isSameSentence(at, article); at++) {
    const isPart = named.isNominal(at) || named.nameAt(at) || named.tokens.posOf(at) === 'ADJ';
    if (!isPart && named.lemma(at) !== '-' && named.tokens.posOf(at) !== 'VERB') break;
    if (!named.isNominal(at)) continue;
    kind = kindAt(named, at);
  }
  return kind;
}

/**
 * What kind of body the words around its name call it, so that "the firm" and "the group" further on may be it: "the polling
 * firm ForwardKeys", "a rights group, Open Dialogue (ODF), said", "Acme, a Danish company".
 */
export function kindOfBody(named: NamedTokens, { tokens: { from, to } }: Name): string | null {
  const first = named.word(from - 1) === 'the' ? from - 1 : from;
  const before = named.isSameSentence(first - 1, from) ? kindAt(named, first - 1) : null;
  if (before) return before;
  const end = named.isBracketed(to) ? to + 3 : to;
  if (named.lemma(end) !== ',' || !named.isSameSentence(end, from)) return null;
  const isApposed = named.lemma(first - 1) === ',' && named.isSameSentence(first - 2, from);
  return apposedKind(named, end + 1) ?? (isApposed ? kindAt(named, first - 2) : null);
}
