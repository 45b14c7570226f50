import type { ClaimSink } from './claim-sink.ts';
import { openSink } from './open-sink.ts';

/**
 * Opens all destinations of a run, in their order.
 * @throws ExpectedFailure where one of them cannot be opened; then none is
 */
export async function openSinks(destinations: readonly string[]): Promise<readonly ClaimSink[]> {
  const sinks: ClaimSink[] = [];
  try {
    for (const to of destinations) sinks.push(await openSink(to));
  } catch (error) {
    await Promise.all(sinks.map((sink) => sink.discard()));
    throw error;
  }
  return sinks;
}
