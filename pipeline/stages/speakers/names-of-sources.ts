import type { Attribution, Name, TokenRange } from '../../document.ts';
import { firstNameGender } from '../../lexicon/first-names.ts';
import { groupClass } from '../../lexicon/groups.ts';
import { nounClass, personNoun, titleOf } from '../../lexicon/people.ts';
import type { Tokens } from '../../tokens.ts';

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
  for (const source of attributions.flatMap((attribution) => attribution.source)) {
    const range = personIn(tokens, source, isNamed);
    if (!range) continue;
    isNamed.fill(PERSON, range.from, range.to);
    found.push({ tokens: range, type: 'person', probability: PROBABILITY });
  }
  if (found.length === 0) return [...names];
  return [...names, ...found].sort((a, b) => a.tokens.from - b.tokens.from);
}

const lower = (tokens: Tokens, at: number): string => tokens.textOf(at).toLowerCase();

/** The first run of proper nouns in a source without a person's name, where something tells that it is a person's. */
function personIn(tokens: Tokens, { from, to }: TokenRange, isNamed: Uint8Array): TokenRange | null {
  if (isNamed.subarray(from, to).includes(PERSON)) return null;
  let start = from;
  while (start < to && !isProper(tokens, start)) start++;
  if (isNamed[start] === OTHER) return null;
  while (start < to && isTitle(tokens, start)) start++;
  let end = start;
  while (end < to && isNamed[end] !== OTHER && isInName(tokens, end)) end++;
  // "Saudi Crown Prince Mohammed bin Salman": the title in the run.
  for (let at = start; at < end - 1; at++) if (isTitle(tokens, at)) start = at + 1;
  const length = end - start;
  if (length === 0 || length > LONGEST_NAME) return null;
  for (let at = start; at < end; at++) {
    if (nounClass(lower(tokens, at)) !== undefined || groupClass(tokens.textOf(at)) !== undefined)
      return null;
  }
  const isTitled = start > from && isTitle(tokens, start - 1);
  const isGiven = length > 1 && firstNameGender(tokens.textOf(start)) !== null;
  return isTitled || isGiven ? { from: start, to: end } : null;
}

function isProper(tokens: Tokens, at: number): boolean {
  return tokens.posOf(at) === 'PROPN' && /^\p{Lu}/u.test(tokens.textOf(at));
}

/** "Mohammed bin Salman", "Ursula von Leyen": a particle between two proper nouns goes with them. */
const PARTICLES = new Set(
  'al bin ibn bint van von der den de da di del della du la le dos ben ter'.split(' '),
);

function isInName(tokens: Tokens, at: number): boolean {
  if (isProper(tokens, at) || isInnerHyphen(tokens, at)) return true;
  const isParticle = (token: number) => PARTICLES.has(tokens.textOf(token));
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
  return titleOf(lower(tokens, at)) !== undefined || personNoun(tokens.lemmas[at]!) !== undefined;
}
