import type { Attribution, TokenRange } from '../../document.ts';
import type { Tokens } from '../../tokens.ts';

/** Claims, and those within them, whose `within` counts the former first. */
export interface ClaimsAround {
  readonly outer: readonly Attribution[];
  readonly within: readonly Attribution[];
}

/**
 * A participle behind a content that is no clause goes on with who speaks, not with what is spoken of: `she declared an emergency,
 * saying that …` is a claim of hers, which ends the first. In `she said the mayor declared an emergency, saying that …` it may be
 * the mayor's, and stays where it is.
 */
export function participleClaims({ outer, within }: ClaimsAround, tokens: Tokens): ClaimsAround {
  const ended = [...outer];
  const moved = within.map((inner) => {
    const around = ended[inner.within];
    const end = around === undefined ? -1 : endBefore(around, inner, tokens);
    if (around === undefined || end < 0) return inner;
    const content = around.content.flatMap(({ from, to }) =>
      from < end ? [{ from, to: Math.min(to, end) }] : [],
    );
    ended[inner.within] = { ...around, content };
    return { ...inner, source: around.source, within: around.within };
  });
  return { outer: ended, within: moved };
}

/** Where the content around ends, if the inner claim is none of it, else -1. */
function endBefore({ cue, content }: Attribution, inner: Attribution, tokens: Tokens): number {
  const participle = inner.cue?.from ?? -1;
  const piece = content.find(({ from, to }) => from < participle && participle < to);
  if (!piece || !cue || cue.from > piece.from || !isParticiple(tokens, participle)) return -1;
  const before = participle - 1;
  // "calling them losers and holding that …"
  const isJoined = tokens.posOf(before) === 'CCONJ' && isParticiple(tokens, cue.from);
  if (!isJoined && tokens.textOf(before) !== ',') return -1;
  return isPhrase({ from: piece.from, to: before }, tokens) ? before : -1;
}

const isParticiple = (tokens: Tokens, at: number): boolean =>
  tokens.posOf(at) === 'VERB' && tokens.lowerOf(at).endsWith('ing');

/** Nouns, and infinitives and participles that belong to them; no quotation, and nothing that somebody does. */
function isPhrase({ from, to }: TokenRange, tokens: Tokens): boolean {
  for (let at = from; at < to; at++) {
    if (tokens.posOf(at) === 'AUX' || /^["“”]$/.test(tokens.textOf(at))) return false;
    if (tokens.posOf(at) !== 'VERB' || isParticiple(tokens, at)) continue;
    if (tokens.lowerOf(at) !== tokens.lemmas[at]) return false;
    if (!/^(?:PART|CCONJ|PUNCT)$/.test(at > from ? tokens.posOf(at - 1) : 'PART')) return false;
  }
  return to > from;
}
