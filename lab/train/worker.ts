import { parentPort, workerData } from 'node:worker_threads';
import { taughtAttributions } from '../corpora/taught-attributions.ts';
import { labelledDocuments } from './labelled-documents.ts';
import { runTask, type Task } from './tasks.ts';

/** A training thread: reads the corpora, then does the tasks that it is sent, one after the other. */
const { people, deep } = taughtAttributions((workerData as { withHeldOut: boolean }).withHeldOut);
const documents = await labelledDocuments([...people, ...deep]);
parentPort!.on('message', (task: Task) => {
  const result = runTask(task, documents, (line) => parentPort!.postMessage({ kind: 'log', line }));
  parentPort!.postMessage({ kind: 'result', result });
});
parentPort!.postMessage({ kind: 'ready' });
