import { parentPort, workerData } from 'node:worker_threads';
import { taughtAttributions } from '../corpora/taught-attributions.ts';
import { countCueRates } from './cue-training.ts';
import { labelledDocuments } from './labelled-documents.ts';
import { runTask, type Task } from './tasks.ts';
import { taughtViews } from './taught-views.ts';

/** A training thread: reads the corpora, then does the tasks that it is sent, one after the other. */
const { people, deep } = taughtAttributions((workerData as { withHeldOut: boolean }).withHeldOut);
const articles = [...people, ...deep];
const documents = await labelledDocuments(articles);
const views = taughtViews(articles, documents, countCueRates(documents));
parentPort!.on('message', (task: Task) => {
  const result = runTask(task, views, (line) => parentPort!.postMessage({ kind: 'log', line }));
  parentPort!.postMessage({ kind: 'result', result });
});
parentPort!.postMessage({ kind: 'ready' });
