import { describe, expect, it } from 'vitest';
import { articles, failures, read } from './reading.ts';

describe('a .md file', () => {
  it('is one article, of the text that a reader sees', async () => {
    const readings = await read({ 'bridge.md': '# Bridge\n\nThe mayor said *it* is open.\n' });
    expect(articles(readings)).toMatchObject([
      { id: 'bridge', text: 'Bridge\n\nThe mayor said it is open.' },
    ]);
  });

  it.each([
    ['emphasis', 'He **never** said _that_, ***ever***.', 'He never said that, ever.'],
    ['what is no emphasis', 'Take 2 * 3 * 4 of snake_case_words.', 'Take 2 * 3 * 4 of snake_case_words.'],
    [
      'links',
      'The [mayor](https://e.org "Ann Ray") said [so][1].\n\n[1]: https://e.org/1',
      'The mayor said so.',
    ],
    ['pictures', '![The bridge](b.jpg)\n\nIt is open.', 'It is open.'],
    ['headings', 'Bridge opens\n====\n\n## What she said ##\n\nNo.', 'Bridge opens\n\nWhat she said\n\nNo.'],
    ['quotations', '> “It is late,”\n> she said.\n\nHe left.', '“It is late,” she said.\n\nHe left.'],
    ['lists', '- One said no.\n- Two said yes.\n\n1. Three', 'One said no.\n\nTwo said yes.\n\nThree'],
    [
      'wrapped lines',
      'The mayor said\nit is open.  \nPolice agreed.',
      'The mayor said it is open.\nPolice agreed.',
    ],
    ['escapes and entities', '\\*No\\*, AT&amp;T said &mdash; 3 < 4.', '*No*, AT&T said — 3 < 4.'],
    ['HTML', 'She said <b>no</b>.\n\n<script>x()</script>\n\n<!-- late -->', 'She said no.'],
    ['code', 'He typed `rm *`.\n\n```\nls _a_\n```', 'He typed rm *.\n\nls _a_'],
    ['nothing', '', ''],
  ])('%s', async (_, markdown, text) => {
    expect(articles(await read({ 'a.md': markdown }))).toMatchObject([{ text }]);
  });

  it.each(['>', '- + ', '[', '*a**b', '_a_b', '`a', '<a', '![', '\\', '|'])(
    'is read in no time though it is hostile: %s again and again',
    async (mark) => {
      const started = performance.now();
      expect(articles(await read({ 'a.md': mark.repeat(20_000) }))).toHaveLength(1);
      expect(performance.now() - started).toBeLessThan(10_000);
    },
  );

  it('has what is known of it in its front matter, which is no part of the text', async () => {
    const matter =
      'title: Bridge opens\ndate: 2025-02-12\nurl: https://e.org/b\npublisher: E\ntags: [a, b]\n';
    const readings = await read({ 'b.md': `---\n${matter}---\nIt is open.\n` });
    expect(articles(readings)).toEqual([
      {
        id: 'b',
        text: 'It is open.',
        title: 'Bridge opens',
        published: '2025-02-12',
        url: 'https://e.org/b',
        publisher: 'E',
      },
    ]);
  });

  it('may begin with a rule that is no front matter', async () => {
    expect(articles(await read({ 'a.md': '---\nIt is open.\n' }))).toMatchObject([{ text: 'It is open.' }]);
  });

  it('with front matter that is no YAML is a failure that says where', async () => {
    const [failure] = failures(await read({ 'a.md': '---\ntitle: "Bridge\n---\nOpen.\n' }));
    expect(failure).toMatchObject({ code: 'bad-metadata', id: 'a' });
  });
});
