import { resolve } from 'node:path';
import { isPostgresUrl } from '../database/database-place.ts';
import { ExpectedFailure } from '../expected-failure.ts';
import type { ClaimSink } from './claim-sink.ts';
import { openSink } from './open-sink.ts';

const identityOf = (to: string): string => (to === '-' || isPostgresUrl(to) ? to : resolve(to));

function refuseRepetition(destinations: readonly string[]): void {
  const seen = new Set<string>();
  for (const to of destinations) {
    if (seen.has(identityOf(to))) {
      const named = isPostgresUrl(to) ? 'a database' : to;
      throw new ExpectedFailure('usage', `Claims shall go to ${named} twice`, 'name each destination once');
    }
    seen.add(identityOf(to));
  }
}

/**
 * Opens all destinations of a run, in their order.
 * @throws ExpectedFailure where one is named twice or cannot be opened; then none is
 */
export async function openSinks(destinations: readonly string[]): Promise<readonly ClaimSink[]> {
  refuseRepetition(destinations);
  const sinks: ClaimSink[] = [];
  try {
    for (const to of destinations) sinks.push(await openSink(to));
  } catch (error) {
    await Promise.all(sinks.map((sink) => sink.discard()));
    throw error;
  }
  return sinks;
}
