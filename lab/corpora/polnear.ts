import type { Article, Span, TokenRange } from '../../pipeline/document.ts';
import type { Tokens } from '../../pipeline/tokens.ts';
import { unitsOfCodePoints } from './code-points.ts';
import { readJsonLines } from './json-lines.ts';

/** One labelled attribution; spans in UTF-16 units of the article's text. */
export interface LabelledAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}
export interface LabelledArticle {
  readonly article: Article;
  readonly attributions: readonly LabelledAttribution[];
}

interface Line {
  readonly id: string;
  readonly publisher: string;
  readonly date: string;
  readonly title: string;
  readonly text: string;
  readonly annotators: Record<string, { source: Pair[]; cue: Pair[]; content: Pair[] }[]>;
}
type Pair = [start: number, end: number];

/** Reads PolNeAR from `../shared/polnear`; the first annotator of an article counts. */
export function readPolnear(file: string): LabelledArticle[] {
  return readJsonLines<Line>(file).map(({ id, publisher, date, title, text, annotators }) => {
    const units = unitsOfCodePoints(text);
    const spans = (pairs: Pair[]): Span[] =>
      pairs.map(([start, end]) => ({ start: units[start]!, end: units[end]! }));
    const attributions = (Object.values(annotators)[0] ?? []).map(({ source, cue, content }) => ({
      source: spans(source),
      cue: spans(cue),
      content: spans(content),
    }));
    return { article: { id, publisher, title, text, published: date }, attributions };
  });
}

/** Tokens that spans cover, as ranges in reading order; ranges that touch are one. */
export function rangesOf(tokens: Tokens, spans: readonly Span[]): TokenRange[] {
  const ranges: { from: number; to: number }[] = [];
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    const range = tokens.within(span);
    if (range.from === range.to) continue;
    const last = ranges.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else ranges.push({ ...range });
  }
  return ranges;
}
