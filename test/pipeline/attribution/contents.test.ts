import { describe, expect, it } from 'vitest';
import { settledContents } from '../../../pipeline/attribution/contents/settled-contents.ts';
import { CueRates } from '../../../pipeline/attribution/linear/cue-rates.ts';
import { LexiconMemory, tokenColumns } from '../../../pipeline/attribution/linear/token-columns.ts';
import { WordReader } from '../../../pipeline/tagger/word-attributes.ts';
import { WordClusters } from '../../../pipeline/tagger/word-clusters.ts';
import { readCases } from '../cases.ts';
import { markedArticle } from '../marked-article.ts';

interface ContentsCase {
  readonly it: string;
  readonly marked: string;
  readonly expected: readonly string[];
}

const NO_CLUSTERS = new WordClusters(
  new Int32Array(0),
  new Uint8Array(0),
  new Uint8Array(0),
  new Uint8Array(0),
);
describe('contents', () => {
  it.each(readCases<ContentsCase>('contents'))('$it', ({ marked, expected }) => {
    const { tokens, quotations, attributions } = markedArticle(marked).layers;
    const rates = new CueRates(new Int32Array(0), new Uint8Array(0));
    const columns = tokenColumns(tokens, quotations, new WordReader(NO_CLUSTERS), rates, new LexiconMemory());
    const argued = attributions.map(({ cue, source, content }) => ({ cue: cue!, source, content, isCue: 1 }));
    const contents = settledContents(columns, argued).map((content) =>
      content.map((range) => tokens.rangeText(range)).join(' … '),
    );
    expect(contents).toEqual(expected);
  });
});
