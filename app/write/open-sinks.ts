import { resolve } from 'node:path';
import { isPostgresUrl } from '../database/database-place.ts';
import { ExpectedFailure } from '../expected-failure.ts';
import type { ArticleClaims, ClaimSink } from './claim-sink.ts';
import { openSink } from './open-sink.ts';

/** Waits for all, also where one fails, so that nothing goes on behind whoever handles the failure. */
async function all(actions: readonly Promise<void>[]): Promise<void> {
  const outcomes = await Promise.allSettled(actions);
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}

/** Several sinks as one: written to at once, as fast as the slowest of them, and closed or discarded together. */
class SeveralSinks implements ClaimSink {
  readonly place: string;
  readonly store: string | null;
  private open: ClaimSink[];

  constructor(sinks: readonly ClaimSink[]) {
    this.open = [...sinks];
    this.place = sinks.map(({ place }) => place).join(', ');
    // Where one of them is written anew by every run, all of them get everything.
    const stores = sinks.map(({ store }) => store);
    this.store = stores.includes(null) ? null : stores.join(' ');
  }

  write(read: ArticleClaims): Promise<void> {
    return all(this.open.map((sink) => sink.write(read)));
  }

  flush(): Promise<void> {
    return all(this.open.map((sink) => sink.flush()));
  }

  /** A full disk shows when it is asked to keep what it has: that is done everywhere before anything is made visible. */
  async close(): Promise<void> {
    await this.flush();
    for (let sink = this.open[0]; sink; sink = this.open[0]) {
      await sink.close();
      this.open.shift();
    }
  }

  /** Those that were closed before another one failed stay as they are. */
  discard(): Promise<void> {
    return all(this.open.map((sink) => sink.discard()));
  }
}

const identityOf = (to: string): string => (to === '-' || isPostgresUrl(to) ? to : resolve(to));

/**
 * Opens any number of destinations as one.
 * @throws ExpectedFailure where one of them is named twice or cannot be opened; the others are discarded then
 */
export async function openSinks(destinations: readonly string[]): Promise<ClaimSink> {
  const twice = destinations.find((to, at) =>
    destinations.slice(0, at).some((other) => identityOf(other) === identityOf(to)),
  );
  if (twice !== undefined) {
    throw new ExpectedFailure(
      'usage',
      `${isPostgresUrl(twice) ? 'A database' : twice} is named twice as a destination`,
      'name it once',
    );
  }
  const sinks: ClaimSink[] = [];
  try {
    for (const to of destinations) sinks.push(await openSink(to));
  } catch (error) {
    await all(sinks.map((sink) => sink.discard()));
    throw error;
  }
  return sinks.length === 1 ? sinks[0]! : new SeveralSinks(sinks);
}
