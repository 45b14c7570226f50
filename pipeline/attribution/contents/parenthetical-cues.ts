import type { TokenRange } from '../../document.ts';
import { hashString } from '../../tagger/hash.ts';
import { isVerbal, POS, type TokenColumns } from '../linear/token-columns.ts';
import { hashesOfList } from '../linear/word-hashes.ts';
import type { ArguedCue } from './argued-cue.ts';

const [COMMA, ING] = [hashString(','), hashString('ing')];
/** "Not so, argues Lee, *who* thinks otherwise" */
const RELATIVES = hashesOfList('who whom whose which where');
/** Adverbs that may stand before the verb: "the plan, he said, *clearly* failed". */
const ADVERBS = 2;
const LONGEST_OBJECT = 6;
/** Tokens on either side; it keeps the work linear. */
const LONGEST = 150;
const OBJECT: ReadonlySet<number> = new Set([
  POS.DET,
  POS.ADJ,
  POS.NOUN,
  POS.PROPN,
  POS.PRON,
  POS.ADP,
  POS.NUM,
]);

/**
 * Joins what a source and a cue between commas divide: of "The problem, according to Lee, is money" the content is "The problem
 * … is money", and so in "The deal would, officials believe, take years". Of 175 such sentences of PolNeAR's training and dev
 * articles and the labelled news, 170 go on; of 145 whose first part is a whole 95 do, and those are left. Not so "Sales were great, he said, wiping his face", nor "It was late, he said, adding that".
 */
export function joinAroundParentheses(columns: TokenColumns, cues: readonly ArguedCue[]): ArguedCue[] {
  return cues.map((argued) => {
    const parenthesis = parenthesisOf(columns, argued);
    const content = parenthesis && joinedContent(columns, argued.content, parenthesis);
    return content ? { ...argued, content } : argued;
  });
}

/**
 * Source and cue between two commas of one sentence, outside quotation marks, with whoever is told: "the minister told the BBC";
 * null where they stand otherwise.
 */
function parenthesisOf(columns: TokenColumns, { cue, source }: ArguedCue): TokenRange | null {
  const { word, sentence, quoted, length } = columns;
  const [only, ...others] = source;
  if (!only || others.length > 0) return null;
  const from = Math.min(only.from, cue.from);
  const last = Math.max(only.to, cue.to);
  const isOnePiece = last - from <= only.to - only.from + cue.to - cue.from;
  const to = last === cue.to ? objectEnd(columns, last) : last;
  if (!isOnePiece || from < 2 || to + 1 >= length) return null;
  if (word[from - 1] !== COMMA || word[to] !== COMMA || sentence[from - 2] !== sentence[to + 1]) return null;
  return quoted[from - 2] ? null : { from, to };
}

/** The comma behind a cue's object, or where the search for one ends. */
function objectEnd({ word, pos }: TokenColumns, from: number): number {
  let at = from;
  while (at < from + LONGEST_OBJECT && word[at] !== COMMA && OBJECT.has(pos[at]!)) at++;
  return at;
}

/** The content on both sides of a parenthesis where it has one side only and is no whole without the other; else null. */
function joinedContent(
  columns: TokenColumns,
  content: readonly TokenRange[],
  { from, to }: TokenRange,
): TokenRange[] | null {
  const before = content.filter((range) => range.to <= from);
  const behind = content.filter((range) => range.from >= to);
  if (before.length + behind.length < content.length) return null;
  const [last] = before.slice(-1);
  if (last && behind.length === 0) {
    if (last.to < from - 1 || columns.quoted[to + 1] || !isUnfinished(columns, last, to + 1)) return null;
    return [
      ...before.slice(0, -1),
      { from: last.from, to: from - 1 },
      { from: to + 1, to: sentenceEnd(columns, to + 1) },
    ];
  }
  const [first] = behind;
  if (!first || last || first.from > to + 1) return null;
  const subject = { from: sentenceStart(columns, from), to: from - 1 };
  const isSubject = opensPredicate(columns, first.from)
    ? !hasVerb(columns, subject)
    : columns.pos[from - 2] === POS.AUX && !hasVerb(columns, { ...subject, to: from - 2 });
  return isSubject ? [subject, ...behind] : null;
}

/** "The problem", "The deal would", and whatever an auxiliary follows. */
const isUnfinished = (columns: TokenColumns, part: TokenRange, rest: number): boolean =>
  columns.pos[part.to - 1] === POS.AUX ||
  isAuxiliary(columns, rest) ||
  (!hasVerb(columns, part) && !isParticiple(columns, rest) && !RELATIVES.has(columns.word[rest]!));

const opensPredicate = (columns: TokenColumns, at: number): boolean =>
  isAuxiliary(columns, at) || (columns.pos[at] === POS.VERB && !isParticiple(columns, at));

function isAuxiliary({ pos }: TokenColumns, from: number): boolean {
  let at = from;
  while (at < from + ADVERBS && pos[at] === POS.ADV) at++;
  return pos[at] === POS.AUX;
}

const isParticiple = ({ pos, suffix }: TokenColumns, at: number): boolean =>
  pos[at] === POS.VERB && suffix[at] === ING;

function hasVerb({ pos }: TokenColumns, { from, to }: TokenRange): boolean {
  for (let at = from; at < to; at++) if (isVerbal(pos[at])) return true;
  return false;
}

/** Where a sentence begins; nearer where it is longer than any is. */
function sentenceStart({ sentence, block }: TokenColumns, token: number): number {
  let start = token;
  const isIn = (at: number): boolean =>
    at >= 0 && token - at < LONGEST && sentence[at] === sentence[token] && block[at] === block[token];
  while (isIn(start - 1)) start--;
  return start;
}

/** Where a sentence ends, without the marks that end it; nearer where it is longer than any is. */
function sentenceEnd({ sentence, pos, length }: TokenColumns, token: number): number {
  let end = token + 1;
  while (end < length && end - token < LONGEST && sentence[end] === sentence[token]) end++;
  while (end > token + 1 && pos[end - 1] === POS.PUNCT) end--;
  return end;
}
