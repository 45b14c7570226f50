import { describe, expect, it } from 'vitest';
import { articles, failures, read } from './reading.ts';

describe('a .json file', () => {
  it('is one article, called by its file where it has no id', async () => {
    const one = JSON.stringify({ text: 'One.', title: 'T' });
    const two = JSON.stringify({ id: 'b', text: 'Two.' });
    const readings = await read({ '1.json': one, '2.json': two });
    expect(articles(readings)).toMatchObject([
      { id: '1', text: 'One.', title: 'T' },
      { id: 'b', text: 'Two.' },
    ]);
  });

  it('is a list of articles, of which a bad one costs itself', async () => {
    const list = [{ id: 'a', text: 'One.' }, { id: 'b' }, 7, { id: 'd', text: 'Four.' }];
    const readings = await read({ 'news.json': JSON.stringify(list) });
    expect(articles(readings).map(({ id }) => id)).toEqual(['a', 'd']);
    expect(failures(readings)).toMatchObject([
      { code: 'not-an-article', id: 'b', reason: 'text is missing' },
      { code: 'not-an-article', id: null },
    ]);
    expect(readings.map(({ origin }) => origin.record)).toEqual([1, 2, 3, 4]);
  });

  it('that is no JSON is a failure', async () => {
    expect(failures(await read({ 'a.json': '{"id":' }))).toMatchObject([{ code: 'not-json', id: 'a' }]);
  });
});
