import type { Article, Layers } from '../../pipeline/document.ts';
import { Pipeline } from '../../pipeline/pipeline.ts';
import { blocksStage } from '../../pipeline/stages/blocks.ts';
import { quotationsStage } from '../../pipeline/stages/quotations.ts';
import { WinkReader } from '../../pipeline/stages/tokens/wink-reader.ts';
import { tokensStage } from '../../pipeline/stages/tokens.ts';

/** An article as far as the stages before the taggers bring it. */
export type Prepared = { article: Article } & Pick<Layers, 'blocks' | 'tokens' | 'sentences' | 'quotations'>;

export async function prepare(articles: readonly Article[]): Promise<Prepared[]> {
  const pipeline = Pipeline.empty()
    .with(blocksStage)
    .with(tokensStage(new WinkReader()))
    .with(quotationsStage);
  const prepared: Prepared[] = [];
  for (const article of articles) prepared.push(await pipeline.run(article));
  return prepared;
}
