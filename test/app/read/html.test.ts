import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../app/read/page-article.ts';
import { articleOfPage, failures, read } from './reading.ts';

const BODY = `
  <article>
    <h2>A new   bridge</h2>
    <p>The mayor said the bridge will open in&nbsp;May, after two years of work by the city and the county together.</p>
    <figure><img src="b.jpg"><figcaption>Photo: a caption</figcaption></figure>
    <p>“It’s <b>late</b>,” she said.<br>“But it is here,” she added, and thanked everybody who had worked on it so long.</p>
    <blockquote><p>The work was hard, and the river was high, the engineers wrote in their report of last year.</p></blockquote>
    <script>alert(1)</script>
  </article>`;
const page = (head: string, body = BODY): string =>
  `<!doctype html><html><head>${head}</head><body><nav><a href="/">Home</a></nav>${body}<footer>The E</footer></body></html>`;

describe('the text of a web page', () => {
  it('is its main text in paragraphs, without navigation, captions and code', async () => {
    const { text } = await articleOfPage(page('<title>Bridge opens</title>'));
    expect(text.split('\n\n')).toEqual([
      'Bridge opens',
      'A new bridge',
      'The mayor said the bridge will open in May, after two years of work by the city and the county together.',
      '“It’s late,” she said.\n“But it is here,” she added, and thanked everybody who had worked on it so long.',
      'The work was hard, and the river was high, the engineers wrote in their report of last year.',
    ]);
  });

  it('has headline and byline before it, as a newspaper has', async () => {
    const head = '<meta property="og:title" content="Bridge opens"><meta name="author" content="Jane Doe">';
    expect((await articleOfPage(page(head))).text).toMatch(
      /^Bridge opens\n\nBy Jane Doe\n\nA new bridge\n\n/,
    );
  });

  it('is found where the tags of the outermost elements are left out, as HTML allows', async () => {
    for (const html of [
      BODY,
      `<!doctype html><title>Bridge</title>${BODY}`,
      `<html><head></head>${BODY}</html>`,
    ]) {
      expect((await articleOfPage(html)).text).toContain('The mayor said');
    }
  });

  it('is a failure where there is none', async () => {
    expect(await readPage({ id: 'a', html: '', url: null })).toMatchObject({ failure: { code: 'no-text' } });
    const empty = { id: 'a', html: '<html><body><nav></nav></body></html>', url: null };
    expect(await readPage(empty)).toMatchObject({ failure: { code: 'no-text', id: 'a' } });
  });

  it('is not looked for in a page whose elements stand deeper than anybody writes, which would take minutes', async () => {
    const nested = (depth: number) => '<div>'.repeat(depth) + BODY + '</div>'.repeat(depth);
    expect((await articleOfPage(nested(100))).text).toContain('The mayor said');
    const outcome = await readPage({ id: 'a', html: nested(5_000), url: null });
    expect(outcome).toMatchObject({ failure: { code: 'no-text', reason: expect.stringContaining('deep') } });
  });
});

describe('what is known of a web page', () => {
  const LINKED = JSON.stringify({
    '@graph': [
      { '@type': 'WebSite', name: 'Not this' },
      {
        '@type': ['NewsArticle'],
        headline: 'Bridge opens in May',
        author: [{ '@type': 'Person', name: 'Jane Doe' }, { name: 'John Roe' }],
        publisher: { '@type': 'Organization', name: 'The E' },
        datePublished: '2025-02-12T08:30:00+01:00',
      },
    ],
  });

  it('comes from JSON-LD', async () => {
    const head = `<title>E</title><link rel="canonical" href="/b?x=1"><script type="application/ld+json">${LINKED}</script>`;
    const article = await articleOfPage(page(head), 'https://e.org/b?utm=2');
    expect(article).toMatchObject({
      id: 'page',
      title: 'Bridge opens in May',
      publisher: 'The E',
      published: '2025-02-12T08:30:00+01:00',
      url: 'https://e.org/b?x=1',
    });
    expect(article.text).toContain('By Jane Doe, John Roe\n');
  });

  it('comes from meta tags where there is no JSON-LD, or none that can be read', async () => {
    const head = `<script type="application/ld+json">{</script>
      <meta property="og:title" content="Bridge opens"><meta property="og:site_name" content="The E">
      <meta property="article:published_time" content="2025-02-12 08:30"><meta property="og:url" content="https://e.org/b">`;
    expect(await articleOfPage(page(head))).toMatchObject({
      title: 'Bridge opens',
      publisher: 'The E',
      published: '2025-02-12',
      url: 'https://e.org/b',
    });
  });

  it('is left out where it is not said, or is no address of the web', async () => {
    const article = await articleOfPage(page('<link rel="canonical" href="javascript:alert(1)">'));
    expect([article.published, article.url]).toEqual([undefined, undefined]);
  });
});

describe('a .html file', () => {
  it('is a page called by its file', async () => {
    const [reading] = await read({ 'bridge.html': page('') });
    expect(reading).toMatchObject({ kind: 'page', page: { id: 'bridge', url: null } });
  });

  it('is read in the encoding that it declares', async () => {
    const html = page('<meta charset="iso-8859-2">', '<p>Čapek</p>');
    const [reading] = await read({ 'a.html': iconv.encode(html, 'iso-8859-2') });
    expect(reading).toMatchObject({ kind: 'page', encoding: 'iso-8859-2', page: { html } });
  });

  it('that is binary is a failure', async () => {
    expect(failures(await read({ 'a.html': Buffer.from([0xff, 0, 1, 0xfd, 0]) }))).toMatchObject([
      { code: 'not-text' },
    ]);
  });
});
