import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { replaceArticle } from '../../../app/database/replace-article.ts';
import { type ArticleJob, jobFor, jobId } from '../../../app/queue/article-job.ts';
import { type ArticleQueue, openArticleQueue } from '../../../app/queue/article-queue.ts';
import { ArticleWorker } from '../../../app/queue/article-worker.ts';
import type { QueueSettings } from '../../../app/queue/queue-settings.ts';
import { failed, idOf, originText } from '../../../app/read/reading.ts';
import { ClaimLines } from '../../../app/run/claim-lines.ts';
import type { Extractor } from '../../../app/run/extractor.ts';
import { usePostgres } from '../../services/use-postgres.ts';
import { asOf, TOLD } from '../write/contract/example-claims.ts';

const newDatabase = usePostgres();
const SETTINGS: QueueSettings = { retries: 1, retryDelay: 1, lostAfter: 2 };
const ORIGIN = { path: 'news.jsonl', line: 3, record: null };

const jobOf = (id: string, text = 'The mayor said so.'): ArticleJob =>
  jobFor({ kind: 'article', article: { id, text } }, ORIGIN);

async function openQueue(url: string, supervise = false): Promise<ArticleQueue> {
  const queue = await openArticleQueue(url, SETTINGS, supervise);
  onTestFinished(() => queue.close());
  return queue;
}

const newQueue = async (): Promise<ArticleQueue> => openQueue(await newDatabase());

/** Takes the next job when its time has come. */
async function takeOne(queue: ArticleQueue): Promise<string> {
  for (;;) {
    const [taken] = await queue.take(1);
    if (taken) return taken.id;
    await wait(50);
  }
}

/** Fails until nothing is left to try. */
async function fail(queue: ArticleQueue, reason: string): Promise<void> {
  for (let tries = 0; tries <= SETTINGS.retries; tries++) await queue.fail(await takeOne(queue), reason);
}

describe('a job', () => {
  it('has the same id for the same text under the same id, and another one for others', () => {
    expect(jobId(jobOf('a'))).toBe(jobId(jobOf('a')));
    expect(jobId(jobOf('a'))).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
    expect(new Set([jobOf('a'), jobOf('b'), jobOf('a', 'Else.')].map(jobId)).size).toBe(3);
  });

  it('holds what PostgreSQL cannot as U+FFFD', () => {
    expect(jobOf('a', 'x\0y\ud800').material).toMatchObject({ article: { text: 'x\uFFFDy\uFFFD' } });
  });
});

describe('a queue in PostgreSQL', () => {
  it('gives every job to one worker only, the first to come first', async () => {
    const queue = await newQueue();
    await queue.add([jobOf('a')]);
    await queue.add([jobOf('b'), jobOf('c')]);
    const taken = await Promise.all([queue.take(1), queue.take(1), queue.take(5)]);
    expect(
      taken
        .flat()
        .map(({ job }) => idOf(job.material))
        .sort(),
    ).toEqual(['a', 'b', 'c']);
    expect(await queue.take(1)).toEqual([]);
    expect(await queue.counts()).toEqual({ waiting: 0, retrying: 0, working: 3, done: 0, dead: 0 });
  });

  it('queues the same text once, also when it is done, unless it shall be done again', async () => {
    const queue = await newQueue();
    expect(await queue.add([jobOf('a'), jobOf('b'), jobOf('b')])).toBe(2);
    expect(await queue.add([jobOf('a'), jobOf('c')])).toBe(1);
    for (const { id } of await queue.take(3)) await queue.complete(id, async () => {});
    expect(await queue.add([jobOf('a')])).toBe(0);
    expect(await queue.add([jobOf('a')], true)).toBe(1);
    expect(await queue.counts()).toMatchObject({ waiting: 1, done: 2 });
  });

  it('commits claims and the end of the job together, or neither', async () => {
    const queue = await newQueue();
    await queue.add([jobOf('a')]);
    const [taken] = await queue.take(1);
    const claims = () => queue.database.tables.selectFrom('claims').select('id').execute();
    const broken = queue.complete(taken!.id, async (transaction) => {
      await replaceArticle(transaction, asOf('a', TOLD));
      throw new Error('killed');
    });
    await expect(broken).rejects.toThrow('killed');
    expect([await claims(), (await queue.counts()).working]).toEqual([[], 1]);
    const done = await queue.complete(taken!.id, (transaction) =>
      replaceArticle(transaction, asOf('a', TOLD)),
    );
    expect([done, (await claims()).length, (await queue.counts()).done]).toEqual([true, 1, 1]);
  });

  it('lets a job be completed once, whoever believes to have it', async () => {
    const queue = await newQueue();
    await queue.add([jobOf('a')]);
    const [taken] = await queue.take(1);
    let times = 0;
    const action = async (): Promise<void> => {
      times++;
      await wait(50);
    };
    const outcomes = await Promise.all([
      queue.complete(taken!.id, action),
      queue.complete(taken!.id, action),
    ]);
    expect([outcomes.sort(), times]).toEqual([[false, true], 1]);
  });

  it('gives a job that was lost to another worker', async () => {
    const queue = await openQueue(await newDatabase(), true);
    await queue.add([jobOf('a')]);
    const [lost] = await queue.take(1);
    expect(await takeOne(queue)).toBe(lost!.id);
  });

  it('tries again what fails, later each time, and sets it aside in the end', async () => {
    const queue = await newQueue();
    await queue.add([jobOf('a')]);
    await queue.fail(await takeOne(queue), 'it took too long');
    expect([await queue.take(1), await queue.counts()]).toMatchObject([[], { retrying: 1, dead: 0 }]);
    const begun = performance.now();
    await queue.fail(await takeOne(queue), 'it took too long again');
    expect(performance.now() - begun).toBeGreaterThan(500);
    expect(await queue.counts()).toEqual({ waiting: 0, retrying: 0, working: 0, done: 0, dead: 1 });
    expect(await queue.dead()).toMatchObject([
      { origin: 'news.jsonl line 3', article: 'a', reason: 'it took too long again' },
    ]);
  });

  it('queues dead articles anew, some or all', async () => {
    const queue = await newQueue();
    for (const id of ['a', 'b', 'c']) {
      await queue.add([jobOf(id)]);
      await fail(queue, 'no text');
    }
    const [first] = await queue.dead();
    expect(await queue.revive([first!.id])).toBe(1);
    expect(await queue.counts()).toMatchObject({ waiting: 1, dead: 2 });
    expect(await queue.revive([first!.id])).toBe(0);
    expect(await queue.revive('all')).toBe(2);
    expect(await queue.counts()).toMatchObject({ waiting: 3, dead: 0 });
    expect((await queue.take(3)).map(({ job }) => idOf(job.material))).toContain('a');
  });

  it('says so when the database has gone, and does not take it for an empty queue', async () => {
    const queue = await openArticleQueue(await newDatabase(), SETTINGS);
    await queue.database.pool.end();
    await expect(queue.take(1)).rejects.toThrow();
    await queue.close().catch(() => {});
  });
});

/** Finds one claim in every article, and fails where the text says so. */
const extractor: Extractor = {
  room: 4,
  async extract(material) {
    const id = idOf(material);
    if (material.kind === 'article' && material.article.text === 'FAIL')
      return failed('extraction', 'it fails', id);
    return { kind: 'found', lines: ClaimLines.of(asOf(id, TOLD)).bytes, packed: null, tokens: 5 };
  },
  close: async () => {},
};

describe('a worker on a queue in PostgreSQL', () => {
  it('works until nothing is left, and sets aside what cannot be read', async () => {
    const queue = await newQueue();
    const ids = Array.from({ length: 30 }, (_, at) => `a${at}`);
    await queue.add([...ids.map((id) => jobOf(id)), jobOf('bad', 'FAIL')]);
    let done = 0;
    const reasons: string[] = [];
    const worker = new ArticleWorker(queue, extractor, {
      done: async () => void done++,
      failed: async ({ job }, { reason }) => void reasons.push(`${originText(job.origin)}: ${reason}`),
    });
    await worker.work(new AbortController().signal, true);
    expect([done, reasons]).toEqual([30, Array(2).fill('news.jsonl line 3: it fails')]);
    expect(await queue.counts()).toEqual({ waiting: 0, retrying: 0, working: 0, done: 30, dead: 1 });
  });

  it('waits for more, and ends what it has in hand when it is told to stop', async () => {
    const queue = await newQueue();
    const stop = new AbortController();
    let done = 0;
    const worker = new ArticleWorker(queue, extractor, {
      done: async () => void done++,
      failed: async () => {},
    });
    const working = worker.work(stop.signal, false);
    await queue.add(Array.from({ length: 20 }, (_, at) => jobOf(`a${at}`)));
    while (done === 0) await wait(5);
    stop.abort();
    await working;
    const counts = await queue.counts();
    expect(counts.working).toBe(0);
    expect(counts.done).toBe(done);
  });
});
