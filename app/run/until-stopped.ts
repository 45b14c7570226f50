/** Hands items on until a signal says to stop, also while the next one is waited for, as a line on stdin may be. */
export async function* untilStopped<Item>(
  items: AsyncIterable<Item>,
  stop: AbortSignal,
): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]();
  let end = (_: IteratorResult<Item>): void => {};
  stop.addEventListener('abort', () => end({ done: true, value: undefined }), { once: true });
  while (!stop.aborted) {
    const next = await new Promise<IteratorResult<Item>>((resolve, reject) => {
      end = resolve;
      iterator.next().then(resolve, reject);
    });
    if (next.done) break;
    yield next.value;
  }
  // An iterator that still waits for its next item would answer only after that.
  if (!stop.aborted) await iterator.return?.();
}
