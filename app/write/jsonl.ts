import type { ArticleClaims, ClaimSink } from './claim-sink.ts';
import { WholeFile } from './whole-file.ts';
import { writeText } from './write-text.ts';

/** One claim a line. */
function linesOf(read: ArticleClaims): string | Uint8Array {
  return read.lines ?? read.claims.map((claim) => `${JSON.stringify(claim)}\n`).join('');
}

/** Claims as lines of JSON in a file. */
export async function openJsonl(path: string): Promise<ClaimSink> {
  const file = await WholeFile.open(path);
  return {
    place: path,
    store: null,
    write: (read) => file.write(linesOf(read)),
    flush: () => file.flush(),
    close: () => file.close(),
    discard: () => file.discard(),
  };
}

/** Claims as lines of JSON on stdout. */
export function openJsonlOnStdout(): ClaimSink {
  return {
    place: 'stdout',
    store: null,
    write: (read) => writeText(process.stdout, linesOf(read)),
    flush: async () => {},
    close: async () => {},
    discard: async () => {},
  };
}
