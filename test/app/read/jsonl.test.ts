import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readJsonl } from '../../../app/read/jsonl.ts';
import { articles, collect, failures, read, streamOf } from './reading.ts';

/** Bytes in pieces of a size. */
const cut = (bytes: Uint8Array, size: number): Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );

describe('a .jsonl file', () => {
  const line = (fields: object): string => `${JSON.stringify(fields)}\n`;

  it('is an article a line, with what is known of it', async () => {
    const known = {
      title: 'T',
      url: 'https://e.org/',
      publisher: 'P',
      published: '2025-02-12T08:30:00+01:00',
    };
    const readings = await read(
      { 'a.jsonl': line({ id: '1', text: 'One.', ...known }) + line({ id: '2', text: 'Two.' }) },
      ['a.jsonl'],
    );
    expect(articles(readings)).toEqual([
      { id: '1', text: 'One.', ...known },
      { id: '2', text: 'Two.', title: undefined, url: undefined, publisher: undefined, published: undefined },
    ]);
    expect(readings.map(({ origin }) => origin.line)).toEqual([1, 2]);
  });

  it('may have blank lines, Windows line ends, a byte order mark, null for unknown and keys of its own', async () => {
    const text = `\ufeff${JSON.stringify({ id: '1', text: 'One.', url: null, section: 'local' })}\r\n\r\n`;
    expect(articles(await read({ 'a.jsonl': text }, ['a.jsonl']))).toMatchObject([
      { id: '1', text: 'One.', url: undefined },
    ]);
  });

  it('keeps a line whole whose text holds a bare line separator', async () => {
    const readings = await read({ 'a.jsonl': '{"id":"1","text":"One.\u2028Two."}\n' }, ['a.jsonl']);
    expect(articles(readings)).toMatchObject([{ text: 'One.\u2028Two.' }]);
  });

  it('loses a bad line only, and says which and why', async () => {
    const bad = [
      '{"id": "2", "text": ',
      '{"id":"3"}',
      '{"text":"no id"}',
      '{"id":"5","text":"x","published":"yesterday"}',
      '[]',
    ];
    const file = Buffer.concat([
      Buffer.from(line({ id: '1', text: 'One.' }) + bad.map((text) => `${text}\n`).join('')),
      Buffer.from([0x00, 0xff, 0x01, 0x0a]),
      Buffer.from(line({ id: '8', text: 'Eight.' })),
    ]);
    const readings = await read({ 'a.jsonl': file }, ['a.jsonl']);
    expect(articles(readings).map(({ id }) => id)).toEqual(['1', '8']);
    expect(readings.map(({ kind, origin }) => `${origin.line} ${kind}`)).toContain('8 article');
    expect(failures(readings).map(({ code, id }) => [code, id])).toEqual([
      ['not-json', null],
      ['not-an-article', '3'],
      ['not-an-article', null],
      ['not-an-article', '5'],
      ['not-an-article', null],
      ['not-text', null],
    ]);
    expect(failures(readings)[1]!.reason).toBe('text is missing');
    expect(failures(readings)[2]!.reason).toBe('id is missing');
  });

  it('in an old encoding, or with lines of it, is read and says so', async () => {
    const readings = await read({
      'a.jsonl': Buffer.concat([
        Buffer.from(line({ id: '1', text: 'café' })),
        // In Windows-1252, 0x92 is an apostrophe.
        Buffer.from('{"id":"2","text":"The mayor\u0092s caf\u00e9"}\n', 'latin1'),
      ]),
    });
    expect(articles(readings).map(({ text }) => text)).toEqual(['café', 'The mayor’s café']);
    expect(readings.map(({ encoding }) => encoding)).toEqual([undefined, 'Windows-1252']);
  });

  it.each(['le', 'be'])('in UTF-16%s is read by its lines, cut where they may be', async (order) => {
    // U+0A0A ends in a byte that is a newline elsewhere.
    const text = `\ufeff${line({ id: '1', text: 'ਊ “One.”' })}${line({ id: '2', text: 'Two.' })}`;
    const bytes = Buffer.from(text, 'utf16le');
    const readings = await collect(readJsonl(streamOf(...cut(order === 'le' ? bytes : bytes.swap16(), 5))));
    expect(articles(readings).map((article) => article.text)).toEqual(['ਊ “One.”', 'Two.']);
    expect(readings[0]!.encoding).toBe(`UTF-16${order.toUpperCase()}`);
  });

  it('that is gzipped and breaks off keeps what came before, and is told of', async () => {
    const text = Array.from({ length: 9000 }, (_, index) =>
      line({ id: `${index}`, text: `${Math.sin(index)}` }),
    );
    const whole = gzipSync(text.join(''));
    const readings = await read({ 'a.jsonl.gz': whole.subarray(0, whole.length / 2) });
    expect(articles(readings).length).toBeGreaterThan(3000);
    expect(failures(readings)).toMatchObject([{ code: 'truncated' }]);
  });

  it('tells how many bytes of the file were read', async () => {
    const text = line({ id: '1', text: 'One.' }) + line({ id: '2', text: 'Two.' });
    for (const [name, bytes] of [
      ['a.jsonl', Buffer.from(text)],
      ['a.jsonl.gz', gzipSync(text)],
    ] as const) {
      const readings = await read({ [name]: bytes });
      expect(readings.reduce((total, reading) => total + reading.bytes, 0)).toBe(bytes.length);
    }
  });
});
