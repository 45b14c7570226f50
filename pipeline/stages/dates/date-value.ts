import { en, type ParsedComponents } from 'chrono-node';
import type { Grain } from '../../claim.ts';
import { weekdayNumber } from '../../lexicon/times.ts';
import { type CalendarDate, calendarDate, nearestYear } from './calendar-date.ts';
import type { Anchor } from './date-phrase.ts';

/** The day that expressions are told from: an ISO 8601 date's own year, month and day, wherever the reader is. */
export interface ReferenceDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
export interface DateValue {
  /** EDTF. */
  readonly value: string | null;
  readonly grain: Grain | null;
}

const UNIT_GRAINS: Readonly<Record<string, Grain>> = {
  minute: 'minute',
  hour: 'hour',
  day: 'day',
  month: 'month',
  year: 'year',
};
const NOTHING: DateValue = { value: null, grain: null };

/** The day of an ISO 8601 date, or date and time; null where the text is none. */
export function referenceDay(iso: string | undefined): ReferenceDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : null;
}

const pad = (number: number): string => String(number).padStart(2, '0');

/** chrono reads the phrase as of noon, Greenwich, so that no time zone of the machine moves a day. */
function parse(phrase: string, reference: ReferenceDay | null): ParsedComponents | null {
  const { year, month, day } = reference ?? { year: 2000, month: 7, day: 1 };
  const instant = new Date(Date.UTC(year, month - 1, day, 12));
  return en.casual.parse(phrase, { instant, timezone: 0 })[0]?.start ?? null;
}

function daysLater(days: number, { year, month, day }: ReferenceDay): string {
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** The ISO date that lies so many days from another. */
export function daysFrom(days: number, date: string): string {
  const day = referenceDay(date);
  return day ? daysLater(days, day) : date;
}

/** EDTF of a stretch of time. */
export const interval = (from: string, to: string): string => `${from}/${to}`;

/** Monday to Sunday, so many weeks from the one that a day is in. */
function weekOf(weeks: number, reference: ReferenceDay): string {
  const monday = 7 * weeks - ((weekdayOf(reference) + 6) % 7);
  return interval(daysLater(monday, reference), daysLater(monday + 6, reference));
}

/** 0 for Sunday. */
const weekdayOf = ({ year, month, day }: ReferenceDay): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();

/** "Friday" in news is the last one, the day itself included; chrono takes the nearest. */
function lastWeekday(weekday: number, reference: ReferenceDay): string {
  return daysLater(-((weekdayOf(reference) - weekday + 7) % 7), reference);
}

/** "last March" is past and "next March" is to come; others are the nearest. */
function yearOf(phrase: string, date: CalendarDate, reference: ReferenceDay | null): string {
  if (date.year !== null) return String(date.year);
  if (!reference) return 'XXXX';
  const year = nearestYear(date, new Date(Date.UTC(reference.year, reference.month - 1, reference.day)));
  const order = (year - reference.year) * 12 + date.month - reference.month;
  if (/^(?:last|this past|past)\b/i.test(phrase) && order >= 0) return String(year - 1);
  if (/^next\b/i.test(phrase) && order <= 0) return String(year + 1);
  return String(year);
}

const DISTANCES: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** "last year" at the end of "April 22 last year": how far from the year of publication, and what is before it. */
function relativeTo(unit: 'year' | 'week', phrase: string): { distance: number; rest: string } | null {
  const match = /\s(last|this|next)\s+(year|week)$/i.exec(phrase);
  if (match?.[2]?.toLowerCase() !== unit) return null;
  return { distance: DISTANCES[match[1]!.toLowerCase()]!, rest: phrase.slice(0, match.index) };
}

/** "-5" in "March 3-5", "to 5" in "March 3 to 5". */
const LAST_DAY = /(?:\s?[-–—]\s?|\s(?:to|until|till|thru|through|and)\s)(\d{1,2})(?!\d)/;

/** "at 3 p.m.", "12:30": chrono reads times of day. */
const CLOCK = /\d[:.]\d\d|\d\s?[ap]\.?m\b/i;

function monthValue(phrase: string, reference: ReferenceDay | null): DateValue {
  const relative = relativeTo('year', phrase);
  const lastDay = Number(LAST_DAY.exec(phrase)?.[1] ?? 0);
  const date = calendarDate((relative?.rest ?? phrase).replace(LAST_DAY, ''));
  if (!date) return NOTHING;
  const year =
    relative && reference ? String(reference.year + relative.distance) : yearOf(phrase, date, reference);
  const month = `${year}-${pad(date.month)}`;
  if (date.day === null) return { value: month, grain: 'month' };
  const day = `${month}-${pad(date.day)}`;
  if (lastDay > 0) {
    return lastDay > date.day ? { value: interval(day, `${month}-${pad(lastDay)}`), grain: 'day' } : NOTHING;
  }
  const parsed = CLOCK.test(phrase) ? parse(phrase, reference) : null;
  return parsed ? withClock({ value: day, grain: 'day' }, parsed) : { value: day, grain: 'day' };
}

function withClock(date: DateValue, parsed: ParsedComponents): DateValue {
  if (!parsed.isCertain('hour') || !date.value || date.value.startsWith('X')) return date;
  const minute = parsed.isCertain('minute') ? (parsed.get('minute') ?? 0) : 0;
  const value = `${date.value}T${pad(parsed.get('hour') ?? 0)}:${pad(minute)}:00`;
  return { value, grain: minute > 0 ? 'minute' : 'hour' };
}

/** Days from the day of publication; chrono, which is slow, is asked for the rest. */
const NEAR_DAYS: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tonight', 0],
  ['overnight', 0],
  ['tomorrow', 1],
]);

function dayValue(phrase: string, anchorWord: string, reference: ReferenceDay | null): DateValue {
  if (!reference) return { value: null, grain: 'day' };
  const weekday = weekdayNumber(anchorWord);
  const relative = relativeTo('week', phrase);
  if (relative && weekday >= 0) {
    const sinceMonday = 7 * relative.distance + ((weekday + 6) % 7) - ((weekdayOf(reference) + 6) % 7);
    return { value: daysLater(sinceMonday, reference), grain: 'day' };
  }
  const near = NEAR_DAYS.get(anchorWord.toLowerCase());
  const nearest = near !== undefined || (weekday >= 0 && !/\b(?:next|last|coming)\b/i.test(phrase));
  const day = near === undefined ? nearest && lastWeekday(weekday, reference) : daysLater(near, reference);
  if (day && !/\d/.test(phrase)) return { value: day, grain: 'day' };
  const parsed = parse(phrase, reference);
  if (!parsed) return { value: day || null, grain: 'day' };
  const parsedDay = `${parsed.get('year')}-${pad(parsed.get('month') ?? 0)}-${pad(parsed.get('day') ?? 0)}`;
  return withClock({ value: day || parsedDay, grain: 'day' }, parsed);
}

const NUMBERS = 'a|an one two three four five six seven eight nine ten'.split(' ');

/** How many weeks lie between a phrase and its article: "last week", "two weeks ago". Null for "the next few weeks". */
function weeksAway(phrase: string): number | null {
  const deictic = /\b(last|this|next) week$/i.exec(phrase);
  if (deictic) return DISTANCES[deictic[1]!.toLowerCase()]!;
  const amount = /^(\S+) weeks? ago$/i.exec(phrase)?.[1]?.toLowerCase();
  if (!amount) return null;
  const number = NUMBERS.findIndex((words) => words.split('|').includes(amount));
  const weeks = /^\d{1,2}$/.test(amount) ? Number(amount) : Math.max(1, number);
  return number >= 0 || weeks > 1 ? -weeks : null;
}

/** A week or a weekend is the stretch of its days. */
function weekValue(phrase: string, anchorLemma: string, reference: ReferenceDay | null): DateValue {
  if (!reference) return NOTHING;
  if (anchorLemma === 'weekend') {
    if (!/\b(?:the|last|past)\b/i.test(phrase)) return NOTHING;
    const saturday = daysFrom(-1, lastWeekday(0, reference));
    return { value: interval(saturday, daysFrom(1, saturday)), grain: 'day' };
  }
  const weeks = weeksAway(phrase);
  if (weeks === null) return NOTHING;
  // On a Sunday the last week is the one that ends.
  const isEnding = weekdayOf(reference) === 0 && /\blast week$/i.test(phrase);
  return { value: weekOf(isEnding ? 0 : weeks, reference), grain: 'day' };
}

/** "last month", "three days ago": counted from the day of publication. */
function unitValue(phrase: string, anchorLemma: string, reference: ReferenceDay | null): DateValue {
  if (anchorLemma === 'week' || anchorLemma === 'weekend') return weekValue(phrase, anchorLemma, reference);
  const grain = UNIT_GRAINS[anchorLemma] ?? null;
  if (!grain) return NOTHING;
  // "a year earlier", "two days later" count from something in the story.
  const fromPublication = /\b(?:ago|last|this|next)\b/i.test(phrase);
  if (!reference || !fromPublication || grain === 'hour' || grain === 'minute') return { value: null, grain };
  const deictic = /\b(last|this|next) (?:month|year)$/i.exec(phrase)?.[1]?.toLowerCase();
  if (deictic)
    return { value: monthsLater(DISTANCES[deictic]! * (grain === 'year' ? 12 : 1), reference, grain), grain };
  const parsed = parse(phrase.replace(/^(?:earlier|later|late|early)\s+/i, ''), reference);
  const [year, month, day] = [parsed?.get('year'), parsed?.get('month'), parsed?.get('day')];
  if (!year || !month || !day) return { value: null, grain };
  const parts = { year: [year], month: [year, month], day: [year, month, day] }[grain];
  return { value: parts.map(pad).join('-'), grain };
}

function monthsLater(months: number, { year, month }: ReferenceDay, grain: 'year' | 'month' | 'day'): string {
  const date = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString();
  return date.slice(0, grain === 'year' ? 4 : 7);
}

/** "2014", "mid-2015", "2012-15". */
function yearValue(phrase: string): DateValue {
  const [, year, last] = /(\d{4})(?:\s?[-–—]\s?(\d{4}|\d{2}))?/.exec(phrase) ?? [];
  if (!year || !last) return { value: year ?? null, grain: 'year' };
  const end = last.length === 2 ? year.slice(0, 2) + last : last;
  return { value: end > year ? interval(year, end) : null, grain: 'year' };
}

/**
 * The EDTF value of an expression of time and how exact it is. Without a reference day "February 12" is XXXX-02-12 and
 * "yesterday" has no value.
 */
export function dateValue(
  phrase: string,
  anchor: Anchor,
  anchorText: string,
  anchorLemma: string,
  reference: ReferenceDay | null,
): DateValue {
  switch (anchor) {
    case 'month':
      return monthValue(phrase, reference);
    case 'weekday':
    case 'day':
      return dayValue(phrase, anchorText, reference);
    case 'part':
      return dayValue(phrase, anchorText, reference);
    case 'unit':
      return unitValue(phrase, anchorLemma, reference);
    case 'year':
      return yearValue(phrase);
    case 'decade':
      return { value: /\d{4}/.test(phrase) ? `${/\d{3}/.exec(phrase)![0]}X` : null, grain: 'year' };
    case 'numeric':
      return { value: anchorText, grain: 'day' };
    case 'clock':
      return { value: null, grain: 'hour' };
  }
}
