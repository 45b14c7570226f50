import type { Claim } from '../../pipeline/index.ts';

/**
 * Where claims go: one backend a file beside this one, chosen in `open-sink.ts`. What is half written is never seen:
 * `close` makes all of it visible at once, `discard` none of it.
 */
export interface ClaimSink {
  /** Where the claims are found afterwards, for the summary: a path, or "stdout". */
  readonly place: string;
  /** Writes the claims of one article. Resolves when the sink is ready for more. */
  write(claims: readonly Claim[]): Promise<void>;
  /** Ends writing and makes what was written visible. */
  close(): Promise<void>;
  /** Throws away what was written. */
  discard(): Promise<void>;
}

/** Opens a sink of one backend at a path. */
export type OpenSink = (path: string) => Promise<ClaimSink>;
