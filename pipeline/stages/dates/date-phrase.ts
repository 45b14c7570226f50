import type { TokenRange } from '../../document.ts';
import { DOUBTFUL_TIME_WORDS, NAMED_DAYS, type TimeWord, timeWord } from '../../lexicon/times.ts';
import type { Tokens } from '../../tokens.ts';

/** What a phrase is built around, which decides how its value is read. */
export type Anchor = 'month' | 'weekday' | 'day' | 'part' | 'unit' | 'year' | 'decade' | 'numeric' | 'clock';
export interface DatePhrase {
  readonly tokens: TokenRange;
  readonly anchor: Anchor;
  /** The token that the anchor stands at. */
  readonly at: number;
}

const YEAR = /^(?:1[5-9]|20)\d\d$/;
const DECADE = /^(?:(?:1[5-9]|20)\d0s|['’]\d0s)$/;
const ISO_DATE = /^(?:1[5-9]|20)\d\d-[01]\d-[0-3]\d$/;
const DAY_OF_MONTH = /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/;
/** "3-5" in "March 3-5"; wink leaves it whole, but for a dash in place of the hyphen. */
const DAYS_OF_MONTH = /^(?:[1-9]|[12]\d|3[01])-(?:[1-9]|[12]\d|3[01])$/;
const YEARS = /^(?:1[5-9]|20)\d\d-(?:(?:1[5-9]|20)\d\d|\d\d)$/;
const DASHES = new Set(['-', '–', '—']);
const RANGE_JOINERS = new Set([...DASHES, 'to', 'until', 'till', 'thru', 'through', 'and']);
const CLOCK_TIME = /^(?:[01]?\d|2[0-3])[:.][0-5]\d(?:[ap]m)?$|^(?:1[0-2]|[1-9])[ap]m$/;
/** "in 2014", "since late 2015"; not "the 2014 election", "2014 people". */
const BEFORE_YEAR = new Set(
  'in since of by from until till during before after through early late mid between for ('.split(' '),
);
/** "mid-2015", "mid-March". */
const JOINED_MODIFIER = /^(?:mid|early|late)-/;

const isDigit = (lemma: string): boolean => lemma.charCodeAt(0) >= 48 && lemma.charCodeAt(0) <= 57;

/** Reads one sentence for expressions of time. Indices are tokens of the article. */
export class DatePhraseReader {
  constructor(
    private readonly tokens: Tokens,
    private readonly sentence: TokenRange,
  ) {}

  /** The expression whose anchor is at a token, or null. Cheap where the token is no word of time. */
  at(at: number): DatePhrase | null {
    const lemma = this.tokens.lemmas[at]!;
    if (isDigit(lemma)) return this.numberAt(at, lemma);
    const word = timeWord(lemma);
    if (word === undefined) return JOINED_MODIFIER.test(lemma) ? this.joinedAt(at, lemma) : null;
    if (word === 'month') return this.monthAt(at, lemma);
    if (word === 'weekday') return this.weekdayAt(at, lemma);
    if (word === 'day') return this.phrase('day', at, this.modifiersBefore(at), this.partAfter(at + 1));
    if (word === 'part') return this.partAt(at);
    if (word === 'unit') return this.unitAt(at, lemma);
    return null;
  }

  private phrase(anchor: Anchor, at: number, from: number, to: number): DatePhrase {
    return { tokens: { from, to }, anchor, at };
  }

  /** The lemma at a token of this sentence, '' outside it. */
  private lemma(at: number): string {
    return at >= this.sentence.from && at < this.sentence.to ? this.tokens.lemmas[at]! : '';
  }

  private isWord(at: number, ...classes: readonly TimeWord[]): boolean {
    const word = timeWord(this.lemma(at));
    return word !== undefined && classes.includes(word);
  }

  /** "early", "last" before a token: where the expression begins. */
  private modifiersBefore(at: number): number {
    let from = at;
    if (this.isWord(from - 1, 'deictic') && this.lemma(from - 1) !== 'that') from--;
    // "this past September"
    if (this.lemma(from) === 'past' && this.lemma(from - 1) === 'this') from--;
    if (this.isWord(from - 1, 'modifier')) from--;
    return from;
  }

  /** "Tuesday night", "Tuesday at 3 p.m.": where the expression ends. */
  private partAfter(at: number): number {
    if (this.isWord(at, 'part')) return at + 1;
    const clock = this.lemma(at) === 'at' ? at + 1 : at;
    const end = this.clockEnd(clock);
    return end > clock ? end : at;
  }

  /** End of "3 p.m. EST", "12:30", "3pm"; the same token where no time of day stands. */
  private clockEnd(at: number): number {
    const lemma = this.lemma(at);
    const marked = CLOCK_TIME.test(lemma);
    if (!marked && !/^\d{1,2}$/.test(lemma)) return at;
    let end = at + 1;
    while (this.isWord(end, 'clock')) end++;
    return marked || end > at + 1 ? end : at;
  }

  /** Start of "12:30 p.m." before a token: "12:30 p.m. Tuesday". */
  private clockBefore(at: number): number {
    for (const length of [3, 2, 1]) if (this.clockEnd(at - length) === at) return at - length;
    return at;
  }

  private monthAt(at: number, lemma: string): DatePhrase | null {
    if (!this.tokens.isCapital(at)) return null;
    let from = at;
    let to = at + 1;
    if (this.lemma(to) === '.') to++;
    const dayEnd = this.dayEnd(to);
    if (dayEnd > to) to = dayEnd;
    else if (to > at + 1) to--;
    const dayBefore = this.lemma(at - 1) === 'of' ? at - 2 : at - 1;
    if (to === at + 1) from = this.dayStart(dayBefore) ?? from;
    const hasDay = to > at + 1 || from < at;
    const year = this.lemma(to) === ',' ? to + 1 : to;
    if (YEAR.test(this.lemma(year)) && (hasDay || year === to || this.lemma(year + 1) === ',')) to = year + 1;
    const alone = to === at + 1 && from === at;
    if (alone && DOUBTFUL_TIME_WORDS.has(lemma) && !this.isDatedByNeighbour(at)) return null;
    if (this.isWord(from - 1, 'weekday')) from--;
    else if (this.lemma(from - 1) === ',' && this.isWord(from - 2, 'weekday')) from -= 2;
    from = this.modifiersBefore(from);
    const end = this.deicticAfter(to, 'year');
    return this.phrase('month', at, from, end === to && hasDay ? this.partAfter(to) : end);
  }

  /** End of "3", "3-5", "3–5" or "3 to 5" after a month; the same token where no day stands. */
  private dayEnd(at: number): number {
    const lemma = this.lemma(at);
    if (DAYS_OF_MONTH.test(lemma)) return at + 1;
    if (!DAY_OF_MONTH.test(lemma)) return at;
    const isRange = RANGE_JOINERS.has(this.lemma(at + 1)) && DAY_OF_MONTH.test(this.lemma(at + 2));
    return isRange && !this.countsSomething(at, at + 2) ? at + 3 : at + 1;
  }

  /** "on March 3 to 5 people", "on March 3 and 5": no range of days; "between March 3 and 5" is one. */
  private countsSomething(first: number, last: number): boolean {
    if (this.lemma(first + 1) === 'and' && this.lemma(first - 2) !== 'between') return true;
    const after = last + 1 < this.sentence.to ? this.tokens.posOf(last + 1) : 'PUNCT';
    return after === 'NOUN' || after === 'ADJ' || after === 'SYM';
  }

  /** Start of "3", "3-5" or "3–5" before a month, whose last token is `at`. */
  private dayStart(at: number): number | null {
    const lemma = this.lemma(at);
    if (DAYS_OF_MONTH.test(lemma)) return at;
    if (!DAY_OF_MONTH.test(lemma)) return null;
    return DASHES.has(this.lemma(at - 1)) && DAY_OF_MONTH.test(this.lemma(at - 2)) ? at - 2 : at;
  }

  /** "April 22 last year", "Wednesday last week": where the expression ends. */
  private deicticAfter(at: number, unit: string): number {
    return /^(?:last|this|next)$/.test(this.lemma(at)) && this.lemma(at + 1) === unit ? at + 2 : at;
  }

  /** "in May", "last May"; not "Theresa May said", "May he rest". */
  private isDatedByNeighbour(at: number): boolean {
    const before = this.lemma(at - 1);
    const endsRange = RANGE_JOINERS.has(before) && this.isWord(at - 2, 'month');
    const dated = endsRange || BEFORE_YEAR.has(before) || this.isWord(at - 1, 'deictic', 'modifier');
    return dated && this.tokens.posOf(at) !== 'VERB' && !this.isNameAfter(at);
  }

  /** "of March for Life" goes on as a name. */
  private isNameAfter(at: number): boolean {
    return at + 1 < this.sentence.to && this.tokens.posOf(at + 1) === 'PROPN';
  }

  private weekdayAt(at: number, lemma: string): DatePhrase | null {
    if (!this.tokens.isCapital(at)) return null;
    if (DOUBTFUL_TIME_WORDS.has(lemma) || NAMED_DAYS.has(this.lemma(at - 1))) return null;
    // "Monday, July 21" is read from its month.
    const next = this.lemma(at + 1) === ',' ? at + 2 : at + 1;
    if (this.isWord(next, 'month') && this.tokens.isCapital(next)) return null;
    if (DAY_OF_MONTH.test(this.lemma(next)) && this.isWord(next + 1, 'month')) return null;
    // "Saturday Night Live" is a name.
    if (this.isWord(at + 1, 'part') && this.tokens.isCapital(at + 1)) return null;
    // "late on Tuesday", "earlier on Wednesday" keep their modifier.
    let from = this.modifiersBefore(at);
    if (from === at && this.lemma(at - 1) === 'on' && this.isWord(at - 2, 'modifier')) from = at - 2;
    const end = this.deicticAfter(at + 1, 'week');
    return this.phrase('weekday', at, this.clockBefore(from), end > at + 1 ? end : this.partAfter(at + 1));
  }

  /** "this morning", "last night"; "Tuesday night" is read from its weekday, "a night out" is nothing. */
  private partAt(at: number): DatePhrase | null {
    if (!['last', 'this'].includes(this.lemma(at - 1))) return null;
    return this.phrase('part', at, this.modifiersBefore(at), at + 1);
  }

  /** "last week", "earlier this month", "the past two years"; "three days ago", "a year earlier"; not "for two years". */
  private unitAt(at: number, lemma: string): DatePhrase | null {
    const amount = this.amountBefore(at);
    if (this.isWord(at + 1, 'direction') && amount < at && !this.startsClause(at + 2)) {
      return this.phrase('unit', at, amount, at + 2);
    }
    if (this.tokens.lowerOf(at) !== lemma) return null;
    if (lemma === 'weekend' && this.lemma(at - 1) === 'the') return this.theWeekend(at);
    if (!this.isWord(at - 1, 'deictic')) return null;
    if (this.lemma(at - 1) === 'same' || this.lemma(at - 1) === 'that') return this.dayOfStory(at);
    // "next day" has a day that only the story knows.
    if (lemma === 'day' || lemma === 'minute' || lemma === 'hour') return null;
    return this.phrase('unit', at, this.modifiersBefore(at), at + 1);
  }

  /** "over the weekend"; not "the weekend of the vote". */
  private theWeekend(at: number): DatePhrase | null {
    const isDated =
      ['over', 'on', 'at', 'during'].includes(this.lemma(at - 2)) && this.lemma(at + 1) !== 'of';
    return isDated ? this.phrase('unit', at, at - 1, at + 1) : null;
  }

  /** "later that day", "on the same day", whose date only the story knows; not "that day" by itself. */
  private dayOfStory(at: number): DatePhrase | null {
    const from = this.lemma(at - 2) === 'the' ? at - 2 : at - 1;
    if (this.isWord(from - 1, 'modifier')) return this.phrase('unit', at, from - 1, at + 1);
    return this.lemma(from - 1) === 'on' ? this.phrase('unit', at, from, at + 1) : null;
  }

  /** "two days before she left" dates something by a clause. */
  private startsClause(at: number): boolean {
    return this.lemma(at - 1) === 'before' && at < this.sentence.to && this.tokens.posOf(at) !== 'PUNCT';
  }

  /** Start of "a couple of", "twenty-five", "two", "a few" before a unit. */
  private amountBefore(at: number): number {
    let from = at;
    while (from > this.sentence.from && at - from < 6) {
      const lemma = this.lemma(from - 1);
      const counts =
        this.isWord(from - 1, 'amount') || this.tokens.posOf(from - 1) === 'NUM' || /^\d+$/.test(lemma);
      const joins = from < at && (lemma === '-' || (lemma === 'and' && this.lemma(from) === '-'));
      if (!counts && !joins && !(lemma === 'of' && this.lemma(from - 2) === 'couple')) break;
      from--;
    }
    return this.lemma(from) === '-' || this.lemma(from) === 'and' ? from + 1 : from;
  }

  private numberAt(at: number, lemma: string): DatePhrase | null {
    if (ISO_DATE.test(lemma)) return this.phrase('numeric', at, at, at + 1);
    if (DECADE.test(lemma)) {
      const from = this.isWord(at - 1, 'modifier') ? at - 1 : at;
      return this.phrase('decade', at, this.lemma(from - 1) === 'the' ? from - 1 : from, at + 1);
    }
    if (YEAR.test(lemma) || YEARS.test(lemma)) return this.yearAt(at);
    const end = this.clockEnd(at);
    // "3 p.m. Tuesday", "February 12 at 3 p.m." are read from their day.
    if (end === at || this.isWord(end, 'weekday') || this.isWord(end, 'day')) return null;
    const hasMeridiem = this.isWord(end - 1, 'clock') || /m$/.test(lemma);
    return hasMeridiem ? this.phrase('clock', at, at, end) : null;
  }

  private yearAt(at: number): DatePhrase | null {
    const before = this.lemma(at - 1);
    // "from 2014 to 2016", "between 1983 and 1986".
    const endsSpan = (before === 'to' || before === 'and') && YEAR.test(this.lemma(at - 2));
    if (!BEFORE_YEAR.has(before) && !endsSpan) return null;
    if (before === '(' && this.lemma(at + 1) !== ')') return null;
    const after = at + 1 < this.sentence.to ? this.tokens.posOf(at + 1) : 'PUNCT';
    if (after === 'NOUN' || after === 'PROPN' || after === 'ADJ' || this.lemma(at + 1) === '-') return null;
    const from = this.isWord(at - 1, 'modifier') ? at - 1 : at;
    const isRange = DASHES.has(this.lemma(at + 1)) && /^(?:\d\d)?\d\d$/.test(this.lemma(at + 2));
    return this.phrase('year', at, from, isRange ? at + 3 : at + 1);
  }

  /** "mid-2015", "late-March". */
  private joinedAt(at: number, lemma: string): DatePhrase | null {
    const word = lemma.slice(lemma.indexOf('-') + 1);
    if (YEAR.test(word)) return this.phrase('year', at, at, at + 1);
    return timeWord(word) === 'month' ? this.phrase('month', at, at, at + 1) : null;
  }
}
