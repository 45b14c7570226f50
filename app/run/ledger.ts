import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Database, Statement } from 'better-sqlite3';
import { ExpectedFailure, systemErrorCode } from '../expected-failure.ts';

/** Tells a ledger from other SQLite files: "hear" in ASCII. */
const APPLICATION = 0x68656172;
const LAYOUT = 2;
/** KB of pages kept in memory. better-sqlite3 would keep 16 MB, which fill up as a run gets longer, for rows that come once. */
const CACHE = 2048;

const TABLES = `
  CREATE TABLE runs (number INTEGER PRIMARY KEY);
  CREATE TABLE articles (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    version BLOB NOT NULL,
    run INTEGER NOT NULL
  );
  -- Apart from the articles, whose rows are touched in every run: these are long.
  CREATE TABLE claims (article INTEGER PRIMARY KEY, packed BLOB NOT NULL);
  CREATE TABLE stored (
    article INTEGER NOT NULL,
    store TEXT NOT NULL,
    version BLOB NOT NULL,
    PRIMARY KEY (article, store)
  ) WITHOUT ROWID;
  PRAGMA application_id = ${APPLICATION};
  PRAGMA user_version = ${LAYOUT};
`;

const DISK_PROBLEMS: Readonly<Record<string, readonly [problem: string, advice: string]>> = {
  SQLITE_FULL: ['the disk is full', 'make room, then go on with --resume'],
  SQLITE_BUSY: ['another run is writing there', 'wait until it ends, or write to another place'],
  SQLITE_LOCKED: ['another run is writing there', 'wait until it ends, or write to another place'],
  SQLITE_READONLY: ['it is read-only', 'give rights to it, or leave it out with --no-ledger'],
  SQLITE_CANTOPEN: ['it cannot be opened', 'check its folder, or leave it out with --no-ledger'],
  SQLITE_NOTADB: ['it is damaged, or no ledger', 'take it away to start anew'],
  SQLITE_CORRUPT: ['it is damaged', 'take it away to start anew'],
};

/** Does something with a ledger's file; what SQLite complains of becomes a plain sentence. */
function naming<Result>(path: string, action: () => Result): Result {
  try {
    return action();
  } catch (cause) {
    const code = systemErrorCode(cause);
    if (!code?.startsWith('SQLITE_')) throw cause;
    const known = Object.entries(DISK_PROBLEMS).find(([start]) => code.startsWith(start))?.[1];
    const [problem, advice] = known ?? [
      `the disk refuses it (${code})`,
      'check the disk, then go on with --resume',
    ];
    throw new ExpectedFailure('ledger', `The ledger ${path} cannot be used: ${problem}`, advice, { cause });
  }
}

/** better-sqlite3 is compiled when it is installed, which not every machine can. Null where it is not there. */
async function loadSqlite(): Promise<typeof import('better-sqlite3') | null> {
  try {
    const { default: Sqlite } = await import('better-sqlite3');
    // It loads its binary with the first database.
    new Sqlite(':memory:').close();
    return Sqlite;
  } catch {
    return null;
  }
}

/**
 * What is done, in an SQLite file beside the output: for each article its version (a hash of its content, the model and
 * the settings) and its claims, and in which databases these are. Nothing is done before `commit`.
 *
 * A file is written anew by every run, from here what is unchanged; so it is the same whether the run went through or was
 * killed and resumed, and no backend has to know how to go on. Commits may be lost with the power, but never half: then the
 * articles are read again.
 */
export class Ledger {
  private readonly find: Statement<[string], { key: number; version: Uint8Array }>;
  private readonly put: Statement<[string, Uint8Array, number], { key: number }>;
  private readonly touch: Statement<[number, number]>;
  private readonly putClaims: Statement<[number, Uint8Array]>;
  private readonly findClaims: Statement<[number], { packed: Uint8Array }>;
  private readonly findStored: Statement<[number, string], { version: Uint8Array }>;
  private readonly putStored: Statement<[number, string, Uint8Array]>;

  private constructor(
    readonly path: string,
    private readonly database: Database,
    private readonly run: number,
  ) {
    this.find = database.prepare('SELECT key, version FROM articles WHERE id = ?');
    this.put = database.prepare(
      `INSERT INTO articles (id, version, run) VALUES (?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, run = excluded.run RETURNING key`,
    );
    this.touch = database.prepare('UPDATE articles SET run = ? WHERE key = ?');
    this.putClaims = database.prepare('INSERT OR REPLACE INTO claims (article, packed) VALUES (?, ?)');
    this.findClaims = database.prepare('SELECT packed FROM claims WHERE article = ?');
    this.findStored = database.prepare('SELECT version FROM stored WHERE article = ? AND store = ?');
    this.putStored = database.prepare(
      'INSERT OR REPLACE INTO stored (article, store, version) VALUES (?, ?, ?)',
    );
  }

  /**
   * Opens a ledger, or makes one; null where better-sqlite3 is not installed. Nobody else can open it until it is closed.
   * @throws ExpectedFailure where the file cannot be used
   */
  static async open(path: string): Promise<Ledger | null> {
    const Sqlite = await loadSqlite();
    if (Sqlite === null) return null;
    await mkdir(dirname(path), { recursive: true });
    return naming(path, () => {
      const database = new Sqlite(path, { timeout: 0 });
      database.pragma('locking_mode = EXCLUSIVE');
      database.pragma('journal_mode = WAL');
      database.pragma('synchronous = NORMAL');
      database.pragma(`cache_size = -${CACHE}`);
      if (database.pragma('user_version', { simple: true }) === 0) database.exec(`BEGIN; ${TABLES} COMMIT;`);
      const isLedger =
        database.pragma('application_id', { simple: true }) === APPLICATION &&
        database.pragma('user_version', { simple: true }) === LAYOUT;
      if (!isLedger) {
        database.close();
        throw new ExpectedFailure(
          'ledger',
          `${path} is no ledger of this version of hearsay`,
          'take it away',
        );
      }
      const { number } = database
        .prepare<[], { number: number }>('INSERT INTO runs DEFAULT VALUES RETURNING number')
        .get()!;
      return new Ledger(path, database, number);
    });
  }

  /** Whether the claims of an article are here in just this version. */
  has(id: string, version: Uint8Array): boolean {
    return naming(this.path, () => {
      const found = this.find.get(id);
      return found !== undefined && Buffer.compare(found.version, version) === 0;
    });
  }

  /** The claims of an article that is here, as they were packed. */
  claimsOf(id: string): Uint8Array {
    return naming(this.path, () => this.findClaims.get(this.keyOf(id))!.packed);
  }

  /** Notes that an article was in this run as well, and is to stay. */
  keep(id: string): void {
    this.change(() => this.touch.run(this.run, this.keyOf(id)));
  }

  /** Puts the claims of an article in the place of what is here of it. */
  replace(id: string, version: Uint8Array, packed: Uint8Array): void {
    this.change(() => {
      const { key } = this.put.get(id, version, this.run)!;
      this.putClaims.run(key, packed);
    });
  }

  /** Whether a database has the claims of an article that is here, in just this version. */
  isStored(store: string, id: string, version: Uint8Array): boolean {
    return naming(this.path, () => {
      const found = this.findStored.get(this.keyOf(id), store);
      return found !== undefined && Buffer.compare(found.version, version) === 0;
    });
  }

  /** Notes that a database has the claims of an article that is here. */
  putIntoStore(store: string, id: string, version: Uint8Array): void {
    this.change(() => this.putStored.run(this.keyOf(id), store, version));
  }

  /** Makes what was noted last. */
  commit(): void {
    if (this.database.inTransaction) naming(this.path, () => this.database.exec('COMMIT'));
  }

  /** Ends a run that went through: articles that were not in it are forgotten. */
  finish(): void {
    this.change(() => {
      this.database.prepare('DELETE FROM articles WHERE run <> ?').run(this.run);
      this.database.exec('DELETE FROM claims WHERE article NOT IN (SELECT key FROM articles)');
      this.database.exec('DELETE FROM stored WHERE article NOT IN (SELECT key FROM articles)');
    });
    this.commit();
    this.close();
  }

  /** Closes it; what was not committed is not done. */
  close(): void {
    if (this.database.inTransaction) this.database.exec('ROLLBACK');
    this.database.close();
  }

  private change(action: () => void): void {
    naming(this.path, () => {
      if (!this.database.inTransaction) this.database.exec('BEGIN');
      action();
    });
  }

  private keyOf(id: string): number {
    const found = this.find.get(id);
    if (found === undefined) throw new Error(`the article ${id} is not in the ledger`);
    return found.key;
  }
}
