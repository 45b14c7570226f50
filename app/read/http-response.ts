import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';

const OK = 200;
/** Against pages that unpack to more than any page is. */
const LARGEST_UNPACKED = { maxOutputLength: 64 * 1024 * 1024 };
const END_OF_HEADERS = Buffer.from('\r\n\r\n');
const HTML_TYPES = ['text/html', 'application/xhtml+xml'];

export interface Html {
  readonly bytes: Uint8Array;
  /** What the server said of the encoding, or else the page itself. */
  readonly charset?: string;
}

interface Response {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

function parse(bytes: Buffer): Response | null {
  const end = bytes.indexOf(END_OF_HEADERS);
  if (end < 0) return null;
  const [first = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n');
  const status = Number(/^HTTP\/\S+ (\d{3})/.exec(first)?.[1]);
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { status, headers: new Map(headers), body: bytes.subarray(end + END_OF_HEADERS.length) };
}

/** The body of chunks put together. Crawlers often keep the header though they did this before; then it is as it is. */
function unchunked(body: Buffer): Buffer {
  const pieces: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = body.indexOf('\r\n', at);
    const size =
      end < 0 || end - at > 64 ? '' : (body.toString('latin1', at, end).split(';')[0] ?? '').trim();
    if (!/^[0-9a-f]{1,8}$/i.test(size)) return at === 0 ? body : Buffer.concat(pieces);
    const length = Number.parseInt(size, 16);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(body.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
}

async function unpacked(body: Buffer, encoding: string): Promise<Buffer> {
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      // Crawlers often keep the header though they unpacked the body.
      return body[0] === 0x1f && body[1] === 0x8b ? promisify(gunzip)(body, LARGEST_UNPACKED) : body;
    case 'deflate':
      return promisify(inflate)(body, LARGEST_UNPACKED).catch(() =>
        promisify(inflateRaw)(body, LARGEST_UNPACKED),
      );
    case 'br':
      return promisify(brotliDecompress)(body, LARGEST_UNPACKED).catch(() => body);
    default:
      return body;
  }
}

/** What a page says of its own encoding: `<meta charset="windows-1252">`. */
export function declaredCharset(html: Uint8Array): string | undefined {
  const head = Buffer.from(html.subarray(0, 2048)).toString('latin1');
  return /<meta\b[^>]{0,200}?\bcharset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{1,40})/i.exec(head)?.[1];
}

/** The HTML of an HTTP response; null where it is none or no success; a reason where it cannot be unpacked. */
export async function htmlOf(bytes: Uint8Array): Promise<Html | null | { readonly reason: string }> {
  const response = parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (response === null || response.status !== OK) return null;
  const [type = '', ...parameters] = (response.headers.get('content-type') ?? 'text/html').split(';');
  if (!HTML_TYPES.includes(type.trim().toLowerCase())) return null;
  const isChunked = response.headers.get('transfer-encoding')?.toLowerCase() === 'chunked';
  try {
    const packed = isChunked ? unchunked(response.body) : response.body;
    const html = await unpacked(packed, (response.headers.get('content-encoding') ?? '').toLowerCase());
    const said = /charset\s{0,9}=\s{0,9}["']?([\w-]{1,40})/i.exec(parameters.join(';'))?.[1];
    const charset = said ?? declaredCharset(html);
    return charset === undefined ? { bytes: html } : { bytes: html, charset };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { reason: `the body of the response cannot be unpacked (${why})` };
  }
}
