import type { TokenRange } from '../../pipeline/document.ts';
import type { Tokens } from '../../pipeline/tokens.ts';
import { type LabelledArticle, type LabelledAttribution, rangesOf } from '../corpora/polnear.ts';
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
    gold: articles[index]!.attributions.map((attribution) => goldOf(document.tokens, attribution)),
  }));
}

export function goldOf(tokens: Tokens, { source, cue, content }: LabelledAttribution): Gold {
  return {
    source: rangesOf(tokens, source),
    cue: longest(rangesOf(tokens, cue)),
    content: rangesOf(tokens, content),
  };
}

/** The piece of a cue that holds its verb, mostly: of "has … repeatedly denied" the latter. */
function longest(ranges: readonly TokenRange[]): TokenRange | null {
  return ranges.reduce<TokenRange | null>(
    (best, range) => (best && best.to - best.from > range.to - range.from ? best : range),
    null,
  );
}
