import type { TokenRange } from '../../document.ts';
import { DATES_SOMETHING_ELSE, isEventNoun } from '../../lexicon/events.ts';
import { ADDRESSING, SENT, TAKES_PART } from '../../lexicon/verb-frames.ts';
import type { Tokens } from '../../tokens.ts';
import type { Addressees } from './addressee.ts';
import type { Complements } from './complements.ts';
import type { Findings } from './findings.ts';
import type { Media } from './media.ts';
import { headOf, type NounPhrases } from './noun-phrase.ts';
import type { Occasions } from './occasions.ts';
import type { Places } from './places.ts';
import type { SpeakingParticiples } from './speaking-participles.ts';
import type { TimeAdverbials } from './time-adverbials.ts';

/** "in response to a question": as good as one preposition. */
const COMPOUND_PREPOSITIONS = new Set([
  'response',
  'reply',
  'answer',
  'reference',
  'regard',
  'relation',
  'addition',
]);
const EVENT_PREPOSITIONS = new Set('at during in on'.split(' '));

/** Reads one adverbial by itself: "at a meeting with NATO allies", "on Tuesday", "in a letter to the board". */
export class AdverbialPhrases {
  constructor(
    private readonly tokens: Tokens,
    private readonly phrases: NounPhrases,
    private readonly addressees: Addressees,
    private readonly complements: Complements,
    private readonly media: Media,
    private readonly places: Places,
    private readonly times: TimeAdverbials,
    private readonly occasions: Occasions,
    private readonly participles: SpeakingParticiples,
  ) {}

  /** Reads one adverbial and notes what it tells; returns where it ends, or the same token where none begins. */
  at(at: number, limit: number, found: Findings, addresses: boolean, isAsker: boolean): number {
    const object = this.objectOfParticiple(at, limit, found);
    if (object) return object;
    const time = this.times.at(at, limit, found);
    if (time !== null) return time;
    const lemma = this.tokens.lemmas[at]!;
    const asker = isAsker ? this.complements.hearer(at + 1, limit, found) : null;
    if (asker !== null) return asker;
    if (lemma === 'before' && this.isBeforeHearers(at)) return this.beforeBody(at, limit, found);
    if (lemma === 'since') return this.times.afterPreposition(at + 1, limit, found) ?? at;
    if ((this.tokens.posOf(at) !== 'ADP' && lemma !== 'to') || DATES_SOMETHING_ELSE.has(lemma)) return at;
    const end = this.times.afterPreposition(at + 1, limit, found);
    if (end) return end;
    // "in front of the embassy" is outside it.
    const isFront =
      lemma === 'in' && this.tokens.lemmas[at + 1] === 'front' && this.tokens.lemmas[at + 2] === 'of';
    const phrase = this.occasions.phraseAt(isFront ? at + 3 : at + 1, limit);
    return phrase ? this.prepositional(isFront ? 'outside' : lemma, phrase, limit, found, addresses) : at;
  }

  private isBeforeHearers(at: number): boolean {
    return this.tokens.posOf(at - 1) === 'VERB' || isEventNoun(this.tokens.lemmas[at - 1] ?? '', '');
  }

  /** "a speech before [the Senate]", "argued before [the court]", "appearing before [the committee]"; not "said before the court rose". */
  private beforeBody(at: number, limit: number, found: Findings): number {
    const body = this.phrases.fullAt(at + 1, limit);
    const next = body ? this.tokens.posOf(body.to) : '';
    if (!body || !this.addressees.canHear(body) || next === 'VERB' || next === 'AUX') return at;
    found.addressee ??= body;
    return body.to;
  }

  /** "Addressing [a rally]", "While closing [Saturday's debate]", "Briefing [reporters]". */
  private objectOfParticiple(at: number, limit: number, found: Findings): number | null {
    const word = at > 0 ? this.tokens.lowerOf(at - 1) : '';
    const [takesPart, addresses] = [TAKES_PART.has(word), ADDRESSING.has(word)];
    const gives = at > 0 && this.participles.isGiving(at - 1);
    if (!takesPart && !addresses && !gives) return null;
    const phrase = this.occasions.phraseAt(at, limit);
    if (!phrase) return null;
    if (gives) return phrase.to;
    if (this.occasions.isMeeting(phrase)) return this.eventAt(phrase, limit, found);
    // "Addressing the issue on Monday": when it was addressed is when it was said.
    return addresses ? (this.complements.hearer(at, limit, found) ?? phrase.to) : null;
  }

  /** The day of an event is the day on which it was said: "in his [Sunday] speech", "at [Saturday]'s debate". */
  private eventAt(phrase: TokenRange, limit: number, found: Findings): number {
    this.times.noteDay(phrase, found);
    return this.complements.event(phrase, limit, found);
  }

  private prepositional(
    preposition: string,
    phrase: TokenRange,
    limit: number,
    found: Findings,
    addresses: boolean,
  ): number {
    const head = headOf(this.tokens, phrase);
    const lemma = this.tokens.lemmas[head]!;
    const isProgramme = preposition === 'on' && this.media.of(preposition, phrase, head) === 'channel';
    if (!isProgramme && EVENT_PREPOSITIONS.has(preposition) && this.occasions.isOccasion(phrase, limit))
      return this.eventAt(phrase, limit, found);
    if (
      phrase.to - phrase.from === 1 &&
      COMPOUND_PREPOSITIONS.has(lemma) &&
      this.tokens.lemmas[phrase.to] === 'to'
    ) {
      return this.complements.answered(phrase.to + 1, limit, found);
    }
    const isTakenTo = preposition === 'to' && this.tokens.lemmas[phrase.from - 2] === 'take';
    const medium = this.media.of(isTakenTo ? 'on' : preposition, phrase, head);
    if (medium === 'remark') return this.complements.addressedTo(phrase, limit, found);
    if (medium === 'channel') {
      this.times.noteDay(phrase, found);
      const end = this.complements.ofMessage(phrase, limit, found);
      found.medium ??= { from: phrase.from, to: end };
      return end;
    }
    // "a letter addressed to the board"
    const isSent = preposition === 'to' && SENT.has(this.tokens.lowerOf(phrase.from - 2));
    const isHearer = (preposition === 'to' || preposition === 'with') && !this.media.isPlatform(head);
    const isTold = isSent || (addresses && isHearer);
    if (isTold && (this.addressees.canHear(phrase) || (addresses && this.isAbbreviation(phrase)))) {
      found.addressee ??= this.phrases.fullAt(phrase.from, limit) ?? phrase;
      return found.addressee.to;
    }
    // "across the street from the court"
    const isMeasured = preposition === 'from' && this.tokens.posOf(phrase.from - 2) === 'NOUN';
    if (!isMeasured && this.places.isPlace(preposition, phrase, head)) {
      const place = this.places.withRegion(phrase, limit);
      found.place ??= place;
      return place.to;
    }
    return this.complements.listEnd(phrase.to, limit);
  }

  /** "Speaking to DH": a body that no tagger knows. */
  private isAbbreviation({ from, to }: TokenRange): boolean {
    return (
      to === from + 1 && this.tokens.posOf(from) === 'PROPN' && /^\p{Lu}{2,}$/u.test(this.tokens.textOf(from))
    );
  }
}
