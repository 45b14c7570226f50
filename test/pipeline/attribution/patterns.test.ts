import { describe, expect, it } from 'vitest';
import { headlineAttributions } from '../../../pipeline/attribution/patterns/headline-attributions.ts';
import { signedQuotations } from '../../../pipeline/attribution/patterns/signed-quotations.ts';
import { transcriptTurns } from '../../../pipeline/attribution/patterns/transcript-turns.ts';
import { readCases } from '../cases.ts';
import { markedArticle } from '../marked-article.ts';

interface PatternCase {
  readonly it: string;
  readonly text: string;
  readonly expected: readonly (readonly [source: string, cue: string, content: string])[];
}

describe('patterns', () => {
  const cases = ['patterns', 'headlines/cases', 'interviews/cases'].flatMap((name) =>
    readCases<PatternCase>(name),
  );

  it.each(cases)('$it', ({ text, expected }) => {
    const { layers } = markedArticle(text);
    const reading = { ...layers, isRead: layers.blocks.map(() => true) };
    const found = [
      ...signedQuotations(reading),
      ...transcriptTurns(reading),
      ...headlineAttributions(reading),
    ];
    const textOf = (ranges: readonly { from: number; to: number }[]): string =>
      ranges.map((range) => layers.tokens.rangeText(range)).join(' … ');
    expect(
      found.map(({ source, cue, content }) => [textOf(source), textOf([cue!]), textOf(content)]),
    ).toEqual(expected);
  });
});
