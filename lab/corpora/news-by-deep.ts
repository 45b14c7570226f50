import { readJsonLines } from './json-lines.ts';
import type { LabelledArticle } from './polnear.ts';
import { type SpanPair, spansOf } from './span-pairs.ts';

export const NEWS = '../shared/news/worldwide.jsonl';
/** What deep finds in it; `lab/train/deep/label-news.ts` writes it. */
export const NEWS_LABELS = 'lab/train/deep/news-labels.jsonl';

type Pairs = SpanPair[];
type Line = [id: string, found: [percent: number, source: Pairs, cue: Pairs, content: Pairs][]];

/** Raw news with the attributions that deep is at least so sure of. */
export function readNewsByDeep(leastPercent: number): LabelledArticle[] {
  const labels = new Map(readJsonLines<Line>(NEWS_LABELS));
  return readJsonLines<LabelledArticle['article']>(NEWS).map((article) => ({
    article,
    attributions: (labels.get(article.id) ?? [])
      .filter(([percent]) => percent >= leastPercent)
      .map(([, source, cue, content]) => ({
        source: spansOf(source),
        cue: spansOf(cue),
        content: spansOf(content),
      })),
  }));
}
