import type { Attribution, TokenRange } from '../../document.ts';
import { LABELS } from '../../lexicon/headlines.ts';
import type { Tokens } from '../../tokens.ts';
import type { Reading } from '../attribution-finder.ts';
import { tokensOfBlocks } from '../block-ranges.ts';
import { headlineEnding } from './headline-endings.ts';
import { patternAttribution } from './pattern-attribution.ts';

const LONGEST_NAME = 4;
const SHORTEST_SPEECH = 2;
/** What headlines say of who speaks, before their colon or at their end. A line of prose is none. */
export function headlineAttributions({ tokens, blocks, isRead }: Reading): Attribution[] {
  return tokensOfBlocks(tokens.blockOf, blocks.length).flatMap((headline, block) => {
    if (blocks[block]!.kind !== 'headline' || !isRead[block]) return [];
    return headlineOpening(tokens, headline) ?? headlineEnding(tokens, headline) ?? [];
  });
}

/** Who speaks stands before the colon of a headline: `Trump: no deal in sight`. Not so `UPDATE: Talks have ended`. */
function headlineOpening(tokens: Tokens, { from, to }: TokenRange): Attribution | null {
  let colon = from;
  while (colon < to && colon - from <= LONGEST_NAME && tokens.posOf(colon) === 'PROPN') colon++;
  const isName = colon > from && !LABELS.has(tokens.lowerOf(from));
  if (!isName || colon >= to - SHORTEST_SPEECH || tokens.textOf(colon) !== ':') return null;
  return patternAttribution({
    cue: { from: colon, to: colon + 1 },
    source: { from, to: colon },
    content: { from: colon + 1, to },
  });
}
