import type { SpeakerType } from '../../../claim.ts';
import type { Name, TokenRange } from '../../../document.ts';
import { nounClass } from '../../../lexicon/people.ts';
import { PORTFOLIOS } from '../../../lexicon/roles.ts';
import { INSTITUTIONS, MEDIA, speakingClass } from '../../../lexicon/speaking-nouns.ts';
import type { NamedTokens } from '../named-tokens.ts';
import { kindOfBody } from '../names/kinds-of-bodies.ts';
import { KEPT_PARTICIPLES } from '../roles/role-modifiers.ts';
import { isPluralNoun, type RolePhrase, readRole } from '../roles/role-phrase.ts';

/** A noun phrase that tells of people, a body or a document without naming them: "a NATO diplomat", "the company". */
export interface NounMention {
  readonly range: TokenRange;
  readonly phrase: RolePhrase;
  readonly type: SpeakerType;
  readonly plural: boolean;
  /** "the minister", "this company", "his lawyer": somebody who may have been named. */
  readonly definite: boolean;
  /** "Biden administration", where a name is part of the phrase for a body. */
  readonly name: string | null;
}

const LONGEST = 12;
const DEFINITE = new Set([
  'the',
  'this',
  'that',
  'these',
  'those',
  'its',
  'his',
  'her',
  'their',
  'our',
  'my',
]);
const PAPERS = new Set(['newspaper', 'daily', 'magazine']);
/** "the Italian authorities", "local media": plural in form, and one body to whoever quotes them. */
const BODIES_IN_PLURAL = new Set(['authorities', 'media']);
const ALWAYS_PLURAL = new Set(['people', 'folks', 'troops', 'personnel', 'authorities', 'clergy']);

/** "the assembled reporters"; not "the attacks reminded experts". */
function isParticiple(named: NamedTokens, at: number): boolean {
  const before = named.tokens.posOf(Math.max(0, at - 1));
  return /(?:ing|ed)$/.test(named.word(at)) && (before === 'DET' || before === 'ADV' || before === 'PRON');
}

function isModifier(named: NamedTokens, at: number): boolean {
  if (named.nameAt(at)) return true;
  switch (named.tokens.posOf(at)) {
    case 'NOUN':
    case 'PROPN':
    case 'ADJ':
    case 'NUM':
      return true;
    case 'VERB':
      return isParticiple(named, at) || (KEPT_PARTICIPLES.has(named.word(at)) && named.isRoleWord(at + 1));
    case 'CCONJ':
      return named.tokens.posOf(at - 1) === 'ADJ' && named.tokens.posOf(at + 1) === 'ADJ';
    default:
      return named.isGenitive(at) || named.lemma(at) === '-';
  }
}

/** Where the noun phrase of a head begins: its article or first modifier. */
export function phraseStart(named: NamedTokens, head: number, floor = 0): number {
  let from = head;
  const mayGoOn = () => from > floor && head - from < LONGEST && named.isSameSentence(from - 1, head);
  while (mayGoOn() && isModifier(named, from - 1)) from--;
  while (from < head && (named.isGenitive(from) || named.lemma(from) === '-')) from++;
  const opener = named.tokens.posOf(from - 1);
  const opens =
    from > floor &&
    named.isSameSentence(from - 1, head) &&
    (opener === 'DET' || DEFINITE.has(named.word(from - 1)));
  return opens ? from - 1 : from;
}

/** True where a wider noun phrase has its head further on: "minister" in "minister Smith", "government officials". */
function isInnerNoun(named: NamedTokens, at: number): boolean {
  const next = at + 1;
  if (!named.isSameSentence(at, next)) return false;
  if (named.isNominal(next) || named.nameAt(next) !== undefined) return true;
  return named.isHyphenated(at);
}

export function isPlural(named: NamedTokens, head: number): boolean {
  if (ALWAYS_PLURAL.has(named.word(head))) return true;
  return isPluralNoun(named, head);
}

/** "year" of "the 31-year-old said"; not of "the 31-year-old woman". */
export function isAge(named: NamedTokens, at: number): boolean {
  if (named.lemma(at) !== 'year' || named.lemma(at - 1) !== '-' || named.lemma(at + 1) !== '-') return false;
  return named.word(at + 2) === 'old' && !named.isNominal(at + 3) && named.nameAt(at + 3) === undefined;
}

function typeOf(named: NamedTokens, head: number, plural: boolean): SpeakerType | null {
  if (isAge(named, head)) return 'person';
  if (named.personNoun(head)) return plural ? 'group' : 'person';
  if (BODIES_IN_PLURAL.has(named.word(head))) return 'organization';
  const kind = speakingClass(named.lemma(head));
  if (kind === undefined) return null;
  return kind === 'organization' && plural ? 'group' : kind;
}

/** Endings of nouns for who does something; of nouns that no list has, and only where they speak: "a paratrooper". */
const AGENT = /[a-z]{3}(?:[^aeiou]er|eer|[st]or|ist|ian|ee|ant|man|woman|person)$/;
const agentType = (plural: boolean): SpeakerType => (plural ? 'group' : 'person');

function isDefinite(named: NamedTokens, range: TokenRange, head: number): boolean {
  // "the other source" is not the one mentioned before.
  if (named.word(range.from + 1) === 'other') return false;
  if (DEFINITE.has(named.word(range.from))) return true;
  // "Police said": the police of whom the article tells.
  if (range.from === head && named.lemma(head) === 'police') return true;
  for (let at = range.from; at < head; at++) if (named.isGenitive(at)) return true;
  return false;
}

/** The phrase without its article, where a name in it makes it one: "the Trump campaign" is the "Trump campaign". */
function nameOf(
  named: NamedTokens,
  { from }: TokenRange,
  head: number,
  type: SpeakerType,
  limit: number,
): string | null {
  if (type === 'document') return documentName(named, from, head);
  if (type !== 'organization' || BODIES_IN_PLURAL.has(named.word(head))) return null;
  const start = named.tokens.posOf(from) === 'DET' ? from + 1 : from;
  for (let at = start; at < head; at++) {
    if (named.isGenitive(at)) return null;
    const name = named.nameAt(at);
    if (name && isMedium(named, name, head)) return named.written(name.tokens);
    const isField = named.lemma(head) === 'ministry' && at === head - 1 && PORTFOLIOS.has(named.word(at));
    if (name || named.isGroupWord(at) || isField)
      return named.written({ from: start, to: fieldEnd(named, head, limit) });
  }
  const to = named.word(from) === 'the' ? ownerEnd(named, head, limit) : -1;
  return to < 0 ? null : named.written({ from: start, to });
}

/** "Egyptian Constitution", "Child Justice Act": written large, with at least one word before the noun. */
function documentName(named: NamedTokens, from: number, head: number): string | null {
  if (!named.isCapital(head)) return null;
  const isOpener = (at: number) => ['DET', 'PRON'].includes(named.tokens.posOf(at));
  let start = head;
  while (start > from && named.isCapital(start - 1) && !isOpener(start - 1)) start--;
  return start < head ? named.written({ from: start, to: head + 1 }) : null;
}

/** "the Xinhua news agency" is Xinhua, "the Times newspaper" the Times; "the UN agency" and "the Danish newspaper" are others. */
function isMedium(named: NamedTokens, { tokens: { to }, type }: Name, head: number): boolean {
  if (named.isCapital(head)) return false;
  if (to === head - 1 && named.word(to) === 'news') return type !== 'person' && MEDIA.has(named.lemma(head));
  // "Al-Rai daily", which a tagger takes for a person.
  const isPaper = type === 'organization' || (type === 'person' && PAPERS.has(named.lemma(head)));
  return to === head && isPaper && MEDIA.has(named.lemma(head)) && named.lemma(head) !== 'agency';
}

/** Past "of health" in "the Limpopo department of health". */
function fieldEnd(named: NamedTokens, head: number, limit: number): number {
  const isField = head + 2 < limit && named.lemma(head + 1) === 'of' && PORTFOLIOS.has(named.word(head + 2));
  return isField ? head + 3 : head + 1;
}

/** Past "of Malawi" in "the electoral commission of Malawi"; -1 where no country or body owns it. */
function ownerEnd(named: NamedTokens, head: number, limit: number): number {
  if (!INSTITUTIONS.has(named.lemma(head)) || named.lemma(head + 1) !== 'of') return -1;
  const owner = named.nameAt(named.word(head + 2) === 'the' ? head + 3 : head + 2);
  const isOwner = owner !== undefined && owner.type !== 'person' && owner.tokens.to <= limit;
  return isOwner ? owner.tokens.to : -1;
}

/**
 * Reads the noun phrase around a head whatever the noun is; its type is unknown where the lexicon does not have it. Nothing
 * before `floor` belongs to it: "reports" is the cue of "reports Oslo daily".
 */
export function readNounPhrase(named: NamedTokens, head: number, limit: number, floor = 0): NounMention {
  const range = { from: phraseStart(named, head, floor), to: head + 1 };
  const plural = isPlural(named, head);
  const type = typeOf(named, head, plural) ?? (AGENT.test(named.lemma(head)) ? agentType(plural) : 'unknown');
  const isBare = named.tokens.posOf(range.from) === 'DET' || DEFINITE.has(named.word(range.from));
  return {
    range,
    phrase: readRole(named, isBare ? range.from + 1 : range.from, head, limit),
    type,
    plural,
    definite: isDefinite(named, range, head),
    name: nameOf(named, range, head, type, limit),
  };
}

/** "Sanders is now a senator", "as president": the noun tells of somebody who is mentioned already. */
function isPredicate(named: NamedTokens, { from }: TokenRange): boolean {
  let before = from - 1;
  while (named.isSameSentence(before, from) && named.tokens.posOf(before) === 'ADV') before--;
  if (!named.isSameSentence(before, from)) return false;
  return ['be', 'become', 'as', 'remain'].includes(named.lemma(before));
}

/** "John McCain, a Republican": the noun phrase after a name and a comma. */
function isApposition(named: NamedTokens, { from }: TokenRange): boolean {
  if (!named.isSameSentence(from - 2, from) || named.lemma(from - 1) !== ',') return false;
  return named.nameAt(from - 2)?.type === 'person' && named.tokens.posOf(from) === 'DET';
}

/** "A rights group, Open Dialogue (ODF), said": the noun before the name of the body that it is. */
function isBeforeItsName(named: NamedTokens, head: number): boolean {
  if (named.lemma(head + 1) !== ',' || !named.isSameSentence(head, head + 2)) return false;
  const name = named.nameAt(named.word(head + 2) === 'the' ? head + 3 : head + 2);
  return name?.type === 'organization' && kindOfBody(named, name) === named.lemma(head);
}

/** The noun mention whose head is at a token; null where the token is no noun for somebody who can speak. */
export function nounMentionAt(
  named: NamedTokens,
  at: number,
  limit: number,
  /** Where the source begins that the token is part of; -1 for none. */
  source: number,
): NounMention | null {
  // "Republicans" are a name, whether a tagger found it or not.
  if (!named.isNominal(at) || named.isGroupWord(at)) return null;
  if (!named.personNoun(at)) {
    const kind = nounClass(named.lemma(at));
    // Of documents and places, too many to follow, only those that speak are somebody.
    if (kind === undefined || (source < 0 && kind !== 'organization')) return null;
  }
  if (isInnerNoun(named, at) || named.isGenitive(at + 1) || isBeforeItsName(named, at)) return null;
  const mention = readNounPhrase(named, at, limit, source);
  // "In an interview with Infobae, the president said": where a source begins, it is of nothing before.
  const isApposed = mention.range.from !== source && isApposition(named, mention.range);
  return isPredicate(named, mention.range) || isApposed ? null : mention;
}
