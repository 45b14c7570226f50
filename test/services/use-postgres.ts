import { afterAll, beforeAll } from 'vitest';
import { type PostgresServer, startPostgres } from './postgres.ts';

/**
 * A real server of PostgreSQL for the tests of a file. What it returns makes an empty database and gives its URL.
 * `.ci/run` holds every file that imports this to having run.
 */
export function usePostgres(): () => Promise<string> {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.stop());
  return () => server.newDatabase();
}
