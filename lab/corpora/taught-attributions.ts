import { isHeldOut } from './held-out-articles.ts';
import { readNewsByDeep } from './news-by-deep.ts';
import { type LabelledArticle, readPolnear } from './polnear.ts';
import { POLNEAR } from './taught-names.ts';

/** Deep's attributions are taken for true from this confidence on, in per cent. */
const LEAST_PERCENT = 50;

/**
 * What the linear models learn attributions from: articles that people labelled, and raw news as deep reads it. Those kept
 * from deep's networks can be left out, for a swift whose answers there are as good as elsewhere.
 */
export function taughtAttributions(withHeldOut: boolean): {
  people: LabelledArticle[];
  deep: LabelledArticle[];
} {
  const people = readPolnear(POLNEAR).filter((_, number) => withHeldOut || !isHeldOut(number));
  return { people, deep: readNewsByDeep(LEAST_PERCENT) };
}
