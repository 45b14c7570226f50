import type { Claim, Passage } from '../../pipeline/index.ts';

type Spans = Passage['spans'];

/** What a column holds; a column that `mayBeNull` is empty where the record has no such thing. */
export type Column = { readonly name: string } & (
  | { readonly kind: 'text'; readonly mayBeNull: false; readonly of: (claim: Claim) => string }
  | { readonly kind: 'text'; readonly mayBeNull: true; readonly of: (claim: Claim) => string | null }
  | { readonly kind: 'flag'; readonly mayBeNull: boolean; readonly of: (claim: Claim) => boolean | null }
  | { readonly kind: 'integer' | 'real'; readonly of: (claim: Claim) => number }
  /** None where the passage is not there. */
  | { readonly kind: 'spans'; readonly of: (claim: Claim) => Spans }
  | { readonly kind: 'mentions'; readonly of: (claim: Claim) => Claim['mentions'] }
);

const text = (name: string, of: (claim: Claim) => string): Column => ({
  name,
  kind: 'text',
  mayBeNull: false,
  of,
});
const optional = (name: string, of: (claim: Claim) => string | null | undefined): Column => ({
  name,
  kind: 'text',
  mayBeNull: true,
  of: (claim) => of(claim) ?? null,
});
const spans = (name: string, of: (claim: Claim) => Passage | null): Column => ({
  name,
  kind: 'spans',
  of: (claim) => of(claim)?.spans ?? [],
});

/**
 * A claim as one row, for formats that are tables: everything that the record holds, the words first and the numbers that
 * lead back to the text last.
 */
export const COLUMNS: readonly Column[] = [
  text('id', ({ id }) => id),
  text('article_id', ({ article }) => article.id),
  optional('article_title', ({ article }) => article.title),
  optional('article_publisher', ({ article }) => article.publisher),
  optional('article_published', ({ article }) => article.published),
  optional('article_url', ({ article }) => article.url),
  optional('speaker', ({ speaker }) => speaker.name),
  text('speaker_type', ({ speaker }) => speaker.type),
  optional('speaker_role', ({ speaker }) => speaker.role),
  optional('speaker_affiliation', ({ speaker }) => speaker.affiliation),
  { name: 'speaker_anonymous', kind: 'flag', mayBeNull: false, of: ({ speaker }) => speaker.anonymous },
  optional('speaker_id', ({ speaker }) => speaker.id),
  optional('source', ({ source }) => source?.text),
  optional('cue', ({ cue }) => cue?.text),
  optional('cue_lemma', ({ cue }) => cue?.lemma),
  optional('cue_strength', ({ cue }) => cue?.strength),
  { name: 'negated', kind: 'flag', mayBeNull: true, of: ({ cue }) => cue?.negated ?? null },
  text('content', ({ content }) => content.text),
  optional('content_modality', ({ content }) => content.modality),
  optional('content_tense', ({ content }) => content.tense),
  text('form', ({ form }) => form),
  text('kind', ({ kind }) => kind),
  optional('addressee', ({ addressee }) => addressee?.text),
  optional('time', ({ time }) => time?.text),
  optional('time_value', ({ time }) => time?.value),
  optional('time_grain', ({ time }) => time?.grain),
  optional('place', ({ place }) => place?.text),
  optional('occasion', ({ occasion }) => occasion?.text),
  optional('medium', ({ medium }) => medium?.text),
  { name: 'mentions', kind: 'mentions', of: ({ mentions }) => mentions },
  optional('within', ({ within }) => within),
  { name: 'confidence', kind: 'real', of: ({ confidence }) => confidence },
  { name: 'context_start', kind: 'integer', of: ({ context }) => context.start },
  { name: 'context_end', kind: 'integer', of: ({ context }) => context.end },
  spans('source_spans', ({ source }) => source),
  spans('cue_spans', ({ cue }) => cue),
  spans('content_spans', ({ content }) => content),
  spans('addressee_spans', ({ addressee }) => addressee),
  spans('time_spans', ({ time }) => time),
  spans('place_spans', ({ place }) => place),
  spans('occasion_spans', ({ occasion }) => occasion),
  spans('medium_spans', ({ medium }) => medium),
  text('model', ({ model }) => model),
  { name: 'schema', kind: 'integer', of: ({ schema }) => schema },
];
