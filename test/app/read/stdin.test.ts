import { describe, expect, it } from 'vitest';
import { readStdin } from '../../../app/read/stdin.ts';
import { articles, collect, streamOf } from './reading.ts';

describe('standard input', () => {
  it('that begins with a brace is lines of JSON', async () => {
    const readings = await collect(
      readStdin(streamOf(' \n', '{"id":"1",', '"text":"One."}\n{"id":"2","text":"Two."}')),
    );
    expect(articles(readings).map(({ id }) => id)).toEqual(['1', '2']);
    expect(readings.map(({ line }) => line)).toEqual([2, 3]);
  });

  it('that begins otherwise is one article', async () => {
    const readings = await collect(readStdin(streamOf('\n', 'The bridge ', 'is open. {}')));
    expect(articles(readings)).toMatchObject([{ id: 'stdin', text: '\nThe bridge is open. {}' }]);
  });

  it('may be empty', async () => {
    expect(articles(await collect(readStdin(streamOf())))).toMatchObject([{ id: 'stdin', text: '' }]);
  });
});
