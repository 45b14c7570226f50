/** A stream whose first bytes can be looked at before it is read. */
export interface Peeked {
  readonly first: Uint8Array;
  /** The whole stream, the first bytes included. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

async function* after(
  first: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/** Reads on until what was read satisfies, or the stream ends. */
export async function peek(
  chunks: AsyncIterable<Uint8Array>,
  isEnough: (bytes: Uint8Array) => boolean,
): Promise<Peeked> {
  const rest = chunks[Symbol.asyncIterator]();
  let first: Uint8Array = new Uint8Array();
  while (!isEnough(first)) {
    const next = await rest.next();
    if (next.done) break;
    first = first.length === 0 ? next.value : Buffer.concat([first, next.value]);
  }
  return { first, chunks: after([first], rest) };
}
