import type { Article, Block } from '../../document.ts';
import { dateValue, type ReferenceDay, referenceDay } from './date-value.ts';

/** The day that the article is from: its metadata, or a dateline such as "Friday, July 21, 2017" above the text. */
export function publicationDay({ published, text }: Article, blocks: readonly Block[]): ReferenceDay | null {
  const day = referenceDay(published);
  if (day) return day;
  const dateline = blocks.find(({ kind }) => kind === 'dateline');
  if (!dateline) return null;
  const line = text.slice(dateline.span.start, dateline.span.end);
  return referenceDay(dateValue(line, 'month', line, '', null).value ?? undefined);
}
