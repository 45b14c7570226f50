import type { ArticleFailure, Origin } from '../read/reading.ts';
import type { ArticleClaims } from '../write/claim-sink.ts';

/** Whoever looks on while a run goes, or other work on articles. It waits for what they answer. */
export interface RunWatcher {
  /** After each article: how much of the work it was (its bytes of the input, or one job), and the claims found in it. */
  advance(amount: number, claims: number): Promise<void>;
  /** An article that was lost. */
  failure(origin: Origin, failure: ArticleFailure): Promise<void>;
  /** A file that is not UTF-8, and what it was read as. */
  encoding(origin: Origin, encoding: string): Promise<void>;
  /** What was found in an article. */
  article(read: ArticleClaims): Promise<void>;
}
