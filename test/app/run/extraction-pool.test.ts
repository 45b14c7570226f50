import { setTimeout as wait } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { expect, it, onTestFinished } from 'vitest';
import type { Material } from '../../../app/read/reading.ts';
import { ExtractionPool } from '../../../app/run/extraction-pool.ts';
import { settingsSchema } from '../../../pipeline/index.ts';

const SHORT = 'The mayor said the bridge will open in May. ';

const article = (id: string, times = 1): Material => ({
  kind: 'article',
  article: { id, text: SHORT.repeat(times) },
});

/** Every thread that is started from here on. */
function startedThreads(): Worker[] {
  const threads: Worker[] = [];
  const note = (thread: Worker): void => void threads.push(thread);
  process.on('worker', note);
  onTestFinished(() => void process.off('worker', note));
  return threads;
}

it('loses the article of a thread that dies, and no other, and replaces the thread', async () => {
  const threads = startedThreads();
  const pool = new ExtractionPool(settingsSchema.parse({}), 2, 60, false);
  onTestFinished(() => pool.close());
  // Each of the two threads has its first article before any has its second.
  await Promise.all([pool.extract(article('a')), pool.extract(article('b'))]);
  const long = pool.extract(article('long', 100_000));
  await wait(200);
  await Promise.all(threads.map((thread) => thread.terminate()));
  expect(await long).toMatchObject({ kind: 'failure', failure: { code: 'worker-died', id: 'long' } });
  expect(await pool.extract(article('c'))).toMatchObject({ kind: 'found' });
}, 120_000);
