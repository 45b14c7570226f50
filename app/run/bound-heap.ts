import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Per cent that the heap may grow over what was alive at the last collection before the next one is due. By itself V8 lets it
 * grow to four times that where a machine has memory enough, the more the longer a run is.
 */
const GROWTH = 20;

/**
 * Has garbage collected early in this process and all threads that it starts, so that long runs need no more than short ones.
 * Each thread collects its own: V8 would share that among helper threads, which cost 1 to 2 s of the processor more for 1,000
 * articles (of 28) and made the threads themselves no faster. Where each processor has an article to read none is left for help.
 */
export function boundHeap(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  setFlagsFromString('--no-parallel-scavenge');
  endMarking();
  setFlagsFromString('--no-concurrent-marking');
}

/** Marking that has begun with V8's threads has to end with them: what V8 does between two of them, it does by these flags. */
function endMarking(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
