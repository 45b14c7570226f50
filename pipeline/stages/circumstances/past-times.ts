import type { Circumstance, DateMention, TokenRange } from '../../document.ts';
import type { Tokens } from '../../tokens.ts';
import type { ReferenceDay } from '../dates/date-value.ts';

const FUTURE = new Set(['will', "'ll", '’ll', 'shall', 'would']);
/** "August", "August 3", "August 3-5": the reader took the nearest year. */
const NO_YEAR = /^(?!.*\d{3})(?!this\b)/i;
const TO_COME = /\b(?:tomorrow|next|coming)\b/i;
/** An article may bear the date of the day before in another time zone. */
const GRACE_DAYS = 2;

/**
 * What was said was said before the article: "in August" in an article of May is last year's, and "tomorrow" is no time of
 * saying. "Lee will speak in August" stays as it is.
 */
export class PastTimes {
  /** ISO date that nothing said is later than; null without a date of publication. */
  private readonly latest: string | null;

  constructor(
    private readonly tokens: Tokens,
    published: ReferenceDay | null,
  ) {
    this.latest =
      published &&
      new Date(Date.UTC(published.year, published.month - 1, published.day + GRACE_DAYS))
        .toISOString()
        .slice(0, 10);
  }

  of(circumstance: Circumstance, cue: TokenRange | null): Circumstance {
    const { time } = circumstance;
    if (!time || !cue || this.isFuture(cue)) return circumstance;
    const words = this.tokens.rangeText(time.tokens);
    if (TO_COME.test(words)) return { ...circumstance, time: null };
    const { value } = time;
    if (!value || value.startsWith('X') || !this.isAhead(value)) return circumstance;
    return { ...circumstance, time: this.yearBefore(time, value, words) };
  }

  /** Compared as far as the value goes: a month is ahead from its first day on. */
  private isAhead(value: string): boolean {
    const date = value.slice(0, 'YYYY-MM-DD'.length);
    return this.latest !== null && date > this.latest.slice(0, date.length);
  }

  /** "August" of the year before; null for a time whose year is given, which then is no time of saying. */
  private yearBefore(time: DateMention, value: string, words: string): DateMention | null {
    const year = /^\d{4}(?=-)/.exec(value)?.[0];
    if (!year || !NO_YEAR.test(words)) return null;
    return { ...time, value: value.replaceAll(year, String(Number(year) - 1)) };
  }

  private isFuture({ from, to }: TokenRange): boolean {
    for (let at = from; at < to; at++) if (FUTURE.has(this.tokens.lemmas[at]!)) return true;
    return false;
  }
}
