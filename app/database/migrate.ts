import { type Migration, Migrator } from 'kysely';
import { ExpectedFailure } from '../expected-failure.ts';
import type { Database, Dialect } from './database.ts';
import { claims } from './migrations/001-claims.ts';

/** All changes of the tables, in order and by their names. What has once been released stays as it is; a change is a new one. */
const migrationsFor = (dialect: Dialect): Record<string, Migration> => ({ '001-claims': claims(dialect) });

/** Not Kysely's own name for it, which another program may use in the same database. */
const DONE = 'hearsay_migration';

const migratorOf = ({ dialect, tables }: Database): Migrator =>
  new Migrator({
    db: tables,
    provider: { getMigrations: async () => migrationsFor(dialect) },
    migrationTableName: DONE,
    migrationLockTableName: `${DONE}_lock`,
  });

const otherVersion = (place: string): ExpectedFailure =>
  new ExpectedFailure(
    'database-unreadable',
    `${place} was made by another version of hearsay`,
    'take the newer of the two; a run with --to brings an older database up to date',
  );

async function appliedMigrations({ tables }: Database): Promise<string[]> {
  const names = (await tables.introspection.getTables()).map(({ name }) => name);
  if (!names.includes(DONE)) return [];
  const rows = tables.withTables<{ [DONE]: { name: string } }>().selectFrom(DONE).select('name');
  return (await rows.execute()).map(({ name }) => name);
}

/**
 * Brings the tables up to date, in one transaction; of several processes that come at once the first does it.
 * @throws ExpectedFailure where a newer version of hearsay has made them
 */
export async function migrate(database: Database): Promise<void> {
  const known = Object.keys(migrationsFor(database.dialect));
  if ((await appliedMigrations(database)).some((name) => !known.includes(name)))
    throw otherVersion(database.place);
  const { error } = await migratorOf(database).migrateToLatest();
  if (error) throw error;
}

/** @throws ExpectedFailure where the database lacks the tables, or has those of another version */
export async function assertMigrated(database: Database): Promise<void> {
  const applied = await appliedMigrations(database);
  const known = Object.keys(migrationsFor(database.dialect));
  if (applied.length === 0) {
    throw new ExpectedFailure(
      'database-unreadable',
      `${database.place} holds no claims of hearsay`,
      'write some into it first: hearsay run news/ --to DATABASE',
    );
  }
  if (applied.join() !== known.join()) throw otherVersion(database.place);
}
