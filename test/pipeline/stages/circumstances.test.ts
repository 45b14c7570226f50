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

  it.each([
    ['[s:He] [c:said] in August [t:no].', '2015-08'],
    ['[s:He] [c:said] on February 3 [t:no].', '2016-02-03'],
    ['[s:He] [c:said] on October 3 [t:no].', '2015-10-03'],
    ['[s:He] [c:said] in August 2014 [t:no].', '2014-08'],
    ['[s:He] [c:said] on May 19 [t:no].', '2016-05-19'],
    ['[s:He] [c:will say] in August [t:no].', '2016-08'],
    ['[s:He] [c:said] tomorrow [t:he would go].', undefined],
    ['[s:He] [c:said] next week [t:he would go].', undefined],
  ])('puts what was said into the past of an article of 18 May 2016: %s', (text, value) => {
    const { article, layers } = markedArticle(text, { published: '2016-05-18' });
    const { circumstances } = circumstancesStage.run(article, layers) as Pick<Layers, 'circumstances'>;
    expect(circumstances[0]?.time?.value).toBe(value);
  });
});
