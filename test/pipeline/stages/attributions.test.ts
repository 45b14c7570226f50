import { describe, expect, it } from 'vitest';
import type { AttributionFinder } from '../../../pipeline/attribution/attribution-finder.ts';
import { attributionsStage } from '../../../pipeline/stages/attributions.ts';
import { readCases } from '../cases.ts';
import { markedArticle } from '../marked-article.ts';

interface AttributionCase {
  readonly it: string;
  readonly marked: string;
  readonly expected: readonly { source: string; content: string; cue?: string | null }[];
}

describe('attributions', () => {
  it.each(readCases<AttributionCase>('attributions'))('$it', async ({ marked, expected }) => {
    const { article, layers } = markedArticle(marked);
    const { tokens } = layers;
    const finder: AttributionFinder = {
      id: 'by hand',
      find: () => ({ cues: [], attributions: layers.attributions, claimsWithin: () => [] }),
    };
    const { attributions } = await attributionsStage(finder, ['prose', 'headline']).run(article, layers);
    const textOf = (ranges: readonly { from: number; to: number }[]): string =>
      ranges.map((range) => tokens.rangeText(range)).join(' … ');
    expect(
      attributions.map(({ source, content, cue }, index) => ({
        source: textOf(source),
        content: textOf(content),
        ...(expected[index]?.cue === undefined ? {} : { cue: cue && tokens.rangeText(cue) }),
      })),
    ).toEqual(expected);
  });
});
