import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { articles, failures, read } from './reading.ts';

describe('a .txt file', () => {
  it('is one article, its id the name of the file', async () => {
    const [article] = articles(await read({ 'bridge.txt': 'The bridge is open.\n' }, ['bridge.txt']));
    expect(article).toMatchObject({ id: 'bridge', text: 'The bridge is open.\n' });
  });

  it('loses a byte order mark and nothing else', async () => {
    const [article] = articles(await read({ 'a.txt': '\ufeff Ä\r\n' }, ['a.txt']));
    expect(article!.text).toBe(' Ä\r\n');
  });

  it('that is gzipped is read like any other', async () => {
    const readings = await read({ 'bridge.txt.gz': gzipSync('The bridge is open.') });
    expect(articles(readings)).toMatchObject([{ id: 'bridge', text: 'The bridge is open.' }]);
  });

  it('that is gzipped and breaks off is a failure', async () => {
    const whole = gzipSync('The bridge is open.');
    const readings = await read({ 'bridge.txt.gz': whole.subarray(0, whole.length - 12) });
    expect(failures(readings)).toMatchObject([{ code: 'truncated' }]);
  });

  it('that is binary is a failure', async () => {
    const readings = await read({ 'a.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff]) });
    expect(failures(readings)).toMatchObject([{ code: 'not-text', id: 'a' }]);
  });

  it('called article.txt has its facts in the article.yaml beside it', async () => {
    const yaml =
      'id: wn-1\ntitle: "Bridge opens"\npublisher: Wikinews\npublished: 2025-02-12\nlicence: CC BY 2.5\n';
    const [article] = articles(
      await read({ 'b/article.txt': 'Text.', 'b/article.yaml': yaml }, ['b/article.txt']),
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
    expect(articles(await read({ 'bridge/article.txt': 'Text.' }, ['bridge']))).toMatchObject([
      { id: 'bridge' },
    ]);
  });

  it('with an unreadable article.yaml is a failure that says where', async () => {
    const readings = await read({ 'b/article.txt': 'Text.', 'b/article.yaml': 'published: yesterday' }, [
      'b',
    ]);
    expect(failures(readings)).toMatchObject([{ code: 'bad-metadata', id: 'b' }]);
    expect(failures(readings)[0]!.reason).toContain(
      'article.yaml line 1: published is "yesterday", but must be an ISO 8601 date',
    );
  });
});
