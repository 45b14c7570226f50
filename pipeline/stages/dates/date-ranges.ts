import { GRAINS } from '../../claim.ts';
import type { DateMention } from '../../document.ts';
import { weekdayNumber } from '../../lexicon/times.ts';
import type { Tokens } from '../../tokens.ts';
import { daysFrom, interval } from './date-value.ts';

const UNTIL = new Set(['to', 'until', 'till', 'thru', 'through']);
const DASHES = new Set(['-', '–', '—']);
/** "moved from Monday to Wednesday": two days and no stretch of time. */
const SHIFTS = new Set('move postpone reschedule delay push shift bring defer change switch'.split(' '));
/** How far before its dates such a verb may stand: "postponed its meeting in Paris from Monday". */
const SHIFT_REACH = 8;

/** Joins what are the two ends of one range: "from 2012 to 2015", "between Monday and Wednesday", "March–May". */
export function withRanges(dates: readonly DateMention[], tokens: Tokens): DateMention[] {
  const joined: DateMention[] = [];
  for (const date of dates) {
    const before = joined.at(-1);
    if (before && isRange(before, date, tokens)) joined[joined.length - 1] = range(before, date, tokens);
    else joined.push(date);
  }
  return joined;
}

function isRange(start: DateMention, end: DateMention, tokens: Tokens): boolean {
  if (end.tokens.from !== start.tokens.to + 1) return false;
  const joiner = tokens.lemmas[start.tokens.to]!;
  const opener = start.tokens.from > 0 ? tokens.lemmas[start.tokens.from - 1]! : '';
  if (joiner === 'and') return opener === 'between';
  if (DASHES.has(joiner)) return tokens.ends[start.tokens.to - 1] === tokens.starts[start.tokens.to];
  if (!UNTIL.has(joiner)) return false;
  return opener === 'from' ? !isShifted(start.tokens.from, tokens) : joiner.startsWith('thr');
}

function isShifted(from: number, tokens: Tokens): boolean {
  const sentence = tokens.sentenceOf[from];
  for (let at = from - 1; at >= 0 && at >= from - SHIFT_REACH && tokens.sentenceOf[at] === sentence; at--) {
    if (SHIFTS.has(tokens.lemmas[at]!)) return true;
  }
  return false;
}

function range(start: DateMention, end: DateMention, tokens: Tokens): DateMention {
  const grains = [start.grain, end.grain].flatMap((grain) => (grain ? [GRAINS.indexOf(grain)] : []));
  return {
    tokens: { from: start.tokens.from, to: end.tokens.to },
    value: start.value && end.value ? interval(beginning(start, end.value, tokens), end.value) : null,
    grain: GRAINS[Math.min(...grains)] ?? null,
  };
}

/** "from March 3 to March 5, 2015" has its year at the end; of "between Monday and Wednesday" Monday comes first. */
function beginning({ tokens: range, value }: DateMention, end: string, tokens: Tokens): string {
  const text = tokens.rangeText(range);
  if (weekdayNumber(text) >= 0 && value! > end) return daysFrom(-7, value!);
  if (/\d{4}/.test(text) || !/^\d{4}-/.test(value!) || !/^\d{4}/.test(end)) return value!;
  const sameYear = end.slice(0, 4) + value!.slice(4);
  return sameYear <= end ? sameYear : String(Number(end.slice(0, 4)) - 1) + value!.slice(4);
}
