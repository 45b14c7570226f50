import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findInputs } from '../../../app/read/find-inputs.ts';
import { readArticles } from '../../../app/read/read-articles.ts';
import type { Reading } from '../../../app/read/reading.ts';
import { readStdin } from '../../../app/read/stdin.ts';
import { temporaryFolder } from '../temporary-folder.ts';

async function collect(readings: AsyncIterable<Reading>): Promise<Reading[]> {
  const all: Reading[] = [];
  for await (const reading of readings) all.push(reading);
  return all;
}

/** Reads files that hold what is given; answers without where they are. */
async function read(files: Record<string, string | Uint8Array>, ...names: string[]): Promise<Reading[]> {
  const folder = await temporaryFolder(files);
  return collect(readArticles(await findInputs(names.map((name) => join(folder, name)))));
}

const articles = (readings: readonly Reading[]) =>
  readings.flatMap((reading) => (reading.kind === 'article' ? [reading.article] : []));
const failures = (readings: readonly Reading[]) =>
  readings.flatMap((reading) => (reading.kind === 'failure' ? [reading.failure] : []));

describe('a .txt file', () => {
  it('is one article, its id the name of the file', async () => {
    const [article] = articles(await read({ 'bridge.txt': 'The bridge is open.\n' }, 'bridge.txt'));
    expect(article).toMatchObject({ id: 'bridge', text: 'The bridge is open.\n' });
  });

  it('loses a byte order mark and nothing else', async () => {
    const [article] = articles(await read({ 'a.txt': '\ufeff Ä\r\n' }, 'a.txt'));
    expect(article!.text).toBe(' Ä\r\n');
  });

  it('that is not UTF-8 is a failure', async () => {
    const [failure] = failures(await read({ 'a.txt': Buffer.from('caf\u00e9', 'latin1') }, 'a.txt'));
    expect(failure).toMatchObject({ code: 'not-utf8', id: 'a' });
  });

  it('called article.txt has its facts in the article.yaml beside it', async () => {
    const yaml =
      'id: wn-1\ntitle: "Bridge opens"\npublisher: Wikinews\npublished: 2025-02-12\nlicence: CC BY 2.5\n';
    const [article] = articles(
      await read({ 'b/article.txt': 'Text.', 'b/article.yaml': yaml }, 'b/article.txt'),
    );
    expect(article).toEqual({
      id: 'wn-1',
      text: 'Text.',
      title: 'Bridge opens',
      publisher: 'Wikinews',
      published: '2025-02-12',
      url: undefined,
    });
  });

  it('called article.txt with no such file has the name of its folder', async () => {
    expect(articles(await read({ 'bridge/article.txt': 'Text.' }, 'bridge'))).toMatchObject([
      { id: 'bridge' },
    ]);
  });

  it('with an unreadable article.yaml is a failure that says where', async () => {
    const readings = await read({ 'b/article.txt': 'Text.', 'b/article.yaml': 'published: yesterday' }, 'b');
    expect(failures(readings)).toMatchObject([{ code: 'bad-metadata', id: 'b' }]);
    expect(failures(readings)[0]!.reason).toContain(
      'article.yaml line 1: published is "yesterday", but must be an ISO 8601 date',
    );
  });
});

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
      'a.jsonl',
    );
    expect(articles(readings)).toEqual([
      { id: '1', text: 'One.', ...known },
      { id: '2', text: 'Two.', title: undefined, url: undefined, publisher: undefined, published: undefined },
    ]);
    expect(readings.map(({ origin }) => origin.line)).toEqual([1, 2]);
  });

  it('may have blank lines, Windows line ends, a byte order mark, null for unknown and keys of its own', async () => {
    const text = `\ufeff${JSON.stringify({ id: '1', text: 'One.', url: null, section: 'local' })}\r\n\r\n`;
    expect(articles(await read({ 'a.jsonl': text }, 'a.jsonl'))).toMatchObject([
      { id: '1', text: 'One.', url: undefined },
    ]);
  });

  it('keeps a line whole whose text holds a bare line separator', async () => {
    const readings = await read({ 'a.jsonl': '{"id":"1","text":"One.\u2028Two."}\n' }, 'a.jsonl');
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
      Buffer.from('{"id":"7","text":"caf\u00e9"}\n', 'latin1'),
      Buffer.from(line({ id: '8', text: 'Eight.' })),
    ]);
    const readings = await read({ 'a.jsonl': file }, 'a.jsonl');
    expect(articles(readings).map(({ id }) => id)).toEqual(['1', '8']);
    expect(readings.map(({ kind, origin }) => `${origin.line} ${kind}`)).toContain('8 article');
    expect(failures(readings).map(({ code, id }) => [code, id])).toEqual([
      ['not-json', null],
      ['not-an-article', '3'],
      ['not-an-article', null],
      ['not-an-article', '5'],
      ['not-an-article', null],
      ['not-utf8', null],
    ]);
    expect(failures(readings)[1]!.reason).toBe('text is missing');
    expect(failures(readings)[2]!.reason).toBe('id is missing');
  });
});

describe('an id that comes twice', () => {
  it('fails the later article, and tells of the first', async () => {
    const readings = await read(
      { 'a.txt': 'One.', 'more/a.txt': 'Two.', 'b.txt': 'Three.' },
      'a.txt',
      'more',
      'b.txt',
    );
    expect(articles(readings).map(({ text }) => text)).toEqual(['One.', 'Three.']);
    expect(failures(readings)).toMatchObject([{ code: 'duplicate-id', id: 'a' }]);
    expect(failures(readings)[0]!.reason).toMatch(/the id a was read before, from .*a\.txt/);
  });
});

describe('standard input', () => {
  async function* stdin(...chunks: string[]): AsyncGenerator<Uint8Array> {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }

  it('that begins with a brace is lines of JSON', async () => {
    const readings = await collect(
      readStdin(stdin(' \n', '{"id":"1",', '"text":"One."}\n{"id":"2","text":"Two."}')),
    );
    expect(articles(readings).map(({ id }) => id)).toEqual(['1', '2']);
    expect(readings.map(({ origin }) => origin)).toEqual([
      { path: 'stdin', line: 2 },
      { path: 'stdin', line: 3 },
    ]);
  });

  it('that begins otherwise is one article', async () => {
    const readings = await collect(readStdin(stdin('\n', 'The bridge ', 'is open. {}')));
    expect(articles(readings)).toMatchObject([{ id: 'stdin', text: '\nThe bridge is open. {}' }]);
  });

  it('may be empty', async () => {
    expect(articles(await collect(readStdin(stdin())))).toMatchObject([{ id: 'stdin', text: '' }]);
  });
});
