import type { TokenRange } from '../../pipeline/document.ts';
import { type LabelledArticle, rangesOf } from '../corpora/polnear.ts';
import { type Prepared, prepare } from './prepared.ts';

/** A labelled attribution as tokens. */
export interface Gold {
  readonly source: readonly TokenRange[];
  readonly cue: TokenRange | null;
  readonly content: readonly TokenRange[];
}
export type LabelledDocument = Prepared & { readonly gold: readonly Gold[] };

export async function labelledDocuments(articles: readonly LabelledArticle[]): Promise<LabelledDocument[]> {
  const prepared = await prepare(articles.map(({ article }) => article));
  return prepared.map((document, index) => ({
    ...document,
    gold: articles[index]!.attributions.map(({ source, cue, content }) => ({
      source: rangesOf(document.tokens, source),
      // PolNeAR's cues are contiguous, all but a handful.
      cue: rangesOf(document.tokens, cue)[0] ?? null,
      content: rangesOf(document.tokens, content),
    })),
  }));
}
