import { describe, expect, it } from 'vitest';
import { readCases } from '../cases.ts';
import { markedArticle } from '../marked-article.ts';

interface DateCase {
  readonly it: string;
  readonly text: string;
  readonly published?: string | null;
  readonly dates: readonly (readonly [string, string | null, string | null])[];
}

function datesOf(text: string, published: string | undefined) {
  const { tokens, dates } = markedArticle(text, { published }).layers;
  return dates.map((date) => [tokens.rangeText(date.tokens), date.value, date.grain]);
}

describe('the dates stage', () => {
  it.each(readCases<DateCase>('dates'))('$it', ({ text, published, dates }) => {
    const day = published === undefined ? '2025-02-14' : (published ?? undefined);
    expect(datesOf(text, day)).toEqual(dates);
  });

  it('reads the same day in every time zone of the machine', () => {
    const zone = process.env.TZ;
    for (const name of ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC']) {
      process.env.TZ = name;
      expect(datesOf('On February 12 and last month, and Tuesday at 3 p.m.', '2025-02-14')).toEqual([
        ['February 12', '2025-02-12', 'day'],
        ['last month', '2025-01', 'month'],
        ['Tuesday at 3 p.m.', '2025-02-11T15:00:00', 'hour'],
      ]);
    }
    process.env.TZ = zone;
  });
});
