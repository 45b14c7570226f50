import { originText } from '../read/reading.ts';
import type { RunWatcher } from '../run/run-watcher.ts';
import type { Tally } from '../run/tally.ts';
import { articleListing } from './claim-listing.ts';
import { startProgress } from './progress.ts';
import type { Screen } from './screen.ts';
import { summaryText } from './summary.ts';
import { printable } from './wrap.ts';

/** How a run ended. */
export interface RunEnd {
  readonly tally: Tally;
  readonly seconds: number;
  /** Where the claims are found: paths and databases. */
  readonly places: readonly string[];
  /** Where failures were written to, if there were any. */
  readonly failures: string | null;
}

/** Tells people, or their programs, how a run goes and what it came to. */
export interface RunReport extends RunWatcher {
  /** Before anything else is said of the end. */
  stop(): void;
  ended(end: RunEnd): Promise<void>;
  /** The run was told to stop before its end. `resumable`: whether `--resume` can go on from here. */
  interrupted(end: RunEnd, resumable: boolean): Promise<void>;
  /** Something to know about the run as a whole. */
  notice(sentence: string): Promise<void>;
}

export interface ReportSettings {
  /** Bytes of all inputs; null where one of them is stdin. */
  readonly bytes: number | null;
  readonly quiet: boolean;
  /** Where claims are listed, or null. */
  readonly listing: Screen | null;
}

/** What an interrupted run leaves. */
export function interruptedText({ articles }: Tally, resumable: boolean): string {
  const done = articles === 1 ? 'Stopped after 1 article' : `Stopped after ${articles} articles`;
  return resumable
    ? `${done}; the same command with --resume goes on from there.`
    : `${done}; no ledger was kept, so the next run begins anew.`;
}

/** The report for people. */
export function textReport(errors: Screen, { bytes, quiet, listing }: ReportSettings): RunReport {
  const progress = startProgress(errors, bytes, { quiet, listing: listing !== null });
  const { colours } = errors;
  return {
    advance: (read, claims) => progress.advance(read, claims),
    async failure(origin, { code, id, reason }) {
      const named = id === null ? '' : ` (${id})`;
      const line = printable(`${originText(origin)}${named}: ${reason} [${code}]`);
      await progress.note(`${colours.red('failed')} ${line}`);
    },
    async encoding(origin, encoding) {
      if (!quiet)
        await progress.note(printable(`${originText(origin)} is not UTF-8; it was read as ${encoding}`));
    },
    async article({ article, claims }) {
      await listing?.print(...articleListing(article, claims, listing));
    },
    stop: () => progress.stop(),
    async ended({ tally, seconds, places, failures }) {
      if (quiet) return;
      await errors.print(summaryText(tally, seconds));
      for (const place of places) await errors.print(`Claims written to ${colours.bold(place)}`);
      if (failures !== null) await errors.print(`Failures written to ${colours.bold(failures)}`);
    },
    async interrupted({ tally }, resumable) {
      await errors.print(interruptedText(tally, resumable));
    },
    async notice(sentence) {
      if (!quiet) await progress.note(sentence);
    },
  };
}
