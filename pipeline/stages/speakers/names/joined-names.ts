import type { Name, TokenRange } from '../../../document.ts';
import { GENITIVES } from '../../../lexicon/genitives.ts';
import { groupClass } from '../../../lexicon/groups.ts';
import { JOINING_PARTICLES } from '../../../lexicon/name-particles.ts';
import { titleOf } from '../../../lexicon/people.ts';
import { FORMS_OF_STATE, INSTITUTIONS } from '../../../lexicon/speaking-nouns.ts';
import type { Tokens } from '../../../tokens.ts';

const QUOTE = /^["“”'‘’]$/;

/** "Ferdinand | “Bongbong” | Marcos": a nickname before the surname, whether a tagger found it or not. */
function isNickname(tokens: Tokens, { tokens: { from: start, to } }: Name, next: Name): boolean {
  const { from, to: end } = next.tokens;
  if (!QUOTE.test(tokens.textOf(to)) || end >= tokens.length) return false;
  // The surname: what stands between is one word in quotation marks.
  if (from - to === 3) return QUOTE.test(tokens.textOf(to + 2));
  if (from - to !== 1) return false;
  // The nickname, or what follows it.
  const isName =
    end - from === 1 &&
    end + 1 < tokens.length &&
    QUOTE.test(tokens.textOf(end)) &&
    tokens.isCapital(end + 1);
  return isName || (to - start > 2 && QUOTE.test(tokens.textOf(to - 2)));
}

/** Where a name goes on in the next one, the type of the whole; null for two names. */
function typeOfBoth(tokens: Tokens, one: Name, next: Name): Name['type'] | null {
  const { to } = one.tokens;
  const { from } = next.tokens;
  if (tokens.sentenceOf[to - 1] !== tokens.sentenceOf[from]) return null;
  if (one.type === 'person' && next.type === 'person' && isNickname(tokens, one, next)) return 'person';
  // "Abdullah bin | Ali Al Harthi": the particle may be in the first name, too.
  const particle = to === from ? to - 1 : to;
  if (next.type === 'person' && from - particle === 1 && particle > one.tokens.from)
    return JOINING_PARTICLES.has(tokens.textOf(particle)) ? 'person' : null;
  const isState = to - one.tokens.from > 1 && FORMS_OF_STATE.has(tokens.lowerOf(to - 1));
  return isState && next.type === 'place' && from === to + 1 && tokens.lemmas[to] === 'of' ? 'place' : null;
}

/** "Jr." behind a person's name. */
function withSuffix(tokens: Tokens, name: Name): Name {
  const { from, to } = name.tokens;
  const isSuffix = to < tokens.length && /^(?:Jr|Sr)\.?$/.test(tokens.textOf(to));
  if (name.type !== 'person' || !isSuffix || tokens.sentenceOf[to] !== tokens.sentenceOf[from]) return name;
  return { ...name, tokens: { from, to: to + 1 } };
}

/** "Bank of England" where a tagger found "England" only: a noun for a body, written large, of what has one; nothing before `floor`. */
function withInstitution(tokens: Tokens, name: Name, floor: number): Name {
  const { from, to } = name.tokens;
  const of = tokens.lemmas[from - 1] === 'the' ? from - 2 : from - 1;
  const body = of - 1;
  if (name.type === 'person' || body < floor || tokens.lemmas[of] !== 'of') return name;
  const isBody = tokens.isCapital(body) && INSTITUTIONS.has(tokens.lowerOf(body));
  if (!isBody || tokens.sentenceOf[body] !== tokens.sentenceOf[from]) return name;
  return { ...name, type: 'organization', tokens: { from: body, to } };
}

/** Names with those put together that a tagger cut in two: "Abdullah" bin "Ali Al Harthi", "Islamic Republic" of "Iran". */
export function joinedNames(tokens: Tokens, names: readonly Name[]): Name[] {
  const joined: Name[] = [];
  for (const found of names) {
    const last = joined.at(-1);
    const name = withInstitution(tokens, withSuffix(tokens, found), last?.tokens.to ?? 0);
    const type = last ? typeOfBoth(tokens, last, name) : null;
    if (!last || !type) joined.push(name);
    else
      joined[joined.length - 1] = { ...last, type, tokens: { from: last.tokens.from, to: name.tokens.to } };
  }
  return joined;
}

/** "Washington Office on Latin America" before "(WOLA)": past so many more words than letters no name begins. */
const SMALL_WORDS = 5;

/** Where the words before a token begin whose capitals are `letters`; -1 where they are others. */
function startOfInitials(tokens: Tokens, end: number, letters: string): number {
  let left = letters.length;
  for (let at = end - 1; at >= 0 && end - at <= letters.length + SMALL_WORDS; at--) {
    if (tokens.sentenceOf[at] !== tokens.sentenceOf[end]) return -1;
    const word = tokens.textOf(at);
    if (/^\p{Ll}{1,3}$/u.test(word) || word === '&') continue;
    // "Crown-Indigenous Relations (CIR)".
    if (word === '-') continue;
    if (word[0] !== letters[--left]) return -1;
    if (left === 0) return at;
  }
  return -1;
}

/** Names that an abbreviation in brackets shows to be part of one: "Washington Office" on "Latin America" (WOLA). */
export function joinedByInitials(tokens: Tokens, names: readonly Name[]): Name[] {
  const joined: Name[] = [];
  for (const name of names) {
    const { from, to } = name.tokens;
    const isShort = tokens.lemmas[to] === '(' && tokens.lemmas[to + 2] === ')';
    const letters = isShort ? tokens.textOf(to + 1) : '';
    const start = /^\p{Lu}{3,9}$/u.test(letters) ? startOfInitials(tokens, to, letters) : -1;
    if (start < 0 || start >= from) {
      joined.push(name);
      continue;
    }
    while (joined.length > 0 && joined.at(-1)!.tokens.from >= start) joined.pop();
    const last = joined.at(-1);
    // "The Washington Office" begins before the first letter.
    const isCut = last !== undefined && last.tokens.to > start;
    if (isCut) joined.pop();
    joined.push({ ...name, type: 'organization', tokens: { from: isCut ? last.tokens.from : start, to } });
  }
  return joined;
}

/** "Ann Poe Lima" and "Oslo" of "Ann Poe Lima of Oslo"; "Joan of Arc" and "Prince Charles of Wales" are names. */
export function splitAtOrigin(tokens: Tokens, name: Name): Name[] {
  const { from, to } = name.tokens;
  if (name.type !== 'person' || to - from < 4) return [name];
  for (let at = from + 2; at + 1 < to; at++) {
    // A title goes with what follows "of": "US Secretary of Defense Ann Poe".
    if (titleOf(tokens.lowerOf(at - 1)) || titleOf(tokens.lowerOf(from))) break;
    if (tokens.textOf(at) !== 'of' || !tokens.isCapital(at + 1)) continue;
    return [
      { ...name, tokens: { from, to: at } },
      { ...name, type: 'place', tokens: { from: at + 1, to } },
    ];
  }
  return [name];
}

/**
 * "Malta" and "Ministry of Finance" of "Malta's Ministry of Finance", which a tagger takes for one name; "Women's University"
 * is one, unless the article names "Women" elsewhere.
 */
export function splitAtOwners(tokens: Tokens, names: readonly Name[]): Name[] {
  let known: Set<string> | null = null;
  const isOwner = (range: TokenRange): boolean => {
    known ??= new Set(names.map((name) => tokens.rangeText(name.tokens)));
    return groupClass(tokens.rangeText(range)) !== undefined || known.has(tokens.rangeText(range));
  };
  return names.flatMap((name) => {
    const { from, to } = name.tokens;
    if (name.type !== 'organization') return [name];
    for (let at = from + 1; at + 1 < to; at++) {
      if (!GENITIVES.has(tokens.textOf(at)) || !INSTITUTIONS.has(tokens.lowerOf(at + 1))) continue;
      const owner = { from, to: at };
      if (!isOwner(owner)) break;
      const type = groupClass(tokens.rangeText(owner)) === undefined ? 'place' : 'group';
      return [
        { ...name, type, tokens: owner },
        { ...name, tokens: { from: at + 1, to } },
      ];
    }
    return [name];
  });
}
