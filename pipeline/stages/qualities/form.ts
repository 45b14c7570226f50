import type { Form } from '../../claim.ts';
import type { Quotation, TokenRange } from '../../document.ts';
import type { Tokens } from '../../tokens.ts';

/** Longer quotations are speech, however many capitals they have. */
const LONGEST_TITLE = 7;
const SMALL_WORDS = new Set('a an the of and or in on at to for with by from is vs'.split(' '));

/**
 * A title or a name in quotation marks: "Meet the Press", "The Rock". Nobody says it, so that 'he watched "Meet the Press"'
 * stays indirect; "surrender first" and "No." are said.
 */
function isTitle(tokens: Tokens, { from, to }: TokenRange): boolean {
  if (to - from > LONGEST_TITLE + 2) return false;
  let names = 0;
  for (let token = from; token < to; token++) {
    const text = tokens.textOf(token);
    if (/^[.?!…]$/.test(text)) return false;
    if (!/[\p{L}\p{N}]/u.test(text) || SMALL_WORDS.has(text)) continue;
    if (!/^[\p{Lu}\p{N}]/u.test(text)) return false;
    if (tokens.posOf(token) === 'PROPN' || SMALL_WORDS.has(text.toLowerCase())) names++;
  }
  return names > 0;
}

/** For each token 1 where it stands in quotation marks as speech, as a column over the article. */
export function quotedColumn(tokens: Tokens, quotations: readonly Quotation[]): Uint8Array {
  const quoted = new Uint8Array(tokens.length);
  for (const quotation of quotations) {
    const { from, to } = quotation.tokens;
    if (!isTitle(tokens, quotation.tokens)) quoted.fill(1, from, to);
  }
  return quoted;
}

/**
 * The same for the content of a cue that stands in a quotation itself: whoever is quoted does not quote what she tells. Of
 * `"He said that it was late"` the content is indirect, of `"He said 'It is late'"` it is direct.
 */
export function quotedBeside(
  cue: TokenRange | null,
  tokens: Tokens,
  quotations: readonly Quotation[],
  quoted: Uint8Array,
): Uint8Array {
  if (cue === null || quoted[cue.from] === 0) return quoted;
  const holdsCue = ({ tokens: { from, to } }: Quotation): boolean => from < cue.from && cue.to <= to;
  return quotedColumn(
    tokens,
    quotations.filter((each) => !holdsCue(each)),
  );
}

/** direct: every word of the content is quoted; indirect: none; mixed: some. A "that" before a quotation is a word. */
export function formOf(tokens: Tokens, content: readonly TokenRange[], quoted: Uint8Array): Form {
  let inside = 0;
  let outside = 0;
  for (const { from, to } of content) {
    for (let token = from; token < to; token++) {
      if (tokens.posOf(token) === 'PUNCT') continue;
      if (quoted[token] === 1) inside++;
      else outside++;
    }
  }
  if (inside === 0) return 'indirect';
  return outside === 0 ? 'direct' : 'mixed';
}
