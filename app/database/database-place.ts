import { extname } from 'node:path';
import { ExpectedFailure } from '../expected-failure.ts';

export const SQLITE_ENDINGS: readonly string[] = ['.db', '.sqlite', '.sqlite3'];

export const isPostgresUrl = (place: string): boolean => /^postgres(?:ql)?:\/\//i.test(place);

/** Whether a destination is a database, by its look: a URL of PostgreSQL, or a file with an ending of SQLite. */
export const isDatabase = (place: string): boolean =>
  isPostgresUrl(place) || (!place.includes('://') && SQLITE_ENDINGS.includes(extname(place).toLowerCase()));

/** `postgres://user@host:5432/database` of a URL that may also hold a password or parameters: fit to be shown. */
export function shownUrl(url: string): string {
  try {
    const { username, hostname, port, pathname, searchParams } = new URL(url);
    const user = username === '' ? '' : `${username}@`;
    const host = hostname || searchParams.get('host') || 'localhost';
    return `postgres://${user}${host}${port === '' ? '' : `:${port}`}${pathname}`;
  } catch (cause) {
    throw new ExpectedFailure(
      'usage',
      'That is no URL of a PostgreSQL database',
      'write postgres://user:password@host:5432/database, with % codes for the special characters of the password',
      { cause },
    );
  }
}
