import { monthNumber } from '../../lexicon/times.ts';

/** What a phrase says of a day or a month; null for what it leaves open. */
export interface CalendarDate {
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number | null;
}

const DAY = /^(\d{1,2})(?:st|nd|rd|th)?$/i;
const YEAR = /^\d{4}$/;

function dayIn(word: string | undefined): number | null {
  const day = Number(DAY.exec(word ?? '')?.[1] ?? 0);
  return day >= 1 && day <= 31 ? day : null;
}

/** True for no 30 February; without a year there may be a 29th. */
function exists({ year, month, day }: CalendarDate): boolean {
  return day === null || new Date(Date.UTC(year ?? 2000, month - 1, day)).getUTCDate() === day;
}

/**
 * Reads "Monday, July 21, 2014", "12th of February", "mid-March", "late May 2015". Of several months the first with a day
 * counts, as in "Mar del Plata, July 3".
 */
export function calendarDate(phrase: string): CalendarDate | null {
  const words = phrase.split(/[^\p{L}\p{N}]+/u);
  const year = Number(words.find((word) => YEAR.test(word)) ?? 0) || null;
  let bare: CalendarDate | null = null;
  for (const [at, word] of words.entries()) {
    const month = monthNumber(word);
    if (month === 0) continue;
    const before = words[at - 1]?.toLowerCase() === 'of' ? words[at - 2] : words[at - 1];
    const date = { year, month, day: dayIn(words[at + 1]) ?? dayIn(before) };
    if (date.day !== null) return exists(date) ? date : null;
    bare ??= date;
  }
  return bare;
}

/** The year in which a day or a month lies nearest to a day: "March" in a text of December is next year's. */
export function nearestYear({ month, day }: CalendarDate, to: Date): number {
  const year = to.getUTCFullYear();
  // There is a 29 February every four years, but for three in four centuries.
  const reach = month === 2 && day === 29 ? 8 : 1;
  const years = Array.from({ length: 2 * reach + 1 }, (_, index) => year - reach + index);
  const away = (each: number): number => Math.abs(Date.UTC(each, month - 1, day ?? 15) - to.getTime());
  return years
    .filter((each) => exists({ year: each, month, day }))
    .reduce((best, each) => (away(each) < away(best) ? each : best));
}
