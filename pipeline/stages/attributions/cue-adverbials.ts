import type { Attribution, TokenRange } from '../../document.ts';
import { cueClass } from '../../lexicon/cues.ts';
import { CARRIERS, EVENTS, HEARERS, INTERVIEWS, MESSAGES, PROGRAMMES } from '../../lexicon/events.ts';
import { MISREAD_VERBS, SENDS_MESSAGE } from '../../lexicon/verb-frames.ts';
import type { Tokens } from '../../tokens.ts';
import { DatePhraseReader } from '../dates/date-phrase.ts';

const SITUATES = new Set('in at during on before via by'.split(' '));
const SITUATIONS = [EVENTS, MESSAGES, INTERVIEWS, HEARERS, PROGRAMMES, CARRIERS];

/**
 * Takes from a cue what tells of the saying and is no word of it: of "said in a statement" and "said Monday" the cue is "said",
 * of "issued a statement saying" it is "saying", which was said in the statement.
 */
export function withoutCueAdverbials(
  attributions: readonly Attribution[],
  tokens: Tokens,
  sentences: readonly TokenRange[],
): Attribution[] {
  return attributions.map((attribution) => {
    const { cue } = attribution;
    if (!cue || cue.to - cue.from < 2) return attribution;
    const own = sayingIn(tokens, cue) ?? { from: cue.from, to: adverbialAt(tokens, cue, sentences) };
    return { ...attribution, cue: own };
  });
}

/** "[saying]" in "issued a statement Saturday saying", "[clarify]" in "issued a statement to clarify". */
function sayingIn(tokens: Tokens, { from, to }: TokenRange): TokenRange | null {
  const last = to - 1;
  const isClause = tokens.textOf(last).endsWith('ing') || tokens.lemmas[last - 1] === 'to';
  if (tokens.posOf(last) !== 'VERB' || !isClause) return null;
  for (let at = from; at < last; at++) {
    const lemma = MISREAD_VERBS.get(tokens.lowerOf(at)) ?? tokens.lemmas[at]!;
    if (tokens.posOf(at) !== 'VERB' || !SENDS_MESSAGE.has(lemma)) continue;
    for (let noun = at + 1; noun < last; noun++)
      if (tokens.posOf(noun) === 'NOUN' && MESSAGES.has(tokens.lemmas[noun]!)) return { from: last, to };
  }
  return null;
}

/** Where "in a statement", "before the court", "Monday" begin behind the verb, if they end the cue. */
function adverbialAt(tokens: Tokens, { from, to }: TokenRange, sentences: readonly TokenRange[]): number {
  const verb = verbIn(tokens, { from, to });
  if (verb < 0 || verb + 1 >= to) return to;
  const next = verb + 1;
  if (SITUATES.has(tokens.lemmas[next]!) && holdsSituation(tokens, { from: next + 1, to })) return next;
  const date = new DatePhraseReader(tokens, sentences[tokens.sentenceOf[from]!]!).at(next)?.tokens;
  return date?.from === next && date.to <= to ? next : to;
}

/** "a statement on Monday", "its Facebook page", "email". */
function holdsSituation(tokens: Tokens, { from, to }: TokenRange): boolean {
  for (let at = from; at < to; at++) {
    const pos = tokens.posOf(at);
    const lemma = tokens.lemmas[at]!;
    // "op-ed", of which wink makes three tokens, and "a later tweet", which passes for a verb
    const joined = tokens.lemmas[at - 1] === '-' ? `${tokens.lemmas[at - 2]}-${lemma}` : lemma;
    const isNoun = pos === 'NOUN' || (at > from && /^(?:DET|ADJ|PUNCT)$/.test(tokens.posOf(at - 1)));
    if (isNoun && SITUATIONS.some((nouns) => nouns.has(joined))) return true;
    if (pos === 'VERB' || pos === 'AUX') return false;
  }
  return false;
}

/** The first verb of the cue that says by itself that something is said. */
function verbIn(tokens: Tokens, { from, to }: TokenRange): number {
  for (let at = from; at < to; at++)
    if (tokens.posOf(at) === 'VERB') return cueClass(tokens.lemmas[at]!, 'verb') ? at : -1;
  return -1;
}
