import type { Insertable, Kysely } from 'kysely';
import type { ArticleClaims } from '../write/claim-sink.ts';
import { rowsOf } from './claim-rows.ts';
import type { Tables } from './schema.ts';

/** So few that statements recur, and need no compiling (`statement-memory.ts`); more at once would save SQLite nothing. */
const ROWS_AT_ONCE = 64;

async function insert<Name extends 'speakers' | 'claims' | 'spans' | 'mentions'>(
  tables: Kysely<Tables>,
  name: Name,
  rows: readonly Insertable<Tables[Name]>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await tables
      .insertInto(name)
      .values(rows.slice(from, from + ROWS_AT_ONCE))
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
