import type { Article } from '../../pipeline/index.ts';
import { articleOf } from './article.ts';
import type { DomDocument, DomNode } from './dom.ts';
import { pageFacts } from './page-facts.ts';
import { paragraphsOf } from './paragraphs.ts';
import { type Failed, failed, type Page } from './reading.ts';

/** Above this a page is a dump of something; parsing it takes many times its size in memory. */
const LONGEST_PAGE = 16 * 1024 * 1024;

/** "Jane Doe" is "By Jane Doe", so that the line is known for a byline. */
function bylineOf(text: string | null | undefined): string[] {
  const byline = text?.replace(/\s+/g, ' ').trim();
  if (!byline) return [];
  return [/^by\b/i.test(byline) ? byline : `By ${byline}`];
}

/** Headline and byline go before the main text, which Readability takes them out of, where the text does not repeat them. */
function textOf(title: string | undefined, byline: readonly string[], paragraphs: readonly string[]): string {
  const head = title === undefined ? byline : [title, ...byline];
  const opening = paragraphs.slice(0, 3);
  return [...head.filter((line) => !opening.includes(line)), ...paragraphs].join('\n\n');
}

/**
 * The article of a web page: its main text by Readability, with headline and byline before it; title, date, publisher and
 * canonical URL from JSON-LD and meta tags. The same page gives the same text, which spans then count in.
 */
export async function readPage({
  id,
  html,
  url,
}: Page): Promise<{ kind: 'article'; article: Article } | Failed> {
  if (html.length > LONGEST_PAGE)
    return failed('too-large', 'the page is longer than 16 million characters', id);
  const [{ parseHTML }, { Readability }] = await Promise.all([
    import('linkedom'),
    import('@mozilla/readability'),
  ]);
  const document: DomDocument = parseHTML(html).document;
  if (!document.documentElement) return failed('no-text', 'the page is empty', id);
  const facts = pageFacts(document, url);
  const found = new Readability<DomNode>(document, { serializer: (node) => node }).parse();
  const paragraphs = found?.content ? paragraphsOf(found.content) : [];
  if (paragraphs.length === 0) return failed('no-text', 'no main text was found in the page', id);
  const title = facts.title ?? found?.title ?? undefined;
  const text = textOf(title, bylineOf(facts.byline ?? found?.byline), paragraphs);
  const { publisher, published, canonical } = facts;
  const metadata = { title, publisher: publisher ?? found?.siteName, published, url: canonical };
  return { kind: 'article', article: articleOf(id, text, metadata) };
}
