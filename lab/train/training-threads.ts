import { Worker } from 'node:worker_threads';
import type { ChainArrays, Task } from './tasks.ts';
import type { TrainingOptions } from './train-attributions.ts';

type Message =
  | { readonly kind: 'ready' }
  | { readonly kind: 'log'; readonly line: string }
  | { readonly kind: 'result'; readonly result: ChainArrays };

/** A thread of Node 20 does not inherit tsx, so it registers it before it loads its program. */
const BOOT = `
  const { workerData } = require('node:worker_threads');
  import('tsx/esm/api').then(({ register }) => { register(); return import(workerData.program); });
`;

/** Does tasks on a few threads, each task on the next thread that is free; the answers come in the order of the tasks. */
export async function runTasks(
  tasks: readonly Task[],
  { threads, withHeldOut, log }: Pick<TrainingOptions, 'threads' | 'withHeldOut' | 'log'>,
): Promise<ChainArrays[]> {
  const results = new Array<ChainArrays>(tasks.length);
  let next = 0;
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const program = new URL('./worker.ts', import.meta.url).href;
      const worker = new Worker(BOOT, {
        eval: true,
        workerData: { program, withHeldOut },
        resourceLimits: { maxOldGenerationSizeMb: 8000 },
      });
      let current = -1;
      worker.on('error', reject);
      worker.on('message', (message: Message) => {
        if (message.kind === 'log') {
          log(message.line);
          return;
        }
        if (message.kind === 'result') results[current] = message.result;
        if (next === tasks.length) {
          worker.terminate().then(() => resolve(), reject);
          return;
        }
        current = next++;
        worker.postMessage(tasks[current]);
      });
    });
  await Promise.all(Array.from({ length: Math.min(threads, tasks.length) }, work));
  return results;
}
