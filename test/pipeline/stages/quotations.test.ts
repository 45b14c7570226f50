import { describe, expect, it } from 'vitest';
import { Pipeline } from '../../../pipeline/pipeline.ts';
import { blocksStage } from '../../../pipeline/stages/blocks.ts';
import { quotationsStage } from '../../../pipeline/stages/quotations.ts';
import { WinkReader } from '../../../pipeline/stages/tokens/wink-reader.ts';
import { tokensStage } from '../../../pipeline/stages/tokens.ts';
import { readCases } from '../cases.ts';

interface QuotationCase {
  readonly it: string;
  readonly text: string;
  readonly quotations: readonly { text: string; unclosed?: boolean; in?: number; continues?: number }[];
}

const pipeline = Pipeline.empty().with(blocksStage).with(tokensStage(new WinkReader())).with(quotationsStage);

describe('quotations', () => {
  it.each(readCases<QuotationCase>('quotations'))('$it', async ({ text, quotations: expected }) => {
    const { quotations } = await pipeline.run({ id: 'case', text });
    expect(
      quotations.map(({ span, closed, within, continues }) => ({
        text: text.slice(span.start, span.end),
        ...(closed ? {} : { unclosed: true }),
        ...(within < 0 ? {} : { in: within }),
        ...(continues < 0 ? {} : { continues }),
      })),
    ).toEqual(expected);
  });
});
