import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Database } from '../../../app/database/database.ts';
import { openDatabase } from '../../../app/database/open-database.ts';
import { packageFile } from '../../../app/package-file.ts';
import { openSink } from '../../../app/write/open-sink.ts';
import { usePostgres } from '../../services/use-postgres.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { read, TOLD } from '../write/contract/example-claims.ts';

const newDatabase = usePostgres();

async function openFilled(place: string): Promise<Database> {
  const sink = await openSink(place);
  await sink.write(read(TOLD));
  await sink.close();
  const database = await openDatabase(place, 'read');
  onTestFinished(() => database.close());
  return database;
}

/** The SQL of docs/databases.md, for one database or both. */
async function documentedQueries(): Promise<string[]> {
  const text = await readFile(packageFile('docs/databases.md'), 'utf8');
  return [...text.matchAll(/```sql\n([^`]+);\n```/g)].map(([, query]) => query!);
}

describe('the questions of docs/databases.md', () => {
  it('are five, and both databases understand them', async () => {
    const sqlite = await openFilled(`${await temporaryFolder()}/claims.db`);
    const postgres = await openFilled(await newDatabase());
    const queries = await documentedQueries();
    const ask = ({ tables }: Database, query: string) => sql.raw(query).execute(tables);
    for (const query of queries) {
      if (!query.startsWith('-- PostgreSQL')) await ask(sqlite, query);
      if (!query.startsWith('-- SQLite')) await ask(postgres, query);
    }
    expect(queries.filter((query) => !query.startsWith('-- SQLite'))).toHaveLength(5);
  });

  it('go by indexes where they name somebody', async () => {
    const { tables } = await openFilled(`${await temporaryFolder()}/claims.db`);
    const [query] = await documentedQueries();
    const plan = await sql.raw<{ detail: string }>(`explain query plan ${query}`).execute(tables);
    const steps = plan.rows.map(({ detail }) => detail);
    expect(steps.filter((step) => step.startsWith('SCAN'))).toEqual([]);
    expect(steps.join('\n')).toMatch(/speakers_by_name|mentions_by_text/);
  });
});
