/**
 * wink keeps "no." and "Inc." as one token, as abbreviations, also where the period ends the sentence. These repairs
 * take it off, so that "Bob said no." has "no" and "." as "Bob said so." has "so" and ".".
 */
const ONE_PERIOD_AT_END = /^[^.]{2,}\.$/;

/** Abbreviations that are words as well: only for these can a period before a closing mark end a sentence. */
const ALSO_WORDS = new Set(
  'no. so. in. or. me. sat. sun. miss. mass. wash. ill. art. fig. ore. pa. ma. co. mo. ha. la. may. gal. mar.'.split(
    ' ',
  ),
);

/** "He works at Acme Inc." loses the period; "He lives in the U.S." and "J. Smith" keep theirs. */
export function hidesFinalPeriod(token: string, endsSentence: boolean): boolean {
  return endsSentence && ONE_PERIOD_AT_END.test(token);
}

/** In `"No." They sat.` the sentence ends after the mark; in `"Mr." was all he said` it does not. */
export function hidesPeriodBeforeMark(token: string, next: string, afterNext: string): boolean {
  return (
    ALSO_WORDS.has(token.toLowerCase()) &&
    /^["”’']$/.test(next) &&
    (afterNext === '' || /^\p{Lu}/u.test(afterNext))
  );
}
