import type { TokenRange } from '../../document.ts';
import { INTERVIEWS, MESSAGES, PLATFORMS, QUESTIONS, TALKS_WITH } from '../../lexicon/events.ts';
import type { Tokens } from '../../tokens.ts';
import type { Addressees } from './addressee.ts';
import type { Findings } from './findings.ts';
import type { Landmarks } from './landmarks.ts';
import { headOf, type NounPhrases } from './noun-phrase.ts';

/** "a meeting with allies", "a debate on immigration" belong to the event; "in Brussels", "on Monday" do not. */
const EVENT_COMPLEMENTS = new Set('with of between to for about on by'.split(' '));

/**
 * Reads what goes with the nouns of adverbials: with whom an event is, to whom a message goes, from whom a question comes. All
 * return where it ends.
 */
export class Complements {
  constructor(
    private readonly tokens: Tokens,
    private readonly landmarks: Landmarks,
    private readonly phrases: NounPhrases,
    private readonly addressees: Addressees,
  ) {}

  /** "in response to [a question from a reporter]": whoever asked is told. */
  answered(at: number, limit: number, found: Findings): number {
    // "questions", which passes for a verb
    const isBare = at < limit && QUESTIONS.has(this.tokens.lemmas[at]!);
    const thing = this.phrases.fullAt(at, limit) ?? (isBare ? { from: at, to: at + 1 } : null);
    if (!thing) return at;
    const isAsked = QUESTIONS.has(this.tokens.lemmas[headOf(this.tokens, thing)]!);
    const joiner = this.tokens.lemmas[thing.to];
    if (!isAsked || (joiner !== 'from' && joiner !== 'by')) return thing.to;
    const asker = this.phrases.fullAt(thing.to + 1, limit);
    // "questions from the Herald", which no tagger knows
    if (asker && this.tokens.isCapital(asker.to - 1)) found.addressee ??= asker;
    return this.hearer(thing.to + 1, limit, found) ?? asker?.to ?? thing.to;
  }

  /** Notes who is told where a noun phrase can hear; returns its end. */
  hearer(at: number, limit: number, found: Findings): number | null {
    const words = this.phrases.fullAt(at, limit);
    if (!words) return null;
    // "The Indian Express", whose last word may pass for a verb.
    const name = this.landmarks.name(words.to - 1)?.tokens.to ?? words.to;
    const phrase = { from: words.from, to: Math.max(words.to, Math.min(name, limit)) };
    if (!this.addressees.canHear(phrase)) return null;
    found.addressee ??= phrase;
    return phrase.to;
  }

  /** "a visit to Germany, Belgium and Poland": where the further names end. */
  listEnd(to: number, limit: number): number {
    let end = to;
    while (end < limit && (this.tokens.lemmas[end] === ',' || this.tokens.lemmas[end] === 'and')) {
      const member = this.landmarks.name(end + 1);
      if (!member || member.tokens.to > limit) break;
      end = member.tokens.to;
    }
    return end;
  }

  /** "a meeting with NATO allies", stopping before "in Brussels" and "on February 12"; "an interview" is a medium. */
  event(phrase: TokenRange, limit: number, found: Findings): number {
    const head = this.tokens.lemmas[headOf(this.tokens, phrase)]!;
    let { to } = phrase;
    while (to < limit && EVENT_COMPLEMENTS.has(this.tokens.lemmas[to]!) && !this.landmarks.has(to + 1)) {
      const complement = this.phrases.fullAt(to + 1, limit);
      if (!complement) break;
      if (this.tokens.lemmas[to] === 'with' && TALKS_WITH.has(head)) found.addressee ??= complement;
      to = complement.to;
    }
    to = this.listEnd(to, limit);
    if (INTERVIEWS.has(head)) found.medium ??= { from: phrase.from, to };
    else found.occasion ??= { from: phrase.from, to };
    return to;
  }

  /** "its story on the interview": what a message is about; "a statement on Twitter" has a further medium, "on Twitter about it" no topic. */
  ofMessage(phrase: TokenRange, limit: number, found: Findings): number {
    const joiner = this.tokens.lemmas[phrase.to];
    const isMessage = MESSAGES.has(this.tokens.lemmas[headOf(this.tokens, phrase)]!);
    const isTopic = isMessage && (joiner === 'about' || joiner === 'on');
    if (!isTopic || phrase.to >= limit || this.landmarks.has(phrase.to + 1))
      return this.addressedTo(phrase, limit, found);
    const topic = this.phrases.fullAt(phrase.to + 1, limit);
    return topic && !PLATFORMS.has(this.tokens.lowerOf(topic.from)) ? topic.to : phrase.to;
  }

  /** "a letter to the board": the board is told. "its response to the request" is a response to nobody. */
  addressedTo(phrase: TokenRange, limit: number, found: Findings): number {
    const joiner = this.tokens.lemmas[phrase.to]!;
    if (phrase.to >= limit || !['to', 'of', 'for', 'by', 'from'].includes(joiner)) return phrase.to;
    if (this.landmarks.has(phrase.to + 1)) return phrase.to;
    const complement = this.phrases.fullAt(phrase.to + 1, limit) ?? this.mistakenHearer(phrase.to + 1, limit);
    if (!complement) return phrase.to;
    if (joiner === 'to' && this.addressees.canHear(complement)) found.addressee ??= complement;
    return complement.to;
  }

  /** "an email to [staff]", "an email to [staff] on Monday", which passes for a verb. */
  private mistakenHearer(at: number, limit: number): TokenRange | null {
    const isDated = this.tokens.posOf(at + 1) === 'ADP' && this.landmarks.has(at + 2);
    const isLast = at + 1 === limit || this.tokens.posOf(at + 1) === 'PUNCT' || isDated;
    const hearer = { from: at, to: at + 1 };
    const isVerb = at < limit && this.tokens.posOf(at) === 'VERB';
    return isVerb && isLast && this.addressees.canHear(hearer) ? hearer : null;
  }
}
