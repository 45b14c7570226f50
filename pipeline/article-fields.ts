import type { Claim } from './claim.ts';
import type { Article } from './document.ts';

/** What a record says of the article that it comes from; what the article leaves out is null. */
export function articleFields({ id, url, title, publisher, published }: Article): Claim['article'] {
  return {
    id,
    url: url ?? null,
    title: title ?? null,
    publisher: publisher ?? null,
    published: published ?? null,
  };
}
