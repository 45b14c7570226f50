import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { type PostgresServer, startPostgres } from './postgres.ts';

/**
 * A real server of PostgreSQL for the tests of a file. What it returns makes an empty database and gives its URL.
 * `.ci/run` holds every file that imports this to having run.
 */
export function usePostgres(): () => Promise<string> {
  let server: PostgresServer;
  let made = 0;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.stop());
  return async () => {
    const name = `test${++made}`;
    const client = new pg.Client({ connectionString: `${server.url}/postgres` });
    await client.connect();
    await client.query(`create database ${name}`);
    await client.end();
    return `${server.url}/${name}`;
  };
}
