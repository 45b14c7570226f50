import { extname } from 'node:path';
import { ExpectedFailure } from '../expected-failure.ts';
import type { ClaimSink, OpenSink } from './claim-sink.ts';
import { openJsonl, openJsonlOnStdout } from './jsonl.ts';

const BACKENDS: Readonly<Record<string, OpenSink>> = {
  '.jsonl': openJsonl,
  '.ndjson': openJsonl,
};

/** A device or a pipe has no ending to tell its format by. */
const UNNAMED_FORMAT = openJsonl;

/**
 * Opens what claims are written to: a file, whose ending tells the format, or `-` for stdout.
 * @throws ExpectedFailure where there is no backend for the format, or the file cannot be written
 */
export async function openSink(to: string): Promise<ClaimSink> {
  if (to === '-') return openJsonlOnStdout();
  const extension = extname(to).toLowerCase();
  const open = extension === '' ? UNNAMED_FORMAT : BACKENDS[extension];
  if (open) return open(to);
  throw new ExpectedFailure(
    'output-format',
    `${to} is of a format that hearsay does not write`,
    `give the file the ending ${Object.keys(BACKENDS).join(' or ')}`,
  );
}
