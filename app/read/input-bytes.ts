import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { FileInput } from './find-inputs.ts';
import { InputBroken } from './input-broken.ts';

const CHUNK = 256 * 1024;
/** What is read whole is held whole, as bytes and as text. JavaScript has no text of more than half a gigabyte. */
const LARGEST_WHOLE = 256 * 1024 * 1024;

/** The bytes of a file, unpacked where it is gzipped. */
export class InputBytes implements AsyncIterable<Uint8Array> {
  private read = 0;

  constructor(private readonly input: FileInput) {}

  /** How many bytes of the file were read so far, counted as they stand in it, packed or not. */
  get consumed(): number {
    return this.read;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    if (!this.input.gzipped) return yield* this.counted();
    // An error of the file comes out of the stream that unpacks it; nobody else has to be told.
    yield* pipeline(Readable.from(this.counted()), createGunzip({ chunkSize: CHUNK }), () => {});
  }

  private async *counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of createReadStream(this.input.path, { highWaterMark: CHUNK })) {
      this.read += chunk.length;
      yield chunk;
    }
  }
}

/**
 * All bytes at once, for formats that are read whole.
 * @throws InputBroken where they are more than fit
 */
export async function allOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > LARGEST_WHOLE) throw new InputBroken('too-large', 'it is larger than 256 MB; make it .jsonl');
    pieces.push(chunk);
  }
  return Buffer.concat(pieces);
}
