import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../app/run/in-order.ts';
import { collect } from '../read/reading.ts';

async function* from<Item>(
  items: readonly Item[],
  onRead: (item: Item) => void = () => {},
): AsyncGenerator<Item> {
  for (const item of items) {
    onRead(item);
    yield item;
  }
}

describe('work done several at a time', () => {
  it('comes in the order of the items, whatever takes how long', async () => {
    const delays = fc.array(fc.nat(3), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(delays, fc.integer({ min: 1, max: 6 }), async (items, room) => {
        const work = (delay: number) => wait(delay, delay);
        expect(await collect(inOrder(from(items), room, work))).toEqual(items);
      }),
      { numRuns: 50 },
    );
  });

  it('has no more in hand than there is room for, and reads no further while results wait', async () => {
    const read: number[] = [];
    const results = inOrder(
      from([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], (item) => read.push(item)),
      3,
      async (item) => item,
    );
    await results.next();
    await wait(10);
    // Three in hand, of which one was taken, and one that was read to be next.
    expect(read.length).toBeLessThanOrEqual(4);
    await results.return(undefined);
  });

  it('gives a result before the next item is there', async () => {
    let send = (_: string): void => {};
    async function* slow(): AsyncGenerator<string> {
      yield 'first';
      yield await new Promise<string>((resolve) => {
        send = resolve;
      });
    }
    const results = inOrder(slow(), 4, async (item) => item);
    expect((await results.next()).value).toBe('first');
    const second = results.next();
    await wait(1);
    send('second');
    expect((await second).value).toBe('second');
  });

  it('fails where work fails, in its turn', async () => {
    const results = inOrder(from([1, 2, 3]), 3, async (item) => {
      if (item === 2) throw new Error('two');
      return item;
    });
    expect((await results.next()).value).toBe(1);
    await expect(results.next()).rejects.toThrow('two');
  });
});
