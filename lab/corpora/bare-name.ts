import { personNoun, titleOf } from '../../pipeline/lexicon/people.ts';
import { PORTFOLIOS } from '../../pipeline/lexicon/roles.ts';

/** What may be left behind a title and is no name by itself: "John King Jr.". */
const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|md)\.?$/;
/** "the", "then", "former" before a title or a name. */
const OPENER = /^(?:the|a|an|then|former|late|ex|both|fellow)$/;
const JOINS = new Set(['of', 'for', 'in', 'at', 'to']);

const isRole = (word: string): boolean => personNoun(word) !== undefined;
const isTitle = (word: string): boolean => titleOf(word) !== undefined;

interface Word {
  readonly start: number;
  readonly lower: string;
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/\S+/g), (match) => ({
    start: match.index,
    lower: match[0].toLowerCase().replace(/(?:['’]s|['’,])$/, ''),
  }));
}

/**
 * Where a person's name begins in words that may open with titles and roles, or null where they are nothing else. CoNLL's
 * convention, for comparing what labels "President Obama" with what labels "Obama": "US Defense Secretary Ash Carter" and
 * "Secretary of State John Kerry" begin at "Ash" and "John"; "Prime Minister" and "Governor of Virginia" are null; "Stephen
 * King" begins at its first word.
 */
export function bareNameStart(text: string): number | null {
  const words = wordsOf(text);
  let first = 0;
  while (first < words.length - 1 && OPENER.test(words[first]!.lower)) first++;
  let last = words.length - 1;
  while (last > first && SUFFIX.test(words[last]!.lower)) last--;
  const length = last - first + 1;
  let head = -1;
  for (let at = first; at < last; at++) {
    const { lower } = words[at]!;
    if (isTitle(lower) || (isRole(lower) && (at > first || length > 2))) head = at;
  }
  if (head >= 0) {
    first = head + 1;
    if (JOINS.has(words[first]!.lower)) {
      first++;
      while (first <= last && (PORTFOLIOS.has(words[first]!.lower) || words[first]!.lower === 'and')) first++;
      // "Governor of Virginia", "Secretary of the Interior".
      if (first === head + 2 || first > last) return null;
    }
  }
  return isOffice(words.slice(first, last + 1), head >= 0) ? null : (words[first]?.start ?? null);
}

/** "President", "Prime Minister", "Chief Justice"; but "John Major", "Tim Cook". */
function isOffice(words: readonly Word[], followsTitle: boolean): boolean {
  const [one, other] = [words.at(-2)?.lower, words.at(-1)?.lower ?? ''];
  if (
    words.length === 1 &&
    (followsTitle
      ? isRole(other) && !/^(?:king|baker|cook|major|dean)$/.test(other)
      : isTitle(other) || isRole(other))
  )
    return true;
  return words.length === 2 && isRole(`${one} ${other}`);
}
