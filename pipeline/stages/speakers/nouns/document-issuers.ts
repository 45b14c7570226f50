import { nounClass } from '../../../lexicon/people.ts';
import type { EntityDraft } from '../entity-draft.ts';
import type { NamedTokens } from '../named-tokens.ts';
import { afterIssued } from './introduced-documents.ts';
import type { NounMention } from './noun-mentions.ts';

/**
 * Whose a document is: NATO's for "a NATO report" and "a poll made by NATO", the Ministry of Health's for "the ministry
 * statement" and "the ministry's statement", where it is the only ministry among the bodies.
 */
export function issuerOf(
  named: NamedTokens,
  { range, phrase: { head } }: NounMention,
  bodies: readonly EntityDraft[],
): string | null {
  for (let at = range.from; at < head; at++) {
    const name = named.nameAt(at);
    if (name?.type === 'organization' && name.tokens.to <= head) return named.written(name.tokens);
  }
  const by = afterIssued(named, head);
  if (named.lemma(by) === 'by' || named.lemma(by) === 'from') {
    const name = named.nameAt(named.word(by + 1) === 'the' ? by + 2 : by + 1);
    if (name?.type === 'organization') return named.written(name.tokens);
  }
  const owner = named.isGenitive(head - 1) ? head - 2 : head - 1;
  const lemma = owner >= range.from ? named.lemma(owner) : '';
  if (nounClass(lemma) !== 'organization') return null;
  const issuers = bodies.filter((body) => body.hasInName(lemma));
  return issuers.length === 1 ? issuers[0]!.name : null;
}
