import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../app/read/reading.ts';
import { readWarc } from '../../../app/read/warc.ts';
import { collect, failures, read, streamOf } from './reading.ts';

const PAGE = '<html><p>The bridge is open.</p></html>';
const URL_A = 'https://e.org/a';

function record(type: string, url: string, body: Uint8Array | string): Buffer {
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), Buffer.from(body), Buffer.from('\r\n\r\n')]);
}

function http(headers: string, body: Uint8Array | string = PAGE, status = '200 OK'): Buffer {
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n`), Buffer.from(body)]);
}

const HTML = 'Content-Type: text/html';
const response = (url: string, body: Uint8Array | string = PAGE): Buffer =>
  record('response', url, http(HTML, body));

const pages = (pieces: readonly Piece[]) =>
  pieces.flatMap((piece) => (piece.kind === 'page' ? [piece.page] : []));

const readBytes = (...pieces: Uint8Array[]): Promise<Piece[]> => collect(readWarc(streamOf(...pieces)));

describe('a .warc file', () => {
  it('gives the pages of its responses, each called by its URL, and passes over the rest', async () => {
    const pieces = await readBytes(
      record('warcinfo', '', 'software: x'),
      record('request', URL_A, 'GET /a HTTP/1.1\r\n\r\n'),
      response(URL_A),
      record('response', 'https://e.org/b.jpg', http('Content-Type: image/jpeg', Buffer.from([255, 216]))),
      record('response', 'https://e.org/gone', http(HTML, PAGE, '404 Not Found')),
      response('https://e.org/c'),
    );
    expect(pages(pieces)).toEqual([
      { id: URL_A, html: PAGE, url: URL_A },
      { id: 'https://e.org/c', html: PAGE, url: 'https://e.org/c' },
    ]);
    expect(pieces.map((piece) => piece.record)).toEqual([3, 6]);
  });

  it('may have a member of gzip for each record', async () => {
    const bytes = Buffer.concat([gzipSync(response(URL_A)), gzipSync(response('https://e.org/b'))]);
    expect((await read({ 'crawl.warc.gz': bytes })).map(({ kind }) => kind)).toEqual(['page', 'page']);
  });

  it('is the same however the stream is cut', async () => {
    const bytes = Buffer.concat([response(URL_A), response('https://e.org/b')]);
    const whole = await readBytes(bytes);
    for (let size = 1; size < bytes.length; size += 7) {
      expect(await readBytes(bytes.subarray(0, size), bytes.subarray(size))).toEqual(whole);
    }
  });

  it('unpacks what the server packed, and leaves what the crawler unpacked', async () => {
    const chunked = `5\r\n${PAGE.slice(0, 5)}\r\n${(PAGE.length - 5).toString(16)}\r\n${PAGE.slice(5)}\r\n0\r\n\r\n`;
    for (const answer of [
      http(`${HTML}\r\nContent-Encoding: gzip`, gzipSync(PAGE)),
      http(`${HTML}\r\nContent-Encoding: gzip`),
      http(`${HTML}\r\nTransfer-Encoding: chunked`, chunked),
      http(`${HTML}\r\nTransfer-Encoding: chunked`),
    ]) {
      expect(pages(await readBytes(record('response', URL_A, answer)))).toMatchObject([{ html: PAGE }]);
    }
  });

  it('is read in the encoding that the server names', async () => {
    const html = '<p>Čapek řekl</p>';
    const answer = http(`${HTML}; charset=ISO-8859-2`, iconv.encode(html, 'iso-8859-2'));
    expect(await readBytes(record('response', URL_A, answer))).toMatchObject([
      { page: { html }, encoding: 'ISO-8859-2' },
    ]);
  });

  it('loses a response that cannot be unpacked, and no other', async () => {
    const broken = http(`${HTML}\r\nContent-Encoding: gzip`, gzipSync(PAGE).subarray(0, 20));
    const pieces = await readBytes(record('response', URL_A, broken), response('https://e.org/b'));
    expect(failures(pieces)).toMatchObject([{ code: 'unreadable', id: URL_A }]);
    expect(pages(pieces)).toHaveLength(1);
  });
});

describe('a .warc file that breaks off', () => {
  const bytes = Buffer.concat([response(URL_A), response('https://e.org/b')]);
  const first = response(URL_A).length;

  it('tells so wherever in its last record that is', async () => {
    for (let end = first + 3; end < bytes.length - 4; end += 5) {
      const pieces = await readBytes(bytes.subarray(0, end));
      expect(pages(pieces)).toHaveLength(1);
      expect(failures(pieces)).toHaveLength(1);
      expect(pieces[1]).toMatchObject({ record: 2 });
    }
  });

  it('tells so in its packed form as well', async () => {
    const packed = Buffer.concat([gzipSync(response(URL_A)), gzipSync(response('https://e.org/b'))]);
    const readings = await read({ 'crawl.warc.gz': packed.subarray(0, packed.length - 9) });
    expect(failures(readings)).toMatchObject([{ code: 'truncated' }]);
  });

  it('tells so where something else stands for a record', async () => {
    expect(failures(await readBytes(response(URL_A), Buffer.from('<html>')))).toMatchObject([
      { code: 'not-warc' },
    ]);
  });
});
