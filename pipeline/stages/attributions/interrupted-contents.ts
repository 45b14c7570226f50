import type { Attribution } from '../../document.ts';
import type { Tokens } from '../../tokens.ts';

/** Verbs whose content is a clause, and hardly a noun alone. */
const TAKES_CLAUSE = new Set([
  'say',
  'insist',
  'argue',
  'think',
  'hope',
  'conclude',
  'believe',
  'add',
  'claim',
]);
const RELATIVES = new Set(['who', 'which', 'whose', 'where', 'when']);
/** Tokens between the commas. */
const LONGEST_ASIDE = 30;

/**
 * Carries on a content that stops before what is said by the way of its subject: `said the meeting |, which was held in Paris, had
 * been useful`, `said the findings |, published on Monday, were new`. Not so `announced a plan, which was welcomed`.
 */
export function interruptedContents(attributions: readonly Attribution[], tokens: Tokens): Attribution[] {
  const isCue = new Set(attributions.flatMap(({ cue }) => (cue ? [cue.from] : [])));
  return attributions.map((attribution) => {
    const { cue, content } = attribution;
    const [subject] = content;
    if (!cue || !subject || content.length > 1 || subject.from !== cue.to) return attribution;
    if (tokens.hasVerb(subject)) return attribution;
    // "demanded that its leader |, Tom Lee, appear": after "that" a verb has to come.
    const isClause = tokens.lowerOf(subject.from) === 'that' && tokens.posOf(subject.from) === 'SCONJ';
    if (!isClause && !TAKES_CLAUSE.has(tokens.lemmas[cue.to - 1]!)) return attribution;
    const rest =
      isClause && tokens.lemmas[subject.to] === ',' ? subject.to : verbBehindAside(tokens, subject.to);
    const to = rest < 0 ? -1 : sentenceEnd(tokens, rest, isCue);
    return to < 0 ? attribution : { ...attribution, content: [{ from: subject.from, to }] };
  });
}

/** "had" behind ", which was held in Paris," in the same sentence; -1 where no verb follows the second comma. */
function verbBehindAside(tokens: Tokens, comma: number): number {
  if (tokens.lemmas[comma] !== ',' || comma + 1 >= tokens.length) return -1;
  const opens = RELATIVES.has(tokens.lowerOf(comma + 1)) || /(?:ed|en|ing)$/.test(tokens.lowerOf(comma + 1));
  if (!opens) return -1;
  const end = Math.min(tokens.length - 1, comma + LONGEST_ASIDE);
  for (let at = comma + 1; at < end && tokens.sentenceOf[at] === tokens.sentenceOf[comma]; at++) {
    if (tokens.lemmas[at] !== ',') continue;
    const next = tokens.posOf(at + 1) === 'ADV' ? at + 2 : at + 1;
    return tokens.isVerbal(next) && tokens.sentenceOf[next] === tokens.sentenceOf[comma] ? next : -1;
  }
  return -1;
}

/** Where the sentence ends, without its last mark; -1 where somebody else speaks before. */
function sentenceEnd(tokens: Tokens, from: number, isCue: ReadonlySet<number>): number {
  let to = from;
  for (; to < tokens.length && tokens.sentenceOf[to] === tokens.sentenceOf[from]; to++)
    if (isCue.has(to) || to - from > 3 * LONGEST_ASIDE) return -1;
  while (tokens.posOf(to - 1) === 'PUNCT') to--;
  return to;
}
