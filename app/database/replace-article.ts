import type { Insertable, Kysely } from 'kysely';
import type { ArticleClaims } from '../write/claim-sink.ts';
import { rowsOf } from './claim-rows.ts';
import { MOST_ROWS } from './database.ts';
import type { Tables } from './schema.ts';

async function insert<Name extends 'speakers' | 'claims' | 'spans' | 'mentions'>(
  tables: Kysely<Tables>,
  name: Name,
  rows: readonly Insertable<Tables[Name]>[],
  atOnce: number,
): Promise<void> {
  for (let from = 0; from < rows.length; from += atOnce) {
    await tables
      .insertInto(name)
      .values(rows.slice(from, from + atOnce))
      .execute();
  }
}

/** Puts what was read of an article in the place of what the tables hold of it. To be called within a transaction. */
export async function replaceArticle(
  transaction: Kysely<Tables>,
  read: ArticleClaims,
  rowsAtOnce = MOST_ROWS,
): Promise<void> {
  const { article, speakers, claims, spans, mentions } = rowsOf(read);
  // Takes speakers, claims, spans and mentions along.
  await transaction.deleteFrom('articles').where('id', '=', article.id).execute();
  await transaction.insertInto('articles').values(article).execute();
  await insert(transaction, 'speakers', speakers, rowsAtOnce);
  await insert(transaction, 'claims', claims, rowsAtOnce);
  await insert(transaction, 'spans', spans, rowsAtOnce);
  await insert(transaction, 'mentions', mentions, rowsAtOnce);
}
