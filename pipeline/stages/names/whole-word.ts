import type { TokenRange } from '../../document.ts';
import type { Tokens } from '../../tokens.ts';

const LETTER = /\p{L}/u;
const isAscii = (character: string): boolean => character < '\x80';
/** A longer run of pieces is no word of a language that is read here. */
const MOST_PIECES = 8;

/**
 * Whether a token goes on with the word of the token before it: wink splits at letters that it does not know, "Erdo", "ğ"
 * and "an". Not so "do" and "n't", where both letters are plain.
 */
function isGlued(tokens: Tokens, token: number): boolean {
  if (tokens.starts[token] !== tokens.ends[token - 1]) return false;
  const before = tokens.textOf(token - 1).at(-1)!;
  const after = tokens.textOf(token)[0]!;
  return (!isAscii(before) || !isAscii(after)) && LETTER.test(before) && LETTER.test(after);
}

/** The tokens in order, with pieces of one word together: "Erdo", "ğ" and "an" are one range of three. */
export function* wholeWords(tokens: Tokens): Iterable<TokenRange> {
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1;
    while (to < tokens.length && to - from < MOST_PIECES && isGlued(tokens, to)) to++;
    yield { from, to };
    from = to;
  }
}
