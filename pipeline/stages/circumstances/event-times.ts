import type { DateMention, TokenRange } from '../../document.ts';
import { timeWord } from '../../lexicon/times.ts';
import type { Tokens } from '../../tokens.ts';
import type { Addressees } from './addressee.ts';
import type { Landmarks } from './landmarks.ts';
import { headOf, isEvent, type NounPhrases } from './noun-phrase.ts';

const AFTER = new Set(['after', 'following']);
/** "ahead of the vote", "prior to his arrest". */
const PRIOR: ReadonlyMap<string, string> = new Map([
  ['ahead', 'of'],
  ['prior', 'to'],
]);
/** "soon after the vote", "shortly before the match". */
const CLOSE = new Set(['soon', 'shortly', 'immediately', 'just', 'right', 'long']);
/** "two hours before the vote", "days after it": what leads up to "before". */
const LEADS: ReadonlySet<string> = new Set(['amount', 'unit']);
const LONGEST_LEAD = 4;
/** "the arrest of the mayor in Bonn on Monday": what belongs to an event. */
const COMPLEMENTS = new Set('of with between to by for in on at over from against'.split(' '));
/** "after attending the seminar in Bonn" */
const LONGEST_DEED = 8;
/** "at the time of the vote", "at the time that". */
const GOES_ON = new Set(['of', 'that', 'when', 'and']);

/** Reads times that are told by what happened: "after the meeting", "following his arrest", "at the time". */
export class EventTimes {
  constructor(
    private readonly tokens: Tokens,
    private readonly landmarks: Landmarks,
    private readonly phrases: NounPhrases,
    private readonly addressees: Addressees,
  ) {}

  /**
   * The time that begins at a token and ends at a comma or at the limit: `after the vote in Bonn, he said`. Null for a clause
   * ("after the man left"), for somebody ("after Lee") and for a stretch of time ("after a week", "after years of war").
   */
  at(at: number, limit: number): DateMention | null {
    if (this.isAtTheTime(at, limit)) return timeOf({ from: at, to: at + 3 });
    const event = this.leadEnd(at, limit);
    const time = this.timeAt(event, limit, this.isFronted(at), event > at);
    return time && event > at ? timeOf({ from: at, to: time.tokens.to }) : time;
  }

  /** Past "[just two hours] before", "[days] after"; the same token where no such words lead up to it. */
  private leadEnd(at: number, limit: number): number {
    const { lemmas } = this.tokens;
    let end = at;
    while (
      end < limit &&
      end < at + LONGEST_LEAD &&
      (LEADS.has(timeWord(lemmas[end]!.replace(/s$/, '')) ?? '') || lemmas[end] === 'just')
    )
      end++;
    const isLed =
      end > at &&
      timeWord(lemmas[end - 1]!.replace(/s$/, '')) === 'unit' &&
      (lemmas[end] === 'after' || lemmas[end] === 'before');
    return isLed ? end : at;
  }

  private timeAt(at: number, limit: number, isFronted: boolean, isLed: boolean): DateMention | null {
    const word = this.tokens.lowerOf(at);
    const isPrior = PRIOR.has(word) && PRIOR.get(word) === this.tokens.lemmas[at + 1];
    if (!isPrior && !AFTER.has(word) && word !== 'before') return null;
    const event = this.eventAt(isPrior ? at + 2 : at + 1, limit);
    if (!event && !isPrior && !isFronted && this.isDeed(at + 1, limit))
      return timeOf({ from: at, to: limit });
    if (!event) return null;
    // "Before his arrest, he said", "days before the vote"; behind a cue it is before whom something is said: "before the court".
    const isDated = isLed || isEvent(this.tokens, event) || (isFronted && this.holdsGenitive(event));
    if (word === 'before' && !isDated) return null;
    const to = this.endOf(event, limit, isFronted);
    // "said after the match on Sunday": the day says more, and is left.
    if (!isFronted && this.dayAt(to)) return timeOf({ from: at, to });
    if (to < limit && (this.tokens.posOf(to) !== 'PUNCT' || this.opensClause(at, to))) return null;
    return timeOf({ from: CLOSE.has(this.tokens.lemmas[at - 1] ?? '') ? at - 1 : at, to });
  }

  /** "said after [attending the seminar] that", "told us before [leaving for Bonn]": nothing else up to where the words end. */
  private isDeed(from: number, limit: number): boolean {
    const isParticiple = this.tokens.posOf(from) === 'VERB' && this.tokens.lowerOf(from).endsWith('ing');
    if (!isParticiple || limit - from > LONGEST_DEED || from + 1 >= limit) return false;
    for (let at = from + 1; at < limit; at++)
      if (/^(?:VERB|AUX|PUNCT|SCONJ|CCONJ)$/.test(this.tokens.posOf(at))) return false;
    return true;
  }

  /** "said after the vote, [he went] home": what is said begins with it. */
  private opensClause(at: number, comma: number): boolean {
    const isCue = this.tokens.posOf(at - 1) === 'VERB' && !this.tokens.textOf(at - 1).endsWith('ing');
    if (!isCue || this.tokens.sentenceOf[at - 1] !== this.tokens.sentenceOf[at]) return false;
    const next = this.tokens.posOf(comma + 1);
    return next === 'PRON' || next === 'DET' || next === 'PROPN' || next === 'NOUN' || next === 'ADJ';
  }

  private isAtTheTime(at: number, limit: number): boolean {
    const { lemmas } = this.tokens;
    if (lemmas[at] !== 'at' || lemmas[at + 1] !== 'the' || lemmas[at + 2] !== 'time' || at + 3 > limit)
      return false;
    return at + 3 === limit || !GOES_ON.has(lemmas[at + 3]!);
  }

  /** "the arrest", "Monday's meeting", "talks with Iran"; not "Lee", "it", "a week", "all". */
  private eventAt(from: number, limit: number): TokenRange | null {
    const phrase = this.phrases.at(from, limit) ?? this.phrases.datedAt(from, limit);
    if (!phrase) return null;
    const head = headOf(this.tokens, phrase);
    if (timeWord(this.tokens.lemmas[head]!) || this.addressees.canHear(phrase)) return null;
    if (this.tokens.posOf(head) !== 'NOUN') return null;
    const opener = this.tokens.posOf(from);
    const isGiven = opener === 'DET' || opener === 'PRON';
    return isGiven || this.holdsGenitive(phrase) || isEvent(this.tokens, phrase) ? phrase : null;
  }

  private holdsGenitive({ from, to }: TokenRange): boolean {
    for (let at = from; at < to; at++) if (this.phrases.isGenitive(at)) return true;
    return false;
  }

  /** "After the match on Sunday, he said". */
  private isFronted(at: number): boolean {
    const before = this.tokens.lemmas[at - 1] ?? '';
    return (
      before === ',' || CLOSE.has(before) || this.tokens.sentenceOf[at - 1] !== this.tokens.sentenceOf[at]
    );
  }

  private dayAt(at: number): boolean {
    const date = this.landmarks.date(this.tokens.posOf(at) === 'ADP' ? at + 1 : at);
    return date?.grain === 'day';
  }

  private endOf({ to }: TokenRange, limit: number, isFronted: boolean): number {
    let end = to;
    while (end < limit && (isFronted || !this.dayAt(end))) {
      const date = this.landmarks.date(COMPLEMENTS.has(this.tokens.lemmas[end]!) ? end + 1 : end);
      const next = COMPLEMENTS.has(this.tokens.lemmas[end]!) ? this.phrases.fullAt(end + 1, limit) : null;
      const further = date?.tokens.to ?? next?.to;
      if (further === undefined || further > limit) break;
      end = further;
    }
    return end;
  }
}

const timeOf = (tokens: TokenRange): DateMention => ({ tokens, value: null, grain: null });
