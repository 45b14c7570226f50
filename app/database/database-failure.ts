import { ExpectedFailure, type FailureCode, systemErrorCode, systemReason } from '../expected-failure.ts';

interface Trouble {
  readonly code: FailureCode;
  /** What is wrong with the database, to stand after its name. */
  readonly problem: string;
  readonly advice: string;
}

const trouble = (code: FailureCode, problem: string, advice: string): Trouble => ({ code, problem, advice });

const NO_ANSWER = trouble(
  'database-unreachable',
  'does not answer',
  'check that the server runs, that host and port are right, and that no firewall stands between',
);
const LOST = trouble(
  'database-unreachable',
  'was lost: the server closed the connection',
  'start again when the server is back; what was committed is there',
);
const NO_SPACE = trouble(
  'output-refused',
  'cannot be written: its disk is full',
  'make room, then start again',
);
const NO_PASSWORD = trouble(
  'database-refused',
  'wants a password',
  'put it into the URL, postgres://user:password@host/database, or into PGPASSWORD',
);
const DAMAGED = trouble(
  'database-unreadable',
  'cannot be read: the file is no SQLite database, or is damaged',
  'name another file',
);
const BUSY = trouble(
  'output-refused',
  'is being written by another process',
  'wait until that one has ended, then start again',
);

/** Ids are hashes of 64 bits: by chance this does not happen. */
const SAME_ID = trouble(
  'article-refused',
  'cannot hold two claims with the same id',
  'give one of the two articles another id',
);

/** By the codes of Node, of PostgreSQL (https://www.postgresql.org/docs/current/errcodes-appendix.html) and of SQLite. */
const TROUBLES: Readonly<Record<string, Trouble>> = {
  ENOTFOUND: trouble(
    'database-unreachable',
    'is on a host that does not exist',
    'check the name of the host',
  ),
  EAI_AGAIN: trouble(
    'database-unreachable',
    'is on a host whose name cannot be looked up',
    'check the name of the host, and the network',
  ),
  ECONNREFUSED: NO_ANSWER,
  ETIMEDOUT: NO_ANSWER,
  EHOSTUNREACH: NO_ANSWER,
  ENETUNREACH: NO_ANSWER,
  ECONNRESET: LOST,
  EPIPE: LOST,
  '28P01': trouble(
    'database-refused',
    'refuses user or password',
    'check both in the URL, or in PGUSER and PGPASSWORD',
  ),
  '28000': trouble(
    'database-refused',
    'does not let this user in',
    "check the user's name, and that pg_hba.conf allows this user from this machine",
  ),
  '3D000': trouble('database-refused', 'does not exist on that server', 'make it first: createdb NAME'),
  '42501': trouble(
    'database-refused',
    'does not let this user do that',
    'have its owner run: grant create, usage on schema public to USER, and grants on the tables that are there',
  ),
  '25006': trouble('database-refused', 'takes no writes', 'name the primary server rather than a standby'),
  '53300': trouble(
    'database-unreachable',
    'has no connection left',
    'run fewer workers, or raise max_connections',
  ),
  '53100': NO_SPACE,
  '23505': SAME_ID,
  SQLITE_CONSTRAINT_UNIQUE: SAME_ID,
  '57P01': LOST,
  '57P02': LOST,
  '57P03': trouble('database-unreachable', 'is starting up or shutting down', 'try again in a moment'),
  '08003': LOST,
  '08006': LOST,
  SQLITE_FULL: NO_SPACE,
  SQLITE_BUSY: BUSY,
  SQLITE_BUSY_SNAPSHOT: BUSY,
  SQLITE_LOCKED: BUSY,
  SQLITE_NOTADB: DAMAGED,
  SQLITE_CORRUPT: DAMAGED,
  SQLITE_CANTOPEN: trouble(
    'output-refused',
    'cannot be opened: there is no such file or folder, it is a folder, or this user may not open it',
    'check the path and its rights',
  ),
  SQLITE_READONLY: trouble(
    'output-refused',
    'cannot be written: this user may only read it',
    'check its rights',
  ),
};

const MESSAGES: readonly (readonly [RegExp, Trouble])[] = [
  [
    /^index row (?:size|requires)/,
    trouble(
      'article-refused',
      'cannot hold the id of an article: it is longer than an index of PostgreSQL takes',
      'give the articles ids of less than 2,000 characters',
    ),
  ],
  [/client password must be a string/, NO_PASSWORD],
  [/^timeout exceeded when trying to connect|Connection terminated due to connection timeout/, NO_ANSWER],
  [/^Connection terminated|^Client has encountered a connection error/, LOST],
];

/** A path that Node itself refused, before SQLite was asked. */
const FILE_CODES: ReadonlySet<string> = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'EEXIST',
  'ENOSPC',
  'EISDIR',
]);

/**
 * What is wrong with a value and not with the database: data exceptions (class 22, such as a year that no date has), violated
 * constraints (23, 44), limits (54), and what triggers and rules raise (P0001), which a user may have added to the tables.
 */
const REFUSALS = /^(?:(?:22|23|44|54)[\dA-Z]{3}|P0001|SQLITE_(?:CONSTRAINT|TOOBIG|MISMATCH)(?:_\w+)?)$/;

const refusal = (error: unknown): Trouble =>
  trouble(
    'article-refused',
    `refuses a value of an article (${systemReason(error)})`,
    'correct it in the article, or see what the tables were made to refuse',
  );

function troubleOf(error: unknown): Trouble | null {
  const code = systemErrorCode(error) ?? '';
  // "SQLITE_READONLY_DBMOVED" is a kind of SQLITE_READONLY.
  const known = TROUBLES[code] ?? TROUBLES[code.split('_').slice(0, 2).join('_')];
  if (known) return known;
  if (FILE_CODES.has(code)) {
    return trouble(
      'output-refused',
      `cannot be opened: ${systemReason(error)}`,
      'check the path and its rights',
    );
  }
  if (code.startsWith('SQLITE_IOERR')) {
    return trouble('output-refused', `cannot be read or written (${code})`, 'check the disk');
  }
  const message = error instanceof Error ? error.message : '';
  const said = MESSAGES.find(([pattern]) => pattern.test(message))?.[1];
  if (said) return said;
  return REFUSALS.test(code) ? refusal(error) : null;
}

/** The trouble in an error or, where a host has several addresses, in the first of what they all came to. */
function findTrouble(error: unknown): Trouble | null {
  const found = troubleOf(error);
  if (found || !(error instanceof AggregateError)) return found;
  return error.errors.map(troubleOf).find((inner) => inner !== null) ?? null;
}

/** What a database does, with expected failures in plain words that name it. Other errors are defects and stay as they are. */
export async function namingFailures<Result>(
  { place }: { readonly place: string },
  action: Promise<Result>,
): Promise<Result> {
  try {
    return await action;
  } catch (cause) {
    const found = cause instanceof ExpectedFailure ? null : findTrouble(cause);
    if (!found) throw cause;
    throw new ExpectedFailure(found.code, `${place} ${found.problem}`, found.advice, { cause });
  }
}
