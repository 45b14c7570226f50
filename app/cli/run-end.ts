import type { Tally } from '../run/tally.ts';
import type { WorkEnd } from './report.ts';
import { summaryText } from './summary.ts';

/** What a run came to. */
export interface RunResult {
  readonly tally: Tally;
  readonly seconds: number;
  /** Where the claims are found: paths and databases. */
  readonly places: readonly string[];
  /** Where failures were written to, if there were any. */
  readonly failures: string | null;
}

/** A run that went through. */
export const runDone = ({ tally, seconds, places, failures }: RunResult): WorkEnd => ({
  event: 'done',
  lines: ({ bold }) => [
    summaryText(tally, seconds),
    ...places.map((place) => `Claims written to ${bold(place)}`),
    ...(failures === null ? [] : [`Failures written to ${bold(failures)}`]),
  ],
  facts: { ...tally, seconds, places, failuresFile: failures },
});

/** A run that was told to stop before its end. `resumable`: whether `--resume` can go on from here. */
export function runInterrupted({ tally, seconds }: RunResult, resumable: boolean): WorkEnd {
  const { articles } = tally;
  const done = articles === 1 ? 'Stopped after 1 article' : `Stopped after ${articles} articles`;
  const message = resumable
    ? `${done}; the same command with --resume goes on from there.`
    : `${done}; no ledger was kept, so the next run begins anew.`;
  return { event: 'interrupted', lines: () => [message], facts: { ...tally, seconds, resumable, message } };
}
