import type { DateMention, TokenRange } from '../../document.ts';
import { BODIES, DATES_SOMETHING_ELSE, EVENTS, MESSAGES, PARTS_OF_EVENTS } from '../../lexicon/events.ts';
import { ADDRESSING, ASKED, RELEASED, TAKES_PART } from '../../lexicon/verb-frames.ts';
import type { Tokens } from '../../tokens.ts';
import type { Addressees } from './addressee.ts';
import type { Complements } from './complements.ts';
import type { EventTimes } from './event-times.ts';
import { type Findings, noFindings } from './findings.ts';
import type { Landmarks } from './landmarks.ts';
import type { Media } from './media.ts';
import { headOf, isEvent, type NounPhrases } from './noun-phrase.ts';
import type { Places } from './places.ts';
import type { SpeakingParticiples } from './speaking-participles.ts';

interface Reading {
  readonly found: Findings;
  readonly end: number;
}

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
/** After other prepositions a place or time belongs to their noun: "with its capital in Terre Haute". */
const NEUTRAL_PREPOSITIONS = new Set('in at on during via through by to'.split(' '));
const SKIPPED = new Set([',', 'and', '-', '—', '–', ';', '(', ')', 'that', 'who', 'which', 'when']);

/**
 * Reads the adverbials of a cue's clause from left to right: "Speaking at a meeting with NATO allies in Brussels on
 * February 12", "on Tuesday", "in a letter to the board".
 */
export class AdverbialReader {
  constructor(
    private readonly tokens: Tokens,
    private readonly landmarks: Landmarks,
    private readonly phrases: NounPhrases,
    private readonly addressees: Addressees,
    private readonly complements: Complements,
    private readonly media: Media,
    private readonly places: Places,
    private readonly eventTimes: EventTimes,
    private readonly participles: SpeakingParticiples,
  ) {}

  /**
   * What stands before the source or the cue. Another clause there takes its own adverbials with it: in "He left on
   * Monday, and in Paris she said" only Paris counts. `shared`: what begins there still belongs to what was said before.
   */
  before({ from, to }: TokenRange, shared: boolean): Findings {
    let found = noFindings();
    let foreign = shared;
    // "Speaking to reporters on his way to work, Lee said": whoever speaks in the participle clause is who said it.
    const opensSpeaking = this.participles.isSpeaking(this.participles.opensWhile(from) ? from + 1 : from);
    for (let at = from; at < to; ) {
      const isAsker = at > from && this.isAsker(at);
      const read = foreign
        ? at
        : this.adverbialAt(at, to, found, this.participles.isSpeaking(at - 1), isAsker);
      if (read > at) {
        foreign = !this.isNeutral(at) || this.isTopic(at, found);
        at = read;
        continue;
      }
      if (DATES_SOMETHING_ELSE.has(this.tokens.lemmas[at]!)) foreign = true;
      else if (this.tokens.lemmas[at] === ',') foreign = false;
      else if (!foreign && !this.isFiller(at)) {
        if (!opensSpeaking) found = noFindings();
        foreign = true;
      }
      at++;
    }
    return found;
  }

  /** What stands after the cue, up to the first word that is no adverbial. `addresses`: "to" brings whoever is told. */
  after(range: TokenRange, source: readonly TokenRange[], addresses: boolean): Findings {
    return this.read(range, source, addresses).found;
  }

  /** The same, and where the first word stands that is no adverbial. */
  read({ from, to }: TokenRange, source: readonly TokenRange[], addresses: boolean): Reading {
    const found = noFindings();
    let at = from;
    while (at < to) {
      const subject = source.find((range) => range.from === at);
      if (subject) {
        at = Math.max(at + 1, this.afterSource(subject, to));
        continue;
      }
      const read = this.adverbialAt(at, to, found, addresses, at > from && this.isAsker(at));
      if (read > at) at = read;
      else if (this.isFiller(at)) at++;
      else break;
    }
    return { found, end: at };
  }

  /** "said executives at Twitter": what follows a source that is not a person's name describes it. */
  private afterSource({ to }: TokenRange, limit: number): number {
    if (this.landmarks.name(to - 1)?.type === 'person' || to >= limit) return to;
    if (this.tokens.posOf(to) !== 'ADP' || this.landmarks.has(to + 1)) return to;
    const phrase = this.phrases.fullAt(to + 1, limit);
    if (!phrase) return to;
    // "said the mayor in an interview"
    const head = this.tokens.lemmas[headOf(this.tokens, phrase)]!;
    return EVENTS.has(head) || MESSAGES.has(head) ? to : phrase.to;
  }

  /** Reads one adverbial and notes what it tells; returns where it ends, or the same token where none begins. */
  private adverbialAt(
    at: number,
    limit: number,
    found: Findings,
    addresses: boolean,
    isAsker: boolean,
  ): number {
    const object = this.objectOfParticiple(at, limit, found);
    if (object) return object;
    const after = this.eventTimes.at(at, limit);
    if (after) return this.noteEventTime(after, found);
    const date = this.landmarks.date(at);
    if (date) return this.dateEnd(date, limit, found) ?? at;
    const lemma = this.tokens.lemmas[at]!;
    if (isAsker) return this.complements.hearer(at + 1, limit, found) ?? at;
    if ((this.tokens.posOf(at) !== 'ADP' && lemma !== 'to') || DATES_SOMETHING_ELSE.has(lemma)) return at;
    const inner = this.landmarks.date(at + 1);
    const end = inner && !this.modifiesNoun(inner, limit) ? this.dateEnd(inner, limit, found) : null;
    if (end) return end;
    // "in front of the embassy" is outside it.
    const isFront =
      lemma === 'in' && this.tokens.lemmas[at + 1] === 'front' && this.tokens.lemmas[at + 2] === 'of';
    const phrase = this.phraseAt(isFront ? at + 3 : at + 1, limit);
    return phrase ? this.prepositional(isFront ? 'outside' : lemma, phrase, limit, found, addresses) : at;
  }

  private noteEventTime(time: DateMention, found: Findings): number {
    found.time ??= time;
    return time.tokens.to;
  }

  /** "a meeting", "Saturday's debate", "another part of the meeting". */
  private phraseAt(at: number, limit: number): TokenRange | null {
    const phrase = this.phrases.at(at, limit) ?? this.phrases.datedAt(at, limit) ?? this.gerund(at, limit);
    if (!phrase || phrase.to >= limit || this.tokens.lemmas[phrase.to] !== 'of') return phrase;
    if (!PARTS_OF_EVENTS.has(this.tokens.lemmas[headOf(this.tokens, phrase)]!)) return phrase;
    const whole = this.phraseAt(phrase.to + 1, limit);
    if (!whole) return phrase;
    const isMessage = MESSAGES.has(this.tokens.lemmas[headOf(this.tokens, whole)]!);
    return isMessage || isEvent(this.tokens, whole) ? { from: phrase.from, to: whole.to } : phrase;
  }

  /** "Addressing [a rally]", "While closing [Saturday's debate]", "Briefing [reporters]". */
  private objectOfParticiple(at: number, limit: number, found: Findings): number | null {
    const word = at > 0 ? this.tokens.lowerOf(at - 1) : '';
    const [takesPart, addresses] = [TAKES_PART.has(word), ADDRESSING.has(word)];
    const gives = at > 0 && this.participles.isGiving(at - 1);
    if (!takesPart && !addresses && !gives) return null;
    const phrase = this.phraseAt(at, limit);
    if (!phrase) return null;
    if (gives) return phrase.to;
    if (this.isMeeting(phrase)) return this.eventAt(phrase, limit, found);
    return addresses ? this.complements.hearer(at, limit, found) : null;
  }

  /** The day of an event is the day on which it was said: "in his [Sunday] speech", "at [Saturday]'s debate". */
  private eventAt(phrase: TokenRange, limit: number, found: Findings): number {
    this.noteDay(phrase, found);
    return this.complements.event(phrase, limit, found);
  }

  /** Not the month of "its July report", which says which report it is. */
  private noteDay({ from, to }: TokenRange, found: Findings): void {
    for (let at = from; at < to; at++) {
      const date = this.landmarks.date(at);
      if (date && date.tokens.to < to && date.grain !== 'year' && date.grain !== 'month') found.time ??= date;
    }
  }

  private dateEnd(date: DateMention, limit: number, found: Findings): number | null {
    if (date.tokens.to > limit) return null;
    // "from 8 a.m. to noon" is more often when something takes place.
    const isClock = date.grain === 'hour' && date.value === null;
    // "In the 1990s, Lee said, she earned little" tells of the earning.
    const isDecade = date.value?.endsWith('X') ?? false;
    if (isClock || isDecade || this.modifiesNoun(date, limit)) return date.tokens.to;
    // "said after the match on Monday": a day says more than what happened on it.
    if (found.time === null || found.time.grain === null) found.time = date;
    return date.tokens.to;
  }

  /** "a meeting"; not "the National Assembly", "Congress", "Springfield", where people meet. */
  private isMeeting(phrase: TokenRange): boolean {
    const head = headOf(this.tokens, phrase);
    const type = this.landmarks.name(head)?.type;
    const isBody = type === 'place' || (type === 'organization' && BODIES.has(this.tokens.lemmas[head]!));
    return isEvent(this.tokens, phrase) && !isBody;
  }

  /** "during [questioning] by a lawyer", which passes for a verb. */
  private gerund(at: number, limit: number): TokenRange | null {
    const isVerb = at < limit && this.tokens.posOf(at) === 'VERB';
    const isEvent = isVerb && EVENTS.has(this.tokens.lowerOf(at));
    return isEvent ? { from: at, to: at + 1 } : null;
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
    const isOccasion = this.isMeeting(phrase) || this.gerund(head, limit) !== null;
    const isProgramme = preposition === 'on' && this.media.of(preposition, phrase, head) === 'channel';
    if (!isProgramme && EVENT_PREPOSITIONS.has(preposition) && isOccasion)
      return this.eventAt(phrase, limit, found);
    if (
      phrase.to - phrase.from === 1 &&
      COMPOUND_PREPOSITIONS.has(lemma) &&
      this.tokens.lemmas[phrase.to] === 'to'
    ) {
      return this.complements.answered(phrase.to + 1, limit, found);
    }
    const medium = this.media.of(preposition, phrase, head);
    if (medium === 'remark') return this.complements.addressedTo(phrase, limit, found);
    if (medium === 'channel') {
      this.noteDay(phrase, found);
      const end = this.complements.ofMessage(phrase, limit, found);
      found.medium ??= { from: phrase.from, to: end };
      return end;
    }
    if (addresses && (preposition === 'to' || preposition === 'with') && this.addressees.canHear(phrase)) {
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

  /** "Tuesday's debate", "the Tuesday debate" date the debate. */
  private modifiesNoun({ tokens: { from, to } }: DateMention, limit: number): boolean {
    if (to >= limit) return false;
    if (this.phrases.isGenitive(to)) return true;
    // "told the Sunday Times"
    if (this.tokens.posOf(to) === 'PROPN' && /^(?:the|["“‘'])$/.test(this.tokens.lowerOf(from - 1)))
      return true;
    const pos = this.tokens.posOf(to);
    return (pos === 'NOUN' || pos === 'ADJ') && !this.landmarks.has(to);
  }

  /**
   * "called [Wednesday] for", "taking to [Twitter] to call": a cue that holds a time or a platform. Nouns in it may be
   * anything, and are left.
   */
  within({ from, to }: TokenRange): Findings {
    const found = noFindings();
    for (let at = from; at < to; at++) {
      const date = this.landmarks.date(at);
      if (date) this.dateEnd(date, to, found);
      else if (this.isOnPlatform(at)) found.medium ??= { from: at, to: at + 1 };
    }
    return found;
  }

  private isOnPlatform(at: number): boolean {
    const before = this.tokens.lemmas[at - 1];
    return (before === 'to' || before === 'on' || before === 'via') && this.media.isPlatform(at);
  }

  /** "when asked [by CNN]"; not where "asked" is the cue itself, before what is read. */
  private isAsker(at: number): boolean {
    return this.tokens.lemmas[at] === 'by' && ASKED.has(this.tokens.lowerOf(at - 1));
  }

  /** False after "with its capital", whose noun takes what follows. */
  private isNeutral(at: number): boolean {
    return (
      this.tokens.posOf(at) !== 'ADP' ||
      NEUTRAL_PREPOSITIONS.has(this.tokens.lemmas[at]!) ||
      this.participles.isSpeaking(at - 1)
    );
  }

  /** "Commenting on the floods [in Kenya]": what it is about takes what follows; "speaking on the radio in May" does not. */
  private isTopic(at: number, { occasion, medium }: Findings): boolean {
    if (!this.participles.isSpeaking(at - 1) || this.landmarks.has(at + 1)) return false;
    const lemma = this.tokens.lemmas[at];
    return lemma === 'about' || (lemma === 'on' && !occasion && !medium);
  }

  /** Words that may stand between adverbials: "Notably, also", "Speaking", "a video released on Tuesday". */
  private isFiller(at: number): boolean {
    const text = this.tokens.lowerOf(at);
    if (
      SKIPPED.has(text) ||
      this.participles.isSpeaking(at) ||
      this.participles.opensWhile(at) ||
      RELEASED.has(text) ||
      ASKED.has(text)
    )
      return true;
    if (DATES_SOMETHING_ELSE.has(text)) return false;
    const pos = this.tokens.posOf(at);
    return pos === 'ADV' || pos === 'CCONJ' || pos === 'INTJ' || /^["“”’‘']$/.test(text);
  }
}
