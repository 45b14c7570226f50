import { availableParallelism } from 'node:os';
import { Command } from 'commander';
import { settingsOf } from '../config.ts';
import { ExpectedFailure } from '../expected-failure.ts';
import type { ArticleQueue } from '../queue/article-queue.ts';
import type { WorkWatcher } from '../queue/article-worker.ts';
import { boundHeap } from '../run/bound-heap.ts';
import { emptyTally, type Tally } from '../run/tally.ts';
import { untilInterrupted } from './interruption.ts';
import { jobsOption, timeoutOption } from './job-flags.ts';
import type { Report, WorkEnd } from './report.ts';
import { logOption, quietOption, type ReportFlags, startReport } from './report-flags.ts';
import {
  configOption,
  configWith,
  minConfidenceOption,
  modelOption,
  offsetsOption,
  type SettingFlags,
} from './run-flags.ts';
import { summaryText } from './summary.ts';

interface WorkFlags extends SettingFlags, ReportFlags {
  readonly from: string;
  readonly jobs?: number;
  readonly timeout: number;
  readonly untilEmpty?: boolean;
}

/** Milliseconds between two looks at what waits. */
const LOOK_EVERY = 10_000;

const EXAMPLES = `
Claims go into the tables of the same database, each article's together with the end of its job: both or neither. A worker may
be killed at any moment; what it had in hand is given to others after queue.lostAfter seconds (config.yaml). The first Ctrl-C
or SIGTERM ends what is in hand, a second one stops at once.

Examples:
  hearsay work --from postgres://me@host/news                  until Ctrl-C or SIGTERM, waiting for more
  hearsay work --from postgres://me@host/news --until-empty    until nothing is left to do
  PGPASSWORD=… hearsay work --from postgres://me@host/news --jobs 8

Exit codes: 0 done, or told to stop; 1 some articles failed; 2 could not run, or the database was lost.`;

function watch(tally: Tally, report: Report): WorkWatcher {
  return {
    async done(claims, tokens) {
      tally.articles++;
      tally.claims += claims;
      tally.tokens += tokens;
      await report.advance(1, claims);
    },
    async failed({ job }, failure) {
      tally.failures++;
      await report.failure(job.origin, failure);
      await report.advance(1, 0);
    },
  };
}

const worked = (tally: Tally, seconds: number): WorkEnd => ({
  event: 'done',
  lines: () => [summaryText(tally, seconds)],
  facts: { ...tally, seconds },
});

/** Keeps the report up to date with what waits in the queue, of which other workers take their share. Returns what ends it. */
function lookAfter(queue: ArticleQueue, tally: Tally, report: Report): () => void {
  const look = async (): Promise<void> =>
    report.expect(tally.articles + tally.failures + (await queue.waiting()));
  // Where the database is lost the work itself fails, and tells.
  const timer = setInterval(() => void look().catch(() => {}), LOOK_EVERY);
  return () => clearInterval(timer);
}

async function work(flags: WorkFlags): Promise<void> {
  boundHeap();
  const config = await configWith(flags);
  const stop = untilInterrupted();
  if (flags.timeout >= config.queue.lostAfter) {
    throw new ExpectedFailure(
      'usage',
      `An article may take ${flags.timeout} s, but after ${config.queue.lostAfter} s it is given to another worker`,
      'lower --timeout, or raise queue.lostAfter in config.yaml before articles are queued',
    );
  }
  const [{ openArticleQueue }, { ArticleWorker }, { ExtractionPool }] = await Promise.all([
    import('../queue/article-queue.ts'),
    import('../queue/article-worker.ts'),
    import('../run/extraction-pool.ts'),
  ]);
  const queue = await openArticleQueue(flags.from, config.queue, true);
  const jobs = flags.jobs ?? availableParallelism();
  const extractor = new ExtractionPool(settingsOf(config), jobs, flags.timeout, false);
  const tally = emptyTally();
  const total = await queue.waiting();
  const report = await startReport(flags, { total, findsClaims: true, listing: null });
  const rest = lookAfter(queue, tally, report);
  const started = performance.now();
  try {
    await new ArticleWorker(queue, extractor, watch(tally, report)).work(stop, flags.untilEmpty ?? false);
  } finally {
    rest();
    report.stop();
    await extractor.close();
    await queue.close();
  }
  await report.ended(worked(tally, (performance.now() - started) / 1000));
  if (tally.failures > 0) process.exitCode = 1;
}

/** `hearsay work`: one of any number of workers on a queue. */
export function workCommand(): Command {
  return new Command('work')
    .description('read the articles of a queue, and write their claims into its database')
    .requiredOption('--from <url>', 'the database: postgres://user@host/database')
    .addOption(jobsOption())
    .addOption(timeoutOption())
    .option('--until-empty', 'end when nothing is left to do, rather than wait for more')
    .addOption(configOption())
    .addOption(modelOption())
    .addOption(offsetsOption())
    .addOption(minConfidenceOption())
    .addOption(quietOption())
    .addOption(logOption())
    .addHelpText('after', EXAMPLES)
    .action(work);
}
