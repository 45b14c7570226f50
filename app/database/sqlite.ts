import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { Kysely, SqliteAdapter, SqliteDialect } from 'kysely';
import { ExpectedFailure, systemErrorCode } from '../expected-failure.ts';
import type { Access, Database } from './database.ts';
import { namingFailures } from './database-failure.ts';
import { RowInserts } from './row-inserts.ts';
import type { Tables } from './schema.ts';
import { StatementMemory } from './statement-memory.ts';

/** So few that statements recur, and need no compiling (`statement-memory.ts`); more at once would save nothing. */
const ROWS_AT_ONCE = 64;
/**
 * Ids are random, so a new row's keys fall anywhere in an index: pages are kept and written back together. Kilobytes of the one,
 * pages of the other; by itself SQLite has 2,000 and 1,000, and 4,000 articles then take a fifth longer (three rounds).
 */
const CACHE = 16_000;
const PAGES_BETWEEN_CHECKPOINTS = 4_000;
/** Milliseconds to wait for another process that writes to the same file. */
const PATIENCE = 10_000;

/** Kysely takes SQLite's DDL for one that cannot be rolled back, but it can: a killed migration leaves nothing half made. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class TransactionalSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter();
  }
}

/** It is an optional dependency: npm goes on where it can neither be fetched nor compiled. */
async function loadLibrary(): Promise<typeof BetterSqlite3> {
  try {
    return (await import('better-sqlite3')).default;
  } catch (cause) {
    if (systemErrorCode(cause) !== 'ERR_MODULE_NOT_FOUND') throw cause;
    throw missingLibrary(cause);
  }
}

const missingLibrary = (cause: unknown): ExpectedFailure =>
  new ExpectedFailure(
    'backend-missing',
    'SQLite needs the package better-sqlite3, which is not installed here or not for this version of Node',
    'run npm install better-sqlite3 (it is fetched compiled, or needs a C++ compiler), or write to a .jsonl file',
    { cause },
  );

/** Its compiled half may be missing where its JavaScript is not. */
const isMissingBinding = (error: unknown): boolean =>
  systemErrorCode(error) === 'ERR_DLOPEN_FAILED' ||
  (error instanceof Error && error.message.startsWith('Could not locate the bindings file'));

async function openFile(path: string, access: Access): Promise<BetterSqlite3.Database> {
  const Library = await loadLibrary();
  if (access === 'read' && !existsSync(path)) {
    throw new ExpectedFailure(
      'input-missing',
      `There is no file ${path}`,
      'check its name and the folder that you are in',
    );
  }
  if (access === 'write') await mkdir(dirname(path), { recursive: true });
  try {
    return new Library(path, {
      timeout: PATIENCE,
      readonly: access === 'read',
      fileMustExist: access === 'read',
    });
  } catch (error) {
    throw isMissingBinding(error) ? missingLibrary(error) : error;
  }
}

/** Opens a file of SQLite; readers see the last commit while somebody writes. */
export async function openSqlite(path: string, access: Access): Promise<Database> {
  const file = await namingFailures({ place: path }, openFile(path, access));
  try {
    file.pragma('foreign_keys = on');
    if (access === 'write') {
      file.pragma('journal_mode = wal');
      file.pragma('synchronous = full');
      file.pragma(`cache_size = -${CACHE}`);
      file.pragma(`wal_autocheckpoint = ${PAGES_BETWEEN_CHECKPOINTS}`);
    }
  } catch (error) {
    file.close();
    return namingFailures({ place: path }, Promise.reject(error));
  }
  // Whoever only reads asks each question once, and may read the answers to two of them at the same time.
  const database = access === 'write' ? new StatementMemory(file) : file;
  const tables = new Kysely<Tables>({ dialect: new TransactionalSqliteDialect({ database }) });
  return {
    dialect: 'sqlite',
    place: path,
    tables,
    inserts: new RowInserts(ROWS_AT_ONCE),
    close: async () => {
      await tables.destroy();
      file.close();
    },
  };
}
