import { GIVEN } from '../../lexicon/events.ts';
import { GIVING, SPEAKING, TAKES_PART } from '../../lexicon/verb-frames.ts';
import type { Tokens } from '../../tokens.ts';
import { headOf, type NounPhrases } from './noun-phrase.ts';

/** Tells the participles whose clause is about the saying itself: "Speaking in Berlin, she said". */
export class SpeakingParticiples {
  constructor(
    private readonly tokens: Tokens,
    private readonly phrases: NounPhrases,
  ) {}

  /** "Speaking", "Attending", "Giving an update". */
  isSpeaking(at: number): boolean {
    const word = this.tokens.lowerOf(at);
    return SPEAKING.has(word) || TAKES_PART.has(word) || this.isGiving(at) || this.isTakingTo(at);
  }

  /** "Taking to Twitter", "taking to his social media pages"; not "taking the bus". */
  private isTakingTo(at: number): boolean {
    return this.tokens.lowerOf(at) === 'taking' && this.tokens.lemmas[at + 1] === 'to';
  }

  /** "Giving an update"; not "giving money". */
  isGiving(at: number): boolean {
    const phrase = GIVING.has(this.tokens.lowerOf(at)) ? this.phrases.at(at + 1, this.tokens.length) : null;
    return phrase !== null && GIVEN.has(this.tokens.lemmas[headOf(this.tokens, phrase)]!);
  }

  /** "While addressing a rally": the conjunction before a participle. */
  opensWhile(at: number): boolean {
    return this.tokens.lemmas[at] === 'while' && this.isSpeaking(at + 1);
  }
}
