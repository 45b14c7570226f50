import { describe, expect, it } from 'vitest';
import { articles, failures, read } from './reading.ts';

describe('a .md file', () => {
  it('is one article as it stands', async () => {
    const readings = await read({ 'bridge.md': '# Bridge\n\nThe mayor said *it* is open.\n' });
    expect(articles(readings)).toMatchObject([
      { id: 'bridge', text: '# Bridge\n\nThe mayor said *it* is open.\n' },
    ]);
  });

  it('has what is known of it in its front matter, which is no part of the text', async () => {
    const matter =
      'title: Bridge opens\ndate: 2025-02-12\nurl: https://e.org/b\npublisher: E\ntags: [a, b]\n';
    const readings = await read({ 'b.md': `---\n${matter}---\nIt is open.\n` });
    expect(articles(readings)).toEqual([
      {
        id: 'b',
        text: 'It is open.\n',
        title: 'Bridge opens',
        published: '2025-02-12',
        url: 'https://e.org/b',
        publisher: 'E',
      },
    ]);
  });

  it('may begin with a rule that is no front matter', async () => {
    expect(articles(await read({ 'a.md': '---\nIt is open.\n' }))).toMatchObject([
      { text: '---\nIt is open.\n' },
    ]);
  });

  it('with front matter that is no YAML is a failure that says where', async () => {
    const [failure] = failures(await read({ 'a.md': '---\ntitle: "Bridge\n---\nOpen.\n' }));
    expect(failure).toMatchObject({ code: 'bad-metadata', id: 'a' });
  });
});
