import type { Name } from '../../../document.ts';
import { countryOf } from '../../../lexicon/demonyms.ts';
import { nounClass } from '../../../lexicon/people.ts';
import {
  ARE_OF_BODY,
  BODIES_OF_OFFICIALS,
  CANDIDACIES,
  LEAD_BODIES,
  NO_PART_OF_ROLE,
  PORTFOLIOS,
  SPEAK_FOR_BODY,
} from '../../../lexicon/roles.ts';
import { timeWord } from '../../../lexicon/times.ts';
import type { NamedTokens } from '../named-tokens.ts';

/** "Presidential", "Presumptive", written large in a headline. */
const ADJECTIVE = /(?:[ai]al|ive|ary|ing|ed|ior)$/;
export const ACRONYM = /^(?:\p{Lu}\.?){2,5}$/u;

/** Not of "Rössing's Managing Director", though a tagger takes the mine for a person. */
export function isEmployer(named: NamedTokens, { tokens: { from, to } }: Name, head: number): boolean {
  if (to >= head || !named.isGenitive(to)) return false;
  const isOfBody = LEAD_BODIES.has(named.lemma(head)) || named.word(head - 1) === 'managing';
  return to - from > 1 || !isOfBody;
}

/** "Equatoguinean", which is on no list that the taggers read. */
export function isOfCountry(named: NamedTokens, at: number): boolean {
  const word = named.word(at);
  return word.length > 3 && named.isCapital(at) && countryOf(word) !== word;
}

/** "UDA" of "Kibra UDA candidate", which a tagger takes for one name: a place and the party that somebody stands for. */
export function bodyOf(named: NamedTokens, { tokens: range }: Name, head: number): string {
  const words = named.words(range);
  const isParty = words.length === 2 && ACRONYM.test(words[1]!) && !ACRONYM.test(words[0]!);
  return (isParty && CANDIDACIES.has(named.lemma(head)) ? words.slice(1) : words).join(' ');
}

/** "police", "government", "fire service" right before whoever speaks for it or is of it; not in "police officer". */
export function isCommonBody(named: NamedTokens, at: number, head: number): boolean {
  if (at + 1 !== head || !BODIES_OF_OFFICIALS.has(named.lemma(at))) return false;
  return SPEAK_FOR_BODY.has(named.lemma(head)) || ARE_OF_BODY.has(named.lemma(head));
}

/** "Twitter spokesman", "Florida senator": a proper noun before a common one, where no tagger called it a name. */
export function isBodyWord(named: NamedTokens, at: number, head: number): boolean {
  // "Oslo - Popular trainer Ann Poe".
  const begins = !named.isSameSentence(at - 1, at) || named.lemma(at - 1) === '-';
  const opensSentence = begins && (!named.isKnownAsLarge(at) || nounClass(named.lemma(at)) !== undefined);
  const isProper = named.tokens.posOf(at) === 'PROPN' && named.isCapital(at) && !named.isRoleWord(at);
  // "Florida Sen." as well; "Defense Secretary" is one title.
  const takesBody = !named.isCapital(head) || named.word(head).endsWith('.');
  const word = named.word(at);
  // "Central African", "Union minister", of which each state has others.
  const isPart = named.isGroupWord(at + 1) || named.nameAt(at + 1)?.type === 'group' || word === 'union';
  const isOther =
    isPart || ADJECTIVE.test(word) || NO_PART_OF_ROLE.has(word) || timeWord(named.lemma(at)) !== undefined;
  return isProper && takesBody && !isOther && !opensSentence && !PORTFOLIOS.has(named.word(at));
}
