import { parentPort, workerData } from 'node:worker_threads';
import { readPolnear } from '../corpora/polnear.ts';
import { labelledDocuments } from './labelled-documents.ts';
import { runTask, type Task } from './tasks.ts';

/** A training thread: reads the corpus, then does the tasks that it is sent, one after the other. */
const { corpus } = workerData as { corpus: string };
const documents = await labelledDocuments(readPolnear(corpus));
parentPort!.on('message', (task: Task) => {
  const result = runTask(task, documents, (line) => parentPort!.postMessage({ kind: 'log', line }));
  parentPort!.postMessage({ kind: 'result', result });
});
parentPort!.postMessage({ kind: 'ready' });
