import { describe, expect, it } from 'vitest';
import type { Layers } from '../../../pipeline/document.ts';
import { circumstancesStage } from '../../../pipeline/stages/circumstances.ts';
import { readCases } from '../cases.ts';
import { markedArticle } from '../marked-article.ts';

interface CircumstanceCase {
  readonly it: string;
  readonly text: string;
  readonly circumstances: readonly {
    readonly addressee?: string;
    readonly time?: string;
    readonly place?: string;
    readonly occasion?: string;
    readonly medium?: string;
  }[];
}

/** The circumstances as worded, without those that were not found. */
function worded(text: string) {
  const { article, layers } = markedArticle(text);
  const { circumstances } = circumstancesStage.run(article, layers) as Pick<Layers, 'circumstances'>;
  return circumstances.map(({ addressee, time, place, occasion, medium }) => {
    const ranges = { addressee, time: time?.tokens, place, occasion, medium };
    const found = Object.entries(ranges).flatMap(([name, range]) =>
      range ? [[name, layers.tokens.rangeText(range)]] : [],
    );
    return Object.fromEntries(found) as Record<string, string>;
  });
}

describe('the circumstances stage', () => {
  it.each(readCases<CircumstanceCase>('circumstances'))('$it', ({ text, circumstances }) => {
    expect(worded(text)).toEqual(circumstances);
  });
});
