import type { Attribution, TokenRange } from '../../document.ts';
import { hashString } from '../../tagger/hash.ts';
import { tokensOf } from '../choose.ts';
import { POS, type TokenColumns } from './token-columns.ts';

const hashesOf = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(hashString));

/** "we *can* imagine", "he *must* promise": nobody has said it yet. */
const MODALS = hashesOf("can could would might may should must will shall 'd 'll ’d ’ll wo ca");
/** With "to …" they tell what somebody does or wishes: "the MPs *refused* to leave". */
const RESOLVES = hashesOf('decide refuse decline hope prefer love hate');
/** With a noun phrase they tell what somebody speaks or thinks of, not what: "they *discussed* the floods". */
const TOPICS = hashesOf(
  'discuss debate think talk speak refer read outline contemplate know see remember imagine feel show mention',
);
const [TO, THAT, ACCORDING, ING] = ['to', 'that', 'according', 'ing'].map(hashString);

/**
 * Whether what was found in a content is a claim of its own. The corpus that swift learned from labels wishes, plans and
 * everything that somebody speaks of as well, but nothing in contents; where a speaker tells what she wants, knows or did,
 * that is her claim and no further one: "We want to bring change", she said.
 */
export function isClaimWithin(columns: TokenColumns, { cue, content }: Attribution): boolean {
  const words = cue ? [...tokensOf([cue])] : [];
  return isReport(columns, words) && saysSomething(columns, words, content);
}

/** A cue that the lexicon knows, in a form that tells of an act of speech or thought: not "to preach", "would argue". */
function isReport({ word, lemma, pos, kind }: TokenColumns, cue: readonly number[]): boolean {
  return (
    word[cue[0]!] !== TO &&
    cue.some((token) => kind[token]! > 0 || word[token] === ACCORDING) &&
    !cue.some((token) => pos[token] !== POS.NOUN && MODALS.has(lemma[token]!))
  );
}

function saysSomething(
  columns: TokenColumns,
  cue: readonly number[],
  content: readonly TokenRange[],
): boolean {
  const { word, lemma, pos } = columns;
  const words = [...tokensOf(content)];
  const first = words.findIndex((token) => pos[token] !== POS.PUNCT);
  if (word[words[first]!] === TO && pos[words[first + 1]!] === POS.VERB)
    return !cue.some((token) => RESOLVES.has(lemma[token]!));
  return hasClause(columns, words) || !cue.some((token) => TOPICS.has(lemma[token]!));
}

/** A finite verb shows by an auxiliary or an inflection: "it rained". */
function hasClause({ word, lemma, pos, suffix }: TokenColumns, content: readonly number[]): boolean {
  return content.some(
    (token) =>
      word[token] === THAT ||
      pos[token] === POS.AUX ||
      (pos[token] === POS.VERB && word[token] !== lemma[token] && suffix[token] !== ING),
  );
}
