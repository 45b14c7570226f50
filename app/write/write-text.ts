import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes to a stream, and waits while it is full. */
export async function writeText(stream: Writable, text: string | Uint8Array): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}
