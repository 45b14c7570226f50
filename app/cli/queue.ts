import { Command } from 'commander';
import { loadConfig } from '../config.ts';
import { ExpectedFailure } from '../expected-failure.ts';
import type { ArticleQueue } from '../queue/article-queue.ts';
import { count, withSeparators } from './count.ts';
import { configOption } from './run-flags.ts';
import { screenOf } from './screen.ts';
import { printable } from './wrap.ts';

interface QueueFlags {
  readonly from: string;
  readonly config?: string;
  readonly json?: boolean;
  readonly all?: boolean;
}

const EXAMPLES = `
Examples:
  hearsay queue status --from postgres://me@host/news          how much is waiting, in work, done and dead
  hearsay queue dead --from postgres://me@host/news            what has failed for good, and why
  hearsay queue retry --all --from postgres://me@host/news     queue that anew
  hearsay queue retry ID ID --from postgres://me@host/news`;

async function withQueue(
  { from, config }: QueueFlags,
  action: (queue: ArticleQueue) => Promise<void>,
): Promise<void> {
  const { queue: settings } = await loadConfig(config);
  const { openArticleQueue } = await import('../queue/article-queue.ts');
  const queue = await openArticleQueue(from, settings);
  try {
    await action(queue);
  } finally {
    await queue.close();
  }
}

async function status(flags: QueueFlags): Promise<void> {
  const out = screenOf(process.stdout);
  await withQueue(flags, async (queue) => {
    const counts = await queue.counts();
    if (flags.json) return out.print(JSON.stringify(counts));
    const lines = Object.entries(counts).map(([name, number]) => [name, withSeparators(number)] as const);
    const width = Math.max(...lines.map(([, number]) => number.length));
    await out.print(...lines.map(([name, number]) => `${name.padEnd(9)} ${number.padStart(width)}`));
  });
}

async function dead(flags: QueueFlags): Promise<void> {
  const out = screenOf(process.stdout);
  await withQueue(flags, async (queue) => {
    for (const job of await queue.dead()) {
      if (flags.json) await out.print(JSON.stringify(job));
      else await out.print(printable(`${job.id} ${job.origin} (${job.article}): ${job.reason}`));
    }
  });
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

async function retry(ids: readonly string[], flags: QueueFlags): Promise<void> {
  const strange = ids.find((id) => !UUID.test(id));
  if (strange !== undefined || ids.length > 0 === (flags.all ?? false)) {
    const problem = strange === undefined ? 'Give ids, or --all' : `${strange} is no id of a dead article`;
    throw new ExpectedFailure('usage', problem, 'hearsay queue dead lists them');
  }
  await withQueue(flags, async (queue) => {
    const revived = await queue.revive(flags.all ? 'all' : ids);
    await screenOf(process.stderr).print(`${count(revived, 'article', 'articles')} queued anew`);
  });
}

const subcommand = (name: string, description: string): Command =>
  new Command(name)
    .description(description)
    .requiredOption('--from <url>', 'the database: postgres://user@host/database')
    .addOption(configOption());

/** `hearsay queue`: what a queue holds. */
export function queueCommand(): Command {
  return new Command('queue')
    .description('look after a queue of articles')
    .addCommand(
      subcommand('status', 'count what is waiting, in work, done and dead')
        .option('--json', 'as one JSON object')
        .action(status),
    )
    .addCommand(
      subcommand('dead', 'list what has failed for good, and why')
        .option('--json', 'one JSON object a line')
        .action(dead),
    )
    .addCommand(
      subcommand('retry', 'queue dead articles anew')
        .argument('[ids...]', 'as hearsay queue dead lists them')
        .option('--all', 'all of them')
        .action(retry),
    )
    .addHelpText('after', EXAMPLES);
}
