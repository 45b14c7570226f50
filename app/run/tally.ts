/** What a run came to. */
export interface Tally {
  /** Articles whose claims were written, those from the ledger included. */
  articles: number;
  /** Those of them whose claims came from the ledger. */
  unchanged: number;
  claims: number;
  failures: number;
  /** Of the articles that were read in this run. */
  tokens: number;
}

export const emptyTally = (): Tally => ({ articles: 0, unchanged: 0, claims: 0, failures: 0, tokens: 0 });
