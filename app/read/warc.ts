import { ByteReader } from './byte-reader.ts';
import { decode } from './decode.ts';
import { htmlOf } from './http-response.ts';
import { failureOf, InputBroken } from './input-broken.ts';
import { type Failed, failed, type Outcome, type Piece } from './reading.ts';

const LONGEST_HEADER = 64 * 1024;
const MOST_HEADERS = 200;
/** A page is held whole; larger records are films. */
const LARGEST_PAGE = 64 * 1024 * 1024;

type Headers = ReadonlyMap<string, string>;

const isBlank = (line: string): boolean => line.trim() === '';

/** The headers of the next record; null where the file ends where it may. */
async function headersOf(reader: ByteReader): Promise<Headers | null> {
  let version = await reader.line(LONGEST_HEADER);
  while (version !== null && isBlank(version)) version = await reader.line(LONGEST_HEADER);
  if (version === null) return null;
  if (!version.startsWith('WARC/')) {
    throw new InputBroken('not-warc', 'no WARC record stands where one should begin; the rest is lost');
  }
  const headers = new Map<string, string>();
  for (let count = 0; count < MOST_HEADERS; count++) {
    const line = await reader.line(LONGEST_HEADER);
    if (line === null) throw new InputBroken('truncated', 'the record breaks off in its headers');
    if (isBlank(line)) return headers;
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  throw new InputBroken('not-warc', 'a record has too many headers; the rest is lost');
}

function lengthIn(headers: Headers): number {
  const text = headers.get('content-length') ?? '';
  if (!/^\d{1,15}$/.test(text)) {
    throw new InputBroken('not-warc', 'a record does not say how long it is; the rest is lost');
  }
  return Number(text);
}

const breaksOff = (has: number, length: number): InputBroken =>
  new InputBroken('truncated', `the record breaks off after ${has} of ${length} bytes`);

/** The page of a response; null where it is none, such as a picture or an error. */
async function pageOf(bytes: Uint8Array, url: string): Promise<Outcome | null> {
  const found = await htmlOf(bytes);
  if (found === null) return null;
  if ('reason' in found) return failed('unreadable', found.reason, url);
  const decoded = await decode(found.bytes, found.charset);
  if (decoded.kind === 'failure') return failed(decoded.failure.code, decoded.failure.reason, url);
  const { text: html, encoding } = decoded;
  return { kind: 'page', page: { id: url, html, url }, ...(encoding ? { encoding } : {}) };
}

async function readRecord(reader: ByteReader, headers: Headers): Promise<Outcome | null> {
  const length = lengthIn(headers);
  // Some writers put the URI between angle brackets.
  const url = headers.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? headers.get('warc-record-id') ?? '';
  const isResponse = headers.get('warc-type')?.toLowerCase() === 'response';
  if (!isResponse || length > LARGEST_PAGE) {
    const skipped = await reader.skip(length);
    if (skipped < length) throw breaksOff(skipped, length);
    return isResponse
      ? failed('too-large', `the response is larger than ${LARGEST_PAGE >> 20} MB`, url)
      : null;
  }
  const bytes = await reader.bytes(length);
  if (bytes.length < length) throw breaksOff(bytes.length, length);
  return pageOf(bytes, url);
}

/** What broke the file, in the record where it did. */
function brokenAt(error: unknown, record: number): Failed & { record: number } {
  return { ...failureOf(error), record };
}

/**
 * Reads the HTML pages among the `response` records of a WARC file, each with its URL for its id. Records of other kinds,
 * and responses that are no page, are passed over. A file that breaks off is told of: nothing may go missing in silence.
 */
export async function* readWarc(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  const reader = new ByteReader(chunks);
  let record = 1;
  try {
    for (let headers = await headersOf(reader); headers !== null; headers = await headersOf(reader)) {
      const outcome = await readRecord(reader, headers);
      if (outcome) yield { ...outcome, record };
      record++;
    }
  } catch (error) {
    yield brokenAt(error, record);
  } finally {
    await reader.close();
  }
}
