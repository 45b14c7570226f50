import { Command } from 'commander';
import { loadConfig } from '../config.ts';
import type { ArticleJob } from '../queue/article-job.ts';
import type { ArticleQueue } from '../queue/article-queue.ts';
import { findInputs, type Input } from '../read/find-inputs.ts';
import { readArticles } from '../read/read-articles.ts';
import type { ReadSettings } from '../read/read-settings.ts';
import { originText } from '../read/reading.ts';
import { count } from './count.ts';
import { configOption } from './run-flags.ts';
import { type Screen, screenOf } from './screen.ts';
import { printable } from './wrap.ts';

interface EnqueueFlags {
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
  inputs: readonly Input[],
  settings: ReadSettings,
  queue: ArticleQueue,
  again: boolean,
  errors: Screen,
): Promise<Tally> {
  const { jobFor } = await import('../queue/article-job.ts');
  const tally: Tally = { added: 0, known: 0, failures: 0 };
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
  for await (const reading of readArticles(inputs, settings)) {
    if (reading.kind === 'failure') {
      tally.failures++;
      const { code, reason } = reading.failure;
      const place = printable(`${originText(reading.origin)}: ${reason} [${code}]`);
      await errors.print(`${errors.colours.red('failed')} ${place}`);
      continue;
    }
    const material =
      reading.kind === 'page'
        ? { kind: 'page' as const, page: reading.page }
        : { kind: 'article' as const, article: reading.article };
    characters += reading.kind === 'page' ? reading.page.html.length : reading.article.text.length;
    batch.push(jobFor(material, reading.origin));
    if (batch.length >= BATCH.articles || characters >= BATCH.characters) await send();
  }
  await send();
  return tally;
}

async function enqueue(names: readonly string[], { to, config, again = false }: EnqueueFlags): Promise<void> {
  const errors = screenOf(process.stderr);
  const settings = await loadConfig(config);
  const inputs = await findInputs(names);
  const { openArticleQueue } = await import('../queue/article-queue.ts');
  const queue = await openArticleQueue(to, settings.queue);
  try {
    const { added, known, failures } = await enqueueAll(inputs, settings.read, queue, again, errors);
    const already = known === 0 ? '' : `, ${count(known, 'was', 'were')} there already`;
    const failed = failures === 0 ? 'no failures' : count(failures, 'failure', 'failures');
    await errors.print(`${count(added, 'article', 'articles')} queued${already}, ${failed}`);
    if (failures > 0) process.exitCode = 1;
  } finally {
    await queue.close();
  }
}

/** `hearsay enqueue`: articles into a queue, for workers on any number of machines. */
export function enqueueCommand(): Command {
  return new Command('enqueue')
    .description('queue articles in PostgreSQL, for hearsay work on any number of machines')
    .argument('<inputs...>', 'files, folders, globs, or - for stdin')
    .requiredOption('--to <url>', 'the database: postgres://user@host/database')
    .option('--again', 'queue also what was done or has failed before')
    .addOption(configOption())
    .addHelpText('after', EXAMPLES)
    .action(enqueue);
}
