import type { TokenRange } from '../../document.ts';
import {
  type CueClass,
  type CuePart,
  cueClass,
  cueForms,
  cueLemma,
  PHRASAL_HEADS,
} from '../../lexicon/cues.ts';
import { LIGHT_VERBS, LINKING_VERBS, MISREAD_VERBS } from '../../lexicon/verb-frames.ts';
import type { Tokens } from '../../tokens.ts';

/** The word of a cue that says what kind of saying it is. */
export interface CueHead {
  readonly token: number;
  /** "say", "point out", "according to". */
  readonly lemma: string;
  readonly part: CuePart;
  /** Undefined where the lexicon does not know it. */
  readonly class: CueClass | undefined;
}

const PREPOSITION_STARTS = new Set([...cueForms('preposition')].map((words) => words.split(' ')[0]!));
/** Longest preposition that attributes: "in the words of". */
const LONGEST_PREPOSITION = 4;

function prepositionAt(tokens: Tokens, { from, to }: TokenRange): CueHead | null {
  if (!PREPOSITION_STARTS.has(tokens.lowerOf(from))) return null;
  for (let length = Math.min(LONGEST_PREPOSITION, to - from); length > 0; length--) {
    const words = Array.from({ length }, (_, at) => tokens.lowerOf(from + at)).join(' ');
    const found = cueClass(words, 'preposition');
    if (found) return { token: from, lemma: words, part: 'preposition', class: found };
  }
  return null;
}

/** "pointed out" is "point out"; "said out loud" and "believed [in ghosts]" stay what they are. */
function verbAt(tokens: Tokens, token: number, { to }: TokenRange): CueHead {
  const lemma = MISREAD_VERBS.get(tokens.lowerOf(token)) ?? cueLemma(tokens.lemmas[token]!);
  const next = tokens.lemmas[token + 1] ?? '';
  const phrase = `${lemma} ${next}`;
  const phrasal =
    PHRASAL_HEADS.has(lemma) && (token + 1 < to || next === 'to') ? cueClass(phrase, 'verb') : undefined;
  // "vowed to stay" is a promise by its "to", which is no part of the verb.
  if (phrasal) return { token, lemma: phrase.replace(/ to$/, ''), part: 'verb', class: phrasal };
  return { token, lemma, part: 'verb', class: cueClass(lemma, 'verb') };
}

/** "was convinced", "remains confident": a linking verb, and no other verb between the two. */
function adjectiveIn(tokens: Tokens, { from, to }: TokenRange): CueHead | null {
  let linked = false;
  for (let token = from; token < to; token++) {
    const word = tokens.lowerOf(token);
    const found = linked ? cueClass(word, 'adjective') : undefined;
    if (found) return { token, lemma: word, part: 'adjective', class: found };
    if (LINKING_VERBS.has(tokens.lemmas[token]!)) linked = true;
    else if (tokens.posOf(token) === 'VERB') linked = false;
  }
  return null;
}

function nounIn(tokens: Tokens, { from, to }: TokenRange): CueHead | null {
  for (let token = to - 1; token >= from; token--) {
    const lemma = tokens.lemmas[token]!;
    const found = tokens.posOf(token) === 'VERB' ? undefined : cueClass(lemma, 'noun');
    if (found) return { token, lemma, part: 'noun', class: found };
  }
  return null;
}

/** The last verb that the lexicon knows ("refused to say": "say"), else the last verb. */
function verbIn(tokens: Tokens, cue: TokenRange): CueHead | null {
  let last: CueHead | null = null;
  for (let token = cue.to - 1; token >= cue.from; token--) {
    if (tokens.posOf(token) !== 'VERB') continue;
    const verb = verbAt(tokens, token, cue);
    if (verb.class) return verb;
    last ??= verb;
  }
  return last;
}

/** A word that the lexicon knows as a verb, though wink takes it for something else: "tweeted" as a noun. */
function mistaggedVerbIn(tokens: Tokens, cue: TokenRange): CueHead | null {
  let last: CueHead | null = null;
  for (let token = cue.to - 1; token >= cue.from; token--) {
    const verb = verbAt(tokens, token, cue);
    // In "shot back" the particle is a verb of its own, elsewhere.
    if (verb.class && verb.lemma.includes(' ')) return verb;
    if (verb.class) last ??= verb;
  }
  return last;
}

/** "reportedly", where no verb says more. */
function adverbIn(tokens: Tokens, { from, to }: TokenRange): CueHead | null {
  for (let token = from; token < to; token++) {
    const lemma = tokens.lowerOf(token);
    const found = cueClass(lemma, 'adverb');
    if (found) return { token, lemma, part: 'adverb', class: found };
  }
  return null;
}

/** The head of a cue: "made a promise" -> "promise", "has repeatedly denied" -> "deny", "According to" as it stands. */
export function cueHead(tokens: Tokens, cue: TokenRange): CueHead {
  const preposition = prepositionAt(tokens, cue);
  if (preposition) return preposition;
  const adjective = adjectiveIn(tokens, cue);
  if (adjective) return adjective;
  const verb = verbIn(tokens, cue);
  if (verb?.class && !LIGHT_VERBS.has(verb.lemma)) return verb;
  const adverb = verb?.class ? null : adverbIn(tokens, cue);
  if (adverb) return adverb;
  const other = nounIn(tokens, cue) ?? mistaggedVerbIn(tokens, cue) ?? verb;
  if (other) return other;
  const token = cue.to - 1;
  return { token, lemma: tokens.lemmas[token]!, part: 'noun', class: undefined };
}
