import type { Attribution, Cue, TokenRange } from '../../document.ts';
import { adjectivesWith, verbsWith } from '../../lexicon/cue-frames.ts';
import { hashString } from '../../tagger/hash.ts';
import { isMistakenParticiple } from './mistaken-participles.ts';
import { isVerbal, POS, type TokenColumns } from './token-columns.ts';
import { hashesOf, hashesOfList } from './word-hashes.ts';

const OPENS_CLAUSE: ReadonlyMap<number, ReadonlySet<number>> = new Map([
  [POS.VERB, hashesOf(verbsWith('c'))],
  [POS.ADJ, hashesOf(adjectivesWith('c'))],
]);
const HEARD = hashesOf(verbsWith('o'));
const THAT = hashString('that');
/** Pronouns that are the subject of what comes. */
const SUBJECTS = hashesOfList('i we he she they it you there');
/** Longest "the head of the board" between "told" and "that". */
const LONGEST_HEARER = 5;
const IN_HEARER: ReadonlySet<number> = new Set([POS.DET, POS.ADJ, POS.NOUN, POS.PROPN, POS.PRON]);
const BEFORE_HEAD: ReadonlySet<number> = new Set([POS.AUX, POS.ADV, POS.PART]);

/** Of the sureness of the claim around it, that "believes that …" in a content makes a claim. */
const CONFIDENCE = 0.75;

/**
 * The token behind a word that reports, or behind whoever hears it, at which a clause begins with "that" or with a pronoun and
 * its verb; -1 where none does.
 */
function clauseAfter(columns: TokenColumns, head: number): number {
  const { word, lemma, pos, block, length } = columns;
  const isIn = (at: number): boolean => at < length && block[at] === block[head];
  let at = head + 1;
  while (isIn(at) && pos[at] === POS.ADV && word[at] !== THAT) at++;
  if (isClauseAt(columns, at)) return at;
  if (!HEARD.has(lemma[head]!)) return -1;
  const limit = at + LONGEST_HEARER;
  while (isIn(at) && at < limit && IN_HEARER.has(pos[at]!)) {
    at++;
    if (isClauseAt(columns, at)) return at;
  }
  return -1;
}

/** "that it was late", "he had fled"; not "that was late", "it before". */
function isClauseAt({ word, pos, block, length }: TokenColumns, at: number): boolean {
  if (at + 1 >= length || block[at + 1] !== block[at]) return false;
  const next = pos[at + 1];
  return word[at] === THAT
    ? !isVerbal(next) && next !== POS.PUNCT
    : isVerbal(next) && SUBJECTS.has(word[at]!);
}

const opensClause = (columns: TokenColumns, token: number): boolean =>
  isMistakenParticiple(columns, token) ||
  (columns.kind[token]! > 0 && OPENS_CLAUSE.get(columns.pos[token]!)?.has(columns.lemma[token]!) === true);

/**
 * Cues that show by their form: a verb that the lexicon knows to report, and "that" behind it, or behind whoever hears it: "had not
 * been informed that", "are optimistic that". The taggers learned where such are in the text around a content, and are shy of
 * them in one.
 */
export function clauseCues(columns: TokenColumns, taken: readonly Cue[]): Cue[] {
  const isTaken = new Uint8Array(columns.length);
  for (const { tokens } of taken) isTaken.fill(1, tokens.from, tokens.to);
  const cues: Cue[] = [];
  const { pos, block, length } = columns;
  for (let head = 0; head < length; head++) {
    if (isTaken[head] === 1 || !opensClause(columns, head) || clauseAfter(columns, head) < 0) continue;
    let from = head;
    const isPart = (at: number): boolean =>
      at >= 0 && block[at] === block[head] && isTaken[at] === 0 && BEFORE_HEAD.has(pos[at]!);
    while (isPart(from - 1)) from--;
    if (pos[head] === POS.ADJ && from === head) continue;
    cues.push({ tokens: { from, to: head + 1 }, probability: CONFIDENCE });
  }
  return cues;
}

/** How sure a claim within another is at the least, by its form: its cue opens a clause, and that is its content. */
export function leastConfidence(columns: TokenColumns, { cue, content }: Attribution): number {
  const first = content[0]?.from ?? -1;
  return cue !== null &&
    tokensIn(cue).some((token) => opensClause(columns, token) && clauseAfter(columns, token) === first)
    ? CONFIDENCE
    : 0;
}

const tokensIn = ({ from, to }: TokenRange): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);
