import type { Name, TokenRange } from '../../../document.ts';
import { firstNameGender } from '../../../lexicon/first-names.ts';
import { GENITIVES } from '../../../lexicon/genitives.ts';
import { FIRST_PARTICLES } from '../../../lexicon/name-particles.ts';
import { nounClass, personNoun, titleOf } from '../../../lexicon/people.ts';
import {
  FIELDS_THAT_ARE_BODIES,
  LEVELS_OF_OFFICES,
  PORTFOLIOS,
  POSTS_OF_PEOPLE,
  RANKS_OF_OFFICES,
  WIDE_LEVELS,
} from '../../../lexicon/roles.ts';
import {
  abbreviatedPerson,
  BODY_BEFORE,
  INSTITUTIONS,
  NAMED_AFTER_PEOPLE,
} from '../../../lexicon/speaking-nouns.ts';
import type { Tokens } from '../../../tokens.ts';
import { joinedByInitials, joinedNames, splitAtOrigin, splitAtOwners } from './joined-names.ts';

/** Before a body they are of the role behind it. */
const COLOURS = new Set(['former', 'senior', 'ex', 'veteran', 'acting', 'current', 'then']);

/** "Apple China-made". */
const DESCRIBING = /^(?:based|born|led|backed|made|owned|run|style|era|like|wide|bound|linked)$/;

const withEnd = (name: Name, to: number): Name => ({ ...name, tokens: { from: name.tokens.from, to } });

const isField = (tokens: Tokens, at: number): boolean => PORTFOLIOS.has(tokens.lowerOf(at));
/** "Defense" in "US Defense Secretary", "High" in "U.N. High Commissioner": what goes with the office behind it. */
const goesWithOffice = (tokens: Tokens, at: number, from: number): boolean => {
  const isPart = FIELDS_THAT_ARE_BODIES.has(tokens.lowerOf(at)) && at > from + 1;
  if ((isField(tokens, at) && !isPart) || RANKS_OF_OFFICES.has(tokens.lowerOf(at))) return true;
  // "AFNQL Regional" before "Chief".
  return at > from && WIDE_LEVELS.has(tokens.lowerOf(at));
};
const isOffice = (tokens: Tokens, at: number): boolean =>
  personNoun(tokens.lowerOf(at))?.class === 'office' ||
  (at > 0 && personNoun(`${tokens.lowerOf(at - 1)} ${tokens.lowerOf(at)}`)?.class === 'office');

/** "Manager" in "Acme Group Marketing Manager, Ann Poe": a post at the end of a body, and a name behind the comma. */
function isPostBeforeName(tokens: Tokens, at: number, from: number): boolean {
  if (at === from || tokens.lemmas[at + 1] !== ',' || at + 3 >= tokens.length) return false;
  const isName = tokens.posOf(at + 2) === 'PROPN' && tokens.posOf(at + 3) === 'PROPN';
  return (
    isName &&
    personNoun(tokens.lowerOf(at))?.class === 'post' &&
    tokens.sentenceOf[at] === tokens.sentenceOf[at + 3]
  );
}

/** "Booysens Magistrate" before "'s Court": whose court it is goes with its name. */
function institutionEnd(tokens: Tokens, { tokens: { from, to }, type }: Name): number {
  if (type !== 'organization' || to + 1 >= tokens.length || !GENITIVES.has(tokens.textOf(to))) return to;
  const isOfPeople = to - from > 1 && personNoun(tokens.lemmas[to - 1]!.toLowerCase()) !== undefined;
  const isBody = tokens.isCapital(to + 1) && INSTITUTIONS.has(tokens.lowerOf(to + 1));
  return isOfPeople && isBody ? to + 2 : to;
}

/** Where the office begins that a name holds: "Defense Secretary" in "US Defense Secretary"; its end where it holds none. */
function officeStart(tokens: Tokens, { tokens: { from, to }, type }: Name): number {
  if (type === 'person') return to;
  let office = -1;
  for (let at = from; at < to; at++) {
    // "Office of the President" is a body, "Acme Group Chief Executive" holds an office.
    const isBody =
      nounClass(tokens.lowerOf(at)) === 'organization' &&
      !isField(tokens, at) &&
      tokens.lemmas[at + 1] === 'of';
    if (isBody && office < 0) return to;
    const isHead = at === to - 1 || tokens.lemmas[at + 1] === 'of' || tokens.lemmas[at + 1] === 'for';
    if (office < 0 && isHead && (isOffice(tokens, at) || isPostBeforeName(tokens, at, from))) office = at;
  }
  let start = office;
  // "US Defense" before "Secretary": the tagger stopped inside the role.
  if (office < 0) start = to < tokens.length && isOffice(tokens, to) ? to : -1;
  if (start < 0) return to;
  while (start > from && goesWithOffice(tokens, start - 1, from)) start--;
  // "First Lady" is one office.
  const isPart = start > from && !goesWithOffice(tokens, start - 1, from) && isField(tokens, start - 1);
  if (start > from && !isPart && personNoun(`${tokens.lowerOf(start - 1)} ${tokens.lowerOf(start)}`)) start--;
  return start;
}

/** "Lee Sang-min", where wink reads "sang" as a verb and the tagger stops before it. */
function koreanEnd(tokens: Tokens, { tokens: { from, to }, type }: Name): number {
  const { lemmas, starts, ends, length } = tokens;
  if (type !== 'person' || to - from !== 1 || to + 2 >= length) return to;
  const isJoined = lemmas[to + 1] === '-' && ends[to] === starts[to + 1] && ends[to + 1] === starts[to + 2];
  if (!isJoined || tokens.sentenceOf[from] !== tokens.sentenceOf[to]) return to;
  const isGiven = /^\p{Lu}\p{Ll}+$/u.test(tokens.textOf(to)) && /^\p{Ll}{2,6}$/u.test(tokens.textOf(to + 2));
  return isGiven && !DESCRIBING.test(tokens.textOf(to + 2)) ? to + 3 : to;
}

/** "Additional" of "Additional Superintendent of Police", "Acting National" of "Acting National Commissioner". */
function isRank(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (
      !RANKS_OF_OFFICES.has(tokens.lowerOf(at)) &&
      !(at > from && LEVELS_OF_OFFICES.has(tokens.lowerOf(at)))
    )
      return false;
  return true;
}

/** "were in the country providing training" is no name, whatever a tagger says. */
function isClause(tokens: Tokens, { tokens: { from, to } }: Name): boolean {
  for (let at = from; at < to; at++) if (tokens.posOf(at) === 'AUX' && !tokens.isCapital(at)) return true;
  return false;
}

/** "Chief Wholesale Banking Officer" is no body. */
function isChiefOfficer(tokens: Tokens, { tokens: { from, to } }: Name): boolean {
  return to - from > 2 && tokens.lowerOf(from) === 'chief' && tokens.lowerOf(to - 1) === 'officer';
}

/** "The DG" is no body. */
function isAbbreviatedOffice(tokens: Tokens, { tokens: { from, to } }: Name): boolean {
  if (to - from !== 1 || from === 0 || tokens.ends[from]! - tokens.starts[from]! > 4) return false;
  return tokens.lowerOf(from - 1) === 'the' && abbreviatedPerson(tokens.textOf(from)) !== undefined;
}

/** "JD(S)", "CPI(M)": letters in brackets without a space before them are part of a party's name. */
function factionEnd(tokens: Tokens, to: number): number {
  const { lemmas, starts, ends, length } = tokens;
  const isJoined = to + 2 < length && lemmas[to] === '(' && lemmas[to + 2] === ')';
  if (!isJoined || ends[to - 1] !== starts[to] || !/^\p{Lu}{1,4}$/u.test(tokens.textOf(to + 1))) return to;
  return /^\p{Lu}{2,}$/u.test(tokens.textOf(to - 1)) ? to + 3 : to;
}

/** "Cheung Ka-wai", "Prayut Chan-o-cha": a tagger may stop before the hyphen. "Trump-backed candidate" goes on with a noun, and is left. */
function hyphenatedEnd(tokens: Tokens, to: number): number {
  const { lemmas, starts, ends, length } = tokens;
  let end = to;
  while (
    end + 1 < length &&
    lemmas[end] === '-' &&
    ends[end - 1] === starts[end] &&
    ends[end] === starts[end + 1]
  )
    end += 2;
  const next = end < length ? tokens.posOf(end) : 'PUNCT';
  return next === 'NOUN' || next === 'PROPN' || next === 'ADJ' ? to : end;
}

/** "don" of "University don Herman Manyora": a small word before a name is none of it, unless it is a particle. */
function withoutSmallStart(tokens: Tokens, name: Name): Name {
  const { from, to } = name.tokens;
  // "Former Union" before "minister", "Senior Congress" before "leader".
  const isColoured = name.type !== 'person' && to - from > 1 && COLOURS.has(tokens.lowerOf(from));
  if (isColoured && to < tokens.length && personNoun(tokens.lemmas[to]!))
    return { ...name, tokens: { from: from + 1, to } };
  // "a man surnamed Chen".
  if (to - from > 1 && tokens.lowerOf(from) === 'surnamed')
    return { ...name, tokens: { from: from + 1, to } };
  if (name.type !== 'person' || to - from < 3 || !/^\p{Ll}{3,}$/u.test(tokens.textOf(from))) return name;
  if (tokens.posOf(from) === 'DET' || FIRST_PARTICLES.has(tokens.textOf(from))) return name;
  return { ...name, tokens: { from: from + 1, to } };
}

const QUOTE = /^["“”«»„]$/;

/** A quotation mark that a tagger takes for the beginning or the end of a name: `" Unicef`. */
function withoutQuotes(tokens: Tokens, name: Name): Name[] {
  let { from, to } = name.tokens;
  while (from < to && QUOTE.test(tokens.textOf(from))) from++;
  while (to > from && QUOTE.test(tokens.textOf(to - 1)) && !isOpened(tokens, from, to - 1)) to--;
  if (from === to) return [];
  return [from === name.tokens.from && to === name.tokens.to ? name : { ...name, tokens: { from, to } }];
}

/** `Order of "Honor"` keeps both of its marks. */
function isOpened(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (QUOTE.test(tokens.textOf(at))) return true;
  return false;
}

/** The words of people's full names, and the last ones. */
interface KnownPeople {
  readonly surnames: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

function knownPeople(tokens: Tokens, names: readonly Name[]): KnownPeople {
  const surnames = new Set<string>();
  const words = new Set<string>();
  for (const { type, tokens: range } of names) {
    if (type !== 'person' || range.to - range.from < 2) continue;
    surnames.add(tokens.textOf(range.to - 1));
    for (let at = range.from; at < range.to; at++) words.add(tokens.textOf(at));
  }
  return { surnames, words };
}

/** "Rep. Park Hong-keun", which a tagger takes for a park; not "St. Park". */
function isTitledPerson(tokens: Tokens, from: number): boolean {
  if (from === 0 || tokens.sentenceOf[from - 1] !== tokens.sentenceOf[from]) return false;
  const before = tokens.lowerOf(from - 1);
  if (/^(?:st|saint|hon)\b/.test(before)) return false;
  const title = titleOf(before);
  return title !== undefined && (before.endsWith('.') || !title.role) && tokens.isCapital(from - 1);
}

/** "John Lee Ka" behind "Chief Executive" or "scholar", which a tagger takes for a body: a given name and no noun for a body. */
function isOfficial(tokens: Tokens, { from, to }: TokenRange): boolean {
  if (to - from < 2 || from === 0 || firstNameGender(tokens.textOf(from)) === null) return false;
  if (tokens.sentenceOf[from - 1] !== tokens.sentenceOf[from]) return false;
  if (!isOffice(tokens, from - 1) && personNoun(tokens.lemmas[from - 1]!)?.class !== 'post') return false;
  for (let at = from; at < to; at++) if (nounClass(tokens.lowerOf(at)) !== undefined) return false;
  return true;
}

/** "Aat Pisanwanich" in "Aat Pisanwanich, director of the centre": who has a post is a person, and no company that owns one. */
function isInPost(tokens: Tokens, { from, to }: TokenRange): boolean {
  if (to - from < 2 || to - from > 4 || to + 2 >= tokens.length || tokens.lemmas[to] !== ',') return false;
  for (let at = from; at < to; at++)
    if (nounClass(tokens.lowerOf(at)) !== undefined || !/^\p{Lu}\p{Ll}/u.test(tokens.textOf(at)))
      return false;
  const post = POSTS_OF_PEOPLE.has(tokens.lowerOf(to + 1)) ? to + 1 : to + 2;
  const joins = ['of', 'for', 'at'].includes(tokens.lowerOf(post + 1));
  return (
    joins && POSTS_OF_PEOPLE.has(tokens.lowerOf(post)) && tokens.sentenceOf[from] === tokens.sentenceOf[post]
  );
}

/** "Ann Poe Children" before "'s Trust" is no person. */
function isFund(tokens: Tokens, { tokens: { from, to } }: Name): boolean {
  if (to - from < 3 || to + 1 >= tokens.length || !/^['’]s?$/.test(tokens.textOf(to))) return false;
  return tokens.isCapital(to + 1) && NAMED_AFTER_PEOPLE.has(tokens.lowerOf(to + 1));
}

/**
 * A name as its surroundings tell it: "Special Envoy Hammer", which a tagger takes for a body, is the Hammer of the envoy
 * "Mike Hammer"; what follows "NGO" is no person, unless it begins with a given name.
 */
function asKnown(tokens: Tokens, name: Name, known: KnownPeople): Name {
  const { from, to } = name.tokens;
  const last = to - 1;
  if (name.type !== 'person') {
    const isTitled = last > from && personNoun(tokens.lowerOf(last - 1)) !== undefined;
    // "IO Karim" for the investigating officer "Karim Molla".
    const isAbbreviated = last - from === 1 && /^\p{Lu}{2,3}$/u.test(tokens.textOf(from));
    const court = institutionEnd(tokens, name);
    if (court > to) return { ...name, tokens: { from, to: court } };
    const isKnown = isTitled
      ? known.surnames.has(tokens.textOf(last))
      : isAbbreviated && known.words.has(tokens.textOf(last)) && !known.words.has(tokens.textOf(from));
    const isPerson =
      isTitledPerson(tokens, from) || isOfficial(tokens, name.tokens) || isInPost(tokens, name.tokens);
    if (!isKnown) return isPerson ? { ...name, type: 'person' } : name;
    return { ...name, type: 'person', tokens: { from: last, to } };
  }
  if (isFund(tokens, name)) return { ...name, type: 'organization', tokens: { from, to: to + 2 } };
  const follows = from > 0 && BODY_BEFORE.has(tokens.lowerOf(from - 1));
  return follows && firstNameGender(tokens.textOf(from)) === null ? { ...name, type: 'organization' } : name;
}

/**
 * Names as this stage needs them: whole where a tagger stopped short, and without the offices that it takes for part of a body:
 * "US Defense Secretary" and "US Secretary of Defense" hold the name "US"; "White House" and "Department of Justice" stay.
 */
export function namesWithoutRoles(tokens: Tokens, found: readonly Name[]): Name[] {
  const names = found.flatMap((name) => withoutQuotes(tokens, name));
  const known = knownPeople(tokens, names);
  const whole = splitAtOwners(tokens, joinedByInitials(tokens, joinedNames(tokens, names))).flatMap((name) =>
    splitAtOrigin(tokens, name),
  );
  return whole.flatMap((each) => {
    const name = withoutSmallStart(tokens, asKnown(tokens, each, known));
    const { from, to } = name.tokens;
    if (isClause(tokens, name) || isAbbreviatedOffice(tokens, name) || isChiefOfficer(tokens, name))
      return [];
    const end = officeStart(tokens, name);
    const faction = factionEnd(tokens, to);
    if (end === to && faction > to) return [withEnd(name, faction)];
    if (end === to) return [withEnd(name, koreanEnd(tokens, withEnd(name, hyphenatedEnd(tokens, to))))];
    // "Union Home Minister": the Union is no body that the minister is of, but which ministers are meant.
    const isUnion = end - from === 1 && tokens.lowerOf(from) === 'union';
    return end > from && !isUnion && !isRank(tokens, from, end) ? [withEnd(name, end)] : [];
  });
}
