import { LEAST_UTF16, utf16Of } from './decode.ts';
import { peek } from './peek.ts';

export interface Utf8Bytes {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** What the bytes were in, where that was not UTF-8. */
  readonly encoding?: string;
}

async function* fromUtf16(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}

/** A stream that is read by lines, as UTF-8 where it was UTF-16: there, a newline may be half of another character. */
export async function asUtf8(chunks: AsyncIterable<Uint8Array>): Promise<Utf8Bytes> {
  const { first, chunks: all } = await peek(chunks, ({ length }) => length >= LEAST_UTF16);
  const encoding = utf16Of(first.subarray(0, 1024));
  return encoding ? { bytes: fromUtf16(all, encoding), encoding } : { bytes: all };
}
