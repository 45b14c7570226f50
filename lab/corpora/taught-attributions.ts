import type { Span } from '../../pipeline/document.ts';
import { readLabelledNews } from '../score/labelled-news.ts';
import { isHeldOut } from './held-out-articles.ts';
import { readNewsByDeep } from './news-by-deep.ts';
import { type LabelledArticle, type LabelledAttribution, readPolnear } from './polnear.ts';
import { POLNEAR } from './taught-names.ts';

/** Deep's attributions are taken for true from this confidence on, in per cent. */
const LEAST_PERCENT = 50;
/**
 * So often each article of the world's news that people labelled is learned from, beside the many of the corpus. Better than two
 * and six times on articles of folds that were not learned from; chance is part of it (models/README.md).
 */
const NEWS_TIMES = 3;

/** An article to learn from. */
export interface TaughtArticle extends LabelledArticle {
  /** How often. */
  readonly times: number;
  /** Contents of which it is known what claims they hold. */
  readonly contents: readonly LabelledContent[];
}
interface LabelledContent {
  readonly content: readonly Span[];
  readonly held: readonly LabelledAttribution[];
}

/**
 * What the linear models learn attributions from: the corpus, news of the world that people labelled, and more of it as deep
 * reads it. The articles of the corpus that were kept from deep's networks can be left out, for a swift whose answers there
 * are as good as elsewhere.
 */
export function taughtAttributions(withHeldOut: boolean): {
  people: TaughtArticle[];
  deep: TaughtArticle[];
} {
  const corpus = readPolnear(POLNEAR).filter((_, number) => withHeldOut || !isHeldOut(number));
  const news = newsByPeople();
  const byPeople = new Set(news.map(({ article }) => article.id));
  const deep = readNewsByDeep(LEAST_PERCENT).filter(({ article }) => !byPeople.has(article.id));
  return {
    people: [...corpus.map((article) => ({ ...article, times: 1, contents: [] })), ...news],
    deep: deep.map((article) => ({ ...article, times: 1, contents: [] })),
  };
}

/** News labelled for development. Its claims within claims are apart, as the corpus labels none. */
function newsByPeople(): TaughtArticle[] {
  return readLabelledNews('development').map(({ article, labelled }) => {
    const spansWithin = (outer: string | null) =>
      labelled.filter(({ within }) => within === outer).map(({ spans }) => spans);
    return {
      article,
      attributions: spansWithin(null),
      times: NEWS_TIMES,
      contents: labelled.map(({ id, spans }) => ({ content: spans.content, held: spansWithin(id) })),
    };
  });
}
