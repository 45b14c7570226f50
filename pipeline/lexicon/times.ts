/**
 * Words that expressions of time are made of. `stages/dates` looks a token's lemma up here before anything dearer.
 *
 * To edit: add the word, in lower case and as wink gives its lemma, to the line of its class. What the classes may
 * combine to is in stages/dates/date-phrase.ts.
 */
const CLASSES = {
  month: `january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.`,
  weekday: `monday tuesday wednesday thursday friday saturday sunday
    mon tues tue wed weds thurs thur thu fri sat sun mon. tues. tue. wed. weds. thurs. thur. thu. fri. sat. sun.`,
  /** A day (or its night) by itself. */
  day: 'yesterday today tomorrow tonight overnight',
  part: 'morning afternoon evening night midday noon midnight lunchtime dawn dusk',
  unit: 'minute hour day week weekend fortnight month quarter year decade century spring summer autumn fall winter',
  /** After a number and a unit: "two years ago". */
  direction: 'ago earlier later before hence prior',
  /** Before a unit, a month or a weekday: "last year". */
  deictic: 'last this next past previous coming following same that',
  /** Before any of them: "late Tuesday", "earlier this month". */
  modifier: 'early late mid earlier later',
  clock: "am pm a.m. p.m. a.m p.m o'clock gmt utc est edt pst pdt cet bst",
  /** Before a unit with a direction: "several weeks ago". */
  amount:
    'a an one two three four five six seven eight nine ten eleven twelve few several couple many half dozen',
} as const;
export type TimeWord = keyof typeof CLASSES;

/** Words that are more often something else; `stages/dates` asks for a capital and company before it takes them. */
export const DOUBTFUL_TIME_WORDS: ReadonlySet<string> = new Set(
  'may march mar mar. sun sat wed mon fri dec jan. jan second fall spring'.split(' '),
);

/** "Super Tuesday", "Good Friday": names of days that come once in a year or in four. */
export const NAMED_DAYS: ReadonlySet<string> = new Set(
  'super black good ash cyber palm easter bloody holy maundy giving'.split(' '),
);

const BY_WORD: ReadonlyMap<string, TimeWord> = new Map(
  (Object.keys(CLASSES) as TimeWord[]).flatMap((name) =>
    CLASSES[name].split(/\s+/).map((word) => [word, name] as const),
  ),
);

/** The class of a lemma in lower case. */
export function timeWord(lemma: string): TimeWord | undefined {
  return BY_WORD.get(lemma);
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Number of a weekday by its name or abbreviation, 0 for Sunday; -1 for other words. */
export function weekdayNumber(word: string): number {
  return WEEKDAYS.indexOf(word.slice(0, 3).toLowerCase());
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** 1 to 12 for a month's name or abbreviation; 0 for other words. */
export function monthNumber(word: string): number {
  const name = word.toLowerCase();
  return timeWord(name) === 'month' ? MONTHS.indexOf(name.slice(0, 3)) + 1 : 0;
}
