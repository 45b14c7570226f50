import type { Form, Kind } from '../../claim.ts';
import type { TokenRange } from '../../document.ts';
import { CLOSES_SPEECH, SAID_ALOUD } from '../../lexicon/content-kinds.ts';
import type { Tokens } from '../../tokens.ts';
import type { CueHead } from './cue-head.ts';

/** Whoever is asked or challenged stands before what to do: "asked the visitors from Ohio to leave". */
const ASKING = new Set(['ask', 'challenge']);
/** "tell them to leave" is a demand, "swear to leave" a promise. */
const TELLS_TO_DO = new Set([
  'tell',
  'ask',
  'warn',
  'remind',
  'advise',
  'caution',
  'call',
  'text',
  'email',
  'say',
  'write',
  'challenge',
]);
/** Words that a reported question begins with. "when" may also begin a statement. */
const QUESTION_WORDS = new Set('whether if why how what who whom whose where which when'.split(' '));

/** First word of the content, past quotation marks; -1 where it has none. */
export function firstWord(tokens: Tokens, content: readonly TokenRange[]): number {
  for (const { from, to } of content) {
    for (let token = from; token < to; token++) if (tokens.posOf(token) !== 'PUNCT') return token;
  }
  return -1;
}

/** The mark that the content ends with, inside its quotation marks; '' where it ends with a word. */
function finalMark(tokens: Tokens, content: readonly TokenRange[]): string {
  const last = content.at(-1);
  if (!last) return '';
  for (let token = last.to - 1; token >= last.from; token--) {
    const text = tokens.textOf(token);
    if (/^[.?!…]+$/.test(text)) return text;
    if (/[\p{L}\p{N}]/u.test(text)) return '';
  }
  return '';
}

/** True where all that is said is a question: "Why?" but not "I won. Why not?" */
function isQuestion(tokens: Tokens, content: readonly TokenRange[]): boolean {
  if (!finalMark(tokens, content).includes('?')) return false;
  for (const { from, to } of content) {
    for (let token = from; token < to; token++) if (tokens.textOf(token) === '.') return false;
  }
  return true;
}

/** How far into the content its infinitive may be: "the visitors from Ohio to leave". */
const INFINITIVE_REACH = 8;

/** "to leave", "white actors to leave", "for more money"; not "To be honest, no", nor "who wants to leave". */
function asksToDo(tokens: Tokens, head: CueHead, first: number): boolean {
  if (ASKING.has(head.lemma) && tokens.lemmas[first] === 'for') return true;
  if (QUESTION_WORDS.has(tokens.lemmas[first]!)) return false;
  if (tokens.lemmas[first] === 'not') return asksToDo(tokens, head, first + 1);
  // "asked to “change direction”"
  if (ASKING.has(head.lemma) && tokens.textOf(first) === 'to') return true;
  const reach = ASKING.has(head.lemma) ? INFINITIVE_REACH : 1;
  for (let token = first; token < first + reach && token + 1 < tokens.length; token++) {
    if (tokens.textOf(token) === 'to') {
      return tokens.isVerbal(token + 1);
    }
    if (tokens.isVerbal(token)) return false;
  }
  return false;
}

/** "asked whether", "asked about it" ask; "asked that they be heard" demands. "questioned his fitness" states a doubt. */
function askingKind(tokens: Tokens, lemma: string, first: number, question: boolean): Kind {
  const word = tokens.lemmas[first] ?? '';
  if (lemma === 'ask') return word === 'that' ? 'demand' : 'question';
  return question || QUESTION_WORDS.has(word) ? 'question' : 'statement';
}

/**
 * What the cue tells by its class. "credited the crew" and "agreed that it was late" are said aloud, and `“It is over,” he concluded`
 * ends a speech.
 */
function kindOfCue({ part, lemma, class: known }: CueHead, form: Form, opener: string): Kind | undefined {
  const isSpoken = SAID_ALOUD.has(lemma) || (lemma === 'agree' && opener === 'that');
  const isAloud = part === 'verb' && known?.kind === 'belief' && isSpoken;
  return isAloud || (form === 'direct' && CLOSES_SPEECH.has(lemma)) ? 'statement' : known?.kind;
}

/** What the content is, by the class of its cue and then by the content itself. */
export function kindOf(
  tokens: Tokens,
  head: CueHead | null,
  content: readonly TokenRange[],
  form: Form,
): Kind {
  const question = isQuestion(tokens, content);
  if (!head) return question ? 'question' : 'statement';
  const first = firstWord(tokens, content);
  const cueKind = kindOfCue(head, form, tokens.lemmas[first] ?? '');
  if (first < 0) return cueKind ?? 'statement';
  if (TELLS_TO_DO.has(head.lemma) && asksToDo(tokens, head, first)) return 'demand';
  if (head.part === 'verb' && (head.lemma === 'ask' || head.lemma === 'question')) {
    return askingKind(tokens, head.lemma, first, question);
  }
  return question && cueKind !== 'belief' ? 'question' : (cueKind ?? 'statement');
}
