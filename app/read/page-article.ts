import type { Article } from '../../pipeline/index.ts';
import { articleOf } from './article.ts';
import type { DomDocument, DomNode } from './dom.ts';
import { pageFacts } from './page-facts.ts';
import { paragraphsOf } from './paragraphs.ts';
import { type Failed, failed, type Page } from './reading.ts';

/** Above this a page is a dump of something; parsing it takes many times its size in memory. */
const LONGEST_PAGE = 16 * 1024 * 1024;

/**
 * Readability's time grows with the third power of how deep elements stand within each other: 1,000 deep it takes four seconds,
 * 2,000 deep half a minute. Pages of newspapers are some thirty deep.
 */
const DEEPEST = 200;

/** Whether elements stand deeper within each other than any page needs. */
function isTooDeep(root: DomNode): boolean {
  let depth = 0;
  let node: DomNode | null = root;
  while (node) {
    if (node.firstChild) {
      if (++depth > DEEPEST) return true;
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      depth--;
    }
    node = node === root ? null : (node?.nextSibling ?? null);
  }
  return false;
}

function hasBody({ documentElement: root }: DomDocument): boolean {
  if (root?.nodeName !== 'HTML') return false;
  let child = root.firstChild;
  while (child && child.nodeName !== 'BODY') child = child.nextSibling;
  return child !== null;
}

/** HTML may leave out the tags of its outermost elements. A browser adds them; linkedom does not, and Readability needs them. */
async function parsed(html: string): Promise<DomDocument> {
  const { parseHTML } = await import('linkedom');
  const document: DomDocument = parseHTML(html).document;
  if (hasBody(document)) return document;
  return parseHTML(`<html><body>${html}</body></html>`).document;
}

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
  const document = await parsed(html);
  const root = document.documentElement;
  if (root && isTooDeep(root)) {
    return failed('no-text', `its elements stand more than ${DEEPEST} deep within each other`, id);
  }
  const facts = pageFacts(document, url);
  const { Readability } = await import('@mozilla/readability');
  const found = new Readability<DomNode>(document, { serializer: (node) => node }).parse();
  const paragraphs = found?.content ? paragraphsOf(found.content) : [];
  if (paragraphs.length === 0) return failed('no-text', 'no main text was found in the page', id);
  const title = facts.title ?? found?.title ?? undefined;
  const text = textOf(title, bylineOf(facts.byline ?? found?.byline), paragraphs);
  const { publisher, published, canonical } = facts;
  const metadata = { title, publisher: publisher ?? found?.siteName, published, url: canonical };
  return { kind: 'article', article: articleOf(id, text, metadata) };
}
