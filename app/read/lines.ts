const NEWLINE = 0x0a;

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without the newline. */
  readonly bytes: Uint8Array;
  /** What the line took of the input, its newline included. */
  readonly size: number;
}

/**
 * Splits a stream of bytes into lines, holding one line at a time. It splits at newlines only: a JSON string may hold a
 * bare U+2028, which node:readline takes for the end of a line.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let number = 0;
  let pieces: Uint8Array[] = [];
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
      pieces.push(chunk.subarray(from, to));
      const bytes = Buffer.concat(pieces);
      yield { number: ++number, bytes, size: bytes.length + 1 };
      pieces = [];
      from = to + 1;
    }
    if (from < chunk.length) pieces.push(chunk.subarray(from));
  }
  const rest = Buffer.concat(pieces);
  if (rest.length > 0) yield { number: number + 1, bytes: rest, size: rest.length };
}
