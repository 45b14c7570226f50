import type { Claim } from '../../pipeline/index.ts';

/** What was read of one article, which may be no claim at all. */
export interface ArticleClaims {
  readonly article: Claim['article'];
  readonly claims: readonly Claim[];
}

/**
 * Where claims go: one backend a file beside this one, chosen in `open-sink.ts`. What is half written is never seen:
 * `close` makes all of it visible at once, `discard` none of it.
 */
export interface ClaimSink {
  /** Where the claims are found afterwards, for the summary: a path, or "stdout". */
  readonly place: string;
  /** Puts the claims of one article in the place of what the sink holds of it. Resolves when it is ready for more. */
  write(read: ArticleClaims): Promise<void>;
  /** Resolves when everything written before will outlast a loss of power; only then may a ledger call it done. */
  flush(): Promise<void>;
  /** Ends writing and makes what was written visible. */
  close(): Promise<void>;
  /** Throws away what was written. */
  discard(): Promise<void>;
}

/** Opens a sink of one backend at a path. */
export type OpenSink = (path: string) => Promise<ClaimSink>;
