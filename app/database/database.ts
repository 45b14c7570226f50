import type { Kysely } from 'kysely';
import type { RowInserts } from './row-inserts.ts';
import type { Tables } from './schema.ts';

export type Dialect = 'sqlite' | 'postgres';

/**
 * An open database of claims. Whatever backend it is, its tables and the queries on them are the same, readers see whole
 * transactions only, and what was committed outlasts a loss of power.
 */
export interface Database {
  readonly dialect: Dialect;
  /** A path, or `postgres://user@host/database`: never with its password. */
  readonly place: string;
  readonly tables: Kysely<Tables>;
  readonly inserts: RowInserts;
  close(): Promise<void>;
}

/** `read` leaves the database as it is and needs it to be there; `write` makes it and its tables where they are missing. */
export type Access = 'read' | 'write';
