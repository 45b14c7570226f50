import type { TokenRange } from '../../document.ts';
import { BODIES, EVENTS, MESSAGES, PARTS_OF_EVENTS } from '../../lexicon/events.ts';
import type { Tokens } from '../../tokens.ts';
import type { Landmarks } from './landmarks.ts';
import { headOf, isEvent, type NounPhrases } from './noun-phrase.ts';

/** Reads noun phrases that may name an event, and tells which are one at which something is said. */
export class Occasions {
  constructor(
    private readonly tokens: Tokens,
    private readonly landmarks: Landmarks,
    private readonly phrases: NounPhrases,
  ) {}

  /** "a meeting", "Saturday's debate", "another part of the meeting". */
  phraseAt(at: number, limit: number): TokenRange | null {
    const phrase = this.phrases.at(at, limit) ?? this.phrases.datedAt(at, limit) ?? this.gerund(at, limit);
    if (!phrase || phrase.to >= limit || this.tokens.lemmas[phrase.to] !== 'of') return phrase;
    if (!PARTS_OF_EVENTS.has(this.tokens.lemmas[headOf(this.tokens, phrase)]!)) return phrase;
    const whole = this.phraseAt(phrase.to + 1, limit);
    if (!whole) return phrase;
    const isMessage = MESSAGES.has(this.tokens.lemmas[headOf(this.tokens, whole)]!);
    return isMessage || isEvent(this.tokens, whole) ? { from: phrase.from, to: whole.to } : phrase;
  }

  /** "a meeting"; not "the National Assembly", "Congress", "Springfield", where people meet. */
  isMeeting(phrase: TokenRange): boolean {
    const head = headOf(this.tokens, phrase);
    const type = this.landmarks.name(head)?.type;
    const isBody = type === 'place' || (type === 'organization' && BODIES.has(this.tokens.lemmas[head]!));
    return isEvent(this.tokens, phrase) && !isBody;
  }

  /** An event by its noun or by a gerund. */
  isOccasion(phrase: TokenRange, limit: number): boolean {
    return this.isMeeting(phrase) || this.gerund(headOf(this.tokens, phrase), limit) !== null;
  }

  /** "during [questioning] by a lawyer", which passes for a verb. */
  private gerund(at: number, limit: number): TokenRange | null {
    const isVerb = at < limit && this.tokens.posOf(at) === 'VERB';
    const isEvent = isVerb && EVENTS.has(this.tokens.lowerOf(at));
    return isEvent ? { from: at, to: at + 1 } : null;
  }
}
