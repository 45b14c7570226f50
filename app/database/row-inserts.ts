import { CompiledQuery, type Insertable, type Kysely } from 'kysely';
import type { Tables } from './schema.ts';

type Filled = 'speakers' | 'claims' | 'spans' | 'mentions';

/** Into any table by one statement: SQLite takes 32,766 values, PostgreSQL 65,535, and a claim has 29. */
const MOST_ROWS = 1000;
/** Statements for more rows than this are long, and seldom two for as many. */
const MOST_KEPT = 64;

/**
 * Inserts rows whose columns stand in one order. How a statement for so many rows reads is kept: putting one together is a tenth
 * of all that writing costs.
 */
export class RowInserts {
  private readonly statements = new Map<string, string>();

  constructor(
    /** Rows that are best inserted by one statement. */
    private readonly atOnce = MOST_ROWS,
  ) {}

  async insert<Name extends Filled>(
    tables: Kysely<Tables>,
    name: Name,
    rows: readonly Insertable<Tables[Name]>[],
  ): Promise<void> {
    for (let from = 0; from < rows.length; from += this.atOnce) {
      const some = rows.slice(from, from + this.atOnce);
      const values = some.flatMap((row) => Object.values(row));
      await tables.executeQuery(CompiledQuery.raw(this.statement(tables, name, some), values));
    }
  }

  private statement<Name extends Filled>(
    tables: Kysely<Tables>,
    name: Name,
    rows: readonly Insertable<Tables[Name]>[],
  ): string {
    const key = `${rows.length} ${name}`;
    let statement = this.statements.get(key);
    if (statement === undefined) {
      statement = tables.insertInto(name).values(rows).compile().sql;
      if (rows.length <= MOST_KEPT) this.statements.set(key, statement);
    }
    return statement;
  }
}
