import { ExpectedFailure } from '../expected-failure.ts';
import type { Access, Database } from './database.ts';
import { namingFailures } from './database-failure.ts';
import { isDatabase, isPostgresUrl, SQLITE_ENDINGS } from './database-place.ts';
import { assertMigrated, migrate } from './migrate.ts';

async function connect(place: string, access: Access): Promise<Database> {
  if (isPostgresUrl(place)) {
    const { connectPostgres } = await import('./postgres.ts');
    return connectPostgres(place);
  }
  const { openSqlite } = await import('./sqlite.ts');
  return openSqlite(place, access);
}

/**
 * Opens a database of claims, and brings its tables up to date where it is to be written to.
 * @throws ExpectedFailure where it cannot be reached, opened, or read, naming it without its password
 */
export async function openDatabase(place: string, access: Access): Promise<Database> {
  if (!isDatabase(place)) {
    throw new ExpectedFailure(
      'output-format',
      `${place} is no database that hearsay knows`,
      `name a file with the ending ${SQLITE_ENDINGS.join(' or ')}, or a URL such as postgres://user@host/database`,
    );
  }
  const database = await connect(place, access);
  try {
    await namingFailures(database, access === 'write' ? migrate(database) : assertMigrated(database));
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
