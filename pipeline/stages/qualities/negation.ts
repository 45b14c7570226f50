import type { TokenRange } from '../../document.ts';
import { REFUSES_TO } from '../../lexicon/verb-frames.ts';
import type { Tokens } from '../../tokens.ts';

const NEGATIONS = new Set(['not', 'never', "n't", 'cannot', 'neither', 'nor', 'hardly', 'without']);
/** "not only said", "not just said" says it. */
const ONLY = new Set(['only', 'just', 'merely', 'simply', 'surprisingly', 'least']);
const NOBODY = new Set(['nobody', 'none', 'no', 'neither']);

/** How far before the head a negation may stand: "did not immediately and openly say". */
const REACH = 6;

const isNegation = (tokens: Tokens, token: number): boolean =>
  NEGATIONS.has(tokens.lemmas[token]!) && !ONLY.has(tokens.lemmas[token + 1] ?? '');

/** "refused to", "has yet to", "stopped short of" just before a verb. */
function isRefusal(tokens: Tokens, token: number): boolean {
  const lemma = tokens.lemmas[token]!;
  const next = tokens.lemmas[token + 1] ?? '';
  if (lemma === 'yet' && next === 'to') return true;
  if (lemma === 'stop' && next !== 'short') return false;
  return (
    REFUSES_TO.has(lemma) && (next === 'to' || next === 'short' || tokens.textOf(token + 1).endsWith('ing'))
  );
}

/**
 * True where the text says that it was not said: "did not say", "refused to say", "has never thought", "nobody said".
 * "denied" is a denial, and "not only said" is said.
 */
export function isNegated(
  tokens: Tokens,
  cue: TokenRange,
  head: number,
  source: readonly TokenRange[],
): boolean {
  const sentence = tokens.sentenceOf[head];
  const first = source[0];
  // "No 2 of the party" is somebody.
  const isNumbered = first && first.from + 1 < first.to && tokens.posOf(first.from + 1) === 'NUM';
  if (
    first &&
    !isNumbered &&
    NOBODY.has(tokens.lemmas[first.from]!) &&
    tokens.lemmas[first.from + 1] !== 'doubt'
  ) {
    const whole = first.to - first.from === 1 || tokens.lemmas[first.from] !== 'neither';
    if (whole) return true;
  }
  for (let token = head - 1; token >= 0 && token >= head - REACH; token--) {
    if (tokens.sentenceOf[token] !== sentence) return false;
    const inCue = token >= cue.from;
    if (isNegation(tokens, token) || isRefusal(tokens, token)) return true;
    if (inCue) continue;
    // Outside the cue only what belongs to the verb may stand between: "did [not] immediately [say]".
    const pos = tokens.posOf(token);
    const isBetween = pos === 'AUX' || pos === 'ADV' || pos === 'PART' || tokens.lemmas[token] === 'to';
    if (!isBetween) return false;
  }
  return false;
}
