import { describe, expect, it } from 'vitest';
import { articles, failures, read } from './reading.ts';

describe('an id that comes twice', () => {
  it('fails the later article, and tells of the first', async () => {
    const readings = await read({ 'a.txt': 'One.', 'more/a.txt': 'Two.', 'b.txt': 'Three.' }, [
      'a.txt',
      'more',
      'b.txt',
    ]);
    expect(articles(readings).map(({ text }) => text)).toEqual(['One.', 'Three.']);
    expect(failures(readings)).toMatchObject([{ code: 'duplicate-id', id: 'a' }]);
    expect(failures(readings)[0]!.reason).toMatch(/the id a was read before, from .*a\.txt/);
  });
});
