import { KINDS } from '../../claim.ts';
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
/** Numbers of the kinds whose nouns go with "to …". */
const ASKED: ReadonlySet<number> = new Set([KINDS.indexOf('demand') + 1, KINDS.indexOf('promise') + 1]);
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

interface Claimed {
  readonly source: readonly TokenRange[];
  readonly cue: TokenRange;
  readonly content: readonly TokenRange[];
}

/**
 * What a noun within a content attributes: "denied [accusations] that he lied", "spoke of [their threat] to leave". The source
 * is the pronoun whose noun it is, if any. The taggers learned from sentences, and a content often begins with such a noun.
 */
export function claimsOfNouns(columns: TokenColumns, content: readonly TokenRange[]): Claimed[] {
  const { pos, sentence } = columns;
  const found = [];
  for (const { from, to } of content) {
    for (let noun = from; noun + 3 < to; noun++) {
      const owner = noun > 0 && pos[noun - 1] === POS.PRON ? [{ from: noun - 1, to: noun }] : [];
      if (!isNounOfReport(columns, noun, owner.length > 0)) continue;
      let end = noun + 2;
      while (end < to && sentence[end] === sentence[noun]) end++;
      found.push({
        source: owner,
        cue: { from: noun, to: noun + 1 },
        content: [{ from: noun + 1, to: end }],
      });
    }
  }
  return found;
}

/** "accusations that", "their demand to go"; not "in order to go". */
function isNounOfReport({ word, pos, kind }: TokenColumns, noun: number, isOwned: boolean): boolean {
  if (pos[noun] !== POS.NOUN || kind[noun] === 0) return false;
  if (word[noun + 1] === THAT) return true;
  return isOwned && ASKED.has(kind[noun]!) && word[noun + 1] === TO && pos[noun + 2] === POS.VERB;
}
