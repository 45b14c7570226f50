import type { Circumstance, DateMention, TokenRange } from '../../document.ts';
import type { Tokens } from '../../tokens.ts';
import type { ReferenceDay } from '../dates/date-value.ts';

const FUTURE = new Set(['will', "'ll", '’ll', 'shall', 'would']);
/** A month and a day without a year, or either alone: the reader took the nearest year. */
const NO_YEAR = /^[^\d]*(?:\d{1,2}(?!\d)[^\d]*)?$/;
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
    const { latest } = this;
    if (!time?.value || time.value.startsWith('X') || !cue || !latest || this.isFuture(cue))
      return circumstance;
    // A month is later than a day of its own only by its length.
    if (time.value.slice(0, 10) <= latest.slice(0, time.value.length)) return circumstance;
    return { ...circumstance, time: this.yearBefore(time) };
  }

  private yearBefore(time: DateMention): DateMention | null {
    const year = /^\d{4}(?=-)/.exec(time.value!)?.[0];
    if (!year || !NO_YEAR.test(this.tokens.rangeText(time.tokens))) return null;
    if (/\b(?:next|tomorrow|coming|this)\b/i.test(this.tokens.rangeText(time.tokens))) return null;
    return { ...time, value: time.value!.replaceAll(year, String(Number(year) - 1)) };
  }

  private isFuture({ from, to }: TokenRange): boolean {
    for (let at = from; at < to; at++) if (FUTURE.has(this.tokens.lemmas[at]!)) return true;
    return false;
  }
}
