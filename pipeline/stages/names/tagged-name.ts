import type { TokenRange } from '../../document.ts';

/** A name as the corpora call it. */
export interface TaggedName {
  readonly tokens: TokenRange;
  readonly tag: 'PER' | 'ORG' | 'LOC' | 'MISC';
  readonly probability: number;
  /** The name that an abbreviation in brackets stands for. */
  readonly longForm?: TokenRange;
}
