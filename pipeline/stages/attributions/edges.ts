import type { Attribution, TokenRange } from '../../document.ts';
import type { Tokens } from '../../tokens.ts';

/**
 * Takes from the edges of cue and source what does not belong to them by LABELLING's rules: adverbs from a cue
 * (`also said` is `said`; `has repeatedly said` stays), the possessive from a source (`Ann's claim that …` is by `Ann`).
 */
export function trimmedEdges(attributions: readonly Attribution[], tokens: Tokens): Attribution[] {
  return attributions.map((attribution) => ({
    ...attribution,
    cue: attribution.cue && withoutAdverbs(attribution.cue, tokens),
    source: attribution.source.map((range) => withoutPossessive(range, tokens)),
  }));
}

/** A cue of adverbs alone ("reportedly") stays. */
function withoutAdverbs(cue: TokenRange, tokens: Tokens): TokenRange {
  let { from, to } = cue;
  while (from < to && tokens.posOf(from) === 'ADV') from++;
  while (to > from && tokens.posOf(to - 1) === 'ADV') to--;
  return from === to ? cue : { from, to };
}

function withoutPossessive({ from, to }: TokenRange, tokens: Tokens): TokenRange {
  return to - from > 1 && /^['’]s?$/.test(tokens.textOf(to - 1)) ? { from, to: to - 1 } : { from, to };
}
