import type { Claim } from '../../pipeline/index.ts';
import type { ClaimSink } from './claim-sink.ts';
import { WholeFile } from './whole-file.ts';
import { writeText } from './write-text.ts';

/** One claim a line. */
function linesOf(claims: readonly Claim[]): string {
  return claims.map((claim) => `${JSON.stringify(claim)}\n`).join('');
}

/** Claims as lines of JSON in a file. */
export async function openJsonl(path: string): Promise<ClaimSink> {
  const file = await WholeFile.open(path);
  return {
    place: path,
    store: null,
    write: ({ claims }) => file.write(linesOf(claims)),
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
    write: ({ claims }) => writeText(process.stdout, linesOf(claims)),
    flush: async () => {},
    close: async () => {},
    discard: async () => {},
  };
}
