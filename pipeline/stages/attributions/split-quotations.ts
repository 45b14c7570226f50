import type { Attribution, Quotation, TokenRange } from '../../document.ts';
import type { Tokens } from '../../tokens.ts';

/**
 * A new pair of quotation marks in a later sentence is a claim of its own, without cue, by the same source: of
 * `"We won," she said. "It was hard."` the second quotation is. Not so `"We won," she said, "and it was hard."`, nor
 * marks reopened at a paragraph of one long quotation.
 */
export function splitQuotations(
  attributions: readonly Attribution[],
  tokens: Tokens,
  quotations: readonly Quotation[],
): Attribution[] {
  const opens = new Set(
    quotations.filter(({ within, continues }) => within < 0 && continues < 0).map((each) => each.tokens.from),
  );
  const split: Attribution[] = [...attributions];
  for (const [index, attribution] of attributions.entries()) {
    const [own, ...further] = groupsOf(attribution, tokens, opens);
    if (!own || further.length === 0) continue;
    split[index] = { ...attribution, content: own };
    for (const content of further) split.push({ ...attribution, cue: null, content });
  }
  return split;
}

/** The pieces of a content, divided before each quotation that opens in a later sentence than what goes before. */
function groupsOf({ cue, content }: Attribution, tokens: Tokens, opens: ReadonlySet<number>): TokenRange[][] {
  const groups: TokenRange[][] = [];
  let lastSentence = -1;
  for (const piece of content.flatMap((range) => dividedAt(range, tokens, opens))) {
    const sentence = tokens.sentenceOf[piece.from]!;
    const afterCue = cue !== null && sentence > tokens.sentenceOf[cue.to - 1]!;
    const isNew = groups.length === 0 || (opens.has(piece.from) && sentence > lastSentence && afterCue);
    if (isNew) groups.push([piece]);
    else groups.at(-1)!.push(piece);
    lastSentence = tokens.sentenceOf[piece.to - 1]!;
  }
  return groups;
}

/** A range cut before each opening mark that begins a sentence inside it. */
function dividedAt(range: TokenRange, tokens: Tokens, opens: ReadonlySet<number>): TokenRange[] {
  const parts: TokenRange[] = [];
  let from = range.from;
  for (let token = range.from + 1; token < range.to; token++) {
    if (!opens.has(token) || tokens.sentenceOf[token] === tokens.sentenceOf[token - 1]) continue;
    parts.push({ from, to: token });
    from = token;
  }
  parts.push({ from, to: range.to });
  return parts;
}
