import type { Name, TokenRange } from '../../document.ts';
import { groupClass } from '../../lexicon/groups.ts';
import { JOINING_PARTICLES } from '../../lexicon/name-particles.ts';
import { INSTITUTIONS } from '../../lexicon/speaking-nouns.ts';
import type { Tokens } from '../../tokens.ts';

/** Forms of state that go with the name of their country: "Islamic Republic of Iran". */
const STATES = new Set(
  'republic kingdom sultanate emirate emirates principality federation union'.split(' '),
);

const lower = (tokens: Tokens, at: number): string => tokens.textOf(at).toLowerCase();

/** Where a name goes on in the next one, the type of the whole; null for two names. */
function typeOfBoth(tokens: Tokens, one: Name, next: Name): Name['type'] | null {
  const { to } = one.tokens;
  const { from } = next.tokens;
  if (tokens.sentenceOf[to - 1] !== tokens.sentenceOf[from]) return null;
  // "Abdullah bin | Ali Al Harthi": the particle may be in the first name, too.
  const particle = to === from ? to - 1 : to;
  if (next.type === 'person' && from - particle === 1 && particle > one.tokens.from)
    return JOINING_PARTICLES.has(tokens.textOf(particle)) ? 'person' : null;
  const isState = to - one.tokens.from > 1 && STATES.has(lower(tokens, to - 1));
  return isState && next.type === 'place' && from === to + 1 && tokens.lemmas[to] === 'of' ? 'place' : null;
}

/** Names with those put together that a tagger cut in two: "Abdullah" bin "Ali Al Harthi", "Islamic Republic" of "Iran". */
export function joinedNames(tokens: Tokens, names: readonly Name[]): Name[] {
  const joined: Name[] = [];
  for (const name of names) {
    const last = joined.at(-1);
    const type = last ? typeOfBoth(tokens, last, name) : null;
    if (!last || !type) joined.push(name);
    else
      joined[joined.length - 1] = { ...last, type, tokens: { from: last.tokens.from, to: name.tokens.to } };
  }
  return joined;
}

const GENITIVES = new Set(["'s", '’s', "'", '’']);

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
      if (!GENITIVES.has(tokens.textOf(at)) || !INSTITUTIONS.has(lower(tokens, at + 1))) continue;
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
