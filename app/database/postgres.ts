import { Kysely, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import type { Database } from './database.ts';
import { shownUrl } from './database-place.ts';
import { RowInserts } from './row-inserts.ts';
import type { Tables } from './schema.ts';

/** Milliseconds until a server that does not answer is given up. */
const PATIENCE = 10_000;

/** A database on a server, with its connections, which a queue may share. */
export interface PostgresDatabase extends Database {
  readonly dialect: 'postgres';
  readonly pool: Pool;
}

/** Connects to a server: `postgres://…` as `psql` takes it, with PGPASSWORD and its like from the environment. */
export async function connectPostgres(url: string): Promise<PostgresDatabase> {
  const place = shownUrl(url);
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: PATIENCE,
    application_name: 'hearsay',
    keepAlive: true,
  });
  // A connection that breaks between two queries, of a transaction or of nobody: the next query tells.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const tables = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    dialect: 'postgres',
    place,
    pool,
    tables,
    inserts: new RowInserts(),
    close: () => tables.destroy(),
  };
}
