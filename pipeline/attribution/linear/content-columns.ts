import type { TokenRange } from '../../document.ts';
import { isMistakenParticiple } from './mistaken-participles.ts';
import { POS, type TokenColumns } from './token-columns.ts';

/** Shorter contents have no room for a claim of their own. */
const SHORTEST = 4;

/**
 * The parts of a content that can be read as if they stood alone: one for each block, without the "that" and the marks
 * before it. Of `that the US believes …` what is read is `the US believes …`.
 */
export function readableParts(
  content: readonly TokenRange[],
  columns: TokenColumns,
  that: number,
): TokenRange[] {
  const parts: TokenRange[] = [];
  for (const range of content) {
    let from = range.from;
    for (let token = range.from + 1; token <= range.to; token++) {
      if (token < range.to && columns.block[token] === columns.block[from]) continue;
      let start = from;
      while (start < token && (columns.pos[start] === POS.PUNCT || columns.word[start] === that)) start++;
      if (token - start >= SHORTEST && mayHoldCue(columns, start, token, that))
        parts.push({ from: start, to: token });
      from = token;
    }
  }
  return parts;
}

/** Most contents hold no word that is ever a cue, nor one that might be before "that", and need no reading. */
function mayHoldCue(columns: TokenColumns, from: number, to: number, that: number): boolean {
  const { word, rate, pos, kind } = columns;
  let mayOpenClause = false;
  for (let token = from; token < to; token++) {
    if (rate[token]! >= 2 || (rate[token] === 1 && pos[token] === POS.VERB)) return true;
    if (isMistakenParticiple(columns, token)) return true;
    if (word[token] === that && mayOpenClause) return true;
    mayOpenClause ||= kind[token]! > 0;
  }
  return false;
}

/** Where each part begins when they stand one behind another. */
export function startsOf(parts: readonly TokenRange[]): number[] {
  let start = 0;
  return parts.map(({ from, to }) => {
    const own = start;
    start += to - from;
    return own;
  });
}

/**
 * The columns of stretches of tokens as a text of its own, in which each stretch is a block, with sentences of its own,
 * and quoted only where it quotes further.
 */
export function columnsOfParts(columns: TokenColumns, parts: readonly TokenRange[]): TokenColumns {
  const length = parts.reduce((sum, { from, to }) => sum + to - from, 0);
  const gathered = (column: Int32Array): Int32Array => {
    const own = new Int32Array(length);
    let start = 0;
    for (const { from, to } of parts) {
      for (let token = from; token < to; token++) own[start++] = column[token]!;
    }
    return own;
  };
  const own = {
    length,
    word: gathered(columns.word),
    lemma: gathered(columns.lemma),
    pos: gathered(columns.pos),
    shape: gathered(columns.shape),
    suffix: gathered(columns.suffix),
    fine: gathered(columns.fine),
    coarse: gathered(columns.coarse),
    syntax: gathered(columns.syntax),
    rate: gathered(columns.rate),
    kind: gathered(columns.kind),
    person: gathered(columns.person),
    capital: gathered(columns.capital),
    quoted: gathered(columns.quoted),
    divider: gathered(columns.divider),
    sentence: gathered(columns.sentence),
    block: new Int32Array(length),
  };
  let sentences = 0;
  for (const [block, from] of startsOf(parts).entries()) {
    const to = from + parts[block]!.to - parts[block]!.from;
    own.block.fill(block, from, to);
    own.quoted.set(furtherQuoted(own.quoted.subarray(from, to)), from);
    sentences = numberSentences(own.sentence.subarray(from, to), sentences);
  }
  return own;
}

/** How deep in quotation marks beyond those that all of it stands in. */
function furtherQuoted(quoted: Int32Array): Int32Array {
  const outside = quoted.reduce((least, depth) => Math.min(least, depth), quoted[0] ?? 0);
  return quoted.map((depth) => depth - outside);
}

/** Numbers sentences anew from `first`, in place; returns the next number. */
function numberSentences(sentence: Int32Array, first: number): number {
  let number = first;
  let before = sentence[0]!;
  for (let token = 0; token < sentence.length; token++) {
    if (sentence[token] !== before) number++;
    before = sentence[token]!;
    sentence[token] = number;
  }
  return number + 1;
}

/** The sentences of a text of its own, as ranges of tokens. */
export function sentencesOf({ sentence, length }: TokenColumns): TokenRange[] {
  const ranges: TokenRange[] = [];
  let from = 0;
  for (let token = 1; token <= length; token++) {
    if (token < length && sentence[token] === sentence[from]) continue;
    ranges.push({ from, to: token });
    from = token;
  }
  return ranges;
}
