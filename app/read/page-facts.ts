import type { DomDocument } from './dom.ts';
import { isoDate } from './iso-date.ts';

/** What a page says of itself. */
export interface PageFacts {
  readonly title?: string | undefined;
  readonly byline?: string | undefined;
  readonly publisher?: string | undefined;
  /** ISO 8601. */
  readonly published?: string | undefined;
  readonly canonical?: string | undefined;
}

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** Words of JSON-LD, which are a text, a thing with a name, or a list of such. */
function words(value: unknown): string | undefined {
  const names = listOf(value)
    .map((item) => (isObject(item) ? item.name : item))
    .filter((name): name is string => typeof name === 'string' && name.trim() !== '');
  return names.length > 0 ? names.map((name) => name.trim()).join(', ') : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isArticle = (thing: JsonObject): boolean =>
  listOf(thing['@type']).some((type) => typeof type === 'string' && /(?:Article|Posting|Report)$/.test(type));

/** The first article among the blocks of JSON-LD of a page (https://schema.org/NewsArticle). */
function linkedData(document: DomDocument): JsonObject {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const things = listOf(parsed(script.textContent ?? '')).flatMap((thing) =>
      isObject(thing) ? [thing, ...listOf(thing['@graph'])] : [],
    );
    const article = things.filter(isObject).find(isArticle);
    if (article) return article;
  }
  return {};
}

/** The content of every meta tag by its name or property; of two alike the first. */
function metaTags(document: DomDocument): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const tag of document.querySelectorAll('meta[content]')) {
    const name = (tag.getAttribute('property') ?? tag.getAttribute('name') ?? tag.getAttribute('itemprop'))
      ?.trim()
      .toLowerCase();
    const content = tag.getAttribute('content')?.trim();
    if (name && content && !tags.has(name)) tags.set(name, content);
  }
  return tags;
}

/** An address as it is without the page that it stands on; undefined where it is none of the web. */
function absolute(address: string | undefined, base: string | null): string | undefined {
  if (address === undefined) return undefined;
  const resolved = URL.canParse(address, base ?? undefined) ? new URL(address, base ?? undefined) : null;
  return resolved && /^https?:$/.test(resolved.protocol) ? resolved.href : undefined;
}

const firstOf = (tags: ReadonlyMap<string, string>, names: readonly string[]): string | undefined =>
  names.map((name) => tags.get(name)).find((content) => content !== undefined);

const TITLES = ['og:title', 'twitter:title', 'dc.title'];
const AUTHORS = ['author', 'dc.creator', 'parsely-author', 'sailthru.author', 'byl'];
const DATES = [
  'article:published_time',
  'datepublished',
  'parsely-pub-date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'sailthru.date',
  'pubdate',
  'date',
];

/** Reads what JSON-LD says of the article, and meta tags where it says nothing. */
export function pageFacts(document: DomDocument, url: string | null): PageFacts {
  const data = linkedData(document);
  const tags = metaTags(document);
  const link = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined;
  const time = document.querySelector('time[datetime]')?.getAttribute('datetime') ?? undefined;
  const addresses = [link, tags.get('og:url'), words(data.url), url ?? undefined];
  return {
    title: words(data.headline) ?? firstOf(tags, TITLES),
    byline: words(data.author) ?? firstOf(tags, AUTHORS),
    publisher: words(data.publisher) ?? tags.get('og:site_name'),
    published: [words(data.datePublished), firstOf(tags, DATES), time].map(isoDate).find((date) => date),
    canonical: addresses.map((address) => absolute(address, url)).find((address) => address),
  };
}
