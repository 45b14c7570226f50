import type { Claim } from '../../pipeline/index.ts';

/**
 * The tables, as `migrations/` makes them in SQLite and PostgreSQL alike. Every key is stable: the same article gives the same
 * keys on every run and in every database. Truth values are 0 or 1 here, booleans in PostgreSQL, integers in SQLite.
 */
export interface Tables {
  /** One row: the name that this store of claims was given when it was made. */
  store: { name: string };
  articles: ArticleRow;
  speakers: SpeakerRow;
  claims: ClaimRow;
  spans: SpanRow;
  mentions: MentionRow;
}

export type Flag = 0 | 1 | boolean;

export interface ArticleRow {
  id: string;
  url: string | null;
  title: string | null;
  publisher: string | null;
  /** ISO 8601 date, or date and time, as it came in. */
  published: string | null;
}

/** Somebody who says something in one article. Speakers of different articles are different rows, whatever their names. */
export interface SpeakerRow {
  id: string;
  article_id: string;
  /** `speaker.id` of the record, which mentions carry as well. */
  entity: string | null;
  name: string | null;
  type: Claim['speaker']['type'];
  role: string | null;
  affiliation: string | null;
  anonymous: Flag;
}

export interface ClaimRow {
  id: string;
  article_id: string;
  speaker_id: string;
  /** From 0, in the order of the article. */
  position: number;
  form: Claim['form'];
  kind: Claim['kind'];
  content: string;
  content_modality: Claim['content']['modality'];
  content_tense: Claim['content']['tense'];
  cue: string | null;
  cue_lemma: string | null;
  cue_strength: NonNullable<Claim['cue']>['strength'] | null;
  negated: Flag | null;
  source: string | null;
  addressee: string | null;
  time: string | null;
  time_value: string | null;
  time_grain: NonNullable<Claim['time']>['grain'];
  place: string | null;
  occasion: string | null;
  medium: string | null;
  within: string | null;
  confidence: number;
  context_start: number;
  context_end: number;
  model: string;
  schema: Claim['schema'];
  /** First and last day on which it may have been said, `2025-02-12`; null where neither the text nor the article has a date. */
  said_from: string | null;
  said_until: string | null;
}

export const PASSAGES = [
  'content',
  'cue',
  'source',
  'addressee',
  'time',
  'place',
  'occasion',
  'medium',
] as const;
export type PassageName = (typeof PASSAGES)[number];

/** A piece of one of a claim's passages, half-open. */
export interface SpanRow {
  claim_id: string;
  part: PassageName;
  position: number;
  span_start: number;
  span_end: number;
}

export interface MentionRow {
  claim_id: string;
  position: number;
  text: string;
  type: Claim['mentions'][number]['type'];
  entity: string | null;
  span_start: number;
  span_end: number;
}
