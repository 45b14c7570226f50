import type { Claim } from '../../pipeline/index.ts';

/** What was read of one article, which may be no claim at all. */
export interface ArticleClaims {
  readonly article: Claim['article'];
  readonly claims: readonly Claim[];
  /** The claims as lines of JSON in UTF-8, where they are there as such already: then `claims` is costly to ask for. */
  readonly lines?: Uint8Array;
}

/**
 * Where claims go: one backend a file beside this one, chosen in `open-sink.ts`. What is half written is never seen:
 * `close` makes all of a file visible at once, and each article of a store as a whole; `discard` nothing that is new.
 */
export interface ClaimSink {
  /** Where the claims are found afterwards, for the summary: a path, or "stdout". */
  readonly place: string;
  /**
   * Names a store that keeps, article by article, what earlier runs have put into it: a database. The name is made at random
   * with its tables, so that a database that was dropped and made again has another one, and the ledger, which keeps what was
   * written under it, does not take for written what has gone. A run leaves out what the store holds already, and after a
   * kill writes again what it was not sure of.
   *
   * Null where every run writes all anew: a file, stdout. The ledger keeps the claims themselves, so that a file needs to know
   * nothing of resuming: it gets the claims of unchanged articles like any others, in the order of the input.
   */
  readonly store: string | null;
  /**
   * Puts the claims of one article in the place of what the sink holds of it. Resolves when it is ready for more.
   * @throws ExpectedFailure with the code `article-refused` where a store cannot hold this article, such as one with an id
   * that is too long for its index: then it holds what it held of it before, and takes others as ever
   */
  write(read: ArticleClaims): Promise<void>;
  /**
   * Resolves when everything written before will outlast a loss of power; only then does the ledger call it done. It is asked
   * of stores only, about once a second.
   */
  flush(): Promise<void>;
  /** Ends writing and makes what was written visible. */
  close(): Promise<void>;
  /** Throws away what was written since the last `flush`: a store keeps what it was told to make last. */
  discard(): Promise<void>;
}

/** Opens a sink of one backend at a path. */
export type OpenSink = (path: string) => Promise<ClaimSink>;
