import { allOf } from './input-bytes.ts';
import { readJsonl } from './jsonl.ts';
import { peek } from './peek.ts';
import type { Piece } from './reading.ts';
import { readText } from './txt.ts';

/** White space, byte order marks, and the zeros of UTF-16. */
const BEFORE_TEXT = [0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf, 0xff, 0xfe, 0x00];
const BRACE = '{'.charCodeAt(0);

const firstByte = (bytes: Uint8Array): number | undefined =>
  bytes.find((byte) => !BEFORE_TEXT.includes(byte));

/** Reads standard input: as lines of JSON where it begins with a brace, otherwise as one plain article called `stdin`. */
export async function* readStdin(stdin: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  const { first, chunks } = await peek(stdin, (bytes) => firstByte(bytes) !== undefined);
  if (firstByte(first) === BRACE) yield* readJsonl(chunks);
  else yield await readText(await allOf(chunks), 'stdin');
}
