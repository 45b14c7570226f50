import type { Attribution, Block, Cue, Quotation, TokenRange } from '../document.ts';
import type { Tokens } from '../tokens.ts';

/** What a model reads. */
export interface Reading {
  readonly tokens: Tokens;
  readonly sentences: readonly TokenRange[];
  readonly quotations: readonly Quotation[];
  readonly blocks: readonly Block[];
  /** For each block whether attributions are looked for in it. */
  readonly isRead: readonly boolean[];
}

/** What a model finds in a text. */
export interface Findings {
  readonly cues: readonly Cue[];
  /** In order of confidence or text, as it comes; `within` may point at any of them. */
  readonly attributions: readonly Attribution[];
  /**
   * What the contents of attributions hold in turn. They are asked for when it is settled where contents begin and end. `within`
   * counts first what was given, then what is returned.
   */
  claimsWithin(outer: readonly Attribution[]): Attribution[];
}

/**
 * What finds cues and their arguments. There is one implementation for each model: `linear/` is swift; an encoder may
 * stand beside it. Everything before and after is shared.
 */
export interface AttributionFinder {
  /** Name and version that records carry, such as "swift-1". */
  readonly id: string;
  find(reading: Reading): Findings | Promise<Findings>;
}
