import type { Insertable, Kysely } from 'kysely';
import type { ArticleClaims } from '../write/claim-sink.ts';
import { rowsOf } from './claim-rows.ts';
import type { Tables } from './schema.ts';

/** SQLite takes 32,766 values in one statement, PostgreSQL 65,535. */
const MOST_VALUES = 30_000;

async function insert<Name extends 'speakers' | 'claims' | 'spans' | 'mentions'>(
  tables: Kysely<Tables>,
  name: Name,
  rows: readonly Insertable<Tables[Name]>[],
): Promise<void> {
  if (rows.length === 0) return;
  const atOnce = Math.floor(MOST_VALUES / Object.keys(rows[0]!).length);
  for (let from = 0; from < rows.length; from += atOnce) {
    await tables
      .insertInto(name)
      .values(rows.slice(from, from + atOnce))
      .execute();
  }
}

/** Puts what was read of an article in the place of what the tables hold of it. To be called within a transaction. */
export async function replaceArticle(transaction: Kysely<Tables>, read: ArticleClaims): Promise<void> {
  const { article, speakers, claims, spans, mentions } = rowsOf(read);
  // Takes speakers, claims, spans and mentions along.
  await transaction.deleteFrom('articles').where('id', '=', article.id).execute();
  await transaction.insertInto('articles').values(article).execute();
  await insert(transaction, 'speakers', speakers);
  await insert(transaction, 'claims', claims);
  await insert(transaction, 'spans', spans);
  await insert(transaction, 'mentions', mentions);
}
