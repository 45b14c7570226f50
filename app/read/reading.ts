import type { Article } from '../../pipeline/index.ts';

/** Where an article came from: a file (or `stdin`), and its line where the file holds one article a line. */
export interface Origin {
  readonly path: string;
  /** From 1; null where the file is one article. */
  readonly line: number | null;
}

export type ArticleFailureCode =
  | 'unreadable'
  | 'not-utf8'
  | 'not-json'
  | 'not-an-article'
  | 'bad-metadata'
  | 'duplicate-id'
  | 'extraction';

/** An article that could not be read. It is data, no exception: it costs itself only, and the run goes on. */
export interface ArticleFailure {
  readonly code: ArticleFailureCode;
  /** What is wrong, in plain words and lower case, without a full stop. */
  readonly reason: string;
  /** Null where not even the id could be read. */
  readonly id: string | null;
}

/** What reading hands on: an article or a failure, where it came from, and how many bytes of the input it took. */
export type Reading = { readonly origin: Origin; readonly bytes: number } & (
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'failure'; readonly failure: ArticleFailure }
);

/** A reading while it is not known yet where it stands: what readers of one text or one line return. */
export type Outcome =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'failure'; readonly failure: ArticleFailure };

export function failed(code: ArticleFailureCode, reason: string, id: string | null = null): Outcome {
  return { kind: 'failure', failure: { code, reason, id } };
}
