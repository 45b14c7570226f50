import { setFlagsFromString } from 'node:v8';

/**
 * Per cent that the heap may grow over what was alive at the last collection before the next one is due. By itself V8 lets it
 * grow to four times that where a machine has memory enough, the more the longer a run is.
 */
const GROWTH = 20;

/** MB of each half of a new thread's young generation, which stays at that: eight take no less time for articles of news, and more memory. */
const YOUNG_HALF = 4;

/**
 * Has garbage collected early in this process and all threads that it starts, so that long runs need no more than short ones.
 * The young generation stays as large as it is: by itself it grows to 32 MB, and articles are read no faster for it.
 * Each thread collects its young garbage alone: V8 would share that among helper threads, which costs the processor more and
 * makes the threads no faster where each processor has an article to read.
 */
export function boundHeap(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString(`--min-semi-space-size=${YOUNG_HALF}`);
  setFlagsFromString('--no-parallel-scavenge');
}
