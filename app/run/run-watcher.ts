import type { ArticleFailure, Origin } from '../read/reading.ts';
import type { ArticleClaims } from '../write/claim-sink.ts';

/** Whoever looks on while a run goes. The run waits for what it answers. */
export interface RunWatcher {
  /** After each article: the bytes of input that it took, and the claims found in it. */
  advance(bytes: number, claims: number): Promise<void>;
  /** An article that was lost. */
  failure(origin: Origin, failure: ArticleFailure): Promise<void>;
  /** A file that is not UTF-8, and what it was read as. */
  encoding(origin: Origin, encoding: string): Promise<void>;
  /** What was found in an article. */
  article(read: ArticleClaims): Promise<void>;
}
