import { describe, expect, it } from 'vitest';
import { blocksStage } from '../../../pipeline/stages/blocks.ts';
import { readCases } from '../cases.ts';

interface BlockCase {
  readonly it: string;
  readonly text?: string;
  readonly blocks: readonly (readonly [kind: string, text: string])[];
}

describe('blocks', () => {
  it.each(readCases<BlockCase>('blocks'))('$it', async ({ text, blocks: expected }) => {
    const whole = text ?? expected.map(([, line]) => line).join('\n');
    const { blocks } = await blocksStage.run({ id: 'case', text: whole }, {});
    expect(blocks.map(({ kind, span }) => [kind, whole.slice(span.start, span.end)])).toEqual(expected);
  });

  it('takes a line that is the title for a headline, even with a full stop', async () => {
    const text = 'It is over.\n\nThe talks ended.';
    const { blocks } = await blocksStage.run({ id: 'case', text, title: 'It is over.' }, {});
    expect(blocks.map(({ kind }) => kind)).toEqual(['headline', 'prose']);
  });
});
