import { replaceArticle } from '../../app/database/replace-article.ts';
import { jobFor } from '../../app/queue/article-job.ts';
import { type ArticleQueue, openArticleQueue } from '../../app/queue/article-queue.ts';
import { queueSettingsSchema } from '../../app/queue/queue-settings.ts';
import { startPostgres } from '../../test/services/postgres.ts';
import { type NewsClaims, newsClaims } from './news-claims.ts';

/**
 * Jobs a second of the queue alone, on a server beside it: queued, taken and completed with nothing in between; then with the
 * claims written in the same transaction. That many articles a second can be fed to machines, however many they are.
 */
const JOBS = 4000;
const AT_ONCE = 200;
const LANES = 8;
const TAKEN = 8;

const perSecond = (count: number, milliseconds: number): string =>
  `${Math.round((count / milliseconds) * 1000).toLocaleString('en')} jobs/s`;

async function timed(action: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await action();
  return performance.now() - started;
}

async function fill(queue: ArticleQueue, { articles }: NewsClaims): Promise<void> {
  const text = 'Police said on Monday that the road to the bridge was closed until further notice. '.repeat(
    60,
  );
  const jobs = articles.map(({ article }) =>
    jobFor(
      { kind: 'article', article: { id: article.id, text } },
      { path: 'bench', line: null, record: null },
    ),
  );
  for (let from = 0; from < jobs.length; from += AT_ONCE) await queue.add(jobs.slice(from, from + AT_ONCE));
}

async function empty(queue: ArticleQueue, action: Parameters<ArticleQueue['complete']>[1]): Promise<void> {
  const lane = async (): Promise<void> => {
    for (let taken = await queue.take(TAKEN); taken.length > 0; taken = await queue.take(TAKEN)) {
      for (const { id } of taken) await queue.complete(id, action);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

const news = await newsClaims(JOBS);
const server = await startPostgres({ durable: true });
try {
  for (const writes of [false, true]) {
    const queue = await openArticleQueue(await server.newDatabase(), queueSettingsSchema.parse({}));
    let at = 0;
    const filling = await timed(() => fill(queue, news));
    const emptying = await timed(() =>
      empty(queue, async (transaction) => {
        if (writes) await replaceArticle(transaction, news.articles[at++]!);
      }),
    );
    console.log(`queued             ${perSecond(JOBS, filling)}`);
    console.log(`${writes ? 'with their claims' : 'taken and completed'}  ${perSecond(JOBS, emptying)}`);
    await queue.close();
  }
} finally {
  await server.stop();
}
