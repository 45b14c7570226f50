import { extname } from 'node:path';
import { isDatabase } from '../database/database-place.ts';
import { ExpectedFailure } from '../expected-failure.ts';
import type { ClaimSink, OpenSink } from './claim-sink.ts';
import { openJsonl, openJsonlOnStdout } from './jsonl.ts';

/** Libraries are loaded by those who ask for them. */
const openCsv: OpenSink = async (path) => (await import('./csv.ts')).openCsv(path);
const openParquet: OpenSink = async (path) => (await import('./parquet.ts')).openParquet(path);
const openDatabase: OpenSink = async (place) => (await import('./database.ts')).openDatabaseSink(place);

const FILES: Readonly<Record<string, OpenSink>> = {
  '.jsonl': openJsonl,
  '.ndjson': openJsonl,
  '.csv': openCsv,
  '.parquet': openParquet,
};
const WRITTEN = '.jsonl, .csv, .parquet, .db or .sqlite, or name a database as postgres://user@host/database';

/** A device or a pipe has no ending to tell its format by. */
const UNNAMED_FORMAT = openJsonl;

/**
 * Opens what claims are written to: a file, whose ending tells the format, a URL of PostgreSQL, or `-` for stdout.
 * @throws ExpectedFailure where there is no backend for the format, or the place cannot be written
 */
export async function openSink(to: string): Promise<ClaimSink> {
  if (to === '-') return openJsonlOnStdout();
  if (isDatabase(to)) return openDatabase(to);
  const extension = extname(to).toLowerCase();
  const open = extension === '' ? UNNAMED_FORMAT : FILES[extension];
  if (open && !to.includes('://')) return open(to);
  throw new ExpectedFailure(
    'output-format',
    `${to.includes('://') ? 'That URL' : to} is of a format that hearsay does not write`,
    `give the file the ending ${WRITTEN}`,
  );
}
