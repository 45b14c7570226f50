import { readNewsByDeep } from './news-by-deep.ts';
import { type LabelledArticle, readPolnear } from './polnear.ts';
import { POLNEAR } from './taught-names.ts';

/** Deep's attributions are taken for true from this confidence on, in per cent. */
const LEAST_PERCENT = 50;

/** What the linear models learn attributions from: articles that people labelled, and raw news as deep reads it. */
export function taughtAttributions(): { people: LabelledArticle[]; deep: LabelledArticle[] } {
  return { people: readPolnear(POLNEAR), deep: readNewsByDeep(LEAST_PERCENT) };
}
