import { describe, expect, it } from 'vitest';
import { daysOf, saidOn } from '../../../app/database/said-on.ts';

describe('the days that a date stands for', () => {
  it.each([
    ['2025-02-12', '2025-02-12', '2025-02-12'],
    ['2025-02-12T08:30:00Z', '2025-02-12', '2025-02-12'],
    ['2025-02', '2025-02-01', '2025-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['0050', '0050-01-01', '0050-12-31'],
  ])('%s', (date, from, until) => {
    expect(daysOf(date)).toEqual({ from, until });
  });

  it.each(['XXXX-02-12', '2025-02-30', '2025-13', '0000', '', 'today', '2025-02-12/2025-02-14'])(
    'none for %j',
    (date) => {
      expect(daysOf(date)).toBeNull();
    },
  );
});

describe('the day of a claim', () => {
  const article = { id: 'a', url: null, title: null, publisher: null, published: '2025-02-20' };
  const time = (value: string | null) => ({ text: 'then', spans: [], value, grain: null });

  it('is that of the saying where its year is known, else that of the article, if it has one', () => {
    expect(saidOn({ time: time('2011-03-04'), article })?.from).toBe('2011-03-04');
    expect(saidOn({ time: time('XXXX-02-12'), article })?.from).toBe('2025-02-20');
    expect(saidOn({ time: null, article })?.from).toBe('2025-02-20');
    expect(saidOn({ time: time('2012/2015-03'), article })).toEqual({
      from: '2012-01-01',
      until: '2015-03-31',
    });
    expect(saidOn({ time: time('XXXX-03/XXXX-05'), article })?.from).toBe('2025-02-20');
    expect(saidOn({ time: null, article: { ...article, published: null } })).toBeNull();
  });
});
