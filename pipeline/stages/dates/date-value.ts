import { en, type ParsedComponents } from 'chrono-node';
import type { Grain } from '../../claim.ts';
import { weekdayNumber } from '../../lexicon/times.ts';
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

/** "Friday" in news is the last one, the day itself included; chrono takes the nearest. */
function lastWeekday(weekday: number, reference: ReferenceDay): string {
  const today = new Date(Date.UTC(reference.year, reference.month - 1, reference.day)).getUTCDay();
  return daysLater(-((today - weekday + 7) % 7), reference);
}

/** "last March" is past and "next March" is to come; chrono takes the nearest. */
function yearOf(phrase: string, parsed: ParsedComponents, reference: ReferenceDay | null): string {
  if (parsed.isCertain('year')) return String(parsed.get('year'));
  if (!reference) return 'XXXX';
  const year = parsed.get('year') ?? reference.year;
  const order = (year - reference.year) * 12 + (parsed.get('month') ?? 1) - reference.month;
  if (/^last\b/i.test(phrase) && order >= 0) return String(year - 1);
  if (/^next\b/i.test(phrase) && order <= 0) return String(year + 1);
  return String(year);
}

function monthValue(phrase: string, reference: ReferenceDay | null): DateValue {
  const parsed = parse(phrase, reference);
  if (!parsed?.isCertain('month')) return NOTHING;
  const month = `${yearOf(phrase, parsed, reference)}-${pad(parsed.get('month') ?? 0)}`;
  if (!parsed.isCertain('day')) return { value: month, grain: 'month' };
  return withClock({ value: `${month}-${pad(parsed.get('day') ?? 0)}`, grain: 'day' }, parsed);
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
  const near = NEAR_DAYS.get(anchorWord.toLowerCase());
  const nearest = near !== undefined || (weekday >= 0 && !/\b(?:next|last|coming)\b/i.test(phrase));
  const day = near === undefined ? nearest && lastWeekday(weekday, reference) : daysLater(near, reference);
  if (day && !/\d/.test(phrase)) return { value: day, grain: 'day' };
  const parsed = parse(phrase, reference);
  if (!parsed) return { value: day || null, grain: 'day' };
  const parsedDay = `${parsed.get('year')}-${pad(parsed.get('month') ?? 0)}-${pad(parsed.get('day') ?? 0)}`;
  return withClock({ value: day || parsedDay, grain: 'day' }, parsed);
}

/** A week has no grain in the record, so "last week" has no value; "last month" and "three days ago" do. */
function unitValue(phrase: string, anchorLemma: string, reference: ReferenceDay | null): DateValue {
  const grain = UNIT_GRAINS[anchorLemma] ?? null;
  if (!grain) return NOTHING;
  // "a year earlier", "two days later" count from something in the story.
  const fromPublication = /\b(?:ago|last|this|next)\b/i.test(phrase);
  if (!reference || !fromPublication || grain === 'hour' || grain === 'minute') return { value: null, grain };
  const parsed = parse(phrase.replace(/^(?:earlier|later|late|early)\s+/i, ''), reference);
  const [year, month, day] = [parsed?.get('year'), parsed?.get('month'), parsed?.get('day')];
  if (!year || !month || !day) return { value: null, grain };
  const parts = { year: [year], month: [year, month], day: [year, month, day] }[grain];
  return { value: parts.map(pad).join('-'), grain };
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
      return { value: /\d{4}/.exec(phrase)?.[0] ?? null, grain: 'year' };
    case 'decade':
      return { value: /\d{4}/.test(phrase) ? `${/\d{3}/.exec(phrase)![0]}X` : null, grain: 'year' };
    case 'numeric':
      return { value: anchorText, grain: 'day' };
    case 'clock':
      return { value: null, grain: 'hour' };
  }
}
