import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { openDatabase } from '../../../../app/database/open-database.ts';
import { readClaims } from '../../../../app/database/read-claims.ts';
import { storable } from '../../../../app/database/storable-text.ts';
import { COLUMNS } from '../../../../app/write/flat-claim.ts';
import { type Claim, claimSchema } from '../../../../pipeline/index.ts';

/** A backend as the contract sees it. */
export interface Backend {
  readonly name: string;
  /** A destination that nothing has been written to, in a folder that is there. */
  place(folder: string): Promise<string>;
  /** All claims in the destination. */
  readAll(place: string): Promise<Claim[]>;
  /** A text as the backend holds it. */
  held(text: string): string;
  /** Whether it keeps what earlier runs have put into it. */
  readonly keeps: boolean;
}

/** What UTF-8 cannot hold: half of a surrogate pair. */
const inUtf8 = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

type Row = Readonly<Record<string, unknown>>;
type Spans = Claim['content']['spans'];

/** A record from a row of flat columns, whose values have their types again. */
function claimOfRow(row: Row): Claim {
  const passage = (name: string) =>
    row[name] === null ? null : { text: row[name] as string, spans: row[`${name}_spans`] as Spans };
  const [content, cue, time] = [passage('content'), passage('cue'), passage('time')];
  return claimSchema.parse({
    schema: row.schema,
    id: row.id,
    article: {
      id: row.article_id,
      url: row.article_url,
      title: row.article_title,
      publisher: row.article_publisher,
      published: row.article_published,
    },
    form: row.form,
    kind: row.kind,
    content: { ...content, modality: row.content_modality, tense: row.content_tense },
    cue: cue && { ...cue, lemma: row.cue_lemma, negated: row.negated, strength: row.cue_strength },
    source: passage('source'),
    speaker: {
      id: row.speaker_id,
      name: row.speaker,
      type: row.speaker_type,
      role: row.speaker_role,
      affiliation: row.speaker_affiliation,
      anonymous: row.speaker_anonymous,
    },
    addressee: passage('addressee'),
    time: time && { ...time, value: row.time_value, grain: row.time_grain },
    place: passage('place'),
    occasion: passage('occasion'),
    medium: passage('medium'),
    mentions: row.mentions,
    within: row.within,
    confidence: row.confidence,
    context: { start: row.context_start, end: row.context_end },
    model: row.model,
  });
}

/** Undoes what `guarded` does to a cell that a spreadsheet would run. */
const unguarded = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text);

function valueOfCell(kind: (typeof COLUMNS)[number]['kind'], text: string): unknown {
  if (kind === 'text') return unguarded(text);
  if (kind === 'flag') return text === 'true';
  if (kind === 'mentions') return JSON.parse(text);
  if (kind !== 'spans') return Number(text);
  return text
    .split(' ')
    .map((span) => ({ start: Number(span.split('-')[0]), end: Number(span.split('-')[1]) }));
}

async function readCsv(place: string): Promise<Claim[]> {
  const rows = parse(await readFile(place, 'utf8'), {
    columns: true,
    record_delimiter: '\r\n',
    cast: (text, { header, quoting, column }) => {
      const kind = COLUMNS.find(({ name }) => name === column)?.kind;
      if (header || kind === undefined) return text;
      if (text === '' && kind === 'spans') return [];
      return text === '' && !quoting ? null : valueOfCell(kind, text);
    },
  }) as Row[];
  return rows.map(claimOfRow);
}

type FlatMention = Claim['mentions'][number] & { readonly start: number; readonly end: number };

async function readParquet(place: string): Promise<Claim[]> {
  const rows = await parquetReadObjects({ file: await asyncBufferFromFile(place) });
  return rows.map((row) =>
    claimOfRow({
      ...row,
      mentions: (row.mentions as FlatMention[]).map(({ text, type, entity, start, end }) => ({
        text,
        type,
        entity,
        span: { start, end },
      })),
    }),
  );
}

async function readDatabase(place: string): Promise<Claim[]> {
  const database = await openDatabase(place, 'read');
  try {
    const { tables } = database;
    return await tables
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (transaction) => {
        const rows = await transaction
          .selectFrom('claims')
          .select('id')
          .orderBy('article_id')
          .orderBy('position')
          .execute();
        return readClaims(
          transaction,
          rows.map(({ id }) => id),
        );
      });
  } finally {
    await database.close();
  }
}

async function readJsonl(place: string): Promise<Claim[]> {
  const lines = (await readFile(place, 'utf8')).split('\n').slice(0, -1);
  return lines.map((line) => claimSchema.parse(JSON.parse(line)));
}

const file = (ending: string) => async (folder: string) => `${folder}/claims${ending}`;

/** All backends; a database on a server is made by whoever has one. */
export const backends = (newDatabase: () => Promise<string>): readonly Backend[] => [
  { name: 'jsonl', place: file('.jsonl'), readAll: readJsonl, held: String, keeps: false },
  { name: 'csv', place: file('.csv'), readAll: readCsv, held: inUtf8, keeps: false },
  { name: 'Parquet', place: file('.parquet'), readAll: readParquet, held: inUtf8, keeps: false },
  { name: 'SQLite', place: file('.db'), readAll: readDatabase, held: storable, keeps: true },
  { name: 'PostgreSQL', place: newDatabase, readAll: readDatabase, held: storable, keeps: true },
];
