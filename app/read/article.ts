import type { Article } from '../../pipeline/index.ts';
import type { Metadata } from './article-schema.ts';

/** An article of a text and what is known of it. A value that is null in the input is left out. */
export function articleOf(id: string, text: string, metadata: Metadata): Article {
  const { title, url, publisher, published } = metadata;
  return {
    id,
    text,
    title: title ?? undefined,
    url: url ?? undefined,
    publisher: publisher ?? undefined,
    published: published ?? undefined,
  };
}
