import type { Article } from '../../pipeline/index.ts';

/** Where an article came from: a file (or `stdin`), and its place in a file that holds several. */
export interface Origin {
  readonly path: string;
  /** From 1; null where the file is one article, or is not read by lines. */
  readonly line: number | null;
  /** From 1: which record of a WARC file or item of a JSON list; null in any other file. */
  readonly record: number | null;
}

export type ArticleFailureCode =
  | 'unreadable'
  | 'truncated'
  | 'too-large'
  | 'not-utf8'
  | 'not-text'
  | 'not-json'
  | 'not-csv'
  | 'not-warc'
  | 'not-an-article'
  | 'no-text'
  | 'bad-metadata'
  | 'duplicate-id'
  | 'extraction'
  | 'timeout'
  | 'worker-died'
  | 'refused';

/** An article that could not be read. It is data, no exception: it costs itself only, and the run goes on. */
export interface ArticleFailure {
  readonly code: ArticleFailureCode;
  /** What is wrong, in plain words and lower case, without a full stop. */
  readonly reason: string;
  /** Null where not even the id could be read. */
  readonly id: string | null;
}

/** A web page whose text has still to be found in it. That takes as long as reading a text, so it is left to the workers. */
export interface Page {
  readonly id: string;
  readonly html: string;
  /** Where it was fetched from, where that is known. */
  readonly url: string | null;
}

/** What is to be read for claims. */
export type Material =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'page'; readonly page: Page };

export type Failed = { readonly kind: 'failure'; readonly failure: ArticleFailure };

/** What a reader of one text, line or record returns. `encoding` names what it was written in where that is not UTF-8. */
export type Outcome = (Material | Failed) & { readonly encoding?: string };

/** An outcome with its place in the file: what the reader of a format yields. */
export type Piece = Outcome & Partial<Pick<Origin, 'line' | 'record'>>;

/** What reading hands on: an outcome, where it came from, and how many bytes of the input were read since the one before. */
export type Reading = Outcome & { readonly origin: Origin; readonly bytes: number };

export function failed(code: ArticleFailureCode, reason: string, id: string | null = null): Failed {
  return { kind: 'failure', failure: { code, reason, id } };
}

export const idOf = (material: Material): string =>
  material.kind === 'article' ? material.article.id : material.page.id;

/** What is to be read of a reading, without where it came from: moving a file does not change its article. */
export function materialOf(reading: Material): Material {
  return reading.kind === 'page'
    ? { kind: 'page', page: reading.page }
    : { kind: 'article', article: reading.article };
}

/** `news/may.jsonl line 3`, `crawl.warc.gz record 12`. */
export function originText({ path, line, record }: Origin): string {
  if (line !== null) return `${path} line ${line}`;
  return record === null ? path : `${path} record ${record}`;
}
