import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startProgress } from '../../../app/cli/progress.ts';
import type { ReportSettings } from '../../../app/cli/report.ts';
import { type Screen, screenOf } from '../../../app/cli/screen.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

/** What progress prints that is no terminal, and how it is made to go on. */
function started(settings: Partial<ReportSettings>) {
  const printed: string[] = [];
  const screen: Screen = {
    ...screenOf(process.stderr),
    isTerminal: false,
    print: async (...lines) => void printed.push(...lines),
  };
  const all = { total: null, findsClaims: true, quiet: false, listing: null, ...settings };
  return { printed, progress: startProgress(screen, all) };
}

it('is a line every ten seconds in a log', async () => {
  const { printed, progress } = started({ total: 400 });
  for (let second = 1; second <= 25; second++) {
    vi.advanceTimersByTime(1000);
    await progress.advance(10, 2);
  }
  expect(printed).toEqual([
    '25 %, 10 articles, 20 claims, 1.0 articles/s, 30 s left',
    '50 %, 20 articles, 40 claims, 1.0 articles/s, 20 s left',
  ]);
});

it('counts no claims where none are found, and knows no end of stdin', async () => {
  const { printed, progress } = started({ findsClaims: false });
  vi.advanceTimersByTime(20_000);
  await progress.advance(0, 0);
  expect(printed).toEqual(['1 article, 0.1 articles/s']);
});

it('takes in that there is more to do, or less', async () => {
  const { printed, progress } = started({ total: 2 });
  vi.advanceTimersByTime(20_000);
  progress.expect(4);
  await progress.advance(1, 0);
  expect(printed).toEqual(['25 %, 1 article, 0 claims, 0.1 articles/s, 1 min 0 s left']);
});

it('is failures only with --quiet', async () => {
  const { printed, progress } = started({ quiet: true });
  vi.advanceTimersByTime(20_000);
  await progress.advance(1, 0);
  await progress.note('failed a.txt');
  expect(printed).toEqual(['failed a.txt']);
});
