import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../pipeline/claim.ts';
import type { Layers, Quality } from '../../../pipeline/document.ts';
import { qualitiesStage } from '../../../pipeline/stages/qualities.ts';
import { readCases } from '../cases.ts';
import { markedArticle } from '../marked-article.ts';

interface QualityCase {
  readonly it: string;
  readonly text: string;
  readonly add?: Record<string, Kind>;
  readonly qualities: readonly Partial<Quality>[];
}

describe('the qualities stage', () => {
  it.each(readCases<QualityCase>('qualities'))('$it', ({ text, add, qualities: expected }) => {
    const { article, layers } = markedArticle(text);
    const stage = qualitiesStage({ cues: { add: add ?? {}, ignore: [] } });
    const { qualities } = stage.run(article, layers) as Pick<Layers, 'qualities'>;
    expect(qualities).toHaveLength(expected.length);
    for (const [index, quality] of expected.entries()) expect(qualities[index]).toMatchObject(quality);
  });
});
