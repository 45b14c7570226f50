import type { Attribution, TokenRange } from '../../document.ts';
import { tokensOf } from '../choose.ts';
import type { FirstPass } from '../linear/first-pass.ts';

/** What swift makes of an article before rivals are settled. */
export interface SwiftReading {
  readonly pass: FirstPass;
  /** Of any confidence, for every possible cue. */
  readonly judged: readonly Attribution[];
}

/** What swift thinks of a claim that deep has found. */
export interface SecondOpinion {
  /** Highest probability of belonging to a cue among the cue's tokens. */
  readonly cue: number;
  /** Confidence of swift's own claim for the same cue; 0 where it has none. */
  readonly confidence: number;
  /** Share of tokens that both give to the content, and to the source (Dice); 1 where both give none. */
  readonly content: number;
  readonly source: number;
  /** Highest confidence of swift's claims for other cues with some of the same content. */
  readonly rival: number;
}

const NONE: SecondOpinion = { cue: 0, confidence: 0, content: 0, source: 0, rival: 0 };

/** For each claim the opinion of swift; a second reader that sees other things makes the judge surer. */
export function secondOpinions(
  claims: readonly Attribution[],
  { pass, judged }: SwiftReading,
): SecondOpinion[] {
  const byCue = new Map<number, Attribution>();
  const byContent = new Map<number, Attribution[]>();
  for (const attribution of judged) {
    for (const token of tokensOf(attribution.cue ? [attribution.cue] : [])) byCue.set(token, attribution);
    for (const token of tokensOf(attribution.content)) {
      const others = byContent.get(token);
      if (others) others.push(attribution);
      else byContent.set(token, [attribution]);
    }
  }
  return claims.map(({ cue, source, content }) => {
    if (cue === null) return NONE;
    const cueTokens = [...tokensOf([cue])];
    const own = cueTokens.map((token) => byCue.get(token)).find((each) => each !== undefined);
    let rival = 0;
    for (const token of tokensOf(content)) {
      for (const other of byContent.get(token) ?? []) {
        if (other !== own) rival = Math.max(rival, other.confidence);
      }
    }
    return {
      cue: Math.max(...cueTokens.map((token) => pass.cue[token]!)),
      confidence: own?.confidence ?? 0,
      content: own ? dice(content, own.content) : 0,
      source: own ? dice(source, own.source) : 0,
      rival,
    };
  });
}

function dice(ones: readonly TokenRange[], others: readonly TokenRange[]): number {
  const tokens = new Set(tokensOf(ones));
  let shared = 0;
  let size = tokens.size;
  for (const token of tokensOf(others)) {
    size++;
    if (tokens.has(token)) shared++;
  }
  return size === 0 ? 1 : (2 * shared) / size;
}
