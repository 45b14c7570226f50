import type { SpeakerType } from '../../../claim.ts';
import type { TokenRange } from '../../../document.ts';
import { firstNameGender } from '../../../lexicon/first-names.ts';
import { nounClass } from '../../../lexicon/people.ts';
import type { EntityDraft } from '../entity-draft.ts';
import type { NamedTokens } from '../named-tokens.ts';
import type { NamedEntities } from '../names/named-entities.ts';
import { readRole } from '../roles/role-phrase.ts';
import type { NounMention } from './noun-mentions.ts';

/** "Chris Christie" is a person by his given name, "Republicans" a group. */
function untaggedType(named: NamedTokens, words: readonly string[], head: number): SpeakerType {
  if (named.isGroupWord(head)) return 'group';
  return words.length > 1 && firstNameGender(words[0]!) !== null ? 'person' : 'unknown';
}

const ABSTRACT = /[a-z]{2}(?:ings?|[st]ions?|ments?|ness|it(?:y|ies))$/;

const PLURAL = /[a-z][a-hj-rtv-z]s$/;

/** "Investigations found", "Unions say": a noun that opens a sentence, which wink takes for a name by its capital. */
const isCommonNoun = (named: NamedTokens, at: number): boolean =>
  !named.isSameSentence(at - 1, at) &&
  (ABSTRACT.test(named.word(at)) || (PLURAL.test(named.word(at)) && !named.isKnownAsLarge(at)));

/** A proper noun by itself that no tagger called a name: "King" for Steve King. */
export function readUntaggedName(
  named: NamedTokens,
  { people, bodies }: NamedEntities,
  { range }: NounMention,
  head: number,
): { readonly name: TokenRange; readonly entity: EntityDraft } | null {
  const { tokens } = named;
  const isOpened = ['DET', 'PRON'].includes(tokens.posOf(range.from));
  if (tokens.posOf(head) !== 'PROPN' || !named.isCapital(head) || isOpened) return null;
  if (isCommonNoun(named, head)) return null;
  const surname = named.word(head);
  const person = people.only(surname, false);
  const isNoun = named.isRoleWord(head) || nounClass(surname) !== undefined;
  if (!person && isNoun && !named.isGroupWord(head)) return null;
  let from = head;
  while (from > range.from && tokens.posOf(from - 1) === 'PROPN') from--;
  const name = { from, to: named.isHyphenated(head) ? head + 3 : head + 1 };
  const words = named.words(name);
  // "meteorologist Peng Chi-ming" is a person by what stands before the name.
  const hasRole = from > range.from && named.isRoleWord(from - 1);
  // "news agency SANA" likewise.
  const isBody = from > range.from && nounClass(named.lemma(from - 1)) === 'organization';
  const type = hasRole ? 'person' : isBody ? 'organization' : untaggedType(named, words, head);
  const entity = person ?? bodies.of(words, type);
  if (hasRole) entity.addRole(readRole(named, range.from, from - 1, from));
  return { name, entity };
}
