import type { Attribution, TokenRange } from '../../document.ts';
import { cueClass } from '../../lexicon/cues.ts';
import type { PartOfSpeech, Tokens } from '../../tokens.ts';

/** Tokens before the content of a noun, and behind it, that are looked at. */
const LONGEST_SUBJECT = 40;
const IN_VERB_GROUP: ReadonlySet<PartOfSpeech> = new Set(['VERB', 'AUX', 'ADV', 'PART']);
/** After these a verb has a subject of its own, or belongs to the one before. */
const OPENS_CLAUSE: ReadonlySet<PartOfSpeech> = new Set(['CCONJ', 'SCONJ', 'PUNCT', 'PRON']);
/** "arrested", "arriving": it may go with the noun before it. */
const MAY_BE_PARTICIPLE = /(?:ed|en|ing)$/;

/**
 * Ends the content of a noun that is the subject of its sentence before what is said of it: `The claim that prices have fallen
 * | was disputed by economists`, `The promise to cut taxes | drew applause`. Where another verb is the main one nothing is
 * taken away: `She denied the claim that he knew prices were falling`.
 */
export function subjectContents(attributions: readonly Attribution[], tokens: Tokens): Attribution[] {
  return attributions.map((attribution) => {
    const { cue, content } = attribution;
    const [clause] = content;
    if (!cue || !clause || content.length > 1 || clause.from !== cue.to) return attribution;
    const end = isNoun(tokens, cue.to - 1) ? predicate(cue, clause, tokens) : -1;
    return end < 0 ? attribution : { ...attribution, content: [{ from: clause.from, to: end }] };
  });
}

/** Where the main verb of the sentence begins in a content; -1 where it stands elsewhere, or cannot be told. */
function predicate(cue: TokenRange, { from, to }: TokenRange, tokens: Tokens): number {
  const sentence = tokens.sentenceOf[cue.from];
  const inSentence = (at: number): boolean => tokens.sentenceOf[at] === sentence;
  if (cue.to > LONGEST_SUBJECT && inSentence(cue.to - 1 - LONGEST_SUBJECT)) return -1;
  for (let at = cue.to - 1; at >= 0 && inSentence(at); at--) if (tokens.isVerbal(at)) return -1;
  if (to < tokens.length && inSentence(to) && hasVerbBehind(tokens, to)) return -1;
  const opener = tokens.lowerOf(from);
  if (opener !== 'that' && opener !== 'to') return -1;
  const first = nextVerb(tokens, from + 1, to);
  if (first < 0) return -1;
  const afterFirst = groupEnd(tokens, first, to);
  // "the man arrested on Monday was": which of both is the verb of the clause is not told.
  const isPlain = opener === 'to' || tokens.posOf(first) === 'AUX' || !mayBeParticiple(tokens, first);
  const second = nextVerb(tokens, afterFirst, to);
  if (second < 0 || !isPlain || cueClass(tokens.lemmas[afterFirst - 1]!, 'verb')) return -1;
  for (let at = afterFirst; at < second; at++)
    if (OPENS_CLAUSE.has(tokens.posOf(at)) || tokens.lowerOf(at) === 'to') return -1;
  return tokens.posOf(second) === 'AUX' || !mayBeParticiple(tokens, second) ? second : -1;
}

/** Not "notes" in "Mr. Lee notes that", which wink takes for a noun. */
const isNoun = (tokens: Tokens, at: number): boolean =>
  tokens.posOf(at) === 'NOUN' && (at === 0 || !['NOUN', 'PROPN'].includes(tokens.posOf(at - 1)));

function hasVerbBehind(tokens: Tokens, from: number): boolean {
  const end = Math.min(tokens.length, from + LONGEST_SUBJECT);
  for (let at = from; at < end && tokens.sentenceOf[at] === tokens.sentenceOf[from]; at++)
    if (tokens.isVerbal(at)) return true;
  return false;
}

const mayBeParticiple = (tokens: Tokens, at: number): boolean => MAY_BE_PARTICIPLE.test(tokens.lowerOf(at));

function nextVerb(tokens: Tokens, from: number, to: number): number {
  for (let at = from; at < to; at++) if (tokens.isVerbal(at)) return at;
  return -1;
}

/** Past "has not fallen": the end of a group of verbs, in which an auxiliary behind a full verb begins another one. */
function groupEnd(tokens: Tokens, from: number, to: number): number {
  let at = from + 1;
  let isFull = tokens.posOf(from) === 'VERB';
  while (at < to && IN_VERB_GROUP.has(tokens.posOf(at))) {
    if (isFull && tokens.isVerbal(at) && tokens.lowerOf(at - 1) !== 'to') break;
    isFull ||= tokens.posOf(at) === 'VERB';
    at++;
  }
  return at;
}
