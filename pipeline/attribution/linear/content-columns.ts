import type { TokenRange } from '../../document.ts';
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
      if (token - start >= SHORTEST && mayHoldCue(columns, start, token))
        parts.push({ from: start, to: token });
      from = token;
    }
  }
  return parts;
}

/** Most contents hold no word that is ever a cue, and need no reading. */
function mayHoldCue({ rate, pos }: TokenColumns, from: number, to: number): boolean {
  for (let token = from; token < to; token++) {
    if (rate[token]! >= 2 || (rate[token] === 1 && pos[token] === POS.VERB)) return true;
  }
  return false;
}

/** The columns of a stretch of tokens as a text of its own: one block, and quoted only where it quotes further. */
export function columnsOfPart(columns: TokenColumns, { from, to }: TokenRange): TokenColumns {
  const quoted = columns.quoted.slice(from, to);
  let outside = quoted[0] ?? 0;
  for (const depth of quoted) if (depth < outside) outside = depth;
  for (let token = 0; token < quoted.length; token++) quoted[token]! -= outside;
  return {
    length: to - from,
    word: columns.word.subarray(from, to),
    lemma: columns.lemma.subarray(from, to),
    pos: columns.pos.subarray(from, to),
    shape: columns.shape.subarray(from, to),
    suffix: columns.suffix.subarray(from, to),
    fine: columns.fine.subarray(from, to),
    coarse: columns.coarse.subarray(from, to),
    syntax: columns.syntax.subarray(from, to),
    rate: columns.rate.subarray(from, to),
    kind: columns.kind.subarray(from, to),
    person: columns.person.subarray(from, to),
    capital: columns.capital.subarray(from, to),
    quoted,
    divider: columns.divider.subarray(from, to),
    sentence: columns.sentence.subarray(from, to),
    block: new Int32Array(to - from),
  };
}

/** The sentences of a text of its own, as ranges from its first token. */
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
