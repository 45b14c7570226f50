import type { Kysely, Selectable } from 'kysely';
import type { Claim, Passage } from '../../pipeline/index.ts';
import type { ArticleRow, ClaimRow, MentionRow, PassageName, SpanRow, SpeakerRow, Tables } from './schema.ts';

/** What a claim is put together from again. */
interface Parts {
  readonly claim: Selectable<ClaimRow>;
  readonly article: Selectable<ArticleRow>;
  readonly speaker: Selectable<SpeakerRow>;
  readonly spans: readonly Selectable<SpanRow>[];
  readonly mentions: readonly Selectable<MentionRow>[];
}

function passageOf({ claim, spans }: Parts, part: PassageName): Passage | null {
  const text = claim[part];
  if (text === null) return null;
  const pieces = spans.filter((span) => span.part === part);
  return { text, spans: pieces.map(({ span_start, span_end }) => ({ start: span_start, end: span_end })) };
}

function speakerOf({ speaker }: Parts): Claim['speaker'] {
  const { entity, name, type, role, affiliation, anonymous } = speaker;
  return { id: entity, name, type, role, affiliation, anonymous: Boolean(anonymous) };
}

const mentionsOf = ({ mentions }: Parts): Claim['mentions'] =>
  mentions.map(({ text, type, entity, span_start, span_end }) => ({
    text,
    span: { start: span_start, end: span_end },
    type,
    entity,
  }));

/** The record as it was written. */
function claimOf(parts: Parts): Claim {
  const { claim, article } = parts;
  const [content, cue, time] = [
    passageOf(parts, 'content'),
    passageOf(parts, 'cue'),
    passageOf(parts, 'time'),
  ];
  return {
    schema: claim.schema,
    id: claim.id,
    article,
    form: claim.form,
    kind: claim.kind,
    content: { ...content!, modality: claim.content_modality, tense: claim.content_tense },
    cue: cue && {
      ...cue,
      lemma: claim.cue_lemma!,
      negated: Boolean(claim.negated),
      strength: claim.cue_strength!,
    },
    source: passageOf(parts, 'source'),
    speaker: speakerOf(parts),
    addressee: passageOf(parts, 'addressee'),
    time: time && { ...time, value: claim.time_value, grain: claim.time_grain },
    place: passageOf(parts, 'place'),
    occasion: passageOf(parts, 'occasion'),
    medium: passageOf(parts, 'medium'),
    mentions: mentionsOf(parts),
    within: claim.within,
    confidence: claim.confidence,
    context: { start: claim.context_start, end: claim.context_end },
    model: claim.model,
  };
}

/** Without the columns that only the search needs. */
const CLAIM_COLUMNS = [
  'id',
  'article_id',
  'speaker_id',
  'position',
  'form',
  'kind',
  'content',
  'content_modality',
  'content_tense',
  'cue',
  'cue_lemma',
  'cue_strength',
  'negated',
  'source',
  'addressee',
  'time',
  'time_value',
  'time_grain',
  'place',
  'occasion',
  'medium',
  'within',
  'confidence',
  'context_start',
  'context_end',
  'model',
  'schema',
  'said_from',
  'said_until',
] as const satisfies readonly (keyof ClaimRow)[];
const SPEAKER_COLUMNS = [
  'id',
  'article_id',
  'entity',
  'name',
  'type',
  'role',
  'affiliation',
  'anonymous',
] as const satisfies readonly (keyof SpeakerRow)[];
const MENTION_COLUMNS = [
  'claim_id',
  'position',
  'text',
  'type',
  'entity',
  'span_start',
  'span_end',
] as const satisfies readonly (keyof MentionRow)[];

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));

function byClaim<Row extends { readonly claim_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.claim_id);
    if (group) group.push(row);
    else groups.set(row.claim_id, [row]);
  }
  return groups;
}

/**
 * Puts claims together again, in the order of their ids. At most some ten thousand at once; ids that are not there are left
 * out. To be called within a transaction, since it asks one table after another.
 */
export async function readClaims(tables: Kysely<Tables>, ids: readonly string[]): Promise<Claim[]> {
  if (ids.length === 0) return [];
  const claims = byId(
    await tables.selectFrom('claims').select(CLAIM_COLUMNS).where('id', 'in', ids).execute(),
  );
  const wanted = tables.selectFrom('claims').where('id', 'in', ids);
  const articles = byId(
    await tables.selectFrom('articles').selectAll().where('id', 'in', wanted.select('article_id')).execute(),
  );
  const speakers = byId(
    await tables
      .selectFrom('speakers')
      .select(SPEAKER_COLUMNS)
      .where('id', 'in', wanted.select('speaker_id'))
      .execute(),
  );
  const spans = byClaim(
    await tables.selectFrom('spans').selectAll().where('claim_id', 'in', ids).orderBy('position').execute(),
  );
  const mentions = byClaim(
    await tables
      .selectFrom('mentions')
      .select(MENTION_COLUMNS)
      .where('claim_id', 'in', ids)
      .orderBy('position')
      .execute(),
  );
  return ids.flatMap((id) => {
    const claim = claims.get(id);
    if (!claim) return [];
    return [
      claimOf({
        claim,
        article: articles.get(claim.article_id)!,
        speaker: speakers.get(claim.speaker_id)!,
        spans: spans.get(id) ?? [],
        mentions: mentions.get(id) ?? [],
      }),
    ];
  });
}
