import type { Cue, TokenRange } from '../../document.ts';
import type { FirstPass } from './first-pass.ts';

/**
 * Prose has one span that may be a cue in some 25 tokens, and no article of PolNeAR more than one in six. Where there are
 * more, "he said, he said, …", only the likeliest are followed up: these few in any text, and one in so many tokens.
 */
const FEW = 8;
const SPARSEST = 6;

const BEGIN_CUE = 3;
const INSIDE_CUE = 4;

/**
 * Spans that may be cues: those of the best labelling, and beside them runs of tokens whose probability of belonging to
 * a cue is at least `least`. Which of them are cues is decided once their arguments are known.
 */
export function cueCandidates(pass: FirstPass, block: Int32Array, least: number): Cue[] {
  const candidates = allCandidates(pass, block, least);
  const most = FEW + Math.floor(block.length / SPARSEST);
  if (candidates.length <= most) return candidates;
  const likeliest = new Set(
    [...candidates.keys()]
      .sort((one, other) => candidates[other]!.probability - candidates[one]!.probability || one - other)
      .slice(0, most),
  );
  return candidates.filter((_, index) => likeliest.has(index));
}

function allCandidates(pass: FirstPass, block: Int32Array, least: number): Cue[] {
  const candidates: Cue[] = [];
  const { labels, cue, cueBegin } = pass;
  for (let token = 0; token < labels.length; ) {
    if (labels[token] === BEGIN_CUE || labels[token] === INSIDE_CUE) {
      let to = token + 1;
      while (to < labels.length && labels[to] === INSIDE_CUE && block[to] === block[token]) to++;
      candidates.push(candidate(pass, { from: token, to }));
      token = to;
    } else if (cue[token]! >= least) {
      let to = token + 1;
      const goesOn = (at: number): boolean =>
        at < labels.length &&
        block[at] === block[token] &&
        labels[at] !== BEGIN_CUE &&
        labels[at] !== INSIDE_CUE &&
        cue[at]! >= Math.max(least, 0.4 * cue[token]!) &&
        cueBegin[at]! < 0.5 * cue[at]!;
      while (goesOn(to)) to++;
      candidates.push(candidate(pass, { from: token, to }));
      token = to;
    } else token++;
  }
  return candidates;
}

function candidate({ cue }: FirstPass, tokens: TokenRange): Cue {
  let probability = 0;
  for (let token = tokens.from; token < tokens.to; token++) probability = Math.max(probability, cue[token]!);
  return { tokens, probability };
}
