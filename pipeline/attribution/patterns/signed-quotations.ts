import type { Attribution, TokenRange } from '../../document.ts';
import type { Tokens } from '../../tokens.ts';
import type { Reading } from '../attribution-finder.ts';
import { patternAttribution } from './pattern-attribution.ts';

const DASHES = new Set(['―', '—', '–', '--', '-']);
/** A signature is a name, maybe with an age, a place or an office behind a comma. */
const LONGEST_SIGNATURE = 14;

/**
 * A quotation that its speaker signs, as readers' voices are printed: `“He scares me.” ― Ann Smith`. The dash is the cue.
 * Not so `“He scares me” — and he left.`, where no name ends the block.
 */
export function signedQuotations({ tokens, quotations, isRead }: Reading): Attribution[] {
  return quotations.flatMap(({ tokens: content, within, closed }) => {
    const dash = content.to;
    if (!closed || within >= 0 || dash >= tokens.length || !isRead[tokens.blockOf[dash]!]) return [];
    if (!DASHES.has(tokens.textOf(dash)) || tokens.blockOf[dash] !== tokens.blockOf[content.from]) return [];
    const signature = nameToEndOfBlock(dash + 1, tokens);
    if (!signature) return [];
    const cue = { from: dash, to: dash + 1 };
    return [patternAttribution({ cue, source: signature, content })];
  });
}

/** The name that begins at a token, where nothing but what belongs to it follows in the block. */
function nameToEndOfBlock(from: number, tokens: Tokens): TokenRange | null {
  let end = from;
  while (
    end < tokens.length &&
    tokens.blockOf[end] === tokens.blockOf[from - 1] &&
    end - from <= LONGEST_SIGNATURE
  )
    end++;
  const all = Array.from({ length: end - from }, (_, at) => from + at);
  if (all.length === 0 || all.length > LONGEST_SIGNATURE) return null;
  if (all.some((token) => ['VERB', 'AUX'].includes(tokens.posOf(token)))) return null;
  const comma = all.find((token) => /^[,(.]$/.test(tokens.textOf(token))) ?? end;
  const capitals = all.filter((token) => token < comma && tokens.isCapital(token)).length;
  return capitals > 0 && tokens.isCapital(from) ? { from, to: comma } : null;
}
