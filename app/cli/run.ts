import { availableParallelism } from 'node:os';
import { Command, Option } from 'commander';
import { type Config, settingsOf } from '../config.ts';
import { ExpectedFailure } from '../expected-failure.ts';
import { bytesOf, findInputs } from '../read/find-inputs.ts';
import { readArticles } from '../read/read-articles.ts';
import type { Reading } from '../read/reading.ts';
import { ArticleRun, type Bookkeeping, type RunParts } from '../run/article-run.ts';
import { runFingerprint } from '../run/article-version.ts';
import { boundHeap } from '../run/bound-heap.ts';
import { ExtractionPool } from '../run/extraction-pool.ts';
import { type Extractor, extractHere } from '../run/extractor.ts';
import { FailuresFile } from '../run/failures-file.ts';
import { Ledger } from '../run/ledger.ts';
import { openSinks } from '../write/open-sinks.ts';
import { untilInterrupted } from './interruption.ts';
import { jobsOption, timeoutOption } from './job-flags.ts';
import { logOption, quietOption, type ReportFlags, startReport } from './report-flags.ts';
import { type RunResult, runDone, runInterrupted } from './run-end.ts';
import {
  configOption,
  configWith,
  minConfidenceOption,
  modelOption,
  offsetsOption,
  type SettingFlags,
} from './run-flags.ts';
import { type RunPlaces, runPlaces, writtenBy } from './run-places.ts';
import { screenOf } from './screen.ts';

interface RunFlags extends SettingFlags, ReportFlags {
  readonly to?: readonly string[];
  readonly jobs?: number;
  readonly timeout: number;
  readonly resume?: boolean;
  readonly ledger: boolean;
  readonly show?: boolean;
}

const INTERRUPTED = 130;
/** Bytes of input below which the work is done before the threads have loaded their models. */
const WORTH_THREADS = 256 * 1024;

const EXAMPLES = `
Examples:
  hearsay run article.txt --show          read one article and list its claims
  hearsay run news/ --to claims.jsonl     every article in a folder and below
  hearsay run 'news/2025-*.jsonl.gz'      files by a pattern; .jsonl holds {id, text, ...} a line
  hearsay run news/ --resume              go on after a crash or Ctrl-C; later, read only what changed
  cat feed.jsonl | hearsay run - --to -   as a filter, from stdin to stdout

Reads .txt, .md, .html, .json, .jsonl, .csv and .warc, each also gzipped (.gz).
What cannot be read costs that article only, and is listed in failures.jsonl beside the output.

Exit codes: 0 done; 1 some articles failed; 2 could not run; 130 interrupted.`;

/**
 * One job for each processor, but one for little input, where threads would only cost their start, and as a filter, which
 * whoever drives it starts several of.
 */
function defaultJobs(bytes: number | null, destinations: readonly string[]): number {
  const isFilter = bytes === null && destinations.includes('-');
  const isLittle = bytes !== null && bytes < WORTH_THREADS;
  return isFilter || isLittle ? 1 : availableParallelism();
}

async function startExtractor(
  config: Config,
  jobs: number,
  timeout: number,
  forLedger: boolean,
): Promise<Extractor> {
  const settings = settingsOf(config);
  if (jobs > 1) return new ExtractionPool(settings, jobs, timeout, forLedger);
  const { createPipeline } = await import('../index.ts');
  return extractHere(await createPipeline(settings), forLedger);
}

/** The ledger, where there is one to keep. */
async function openBooks(
  config: Config,
  places: RunPlaces | null,
  { resume = false, ledger: wanted }: RunFlags,
): Promise<Bookkeeping | null> {
  if (resume && (places === null || !wanted)) {
    const problem =
      places === null ? 'stdout keeps no ledger to resume from' : '--no-ledger leaves nothing to resume';
    throw new ExpectedFailure('usage', problem, 'give a file with --to, or leave --resume out');
  }
  if (places === null || !wanted) return null;
  const ledger = await Ledger.open(places.ledger);
  if (ledger) return { ledger, fingerprint: await runFingerprint(settingsOf(config)), resume };
  if (!resume) return null;
  throw new ExpectedFailure(
    'ledger-missing',
    '--resume needs the package better-sqlite3, which is not installed or could not be compiled here',
    'run npm install better-sqlite3, which needs Python and a C++ compiler, or leave --resume out to begin anew',
  );
}

function checkFlags({ show = false, log }: RunFlags, destinations: readonly string[]): void {
  if (show && destinations.includes('-')) {
    throw new ExpectedFailure('usage', '--show and --to - both write to stdout', 'leave one of them out');
  }
  if (show && log === 'json') {
    throw new ExpectedFailure(
      'usage',
      '--show is for people and --log json for programs',
      'leave one of them out',
    );
  }
}

/** Goes through the articles and makes what was found visible, unless it is stopped before the end. */
async function carryOut(
  work: ArticleRun,
  readings: AsyncIterable<Reading>,
  { sinks, books }: RunParts,
  stop: AbortSignal,
): Promise<void> {
  try {
    await work.takeAll(readings, stop);
    if (!stop.aborted) for (const sink of sinks) await sink.close();
  } catch (error) {
    await Promise.allSettled(sinks.map((sink) => sink.discard()));
    throw error;
  }
  if (stop.aborted) await Promise.all(sinks.map((sink) => sink.discard()));
  else books?.ledger.finish();
}

async function run(names: readonly string[], flags: RunFlags): Promise<void> {
  boundHeap();
  const config = await configWith(flags);
  const destinations = flags.to ?? [config.to];
  checkFlags(flags, destinations);
  const places = runPlaces(destinations);
  const inputs = await findInputs(names, writtenBy(destinations, places));
  const bytes = bytesOf(inputs);
  const stop = untilInterrupted();
  const books = await openBooks(config, places, flags);
  const sinks = await openSinks(destinations);
  const failures = places && (await FailuresFile.at(places.failures));
  const jobs = flags.jobs ?? defaultJobs(bytes, destinations);
  const extractor = await startExtractor(config, jobs, flags.timeout, books !== null);
  const listing = flags.show ? screenOf(process.stdout) : null;
  const report = await startReport(flags, { total: bytes, findsClaims: true, listing });
  const parts: RunParts = { extractor, sinks, books, failures, watcher: report };
  const work = new ArticleRun(parts);
  const started = performance.now();
  try {
    await carryOut(work, readArticles(inputs, config.read), parts, stop);
  } catch (error) {
    const isKept = books && work.tally.articles > 0 && error instanceof ExpectedFailure;
    if (isKept)
      await report.notice('What was done is kept: the same command with --resume goes on from there.');
    throw error;
  } finally {
    report.stop();
    books?.ledger.close();
    await failures?.close();
    await extractor.close();
  }
  const result: RunResult = {
    tally: work.tally,
    seconds: (performance.now() - started) / 1000,
    places: sinks.filter((_, index) => destinations[index] !== '-').map(({ place }) => place),
    failures: failures && work.tally.failures > 0 ? failures.path : null,
  };
  if (stop.aborted) {
    await report.ended(runInterrupted(result, books !== null));
    process.exit(INTERRUPTED);
  }
  await report.ended(runDone(result));
  if (work.tally.failures > 0) process.exitCode = 1;
}

/** `hearsay run`: articles in, claims out. */
export function runCommand(): Command {
  return new Command('run')
    .description('read articles and write down who said what')
    .argument('<inputs...>', 'files, folders, globs, or - for stdin')
    .addOption(
      new Option(
        '--to <file>',
        'where claims go, - for stdout; may be given several times (default: output/claims.jsonl)',
      ).argParser((to: string, before: readonly string[] = []) => [...before, to]),
    )
    .addOption(jobsOption())
    .addOption(timeoutOption('with two jobs or more'))
    .option('--resume', 'take over what an earlier run to the same place has done, finished or not')
    .option('--no-ledger', 'keep no ledger beside the output; then nothing can be resumed')
    .addOption(configOption())
    .addOption(modelOption())
    .addOption(offsetsOption())
    .addOption(minConfidenceOption())
    .option('--show', 'list the claims for reading, on stdout')
    .addOption(quietOption())
    .addOption(logOption())
    .addHelpText('after', EXAMPLES)
    .action(run);
}
