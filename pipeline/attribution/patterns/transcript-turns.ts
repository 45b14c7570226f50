import type { Attribution, TokenRange } from '../../document.ts';
import type { Tokens } from '../../tokens.ts';
import type { Reading } from '../attribution-finder.ts';
import { PATTERN_CONFIDENCE } from './pattern-confidence.ts';

/** One such line may be a heading: "UPDATE: The talks have ended." */
const FEWEST_TURNS = 2;
const LONGEST_NAME = 4;
const SHORTEST_SPEECH = 3;

/**
 * Turns of a transcript, whose speakers stand in capitals before a colon: `WALLACE: Let us start with the debate.` The
 * colon is the cue. They count where an article has at least two.
 */
export function transcriptTurns({ tokens, isRead }: Reading): Attribution[] {
  const turns: Attribution[] = [];
  for (let from = 0; from < tokens.length; ) {
    const block = tokens.blockOf[from]!;
    let to = from + 1;
    while (to < tokens.length && tokens.blockOf[to] === block) to++;
    const turn = isRead[block] ? turnOf({ from, to }, tokens) : null;
    if (turn) turns.push(turn);
    from = to;
  }
  return turns.length >= FEWEST_TURNS ? turns : [];
}

function turnOf(block: TokenRange, tokens: Tokens): Attribution | null {
  const name = /^["“]$/.test(tokens.textOf(block.from)) ? block.from + 1 : block.from;
  let colon = name;
  while (
    colon < block.to &&
    colon - name <= LONGEST_NAME &&
    /^\p{Lu}[\p{Lu}.'’-]+$/u.test(tokens.textOf(colon))
  )
    colon++;
  if (colon === name || colon >= block.to || tokens.textOf(colon) !== ':') return null;
  const last = /^["”]$/.test(tokens.textOf(block.to - 1)) ? block.to - 1 : block.to;
  if (last - colon <= SHORTEST_SPEECH) return null;
  return {
    cue: { from: colon, to: colon + 1 },
    source: [{ from: name, to: colon }],
    content: [{ from: colon + 1, to: last }],
    confidence: PATTERN_CONFIDENCE,
    within: -1,
  };
}
