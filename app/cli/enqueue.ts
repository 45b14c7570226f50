import { Command } from 'commander';
import { loadConfig } from '../config.ts';
import type { ArticleJob } from '../queue/article-job.ts';
import type { ArticleQueue } from '../queue/article-queue.ts';
import { bytesOf, findInputs } from '../read/find-inputs.ts';
import { readArticles } from '../read/read-articles.ts';
import { materialOf, type Reading } from '../read/reading.ts';
import { EncodingNotes } from '../run/encoding-notes.ts';
import { count } from './count.ts';
import type { Report, WorkEnd } from './report.ts';
import { logOption, quietOption, type ReportFlags, startReport } from './report-flags.ts';
import { configOption } from './run-flags.ts';

interface EnqueueFlags extends ReportFlags {
  readonly to: string;
  readonly config?: string;
  readonly again?: boolean;
}

/** What is queued in one transaction: so many articles, or fewer where they are long. */
const BATCH = { articles: 200, characters: 4_000_000 };

const EXAMPLES = `
The same text under the same id is queued once, however often this command is run, until some twelve hours after it was done.

Examples:
  hearsay enqueue news/ --to postgres://me@host/news
  hearsay enqueue 'crawl-*.warc.gz' --to postgres://me@host/news
  hearsay enqueue news/ --again --to postgres://me@host/news   also what was done before, for a new version or settings

Exit codes: 0 done; 1 some articles could not be read; 2 could not run.`;

interface Tally {
  added: number;
  known: number;
  failures: number;
}

async function enqueueAll(
  readings: AsyncIterable<Reading>,
  queue: ArticleQueue,
  again: boolean,
  report: Report,
): Promise<Tally> {
  const { jobFor } = await import('../queue/article-job.ts');
  const tally: Tally = { added: 0, known: 0, failures: 0 };
  const encodings = new EncodingNotes(report);
  let batch: ArticleJob[] = [];
  let characters = 0;
  const send = async (): Promise<void> => {
    if (batch.length === 0) return;
    const added = await queue.add(batch, again);
    tally.added += added;
    tally.known += batch.length - added;
    batch = [];
    characters = 0;
  };
  for await (const reading of readings) {
    await encodings.note(reading);
    await report.advance(reading.bytes, 0);
    if (reading.kind === 'failure') {
      tally.failures++;
      await report.failure(reading.origin, reading.failure);
      continue;
    }
    characters += reading.kind === 'page' ? reading.page.html.length : reading.article.text.length;
    batch.push(jobFor(materialOf(reading), reading.origin));
    if (batch.length >= BATCH.articles || characters >= BATCH.characters) await send();
  }
  await send();
  return tally;
}

function enqueued({ added, known, failures }: Tally, seconds: number): WorkEnd {
  const already = known === 0 ? '' : `, ${count(known, 'was', 'were')} there already`;
  const failed = failures === 0 ? 'no failures' : count(failures, 'failure', 'failures');
  return {
    event: 'done',
    lines: () => [`${count(added, 'article', 'articles')} queued${already}, ${failed}`],
    facts: { queued: added, known, failures, seconds },
  };
}

async function enqueue(names: readonly string[], flags: EnqueueFlags): Promise<void> {
  const settings = await loadConfig(flags.config);
  const inputs = await findInputs(names);
  const { openArticleQueue } = await import('../queue/article-queue.ts');
  const queue = await openArticleQueue(flags.to, settings.queue);
  const report = await startReport(flags, { total: bytesOf(inputs), findsClaims: false, listing: null });
  const started = performance.now();
  let tally: Tally;
  try {
    tally = await enqueueAll(readArticles(inputs, settings.read), queue, flags.again ?? false, report);
  } finally {
    report.stop();
    await queue.close();
  }
  await report.ended(enqueued(tally, (performance.now() - started) / 1000));
  if (tally.failures > 0) process.exitCode = 1;
}

/** `hearsay enqueue`: articles into a queue, for workers on any number of machines. */
export function enqueueCommand(): Command {
  return new Command('enqueue')
    .description('queue articles in PostgreSQL, for hearsay work on any number of machines')
    .argument('<inputs...>', 'files, folders, globs, or - for stdin')
    .requiredOption('--to <url>', 'the database: postgres://user@host/database')
    .option('--again', 'queue also what was done or has failed before')
    .addOption(configOption())
    .addOption(quietOption())
    .addOption(logOption())
    .addHelpText('after', EXAMPLES)
    .action(enqueue);
}
