import type { Form } from '../../claim.ts';
import type { Attribution, Quotation, TokenRange } from '../../document.ts';
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

/** Which tokens of a content are quoted as speech. */
export class QuotedContent {
  /** For each token in how many quotations of speech it stands, and the innermost of these; -1 for none. */
  private readonly depth: Uint32Array;
  private readonly innermost: Int32Array;

  constructor(
    private readonly tokens: Tokens,
    private readonly quotations: readonly Quotation[],
  ) {
    this.depth = new Uint32Array(tokens.length);
    this.innermost = new Int32Array(tokens.length).fill(-1);
    for (const [index, { tokens: range }] of quotations.entries()) {
      if (isTitle(tokens, range)) continue;
      this.innermost.fill(index, range.from, range.to);
      for (let token = range.from; token < range.to; token++) this.depth[token]!++;
    }
  }

  /**
   * direct: every word of the content is quoted; indirect: none; mixed: some. A "that" before a quotation is a word. The marks
   * that the cue stands in as well do not count: of `"He said that it was late"` the content is indirect, of `"He said 'It is
   * late'"` it is direct.
   */
  formOf({ cue, content }: Attribution): Form {
    const around = cue ? this.around(cue) : [];
    let inside = 0;
    let outside = 0;
    for (const { from, to } of content) {
      for (let token = from; token < to; token++) {
        if (this.tokens.posOf(token) === 'PUNCT') continue;
        const shared = around.filter((range) => range.from <= token && token < range.to).length;
        if (this.depth[token]! > shared) inside++;
        else outside++;
      }
    }
    if (inside === 0) return 'indirect';
    return outside === 0 ? 'direct' : 'mixed';
  }

  /** The quotations of speech that a cue stands in, behind their opening marks. */
  private around(cue: TokenRange): TokenRange[] {
    const ranges: TokenRange[] = [];
    for (let index = this.innermost[cue.from]!; index >= 0; index = this.quotations[index]!.within) {
      const { from, to } = this.quotations[index]!.tokens;
      if (from < cue.from && cue.to <= to && !isTitle(this.tokens, { from, to })) ranges.push({ from, to });
    }
    return ranges;
  }
}
