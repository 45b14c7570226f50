import { readJsonl } from './jsonl.ts';
import type { Reading } from './reading.ts';
import { readText } from './txt.ts';

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const WHITE_SPACE = [0x20, 0x09, 0x0a, 0x0d];
const BRACE = '{'.charCodeAt(0);

/** The first byte that is neither white space nor of a byte order mark. */
function firstByte(chunk: Uint8Array): number | undefined {
  return chunk.find((byte) => !WHITE_SPACE.includes(byte) && !BYTE_ORDER_MARK.includes(byte));
}

async function* inOrder(
  before: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* before;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** Reads standard input: as lines of JSON where it begins with a brace, otherwise as one plain article called `stdin`. */
export async function* readStdin(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Reading> {
  const rest = chunks[Symbol.asyncIterator]();
  const before: Uint8Array[] = [];
  let first: number | undefined;
  while (first === undefined) {
    const next = await rest.next();
    if (next.done) break;
    before.push(next.value);
    first = firstByte(next.value);
  }
  if (first === BRACE) {
    yield* readJsonl(inOrder(before, rest), 'stdin');
    return;
  }
  const pieces: Uint8Array[] = [];
  for await (const chunk of inOrder(before, rest)) pieces.push(chunk);
  const bytes = Buffer.concat(pieces);
  yield { ...readText(bytes, 'stdin'), origin: { path: 'stdin', line: null }, bytes: bytes.length };
}
