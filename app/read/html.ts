import { decode } from './decode.ts';
import { declaredCharset } from './http-response.ts';
import { idFromPath } from './id-from-path.ts';
import { failed, type Outcome } from './reading.ts';

/** Reads a web page that was saved as a file. Where it came from is known only where it says so itself. */
export async function readHtml(bytes: Uint8Array, path: string): Promise<Outcome> {
  const id = idFromPath(path);
  const decoded = await decode(bytes, declaredCharset(bytes));
  if (decoded.kind === 'failure') return failed(decoded.failure.code, decoded.failure.reason, id);
  const { text: html, encoding } = decoded;
  return { kind: 'page', page: { id, html, url: null }, ...(encoding ? { encoding } : {}) };
}
