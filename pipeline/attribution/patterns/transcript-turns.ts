import type { Attribution, TokenRange } from '../../document.ts';
import type { Tokens } from '../../tokens.ts';
import type { Reading } from '../attribution-finder.ts';
import { tokensOfBlocks } from '../block-ranges.ts';
import { patternAttribution } from './pattern-attribution.ts';

/** One such line may be a heading: "UPDATE: The talks have ended." */
const FEWEST_TURNS = 2;
/** Names that are not in capitals count where two of them come again: headings of a list do not. */
const FEWEST_OF_A_NAME = 2;
const LONGEST_NAME = 4;
const SHORTEST_SPEECH = 3;
const CAPITALS = /^\p{Lu}[\p{Lu}.'’-]+$/u;
const CAPITAL = /^\p{Lu}/u;

interface Turn {
  readonly name: string;
  readonly attribution: Attribution;
}

/**
 * Turns of a transcript or an interview, whose speakers stand before a colon. The colon is the cue.
 * - `WALLACE: Let us start.` in capitals, where an article has at least two such lines.
 * - `WN: Why now? / Chomsky: It is late.` where at least two names have several turns. Not so `Trump: no deal`, once.
 */
export function transcriptTurns({ tokens, blocks, isRead }: Reading): Attribution[] {
  const loud: Turn[] = [];
  const named: Turn[] = [];
  for (const [block, range] of tokensOfBlocks(tokens.blockOf, blocks.length).entries()) {
    if (!isRead[block] || range.to === range.from) continue;
    const turn = turnOf(range, tokens, CAPITAL);
    if (turn) named.push(turn);
    if (turn && turnOf(range, tokens, CAPITALS)) loud.push(turn);
  }
  const turns = new Map<string, number>();
  for (const { name } of named) turns.set(name, (turns.get(name) ?? 0) + 1);
  const speakers = [...turns].filter(([, count]) => count >= FEWEST_OF_A_NAME);
  const isInterview = speakers.length > 1;
  const found = isInterview
    ? named.filter(({ name }) => (turns.get(name) ?? 0) >= FEWEST_OF_A_NAME)
    : loud.length >= FEWEST_TURNS
      ? loud
      : [];
  return found.map(({ attribution }) => attribution);
}

function turnOf(block: TokenRange, tokens: Tokens, word: RegExp): Turn | null {
  const name = /^["“]$/.test(tokens.textOf(block.from)) ? block.from + 1 : block.from;
  let colon = name;
  while (colon < block.to && colon - name <= LONGEST_NAME && word.test(tokens.textOf(colon))) colon++;
  if (colon === name || colon >= block.to || tokens.textOf(colon) !== ':') return null;
  const last = /^["”]$/.test(tokens.textOf(block.to - 1)) ? block.to - 1 : block.to;
  if (last - colon <= SHORTEST_SPEECH) return null;
  const source = { from: name, to: colon };
  const attribution = patternAttribution({
    cue: { from: colon, to: colon + 1 },
    source,
    content: { from: colon + 1, to: last },
  });
  return { name: tokens.rangeText(source), attribution };
}
