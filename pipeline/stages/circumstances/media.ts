import type { TokenRange } from '../../document.ts';
import { CARRIERS, MESSAGES, ORDERS, PLATFORMS, PROGRAMMES, REMARKS } from '../../lexicon/events.ts';
import type { Tokens } from '../../tokens.ts';
import type { Landmarks } from './landmarks.ts';

const IN = new Set(['in', 'through', 'via']);
const ON = new Set(['on', 'via', 'through', 'over']);
const isTitle = (text: string): boolean => /^["“'‘]$/.test(text);

/** Tells which noun phrases name what something was said through. */
export class Media {
  constructor(
    private readonly tokens: Tokens,
    private readonly landmarks: Landmarks,
  ) {}

  /**
   * channel: "in a statement", "on Twitter", "on “Meet the Press”", "on CNN", "by phone". remark: "in remarks to reporters".
   * Null for others: "in a speech" is an occasion, "on the street" a place.
   */
  of(preposition: string, phrase: TokenRange, head: number): 'channel' | 'remark' | null {
    const lemma = this.joinedLemma(head);
    const word = this.tokens.lowerOf(head);
    if (preposition === 'by') {
      const isBare = phrase.to - phrase.from === 1;
      return isBare && (CARRIERS.has(lemma) || PLATFORMS.has(word)) ? 'channel' : null;
    }
    if (preposition === 'in') {
      if (MESSAGES.has(lemma)) return 'channel';
      if (ORDERS.has(lemma) && phrase.to - phrase.from > 1) return 'channel';
      if (this.isPaper(phrase, head)) return 'channel';
      return REMARKS.has(lemma) ? 'remark' : null;
    }
    if (IN.has(preposition) && MESSAGES.has(lemma)) return 'channel';
    return ON.has(preposition) && this.isBroadcast(phrase, head, lemma, word) ? 'channel' : null;
  }

  /** "Writing in [the Guardian]"; not "in London", "in the spring". */
  private isPaper({ from }: TokenRange, head: number): boolean {
    if (this.tokens.lemmas[from - 2] !== 'write' || !this.tokens.isCapital(head)) return false;
    const type = this.landmarks.name(head)?.type;
    if (type === 'place' || this.landmarks.date(from)) return false;
    return type === 'organization' || this.tokens.lemmas[from] === 'the';
  }

  /** "op-ed", "e-mail", of which wink makes three tokens. */
  private joinedLemma(head: number): string {
    const lemma = this.tokens.lemmas[head]!;
    return this.tokens.lemmas[head - 1] === '-' ? `${this.tokens.lemmas[head - 2]}-${lemma}` : lemma;
  }

  /** "Twitter", written with a capital. */
  isPlatform(token: number): boolean {
    const word = this.tokens.textOf(token);
    return /^\p{Lu}/u.test(word) && PLATFORMS.has(word.toLowerCase());
  }

  private isBroadcast({ from, to }: TokenRange, head: number, lemma: string, word: string): boolean {
    if (PROGRAMMES.has(lemma) || PLATFORMS.has(word) || CARRIERS.has(lemma)) return true;
    // "on “Meet the Press”", "on ABC's “This Week”", "on the website GunBroker", "on CNN".
    for (let at = from; at < to; at++) {
      if (isTitle(this.tokens.textOf(at)) || PROGRAMMES.has(this.tokens.lemmas[at]!)) return true;
    }
    return this.landmarks.name(head)?.type === 'organization' && this.tokens.isCapital(from);
  }
}
