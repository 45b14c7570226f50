import type { Name } from '../../../document.ts';
import type { EntityDraft } from '../entity-draft.ts';
import type { NamedTokens } from '../named-tokens.ts';
import type { NounMention } from './noun-mentions.ts';

/** Names that a headline may be short for: hostile text must not cost its square. */
const MOST_NAMES = 200;

/** The ministry of "Ministry denies reports" above an article that names one; null where it names several or none. */
export function headlinedBody(
  named: NamedTokens,
  { type, plural, phrase }: NounMention,
  entityOf: (name: Name) => EntityDraft | null,
): EntityDraft | null {
  if (type !== 'organization' || plural || phrase.affiliation !== null) return null;
  const isNamedSo = (name: Name) =>
    name.type === 'organization' &&
    named.words(name.tokens).some((word) => word.toLowerCase() === phrase.compared);
  const bodies = new Set(named.names.slice(0, MOST_NAMES).filter(isNamedSo).map(entityOf));
  const [body] = bodies;
  return body && bodies.size === 1 ? body : null;
}
