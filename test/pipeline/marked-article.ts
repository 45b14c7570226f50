import type { NameType } from '../../pipeline/claim.ts';
import type { Article, Attribution, Layers, Name, Span, TokenRange } from '../../pipeline/document.ts';
import { blocksStage } from '../../pipeline/stages/blocks.ts';
import { datesStage } from '../../pipeline/stages/dates.ts';
import { quotationsStage } from '../../pipeline/stages/quotations.ts';
import { WinkReader } from '../../pipeline/stages/tokens/wink-reader.ts';
import { tokensStage } from '../../pipeline/stages/tokens.ts';

type BaseLayer = 'blocks' | 'tokens' | 'sentences' | 'quotations' | 'names' | 'dates' | 'attributions';
export type MarkedArticle = { readonly article: Article; readonly layers: Pick<Layers, BaseLayer> };

const NAME_MARKS: Readonly<Record<string, NameType>> = {
  per: 'person',
  org: 'organization',
  loc: 'place',
  grp: 'group',
};
type AttributionMark = 's' | 'c' | 't';
interface Mark {
  readonly label: string;
  readonly number: number;
  readonly span: Span;
}

const readTokens = tokensStage(new WinkReader());

/** "[s:Ann] [c:said] [t:no]" -> "Ann said no" and where the marks stood. */
function readMarks(marked: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  const open: { label: string; number: number; start: number }[] = [];
  let text = '';
  for (let at = 0; at < marked.length; at++) {
    const opening = /^\[(per|org|loc|grp|s|c|t)(\d*):/.exec(marked.slice(at, at + 12));
    if (opening) {
      open.push({ label: opening[1]!, number: Number(opening[2] || 1), start: text.length });
      at += opening[0].length - 1;
    } else if (marked[at] === ']' && open.length > 0) {
      const { label, number, start } = open.pop()!;
      marks.push({ label, number, span: { start, end: text.length } });
    } else text += marked[at];
  }
  if (open.length > 0) throw new Error(`a mark is not closed in: ${marked}`);
  return { text, marks };
}

const holds = (outer: TokenRange, inner: TokenRange): boolean =>
  outer.from <= inner.from && inner.to <= outer.to;
const size = (ranges: readonly TokenRange[]): number =>
  ranges.reduce((sum, range) => sum + range.to - range.from, 0);

/** An attribution lies within the one whose content is the smallest that holds its cue (or its content). */
function withNesting(attributions: readonly Attribution[]): Attribution[] {
  return attributions.map((inner, index) => {
    const anchor = inner.cue ?? inner.content[0]!;
    const outer = attributions
      .map((other, number) => ({ number, content: other.content }))
      .filter(({ number, content }) => number !== index && content.some((piece) => holds(piece, anchor)))
      .sort((a, b) => size(a.content) - size(b.content))[0];
    return { ...inner, within: outer?.number ?? -1 };
  });
}

/**
 * A document from text with marks, after the real stages for blocks, tokens, quotations and dates:
 * - `[s:Ann] [c:said] [t:no]` are source, cue and content of attribution 1, `[s2:…]` of attribution 2; several marks of
 *   one letter are its pieces; marks may stand within each other, and `within` follows from that.
 * - `[per:Ann Lee]`, `[org:…]`, `[loc:…]`, `[grp:…]` are names.
 * A square bracket that opens no mark is text.
 */
export function markedArticle(marked: string, more: Partial<Article> = {}): MarkedArticle {
  const { text, marks } = readMarks(marked);
  const article: Article = { id: 'test', ...more, text };
  const { blocks } = blocksStage.run(article, {}) as Pick<Layers, 'blocks'>;
  const { tokens, sentences } = readTokens.run(article, { blocks }) as Pick<Layers, 'tokens' | 'sentences'>;
  const { quotations } = quotationsStage.run(article, { blocks, tokens }) as Pick<Layers, 'quotations'>;
  const { dates } = datesStage.run(article, { blocks, tokens, sentences }) as Pick<Layers, 'dates'>;
  const names: Name[] = marks
    .filter(({ label }) => label in NAME_MARKS)
    .map(({ label, span }) => ({ tokens: tokens.within(span), type: NAME_MARKS[label]!, probability: 1 }))
    .sort((a, b) => a.tokens.from - b.tokens.from);
  const pieces = (label: AttributionMark, number: number): TokenRange[] =>
    marks
      .filter((mark) => mark.label === label && mark.number === number)
      .map(({ span }) => tokens.within(span))
      .sort((a, b) => a.from - b.from);
  const count = Math.max(0, ...marks.filter(({ label }) => label.length === 1).map(({ number }) => number));
  const attributions: Attribution[] = Array.from({ length: count }, (_, index) => {
    const cue = pieces('c', index + 1);
    const whole = cue.length > 0 ? { from: cue[0]!.from, to: cue.at(-1)!.to } : null;
    return {
      cue: whole,
      source: pieces('s', index + 1),
      content: pieces('t', index + 1),
      confidence: 1,
      within: -1,
    };
  });
  return {
    article,
    layers: { blocks, tokens, sentences, quotations, dates, names, attributions: withNesting(attributions) },
  };
}
