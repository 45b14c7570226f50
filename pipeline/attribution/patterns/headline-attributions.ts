import type { Attribution } from '../../document.ts';
import type { Reading } from '../attribution-finder.ts';
import { PATTERN_CONFIDENCE } from './pattern-confidence.ts';

const LONGEST_NAME = 4;
const SHORTEST_SPEECH = 2;
/** What newspapers put before a colon and does not speak. */
const LABELS = new Set(
  `update updated breaking exclusive analysis opinion editorial watch video photos live review interview explainer factbox
  timeline profile report comment column letter letters podcast q&a news sport obituary correction quiz poll feature
  preview recap study graphic gallery listen read wrap-up highlights`.split(/\s+/),
);

/**
 * Who speaks in a headline stands before its colon: `Trump: no deal in sight`. Not so `UPDATE: Talks have ended`, nor a line
 * of prose.
 */
export function headlineAttributions({ tokens, blocks, isRead }: Reading): Attribution[] {
  const found: Attribution[] = [];
  for (let from = 0; from < tokens.length; ) {
    const block = tokens.blockOf[from]!;
    let to = from + 1;
    while (to < tokens.length && tokens.blockOf[to] === block) to++;
    if (blocks[block]!.kind === 'headline' && isRead[block]) {
      let colon = from;
      while (colon < to && colon - from <= LONGEST_NAME && tokens.posOf(colon) === 'PROPN') colon++;
      const isName = colon > from && !LABELS.has(tokens.lowerOf(from));
      if (isName && colon < to - SHORTEST_SPEECH && tokens.textOf(colon) === ':') {
        found.push({
          cue: { from: colon, to: colon + 1 },
          source: [{ from, to: colon }],
          content: [{ from: colon + 1, to }],
          confidence: PATTERN_CONFIDENCE,
          within: -1,
        });
      }
    }
    from = to;
  }
  return found;
}
