import type { Attribution, Name, TokenRange } from '../../../document.ts';
import { firstNameGender } from '../../../lexicon/first-names.ts';
import { groupClass } from '../../../lexicon/groups.ts';
import { INNER_PARTICLES } from '../../../lexicon/name-particles.ts';
import { nounClass, personNoun, titleOf } from '../../../lexicon/people.ts';
import { comparedRole, LAWMAKERS } from '../../../lexicon/roles.ts';
import { speakingClass } from '../../../lexicon/speaking-nouns.ts';
import type { Tokens } from '../../../tokens.ts';

const LONGEST_NAME = 4;
/** What a token is part of the name of. */
const OTHER = 1;
const PERSON = 2;
/** A name that was read from its surroundings, not by the tagger. */
const PROBABILITY = 0.5;

/**
 * Names of people who speak and whom no tagger found: who is quoted has a name more often than not. `Lydia Buchtmann` by her
 * given name, `Ms Buchtmann` by the title, `meteorologist Peng Chi-ming` by the role. Not so `Food Standards`, `The House`.
 */
export function namesOfSources(
  tokens: Tokens,
  names: readonly Name[],
  attributions: readonly Attribution[],
): Name[] {
  const isNamed = new Uint8Array(tokens.length);
  for (const { tokens: range, type } of names)
    isNamed.fill(type === 'person' ? PERSON : OTHER, range.from, range.to);
  const found: Name[] = [];
  const behind = new PeopleBehindBodies(tokens, names);
  const { first, last } = edgesOf(tokens, names);
  const edges = new Set([...first, ...last]);
  for (const source of attributions.flatMap((attribution) => attribution.source)) {
    const cut = behind.cut(source);
    if (cut) {
      isNamed.fill(PERSON, cut.person.tokens.from, cut.person.tokens.to);
      continue;
    }
    const range = personIn(tokens, source, isNamed) ?? surnameIn(tokens, source, isNamed, edges);
    if (!range) continue;
    isNamed.fill(PERSON, range.from, range.to);
    found.push({ tokens: range, type: 'person', probability: PROBABILITY });
  }
  const people = placesNamedAlike(tokens, names, attributions, new Set(last));
  if (found.length === 0 && behind.cuts.size === 0 && people.size === 0) return [...names];
  const whole = names.flatMap((name) => {
    if (people.has(name)) return [{ ...name, type: 'person' as const }];
    const cut = behind.cuts.get(name);
    return cut ? [cut.body, cut.person] : [name];
  });
  return [...whole, ...found].sort((a, b) => a.tokens.from - b.tokens.from);
}

/** The first and the last words of people's full names: "Sun" and "Lijun" of "Sun Lijun". */
function edgesOf(tokens: Tokens, names: readonly Name[]): { first: string[]; last: string[] } {
  const full = names.filter(({ tokens: { from, to }, type }) => type === 'person' && to - from > 1);
  return {
    first: full.map(({ tokens: { from } }) => tokens.textOf(from)),
    last: full.map(({ tokens: { to } }) => tokens.textOf(to - 1)),
  };
}

/** "Rose said" after "Paul Rose", where wink reads a verb: such a name by itself, or behind a title. */
function surnameIn(
  tokens: Tokens,
  { from, to }: TokenRange,
  isNamed: Uint8Array,
  edges: ReadonlySet<string>,
): TokenRange | null {
  const last = to - 1;
  if (isNamed[last] !== 0 || !edges.has(tokens.textOf(last))) return null;
  let start = from;
  while (start < last && isTitle(tokens, start)) start++;
  return start === last ? { from: last, to } : null;
}

/**
 * Names of one word that a tagger takes for a place and that are the surname of somebody named in full, where they speak:
 * "Lagos wrote" after "Ricardo Lagos", "President Lagos".
 */
function placesNamedAlike(
  tokens: Tokens,
  names: readonly Name[],
  attributions: readonly Attribution[],
  surnames: ReadonlySet<string>,
): ReadonlySet<Name> {
  const able = names.filter(
    ({ type, tokens: { from, to } }) =>
      type !== 'person' && to - from === 1 && surnames.has(tokens.textOf(from)),
  );
  if (able.length === 0) return new Set();
  const sources = new Map(attributions.flatMap(({ source }) => source.map(({ from, to }) => [to, from])));
  const speaks = ({ tokens: { from, to } }: Name) => {
    let start = sources.get(to) ?? to;
    while (start < from && isTitle(tokens, start)) start++;
    return start === from;
  };
  const people = able.filter(speaks);
  // Whoever speaks by that name does other things by it, too: "Lagos joined the crew"; not "came to Lagos".
  const written = new Set(people.map(({ tokens: { from } }) => tokens.textOf(from)));
  const acts = ({ tokens: { from, to } }: Name) =>
    written.has(tokens.textOf(from)) && to < tokens.length && ['VERB', 'AUX'].includes(tokens.posOf(to));
  return new Set([...people, ...able.filter(acts)]);
}

interface Cut {
  readonly body: Name;
  readonly person: Name;
}

/**
 * "Country director for Ghana Mercy Owusu", "Speaker of the National Assembly Moses Owusu", where a tagger takes the place or
 * body and the person for one name.
 */
class PeopleBehindBodies {
  readonly cuts = new Map<Name, Cut>();
  private readonly byEnd: ReadonlyMap<number, Name>;
  /** Places and bodies that the article names by themselves, too. */
  private readonly known: ReadonlyMap<string, Name['type']>;

  constructor(
    private readonly tokens: Tokens,
    names: readonly Name[],
  ) {
    const long = names.filter(({ tokens: { from, to } }) => to - from > 2);
    this.byEnd = new Map(long.map((name) => [name.tokens.to, name]));
    const others = names.filter(({ type }) => type !== 'person');
    this.known = new Map(others.map((name) => [tokens.rangeText(name.tokens), name.type]));
  }

  /** Where a source tells a role, without an article, and ends with such a name after "of", "for" or "in". */
  cut({ from, to }: TokenRange): Cut | null {
    const { tokens } = this;
    const name = this.byEnd.get(to);
    if (!name || name.tokens.from <= from || ['a', 'an'].includes(tokens.lowerOf(from))) return null;
    const first = name.tokens.from;
    const joiner = tokens.posOf(first - 1) === 'DET' ? first - 2 : first - 1;
    if (!['of', 'for', 'in'].includes(tokens.lemmas[joiner]!) || !this.isRole(from, joiner)) return null;
    for (const at of [to - 2, to - 3]) {
      const body = { from: first, to: at };
      const type = at > first && this.isPerson(at, to) ? this.typeOf(name, body) : null;
      if (!type) continue;
      const person: Name = { ...name, type: 'person', tokens: { from: at, to } };
      const found: Cut = { body: { ...name, type, tokens: body }, person };
      this.cuts.set(name, found);
      return found;
    }
    return null;
  }

  private isPerson(from: number, to: number): boolean {
    for (let at = from; at < to; at++)
      if (!isProper(this.tokens, at) || speakingClass(this.tokens.lowerOf(at)) !== undefined) return false;
    return true;
  }

  /** What the first part is: known by itself, or a body by its noun, if a given name follows; null for neither. */
  private typeOf({ type }: Name, { from, to }: TokenRange): Name['type'] | null {
    const known = this.known.get(this.tokens.rangeText({ from, to }));
    if (known) return known;
    // "MP for Totnes Ann Poe": whom a lawmaker stands for is a place.
    const isSeat = this.tokens.lemmas[from - 1] === 'for' && isLawmaker(this.tokens, from - 2);
    if (isSeat && firstNameGender(this.tokens.textOf(to)) !== null) return 'place';
    if (type === 'person' || firstNameGender(this.tokens.textOf(to)) === null) return null;
    // "National Assembly", "Republic".
    for (let at = from; at < to; at++) {
      const noun = nounClass(this.tokens.lowerOf(at));
      if (noun === 'organization' || noun === 'place') return noun;
    }
    return null;
  }

  private isRole(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (personNoun(this.tokens.lemmas[at]!)) return true;
    return false;
  }
}

const isLawmaker = (tokens: Tokens, at: number): boolean =>
  at >= 0 && LAWMAKERS.has(comparedRole(tokens.lowerOf(at)));

/** The first run of proper nouns in a source without a person's name, where something tells that it is a person's. */
function personIn(tokens: Tokens, { from, to }: TokenRange, isNamed: Uint8Array): TokenRange | null {
  if (isNamed.subarray(from, to).includes(PERSON)) return null;
  let start = from;
  while (start < to && !isProper(tokens, start)) start++;
  if (isNamed[start] === OTHER) start = behindTitle(tokens, start, to, isNamed);
  if (start < 0) return null;
  while (start < to && isTitle(tokens, start)) start++;
  let end = start;
  while (end < to && isNamed[end] !== OTHER && isInName(tokens, end)) end++;
  // "Saudi Crown Prince Mohammed bin Salman": the title in the run.
  for (let at = start; at < end - 1; at++) if (isTitle(tokens, at)) start = at + 1;
  const length = end - start;
  // "-General" of "Secretary-General".
  if (length === 0 || tokens.lemmas[start] === '-' || wordCount(tokens, start, end) > LONGEST_NAME)
    return null;
  // "Chief Wholesale Banking Officer".
  if (end > start && isTitle(tokens, end - 1)) return null;
  for (let at = start; at < end; at++) {
    if (nounClass(tokens.lowerOf(at)) !== undefined || groupClass(tokens.textOf(at)) !== undefined)
      return null;
  }
  const isTitled = start > from && isTitle(tokens, start - 1);
  const isGiven = length > 1 && firstNameGender(tokens.textOf(start)) !== null;
  return isTitled || isGiven ? { from: start, to: end } : null;
}

/** Past "Workers Party (WP) Legislator" in "Workers Party (WP) Legislator Hung Sun-han"; -1 where no name stands there. */
function behindTitle(tokens: Tokens, from: number, to: number, isNamed: Uint8Array): number {
  let at = from;
  while (at < to && !isTitle(tokens, at)) at++;
  const start = at + 1;
  if (start + 1 >= to || tokens.lemmas[start] === ',' || isNamed[at] === OTHER) return -1;
  const isCapital = (token: number) => /^\p{Lu}\p{Ll}/u.test(tokens.textOf(token));
  return isCapital(start) && isCapital(start + 1) && isNamed[start] === 0 ? start : -1;
}

/** "Ka-chiu" is one word. */
function wordCount(tokens: Tokens, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (!isInnerHyphen(tokens, at)) count++;
  return count;
}

function isProper(tokens: Tokens, at: number): boolean {
  return tokens.posOf(at) === 'PROPN' && tokens.isCapital(at);
}

/** "Mohammed bin Salman": a particle between two proper nouns goes with them. */
function isInName(tokens: Tokens, at: number): boolean {
  if (isProper(tokens, at) || isInnerHyphen(tokens, at)) return true;
  const isParticle = (token: number) => INNER_PARTICLES.has(tokens.textOf(token));
  if (!isParticle(at) || !(isProper(tokens, at - 1) || isParticle(at - 1))) return false;
  return isProper(tokens, at + 1) || (isParticle(at + 1) && isProper(tokens, at + 2));
}

/** "Chi-ming", "Al-Maeena". */
function isInnerHyphen(tokens: Tokens, at: number): boolean {
  const { starts, ends, length } = tokens;
  const isJoint = (one: number) => one >= 0 && one + 1 < length && ends[one] === starts[one + 1];
  if (tokens.lemmas[at] === '-') return isJoint(at - 1) && isJoint(at);
  return tokens.lemmas[at - 1] === '-' && isJoint(at - 1) && isJoint(at - 2);
}

/** "Ms", "Sen.", "meteorologist". */
function isTitle(tokens: Tokens, at: number): boolean {
  return titleOf(tokens.lowerOf(at)) !== undefined || personNoun(tokens.lemmas[at]!) !== undefined;
}
