import type { DateMention } from '../document.ts';
import type { Stage } from '../pipeline.ts';
import { DatePhraseReader } from './dates/date-phrase.ts';
import { withRanges } from './dates/date-ranges.ts';
import { dateValue } from './dates/date-value.ts';
import { publicationDay } from './dates/publication-day.ts';

/**
 * Finds expressions of time ("February 12" in "on February 12") with their EDTF value and its grain. Where they begin
 * and end is read from the tokens; chrono, which is slow, sees only the words of one expression, to tell its value.
 */
export const datesStage: Stage<'blocks' | 'tokens' | 'sentences', 'dates'> = {
  name: 'dates',
  reads: ['blocks', 'tokens', 'sentences'],
  writes: ['dates'],
  run(article, { blocks, tokens, sentences }) {
    const reference = publicationDay(article, blocks);
    const dates: DateMention[] = [];
    for (const sentence of sentences) {
      const reader = new DatePhraseReader(tokens, sentence);
      for (let at = sentence.from; at < sentence.to; at++) {
        const phrase = reader.at(at);
        if (!phrase) continue;
        const { value, grain } = dateValue(
          tokens.rangeText(phrase.tokens),
          phrase.anchor,
          tokens.textOf(phrase.at),
          tokens.lemmas[phrase.at]!,
          reference,
        );
        dates.push({ tokens: phrase.tokens, value, grain });
        at = phrase.tokens.to - 1;
      }
    }
    return { dates: withRanges(dates, tokens) };
  },
};
