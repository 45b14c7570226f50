import { createHash } from 'node:crypto';
import type { Claim, Passage } from '../../pipeline/index.ts';
import type { ArticleClaims } from '../write/claim-sink.ts';
import { saidOn } from './said-on.ts';
import {
  type ArticleRow,
  type ClaimRow,
  type MentionRow,
  PASSAGES,
  type SpanRow,
  type SpeakerRow,
} from './schema.ts';
import { storable } from './storable-text.ts';

/** What was read of one article, as rows of the tables. */
export interface ArticleRows {
  readonly article: ArticleRow;
  readonly speakers: readonly SpeakerRow[];
  readonly claims: readonly ClaimRow[];
  readonly spans: readonly SpanRow[];
  readonly mentions: readonly MentionRow[];
}

const flag = (value: boolean): 0 | 1 => (value ? 1 : 0);
const orNull = (text: string | null | undefined): string | null =>
  text === null || text === undefined ? null : storable(text);
const textOf = (passage: Passage | null): string | null => orNull(passage?.text);

/** The same speaker of the same article has the same key in every database. */
function speakerKey(articleId: string, speaker: Claim['speaker']): string {
  const { id, name, type, role, affiliation, anonymous } = speaker;
  const facts = JSON.stringify([articleId, id, name, type, role, affiliation, anonymous]);
  return createHash('sha256').update(facts).digest('hex').slice(0, 24);
}

function articleRow({ id, url, title, publisher, published }: Claim['article']): ArticleRow {
  return {
    id: storable(id),
    url: orNull(url),
    title: orNull(title),
    publisher: orNull(publisher),
    published: orNull(published),
  };
}

function speakerRow(key: string, articleId: string, speaker: Claim['speaker']): SpeakerRow {
  return {
    id: key,
    article_id: storable(articleId),
    entity: orNull(speaker.id),
    name: orNull(speaker.name),
    type: speaker.type,
    role: orNull(speaker.role),
    affiliation: orNull(speaker.affiliation),
    anonymous: flag(speaker.anonymous),
  };
}

function claimRow(claim: Claim, article: Claim['article'], speaker: string, position: number): ClaimRow {
  const said = saidOn({ time: claim.time, article });
  return {
    id: claim.id,
    article_id: storable(article.id),
    speaker_id: speaker,
    position,
    form: claim.form,
    kind: claim.kind,
    content: storable(claim.content.text),
    content_modality: claim.content.modality,
    content_tense: claim.content.tense,
    cue: textOf(claim.cue),
    cue_lemma: orNull(claim.cue?.lemma),
    cue_strength: claim.cue?.strength ?? null,
    negated: claim.cue && flag(claim.cue.negated),
    source: textOf(claim.source),
    addressee: textOf(claim.addressee),
    time: textOf(claim.time),
    time_value: orNull(claim.time?.value),
    time_grain: claim.time?.grain ?? null,
    place: textOf(claim.place),
    occasion: textOf(claim.occasion),
    medium: textOf(claim.medium),
    within: claim.within,
    confidence: claim.confidence,
    context_start: claim.context.start,
    context_end: claim.context.end,
    model: claim.model,
    schema: claim.schema,
    said_from: said?.from ?? null,
    said_until: said?.until ?? null,
  };
}

const spanRows = (claim: Claim): SpanRow[] =>
  PASSAGES.flatMap((part) =>
    (claim[part]?.spans ?? []).map(({ start, end }, position) => ({
      claim_id: claim.id,
      part,
      position,
      span_start: start,
      span_end: end,
    })),
  );

const mentionRows = ({ id, mentions }: Claim): MentionRow[] =>
  mentions.map(({ text, span, type, entity }, position) => ({
    claim_id: id,
    position,
    text: storable(text),
    type,
    entity: orNull(entity),
    span_start: span.start,
    span_end: span.end,
  }));

/** Takes records apart. Texts are made storable; speakers that several claims share are one row. */
export function rowsOf({ article, claims }: ArticleClaims): ArticleRows {
  const speakers = new Map<string, SpeakerRow>();
  const rows = claims.map((claim, position) => {
    const key = speakerKey(article.id, claim.speaker);
    if (!speakers.has(key)) speakers.set(key, speakerRow(key, article.id, claim.speaker));
    return claimRow(claim, article, key, position);
  });
  return {
    article: articleRow(article),
    speakers: [...speakers.values()],
    claims: rows,
    spans: claims.flatMap(spanRows),
    mentions: claims.flatMap(mentionRows),
  };
}
