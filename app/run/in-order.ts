type Event<Item, Result> =
  | { readonly kind: 'item'; readonly item: Item }
  | { readonly kind: 'end' }
  | { readonly kind: 'result'; readonly result: Result };

/**
 * Does work on items, several at a time, and hands on the results in the order of the items. At most `room` items are in hand,
 * from being read until the result is asked for, so that whoever takes the results slowly slows down the reading. A result is
 * handed on as soon as it is there: no further item has to come first.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  room: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const iterator = items[Symbol.asyncIterator]();
  const read = async (): Promise<Event<Item, Result>> => {
    const next = await iterator.next();
    return next.done ? { kind: 'end' } : { kind: 'item', item: next.value };
  };
  const begin = (item: Item): Promise<Event<Item, Result>> => {
    const begun = work(item).then((result): Event<Item, Result> => ({ kind: 'result', result }));
    // Work that fails is told of when its turn has come.
    begun.catch(() => {});
    return begun;
  };
  const inHand: Promise<Event<Item, Result>>[] = [];
  let reading: Promise<Event<Item, Result>> | null = read();
  let ended = false;
  try {
    while (inHand.length > 0 || !ended) {
      if (!ended && inHand.length < room) reading ??= read();
      const event = await Promise.race([...inHand.slice(0, 1), ...(reading ? [reading] : [])]);
      if (event.kind === 'result') {
        inHand.shift();
        yield event.result;
        continue;
      }
      reading = null;
      if (event.kind === 'item') inHand.push(begin(event.item));
      else ended = true;
    }
  } finally {
    await iterator.return?.();
  }
}
