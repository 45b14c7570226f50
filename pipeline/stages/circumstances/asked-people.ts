import type { Attribution, Circumstance, TokenRange } from '../../document.ts';
import type { Tokens } from '../../tokens.ts';
import type { NounPhrases } from './noun-phrase.ts';

const ASKED = new Set(['asked', 'pressed', 'questioned', 'quizzed', 'told', 'reminded', 'urged']);

/** Cues that open their sentence as a participle: "Asked by Starnes whether he knew, Carson said". */
function opensAsked({ cue }: Attribution, tokens: Tokens): boolean {
  if (!cue || !ASKED.has(tokens.lowerOf(cue.from))) return false;
  const { sentenceOf } = tokens;
  const isFirst = (at: number) => sentenceOf[at] !== sentenceOf[at - 1];
  return isFirst(cue.from) || (tokens.lemmas[cue.from - 1] === 'when' && isFirst(cue.from - 1));
}

/** "Asked [by Starnes] whether": whoever asks where no source was found. */
function askerAfter({ cue, content }: Attribution, tokens: Tokens, phrases: NounPhrases): TokenRange | null {
  const limit = content[0]?.from ?? 0;
  return cue && tokens.lemmas[cue.to] === 'by' ? phrases.fullAt(cue.to + 1, limit) : null;
}

/**
 * Who answers in the main clause was asked, and answers whoever asked: `Asked by Starnes whether he knew, Carson said yes` has
 * a question to Carson and an answer to Starnes.
 */
export function withAsked(
  own: readonly Circumstance[],
  attributions: readonly Attribution[],
  tokens: Tokens,
  phrases: NounPhrases,
): Circumstance[] {
  const answers = new Map<number, number>();
  for (const [index, { source, cue }] of attributions.entries()) {
    if (source[0] && cue && !answers.has(source[0].from)) answers.set(source[0].from, index);
  }
  const asked = [...own];
  for (const [index, attribution] of attributions.entries()) {
    if (!opensAsked(attribution, tokens)) continue;
    const end = attribution.content.at(-1)?.to ?? attribution.cue!.to;
    // Right behind the comma that ends the question.
    const answer = tokens.lemmas[end] === ',' ? answers.get(end + 1) : undefined;
    if (answer === undefined || attribution.source[0]?.from === end + 1) continue;
    const question = own[index]!;
    asked[index] = { ...question, addressee: question.addressee ?? attributions[answer]!.source[0]! };
    const asker = attribution.source[0] ?? askerAfter(attribution, tokens, phrases);
    asked[answer] = { ...asked[answer]!, addressee: asked[answer]!.addressee ?? asker };
  }
  return asked;
}
