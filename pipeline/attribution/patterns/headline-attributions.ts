import type { Attribution, TokenRange } from '../../document.ts';
import { LABELS } from '../../lexicon/headlines.ts';
import type { Tokens } from '../../tokens.ts';
import type { Reading } from '../attribution-finder.ts';
import { headlineEnding } from './headline-endings.ts';
import { PATTERN_CONFIDENCE } from './pattern-confidence.ts';

const LONGEST_NAME = 4;
const SHORTEST_SPEECH = 2;
/** What headlines say of who speaks, before their colon or at their end. A line of prose is none. */
export function headlineAttributions({ tokens, blocks, isRead }: Reading): Attribution[] {
  const found: Attribution[] = [];
  for (let from = 0; from < tokens.length; ) {
    const block = tokens.blockOf[from]!;
    let to = from + 1;
    while (to < tokens.length && tokens.blockOf[to] === block) to++;
    const isHeadline = blocks[block]!.kind === 'headline' && isRead[block];
    const attribution =
      isHeadline && (headlineOpening(tokens, { from, to }) ?? headlineEnding(tokens, { from, to }));
    if (attribution) found.push(attribution);
    from = to;
  }
  return found;
}

/** Who speaks stands before the colon of a headline: `Trump: no deal in sight`. Not so `UPDATE: Talks have ended`. */
function headlineOpening(tokens: Tokens, { from, to }: TokenRange): Attribution | null {
  let colon = from;
  while (colon < to && colon - from <= LONGEST_NAME && tokens.posOf(colon) === 'PROPN') colon++;
  const isName = colon > from && !LABELS.has(tokens.lowerOf(from));
  if (!isName || colon >= to - SHORTEST_SPEECH || tokens.textOf(colon) !== ':') return null;
  return {
    cue: { from: colon, to: colon + 1 },
    source: [{ from, to: colon }],
    content: [{ from: colon + 1, to }],
    confidence: PATTERN_CONFIDENCE,
    within: -1,
  };
}
