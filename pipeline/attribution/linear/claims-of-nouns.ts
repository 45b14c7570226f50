import { KINDS } from '../../claim.ts';
import type { TokenRange } from '../../document.ts';
import { GENITIVES } from '../../lexicon/genitives.ts';
import { hashString } from '../../tagger/hash.ts';
import { isVerbal, POS, type TokenColumns } from './token-columns.ts';
import { hashesOf, hashesOfList } from './word-hashes.ts';

/** Numbers of the kinds whose nouns go with "to …" and "for …". */
const ASKED: ReadonlySet<number> = new Set([KINDS.indexOf('demand') + 1, KINDS.indexOf('promise') + 1]);
/** "[accusations] of fraud", "[speculation] of a reshuffle": what comes behind "of" is what somebody is said to have done or to do. */
const ACCUSES = hashesOfList('accusation allegation suspicion speculation rumour rumor');
/** Between a noun and its "that": "statements *by the police* that". */
const BY = hashesOfList('by from');
const LONGEST_AUTHOR = 6;
const IN_PHRASE: ReadonlySet<number> = new Set([POS.DET, POS.ADJ, POS.NOUN, POS.PROPN]);
const [TO, THAT, OF, FOR, ABOUT] = ['to', 'that', 'of', 'for', 'about'].map(hashString);
const POSSESSIVE = hashesOf(GENITIVES);

interface Claimed {
  readonly source: readonly TokenRange[];
  readonly cue: TokenRange;
  readonly content: readonly TokenRange[];
}

/**
 * What a noun within a content attributes: "denied [accusations] that he lied", "spoke of [their threat] to leave". The source
 * is whose noun it is, or whom it is by, if the text says so. The taggers learned from sentences, and a content often begins
 * with such a noun.
 */
export function claimsOfNouns(columns: TokenColumns, content: readonly TokenRange[]): Claimed[] {
  const { pos, kind, sentence } = columns;
  const found: Claimed[] = [];
  for (const { from, to } of content) {
    for (let noun = from; noun + 2 < to; noun++) {
      if (pos[noun] !== POS.NOUN || kind[noun] === 0) continue;
      const owner = ownerBefore(columns, noun);
      const author = owner ? null : authorBehind(columns, noun, to);
      const start = author?.to ?? noun + 1;
      if (start + 1 >= to || !isReported(columns, noun, start, owner !== null)) continue;
      let end = start + 1;
      while (end < to && sentence[end] === sentence[noun]) end++;
      const source = owner ?? author;
      found.push({
        source: source ? [source] : [],
        cue: { from: noun, to: noun + 1 },
        content: [{ from: start, to: end }],
      });
    }
  }
  return found;
}

/** "accusations that", "their demand to go", "suspicion of fraud"; not "in order to go", "questions that need an answer". */
function isReported(
  { word, lemma, pos, kind }: TokenColumns,
  noun: number,
  start: number,
  isOwned: boolean,
): boolean {
  const next = pos[start + 1];
  if (word[start] === THAT) return !isVerbal(next);
  if (start > noun + 1) return false;
  if (word[start] === OF) return ACCUSES.has(lemma[noun]!);
  // "allegations about running a brothel"; not "rumours about the town"
  if (word[start] === ABOUT) return ACCUSES.has(lemma[noun]!) && next === POS.VERB;
  if (!isOwned || !ASKED.has(kind[noun]!)) return false;
  return word[start] === FOR || (word[start] === TO && next === POS.VERB);
}

/** "their" or "the police" in "their demand", "the police's demand". */
function ownerBefore({ word, pos, block }: TokenColumns, noun: number): TokenRange | null {
  const before = noun - 1;
  if (before < 0 || block[before] !== block[noun]) return null;
  if (pos[before] === POS.PRON) return { from: before, to: noun };
  if (pos[before] !== POS.PART || !POSSESSIVE.has(word[before]!)) return null;
  let from = before;
  while (from > 0 && block[from - 1] === block[noun] && IN_PHRASE.has(pos[from - 1]!)) from--;
  return from < before ? { from, to: before } : null;
}

/** "the police" in "statements by the police that"; null where no "that" comes behind. */
function authorBehind({ word, pos }: TokenColumns, noun: number, limit: number): TokenRange | null {
  if (!BY.has(word[noun + 1]!)) return null;
  const from = noun + 2;
  let to = from;
  while (to < Math.min(limit, from + LONGEST_AUTHOR) && IN_PHRASE.has(pos[to]!) && word[to] !== THAT) to++;
  return to > from && to < limit && word[to] === THAT ? { from, to } : null;
}
