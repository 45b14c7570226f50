import type { Attribution, TokenRange } from '../../document.ts';
import { holdsToken } from '../../span.ts';
import type { Tokens } from '../../tokens.ts';

/** What opens a clause that is only the beginning of a sentence. */
const OPENERS = new Set(
  'when whenever if after before while although though because since once until unless as'.split(' '),
);
/** "said *according to section 128 of the law*, they cannot": longest between a cue and its content. */
const LONGEST_GAP = 12;

/**
 * Gives contents the rest of their sentence where what was found is but a clause that leads to it, `said that [when he returned], she
 * voiced fears that …`, and its beginning where that names another source, `said [according to the law], they cannot …`. Claims
 * in what is added lie within.
 */
export function wholeClauses(
  attributions: readonly Attribution[],
  tokens: Tokens,
  sentences: readonly TokenRange[],
): Attribution[] {
  const whole = attributions.map((attribution) =>
    withBeginning(withRest(attribution, tokens, sentences), tokens),
  );
  const longer = [...whole.keys()].filter((index) => whole[index]!.content !== attributions[index]!.content);
  return whole.map((attribution, index) => {
    const { cue, within } = attribution;
    if (within >= 0 || !cue) return attribution;
    const around = longer.find((other) => other !== index && holdsToken(whole[other]!.content, cue.from));
    return around === undefined ? attribution : { ...attribution, within: around };
  });
}

function withRest(attribution: Attribution, tokens: Tokens, sentences: readonly TokenRange[]): Attribution {
  const { cue, content } = attribution;
  const [piece, ...others] = content;
  if (!cue || !piece || others.length > 0 || piece.from < cue.to) return attribution;
  const opener = tokens.lowerOf(piece.from) === 'that' ? piece.from + 1 : piece.from;
  const comma = tokens.textOf(piece.to - 1) === ',' ? piece.to - 1 : piece.to;
  if (!OPENERS.has(tokens.lowerOf(opener)) || comma >= tokens.length || tokens.textOf(comma) !== ',')
    return attribution;
  const sentence = sentences[tokens.sentenceOf[cue.from]!]!;
  let to = sentence.to;
  while (to > comma + 1 && tokens.posOf(to - 1) === 'PUNCT') to--;
  for (let at = opener; at < to; at++) {
    if (/^["“”;:—–-]$/.test(tokens.textOf(at))) return attribution;
    if (at < comma && tokens.textOf(at) === ',') return attribution;
  }
  return to > comma + 1 ? { ...attribution, content: [{ from: piece.from, to }] } : attribution;
}

function withBeginning(attribution: Attribution, tokens: Tokens): Attribution {
  const { cue, content } = attribution;
  const [piece, ...others] = content;
  if (!cue || !piece || piece.from < cue.to || piece.from - cue.to > LONGEST_GAP) return attribution;
  // "said according to", taken for one cue
  const isSwallowed = cue.to - cue.from > 2 && namesSource(tokens, cue.to - 2);
  const from = isSwallowed ? cue.to - 2 : cue.to;
  if (!isSwallowed && (!namesSource(tokens, from) || tokens.textOf(piece.from - 1) !== ','))
    return attribution;
  return { ...attribution, cue: { from: cue.from, to: from }, content: [{ from, to: piece.to }, ...others] };
}

const namesSource = (tokens: Tokens, at: number): boolean =>
  tokens.lowerOf(at) === 'according' && tokens.lowerOf(at + 1) === 'to';
