import type { Kysely } from 'kysely';
import type { ArticleClaims } from '../write/claim-sink.ts';
import { rowsOf } from './claim-rows.ts';
import { RowInserts } from './row-inserts.ts';
import type { Tables } from './schema.ts';

/** Puts what was read of an article in the place of what the tables hold of it. To be called within a transaction. */
export async function replaceArticle(
  transaction: Kysely<Tables>,
  read: ArticleClaims,
  inserts = new RowInserts(),
): Promise<void> {
  const { article, speakers, claims, spans, mentions } = rowsOf(read);
  // Takes speakers, claims, spans and mentions along.
  await transaction.deleteFrom('articles').where('id', '=', article.id).execute();
  await transaction.insertInto('articles').values(article).execute();
  await inserts.insert(transaction, 'speakers', speakers);
  await inserts.insert(transaction, 'claims', claims);
  await inserts.insert(transaction, 'spans', spans);
  await inserts.insert(transaction, 'mentions', mentions);
}
