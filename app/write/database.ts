import type { ControlledTransaction } from 'kysely';
import type { Database } from '../database/database.ts';
import { namingFailures } from '../database/database-failure.ts';
import { openDatabase } from '../database/open-database.ts';
import { replaceArticle } from '../database/replace-article.ts';
import type { Tables } from '../database/schema.ts';
import type { ArticleClaims, ClaimSink } from './claim-sink.ts';

/** Where nobody asks for a flush, since there is no ledger, a transaction ends after so many articles all the same. */
const MOST_IN_A_TRANSACTION = 500;

const ignored = (): void => {};

/**
 * Claims in the tables of a database. Articles written between two flushes are one transaction: whoever reads meanwhile sees
 * each article as it was before or as it is afterwards.
 */
class DatabaseSink implements ClaimSink {
  readonly place: string;
  private transaction: ControlledTransaction<Tables> | null = null;
  private unflushed = 0;

  constructor(
    private readonly database: Database,
    readonly store: string,
  ) {
    this.place = database.place;
  }

  async write(read: ArticleClaims): Promise<void> {
    await namingFailures(this.database, this.replace(read));
    if (++this.unflushed >= MOST_IN_A_TRANSACTION) await this.flush();
  }

  async flush(): Promise<void> {
    const transaction = this.transaction;
    this.transaction = null;
    this.unflushed = 0;
    if (transaction) await namingFailures(this.database, transaction.commit().execute());
  }

  async close(): Promise<void> {
    await this.flush();
    await this.database.close();
  }

  /** A connection that was lost has rolled back already. */
  async discard(): Promise<void> {
    try {
      await this.transaction?.rollback().execute();
    } catch {
    } finally {
      await this.database.close();
    }
  }

  /** An article that the database refuses leaves the transaction as if it had not been tried. */
  private async replace(read: ArticleClaims): Promise<void> {
    this.transaction ??= await this.database.tables.startTransaction().execute();
    const article = await this.transaction.savepoint('article').execute();
    try {
      await replaceArticle(article, read, this.database.inserts);
    } catch (error) {
      // Where the connection is lost this fails too, and what went wrong first is what to tell.
      await article.rollbackToSavepoint('article').execute().catch(ignored);
      await article.releaseSavepoint('article').execute().catch(ignored);
      throw error;
    }
    await article.releaseSavepoint('article').execute();
  }
}

/** Opens a database to write claims to, and makes its tables where they are missing. */
export async function openDatabaseSink(place: string): Promise<ClaimSink> {
  const database = await openDatabase(place, 'write');
  try {
    const store = database.tables.selectFrom('store').select('name').executeTakeFirstOrThrow();
    return new DatabaseSink(database, (await namingFailures(database, store)).name);
  } catch (error) {
    await database.close();
    throw error;
  }
}
