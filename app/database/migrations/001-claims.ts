import { randomUUID } from 'node:crypto';
import { type CreateTableBuilder, type Kysely, type Migration, sql } from 'kysely';
import type { Dialect } from '../database.ts';

/** Longer texts are searched by their beginning: an index entry of PostgreSQL holds a megabyte. */
const SEARCHED_CHARACTERS = 100_000;

/** What is searched by words: contents by their stems ("build" finds "building"), names as they are. */
const SEARCHED = [
  { table: 'claims', column: 'content', stemmed: true },
  { table: 'speakers', column: 'name', stemmed: false },
  { table: 'mentions', column: 'text', stemmed: false },
] as const;
type Searched = (typeof SEARCHED)[number];

/** A tsvector that the server keeps in step by itself. */
async function searchInPostgres(db: Kysely<unknown>, { table, column, stemmed }: Searched): Promise<void> {
  const language = sql.lit(stemmed ? 'english' : 'simple');
  const text = sql`left(coalesce(${sql.ref(column)}, ''), ${sql.lit(SEARCHED_CHARACTERS)})`;
  await db.schema
    .alterTable(table)
    .addColumn('words', sql`tsvector`, (words) =>
      words.generatedAlwaysAs(sql`to_tsvector(${language}, ${text})`).stored(),
    )
    .execute();
  await db.schema.createIndex(`${table}_words`).on(table).using('gin').column('words').execute();
}

/** FTS5 over the text that stands in the table, kept in step by triggers. */
async function searchInSqlite(db: Kysely<unknown>, { table, column, stemmed }: Searched): Promise<void> {
  const words = sql.table(`${table}_words`);
  const [from, text] = [sql.table(table), sql.ref(column)];
  const tokenizer = sql.lit(`${stemmed ? 'porter ' : ''}unicode61 remove_diacritics 0`);
  const add = sql`insert into ${words} (rowid, ${text}) values (new.number, new.${text})`;
  const remove = sql`insert into ${words} (${words}, rowid, ${text}) values ('delete', old.number, old.${text})`;
  const statements = [
    sql`create virtual table ${words} using fts5(${text}, content=${from}, content_rowid=number, tokenize=${tokenizer})`,
    sql`create trigger ${sql.table(`${table}_added`)} after insert on ${from} begin ${add}; end`,
    sql`create trigger ${sql.table(`${table}_removed`)} after delete on ${from} begin ${remove}; end`,
    sql`create trigger ${sql.table(`${table}_changed`)} after update on ${from} begin ${remove}; ${add}; end`,
  ];
  for (const statement of statements) await statement.execute(db);
}

/** Articles, their speakers, claims, spans and mentions, the store's name, and the indexes that questions go by. */
export const claims = (dialect: Dialect): Migration => ({
  async up(db: Kysely<unknown>): Promise<void> {
    const flag = dialect === 'postgres' ? 'boolean' : 'integer';
    const real = dialect === 'postgres' ? 'double precision' : 'real';
    /** The full-text index of SQLite refers to rows by a number of theirs, which must not change when the file is vacuumed. */
    const numbered = <Name extends string>(table: CreateTableBuilder<Name>): CreateTableBuilder<Name> =>
      dialect === 'sqlite' ? table.addColumn('number', 'integer', (column) => column.primaryKey()) : table;
    const { schema } = db;

    await schema
      .createTable('store')
      .addColumn('name', 'text', (column) => column.notNull())
      .execute();
    await sql`insert into store (name) values (${randomUUID()})`.execute(db);

    await schema
      .createTable('articles')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('url', 'text')
      .addColumn('title', 'text')
      .addColumn('publisher', 'text')
      .addColumn('published', 'text')
      .execute();

    await numbered(schema.createTable('speakers'))
      .addColumn('id', 'text', (column) => column.notNull().unique())
      .addColumn('article_id', 'text', (column) =>
        column.notNull().references('articles.id').onDelete('cascade'),
      )
      .addColumn('entity', 'text')
      .addColumn('name', 'text')
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('role', 'text')
      .addColumn('affiliation', 'text')
      .addColumn('anonymous', flag, (column) => column.notNull())
      .execute();

    await numbered(schema.createTable('claims'))
      .addColumn('id', 'text', (column) => column.notNull().unique())
      .addColumn('article_id', 'text', (column) =>
        column.notNull().references('articles.id').onDelete('cascade'),
      )
      .addColumn('speaker_id', 'text', (column) =>
        column.notNull().references('speakers.id').onDelete('cascade'),
      )
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('form', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('content_modality', 'text')
      .addColumn('content_tense', 'text')
      .addColumn('cue', 'text')
      .addColumn('cue_lemma', 'text')
      .addColumn('cue_strength', 'text')
      .addColumn('negated', flag)
      .addColumn('source', 'text')
      .addColumn('addressee', 'text')
      .addColumn('time', 'text')
      .addColumn('time_value', 'text')
      .addColumn('time_grain', 'text')
      .addColumn('place', 'text')
      .addColumn('occasion', 'text')
      .addColumn('medium', 'text')
      .addColumn('within', 'text')
      .addColumn('confidence', real, (column) => column.notNull())
      .addColumn('context_start', 'integer', (column) => column.notNull())
      .addColumn('context_end', 'integer', (column) => column.notNull())
      .addColumn('model', 'text', (column) => column.notNull())
      .addColumn('schema', 'integer', (column) => column.notNull())
      .addColumn('said_from', 'date')
      .addColumn('said_until', 'date')
      .execute();

    const spans = schema
      .createTable('spans')
      .addColumn('claim_id', 'text', (column) => column.notNull().references('claims.id').onDelete('cascade'))
      .addColumn('part', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('span_start', 'integer', (column) => column.notNull())
      .addColumn('span_end', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('spans_key', ['claim_id', 'part', 'position']);
    // The rows stand in the index of their key, once rather than twice.
    await (dialect === 'sqlite' ? spans.modifyEnd(sql`without rowid`) : spans).execute();

    await numbered(schema.createTable('mentions'))
      .addColumn('claim_id', 'text', (column) => column.notNull().references('claims.id').onDelete('cascade'))
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('entity', 'text')
      .addColumn('span_start', 'integer', (column) => column.notNull())
      .addColumn('span_end', 'integer', (column) => column.notNull())
      .addUniqueConstraint('mentions_key', ['claim_id', 'position'])
      .execute();

    const index = (name: string, table: string, ...columns: readonly string[]): Promise<void> =>
      schema
        .createIndex(name)
        .on(table)
        .columns([...columns])
        .execute();
    // "What did X say about Y between two dates?": by the speaker's name, by the name mentioned, by the day.
    await index('claims_by_speaker', 'claims', 'speaker_id', 'said_from');
    await index('claims_by_day', 'claims', 'said_from');
    await index('claims_by_article', 'claims', 'article_id', 'position');
    await index('speakers_by_article', 'speakers', 'article_id', 'entity');
    // A hash takes names of any length, where a tree of PostgreSQL refuses those of more than 2,700 bytes.
    const equality = dialect === 'postgres' ? 'hash' : 'btree';
    for (const [table, column] of [
      ['speakers', 'name'],
      ['mentions', 'text'],
    ] as const) {
      const builder = schema.createIndex(`${table}_by_${column}`).on(table).column(column);
      await (dialect === 'postgres' ? builder.using(equality) : builder).execute();
    }

    const makeSearchable = dialect === 'postgres' ? searchInPostgres : searchInSqlite;
    for (const searched of SEARCHED) await makeSearchable(db, searched);
  },
});
