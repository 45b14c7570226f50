import { AUTHORITIES } from '../../../lexicon/speaking-nouns.ts';
import type { EntityDraft } from '../entity-draft.ts';
import type { NamedTokens } from '../named-tokens.ts';
import type { NounMention } from './noun-mentions.ts';

/** Tokens from "to the BBC" in the opening of a sentence to its subject. */
const LONGEST_OPENING = 15;

/** No ministry is called a company or a group. */
export const mayBeAny = ({ name, type }: EntityDraft): boolean =>
  type === 'organization' &&
  !name
    ?.toLowerCase()
    .split(/[\s-]+/)
    .some((word) => AUTHORITIES.has(word));

/** "In an email to the BBC, the company said": not the BBC. */
export function isSpokenTo(named: NamedTokens, { name }: EntityDraft, { phrase }: NounMention): boolean {
  const first = Math.max(1, phrase.head - LONGEST_OPENING);
  for (let at = phrase.head - 1; at >= first && named.isSameSentence(at, phrase.head); at--) {
    const before = named.lemma(at - 1) === 'the' ? at - 2 : at - 1;
    if (named.lemma(before) !== 'to' && named.lemma(before) !== 'with') continue;
    const other = named.nameAt(at);
    if (other && named.written(other.tokens) === name) return true;
  }
  return false;
}
