import type { Claim } from '../../pipeline/index.ts';

/** Days, both included, as ISO 8601 dates. */
export interface Days {
  readonly from: string;
  readonly until: string;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/;

function day(year: number, month: number, date: number): string | null {
  const midnight = new Date(Date.UTC(year, month - 1, date));
  midnight.setUTCFullYear(year);
  const text = midnight.toISOString().slice(0, 10);
  return midnight.getUTCMonth() === month - 1 ? text : null;
}

/** The last day of a month: the day before the first of the next. */
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * The days that a year, a month or a date stand for: `2025-02` is 2025-02-01 to 2025-02-28. Null where the year is not known
 * (`XXXX-02-12`) or there is no such day.
 */
export function daysOf(date: string | null): Days | null {
  const match = DATE.exec(date ?? '');
  if (!match || match[1] === '0000') return null;
  const [year, month, date_] = match.slice(1, 4).map((digits) => (digits ? Number(digits) : null));
  const from = day(year!, month ?? 1, date_ ?? 1);
  const until = day(year!, month ?? 12, date_ ?? lastDay(year!, month ?? 12));
  return from && until ? { from, until } : null;
}

/** The days of a time, which may be a range: `2025-02-10/2025-02-16` for "last week". */
function daysOfTime(value: string): Days | null {
  const [first, last] = value.split('/');
  const [from, until] = [daysOf(first ?? null), daysOf(last ?? first ?? null)];
  return from && until ? { from: from.from, until: until.until } : null;
}

/**
 * When a claim was made: the time of the saying where the text gives one with its year, else the day on which the article was
 * published. "on 4 March 2011" in an article of 2012 was said in 2011; "on Friday" without a known date, when it was published.
 */
export const saidOn = ({ time, article }: Pick<Claim, 'time' | 'article'>): Days | null =>
  daysOfTime(time?.value ?? '') ?? daysOf(article.published);
