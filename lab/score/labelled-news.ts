import type { ClaimFacts } from '../../app/check/claim-facts.ts';
import { byName, SPAN_FIELDS, type SpanField } from '../../app/check/fields.ts';
import type { Fixture } from '../../app/check/load-fixtures.ts';
import type { Article } from '../../pipeline/document.ts';
import { readJsonLines } from '../corpora/json-lines.ts';
import { NEWS } from '../corpora/news-by-deep.ts';
import { type SpanPair, spansOf } from '../corpora/span-pairs.ts';

/** What people labelled in raw news; `lab/score/take-labelled-news.ts` writes it. */
export const HAND_LABELS = 'lab/score/labelled-news.jsonl';

/** Mistakes are read, rules are made and taggers learn on the one; of the other nobody reads more than the figures. */
export type Part = 'development' | 'kept';
export const isPart = (name: string | undefined): name is Part => name === 'development' || name === 'kept';

/** Spans as pairs of UTF-16 offsets, half-open, and only those that there are: texts stay outside the repository. */
interface LabelledLine {
  readonly id: string;
  readonly part: Part;
  readonly published?: string;
  readonly claims: readonly (Omit<ClaimFacts, 'spans'> & {
    readonly spans: Readonly<Partial<Record<SpanField, readonly SpanPair[]>>>;
  })[];
}

/** Articles of newspapers from all over the world, labelled as `../shared/LABELLING.md` says. */
export function readLabelledNews(wanted: Part): Fixture[] {
  const articles = new Map(readJsonLines<Article>(NEWS).map((article) => [article.id, article]));
  return readJsonLines<LabelledLine>(HAND_LABELS)
    .filter(({ part }) => part === wanted)
    .map(({ id, published, claims }) => ({
      article: { ...articles.get(id)!, ...(published === undefined ? {} : { published }) },
      labelled: claims.map(({ spans, ...facts }) => ({
        ...facts,
        spans: byName(SPAN_FIELDS, (field) => spansOf(spans[field] ?? [])),
      })),
    }));
}

export const asLine = (part: Part, { article, labelled }: Fixture): LabelledLine => ({
  id: article.id,
  part,
  ...(article.published ? { published: article.published } : {}),
  claims: labelled.map(({ spans, ...facts }) => ({
    ...facts,
    spans: Object.fromEntries(
      SPAN_FIELDS.filter((field) => spans[field].length > 0).map((field) => [
        field,
        spans[field].map(({ start, end }) => [start, end] as const),
      ]),
    ),
  })),
});
