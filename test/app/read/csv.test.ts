import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../app/read/csv.ts';
import { readSettingsSchema } from '../../../app/read/read-settings.ts';
import { articles, collect, DEFAULTS, failures, read, streamOf } from './reading.ts';

describe('a .csv file', () => {
  it('is an article a row, by the columns of its header in any order', async () => {
    const readings = await read({
      'news.csv':
        '\ufeffpublished,text,id,section\r\n2025-02-12,"He said ""no"",\r\ntwice",1,local\r\n,Two.,2,\r\n',
    });
    expect(articles(readings)).toMatchObject([
      { id: '1', text: 'He said "no",\r\ntwice', published: '2025-02-12' },
      { id: '2', text: 'Two.', published: undefined },
    ]);
    expect(readings.map(({ origin }) => origin.line)).toEqual([3, 4]);
  });

  it('has its columns named and its delimiter told in config.yaml', async () => {
    const settings = readSettingsSchema.parse({
      csv: { columns: { id: 'doc', text: 'body', published: 'day' }, delimiter: ';' },
    });
    const readings = await read(
      { 'news.csv': 'doc;day;body\n7;Wed, 12 Feb 2025 08:30:00 GMT;One.\n' },
      undefined,
      settings,
    );
    expect(articles(readings)).toMatchObject([
      { id: '7', text: 'One.', published: '2025-02-12T08:30:00.000Z' },
    ]);
  });

  it('loses a bad row only, in its place', async () => {
    const rows = ['id,text', '1,One.', '2,Two.,three', ',No id.', '4', '5,the "bridge" is open', '6,Six.'];
    const readings = await read({ 'news.csv': `${rows.join('\n')}\n` });
    expect(articles(readings).map(({ id }) => id)).toEqual(['1', '5', '6']);
    expect(articles(readings)[1]!.text).toBe('the "bridge" is open');
    expect(readings.map(({ kind, origin }) => [origin.line, kind])).toEqual([
      [2, 'article'],
      [3, 'failure'],
      [4, 'failure'],
      [5, 'failure'],
      [6, 'article'],
      [7, 'article'],
    ]);
  });

  it('tells of a quotation mark that is never closed', async () => {
    const readings = await read({ 'news.csv': 'id,text\n1,One.\n2,"Two.\n3,Three.\n' });
    expect(articles(readings).map(({ id }) => id)).toEqual(['1']);
    expect(failures(readings)).toMatchObject([
      { code: 'not-csv', reason: expect.stringContaining('never closed') },
    ]);
  });

  it('says which column is missing, and which there are', async () => {
    const [failure] = failures(await read({ 'news.csv': 'id,body\n1,One.\n' }));
    expect(failure!.reason).toBe(
      'its header has no column "text", but "id", "body"; say which is which in config.yaml, read.csv.columns',
    );
  });

  it('says which date it cannot read', async () => {
    const [failure] = failures(await read({ 'news.csv': 'id,text,published\n1,One.,some day\n' }));
    expect(failure).toMatchObject({ code: 'not-an-article', id: '1' });
  });

  it.each([
    ['windows-1252', 'Windows-1252'],
    ['utf-16le', 'UTF-16LE'],
    ['utf8', undefined],
  ])('is read in %s however its bytes are cut', async (encoding, reported) => {
    const bytes = iconv.encode('id,text\n1,plain\n2,“It’s a café”\n', encoding, {
      addBOM: encoding === 'utf-16le',
    });
    for (let size = 1; size < bytes.length; size++) {
      const cut = [bytes.subarray(0, size), bytes.subarray(size)];
      const pieces = await collect(readCsv(streamOf(...cut), DEFAULTS.csv));
      expect(articles(pieces).map(({ text }) => text)).toEqual(['plain', '“It’s a café”']);
      expect(pieces[1]!.encoding).toBe(reported);
    }
  });
});
