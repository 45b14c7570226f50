import type { DateMention, TokenRange } from '../../document.ts';
import type { Tokens } from '../../tokens.ts';
import type { EventTimes } from './event-times.ts';
import type { Findings } from './findings.ts';
import type { Landmarks } from './landmarks.ts';
import type { NounPhrases } from './noun-phrase.ts';

/** Reads when something was said: "on Tuesday", "after the vote", the day in "in his Sunday speech". */
export class TimeAdverbials {
  constructor(
    private readonly tokens: Tokens,
    private readonly landmarks: Landmarks,
    private readonly phrases: NounPhrases,
    private readonly eventTimes: EventTimes,
  ) {}

  /** Notes the time that begins at a token and returns where it ends: the same token where it goes past the clause, null where none begins. */
  at(at: number, limit: number, found: Findings): number | null {
    const event = this.eventTimes.at(at, limit);
    if (event) {
      found.time ??= event;
      return event.tokens.to;
    }
    const date = this.landmarks.date(at);
    return date ? (this.end(date, limit, found) ?? at) : null;
  }

  /** "on [Tuesday]"; not "at [Tuesday]'s debate". */
  afterPreposition(at: number, limit: number, found: Findings): number | null {
    const date = this.landmarks.date(at);
    return date && !this.modifiesNoun(date, limit) ? this.end(date, limit, found) : null;
  }

  /** Not the month of "its July report", which says which report it is. */
  noteDay({ from, to }: TokenRange, found: Findings): void {
    for (let at = from; at < to; at++) {
      const date = this.landmarks.date(at);
      if (date && date.tokens.to < to && date.grain !== 'year' && date.grain !== 'month') found.time ??= date;
    }
  }

  /** Notes a date and returns where it ends; null where the clause ends first. */
  end(date: DateMention, limit: number, found: Findings): number | null {
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
}
