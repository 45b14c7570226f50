import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isPostgresUrl } from '../database/database-place.ts';

/** Files that a run keeps beside its output. */
export interface RunPlaces {
  readonly ledger: string;
  readonly failures: string;
}

const OUTPUT_FOLDER = 'output';

/** A pipe or device has nothing beside it. */
function isDevice(path: string): boolean {
  return !(statSync(path, { throwIfNoEntry: false })?.isFile() ?? true);
}

/**
 * Where the ledger and the failures of a run stand: beside the first file that it writes, else (a database that is no file)
 * in `output/`. Null where claims go to stdout or a device only.
 */
export function runPlaces(destinations: readonly string[]): RunPlaces | null {
  const file = destinations.find((to) => to !== '-' && !isPostgresUrl(to) && !isDevice(to));
  if (file !== undefined) {
    return { ledger: `${file}.ledger`, failures: join(dirname(file), 'failures.jsonl') };
  }
  if (!destinations.some(isPostgresUrl)) return null;
  return { ledger: join(OUTPUT_FOLDER, 'hearsay.ledger'), failures: join(OUTPUT_FOLDER, 'failures.jsonl') };
}

/** What a run writes, as absolute paths: no article, though it may lie among them. */
export function writtenBy(destinations: readonly string[], places: RunPlaces | null): readonly string[] {
  const files = destinations.filter((to) => to !== '-' && !isPostgresUrl(to));
  return [...files, ...(places ? [places.failures] : [])].map((path) => resolve(path));
}
