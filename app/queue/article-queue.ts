import { CompiledQuery, type Kysely } from 'kysely';
import PgBoss from 'pg-boss';
import { namingFailures } from '../database/database-failure.ts';
import { isPostgresUrl } from '../database/database-place.ts';
import type { PostgresDatabase } from '../database/postgres.ts';
import type { Tables } from '../database/schema.ts';
import { ExpectedFailure } from '../expected-failure.ts';
import { originText } from '../read/reading.ts';
import { type ArticleJob, articleJobSchema, jobId, originSchema } from './article-job.ts';
import type { QueueSettings } from './queue-settings.ts';

/** pg-boss's tables have a schema of their own, apart from those of other programs that use it. */
const SCHEMA = 'hearsay_queue';
const ARTICLES = 'articles';
const DEAD = 'articles-dead';
/** Nobody looks for weeks: what is queued or dead is kept for a year. */
const KEEP = { retentionDays: 365 };
/** Seconds between two looks after lost jobs, by whichever worker comes first. */
const LONGEST_MAINTENANCE_INTERVAL = 60;

/** A job that this worker has taken, and nobody else for as long as `lostAfter` lasts. */
export interface TakenJob {
  readonly id: string;
  readonly job: ArticleJob;
}

export interface QueueCounts {
  readonly waiting: number;
  /** Failed at least once, and waiting to be tried again. */
  readonly retrying: number;
  readonly working: number;
  /** Done within the last twelve hours or so; older ones are forgotten after a week. */
  readonly done: number;
  readonly dead: number;
}

/** An article that was tried as often as it may be. */
export interface DeadJob {
  readonly id: string;
  readonly origin: string;
  readonly article: string;
  readonly reason: string;
  readonly died: Date;
}

/** pg-boss speaks to a database through this. */
type Connection = PgBoss.Db;

/** Within a transaction of Kysely's. */
const within = (transaction: Kysely<Tables>): Connection => ({
  executeSql: async (text, values) => {
    const { rows } = await transaction.executeQuery<unknown>(CompiledQuery.raw(text, values ?? []));
    return { rows: [...rows] };
  },
});

/**
 * pg-boss takes the oldest job first, and has no index for that: with 200,000 waiting it sorts them all for every job that it
 * gives out, in half a second. With this one it takes a fifth of a millisecond.
 */
async function makeIndex(connection: Connection): Promise<void> {
  const there = async (): Promise<boolean> => {
    const { rows } = await connection.executeSql(
      `select to_regclass('${SCHEMA}.job_in_order') is not null as there`,
      [],
    );
    return rows[0].there;
  };
  if (await there()) return;
  // Of several workers that come at once, one makes it.
  await connection.executeSql(`select pg_advisory_xact_lock(hashtext('${SCHEMA}.job_in_order'))`, []);
  if (await there()) return;
  const columns = '(priority desc, created_on, id)';
  await connection.executeSql(
    `create index job_in_order on ${SCHEMA}.job ${columns} where state < 'active'`,
    [],
  );
}

/** Articles as jobs in a database of PostgreSQL, for workers on any number of machines. */
export class ArticleQueue {
  private constructor(
    readonly database: PostgresDatabase,
    private readonly boss: PgBoss,
    private readonly settings: QueueSettings,
  ) {}

  /**
   * Opens the queue in a database, and makes it where there is none. Whoever works on it also looks after it: `supervise`
   * gives lost jobs to others.
   */
  static async open(
    database: PostgresDatabase,
    settings: QueueSettings,
    supervise: boolean,
  ): Promise<ArticleQueue> {
    const boss = new PgBoss({
      db: { executeSql: (text, values) => database.pool.query(text, values) },
      schema: SCHEMA,
      schedule: false,
      supervise,
      maintenanceIntervalSeconds: Math.min(LONGEST_MAINTENANCE_INTERVAL, Math.ceil(settings.lostAfter / 4)),
    });
    // Looking after the queue is tried again, by this worker or another one; what matters fails in what is asked of the queue.
    boss.on('error', () => {});
    const queue = new ArticleQueue(database, boss, settings);
    await namingFailures(database, queue.start());
    return queue;
  }

  private async start(): Promise<void> {
    await this.boss.start();
    await this.boss.createQueue(DEAD, { name: DEAD, ...KEEP });
    await this.boss.createQueue(ARTICLES, { name: ARTICLES, deadLetter: DEAD, ...KEEP });
    await this.database.tables.transaction().execute((open) => makeIndex(within(open)));
  }

  /**
   * Queues articles, in one transaction. Those that are queued already, in work or lately done are left out, unless they shall
   * be done `again`. Returns how many were added.
   */
  async add(jobs: readonly ArticleJob[], again = false): Promise<number> {
    const transaction = this.database.tables.transaction().execute(async (open) => {
      const connection = within(open);
      if (again) await this.forget(jobs.map(jobId), connection);
      return this.insert(jobs, connection);
    });
    return namingFailures(this.database, transaction);
  }

  private async insert(jobs: readonly ArticleJob[], connection: Connection): Promise<number> {
    const { retries, retryDelay, lostAfter } = this.settings;
    const before = await this.known(jobs.map(jobId), connection);
    await this.boss.insert(
      jobs.map((job) => ({
        id: jobId(job),
        name: ARTICLES,
        data: job,
        retryLimit: retries,
        retryDelay,
        retryBackoff: true,
        expireInSeconds: lostAfter,
      })),
      { db: connection },
    );
    return new Set(jobs.map(jobId)).size - before;
  }

  private async known(ids: readonly string[], connection: Connection): Promise<number> {
    const sql = `select count(*)::int as count from ${SCHEMA}.job where name = $1 and id = any($2::uuid[])`;
    return (await connection.executeSql(sql, [ARTICLES, ids])).rows[0].count;
  }

  /** Those that are done or dead; others go on. */
  private async forget(ids: readonly string[], connection: Connection): Promise<void> {
    const sql = `delete from ${SCHEMA}.job where name = $1 and id = any($2::uuid[]) and state > 'active'`;
    await connection.executeSql(sql, [ARTICLES, ids]);
  }

  /** Takes jobs off the queue, at most so many. What is no job of this version of hearsay fails at once. */
  async take(most: number): Promise<TakenJob[]> {
    // pg-boss takes any failure of this query for an empty queue.
    const troubles: unknown[] = [];
    const connection: Connection = {
      executeSql: (text, values) =>
        this.database.pool.query(text, values).catch((error: unknown) => {
          troubles.push(error);
          throw error;
        }),
    };
    const fetched = await this.boss.fetch<unknown>(ARTICLES, { batchSize: most, db: connection });
    if (troubles.length > 0) await namingFailures(this.database, Promise.reject(troubles[0]));
    const taken: TakenJob[] = [];
    for (const { id, data } of fetched) {
      const job = articleJobSchema.safeParse(data);
      if (job.success) taken.push({ id, job: job.data });
      else await this.fail(id, 'another version of hearsay queued it');
    }
    return taken;
  }

  /**
   * Does something and completes a job, both or neither. Where the job was lost meanwhile and somebody else has completed it,
   * nothing is done. Returns whether it was.
   */
  async complete(id: string, action: (transaction: Kysely<Tables>) => Promise<void>): Promise<boolean> {
    const transaction = this.database.tables.transaction().execute(async (open) => {
      const connection = within(open);
      const sql = `select 1 from ${SCHEMA}.job where name = $1 and id = $2 and state = 'active' for update`;
      if ((await connection.executeSql(sql, [ARTICLES, id])).rows.length === 0) return false;
      await action(open);
      await this.boss.complete(ARTICLES, id, {}, { db: connection });
      return true;
    });
    return namingFailures(this.database, transaction);
  }

  /** Gives a job back, to be tried again later or, where that was done often enough, to be set aside. */
  async fail(id: string, reason: string): Promise<void> {
    await namingFailures(this.database, this.boss.fail(ARTICLES, id, { reason }));
  }

  /** Whether nothing is left to do, neither waiting nor in the hands of a worker. */
  async isDone(): Promise<boolean> {
    const sql = `select 1 from ${SCHEMA}.job where name = $1 and state < 'completed' limit 1`;
    const { rows } = await namingFailures(this.database, this.database.pool.query(sql, [ARTICLES]));
    return rows.length === 0;
  }

  /** How many jobs nobody has in hand: those that wait, also for another try. */
  async waiting(): Promise<number> {
    const sql = `select count(*)::int as count from ${SCHEMA}.job where name = $1 and state < 'active'`;
    const { rows } = await namingFailures(this.database, this.database.pool.query(sql, [ARTICLES]));
    return rows[0].count;
  }

  async counts(): Promise<QueueCounts> {
    const sql = `
      select
        count(*) filter (where name = $1 and state = 'created')::int as waiting,
        count(*) filter (where name = $1 and state = 'retry')::int as retrying,
        count(*) filter (where name = $1 and state = 'active')::int as working,
        count(*) filter (where name = $1 and state = 'completed')::int as done,
        count(*) filter (where name = $2 and state = 'created')::int as dead
      from (select name, state from ${SCHEMA}.job union all select name, state from ${SCHEMA}.archive) as jobs`;
    const { rows } = await namingFailures(
      this.database,
      this.database.pool.query<QueueCounts>(sql, [ARTICLES, DEAD]),
    );
    return rows[0]!;
  }

  /** Articles that were set aside, the first to die first. */
  async dead(): Promise<DeadJob[]> {
    const sql = `
      select
        id,
        data -> 'origin' as origin,
        coalesce(data #>> '{material,article,id}', data #>> '{material,page,id}') as article,
        coalesce(output ->> 'reason', output #>> '{value,message}', 'it is not known why') as reason,
        created_on as died
      from ${SCHEMA}.job where name = $1 and state = 'created' order by created_on, id`;
    const { rows } = await namingFailures(this.database, this.database.pool.query<DeadJob>(sql, [DEAD]));
    return rows.map((job) => ({ ...job, origin: originText(originSchema.parse(job.origin)) }));
  }

  /** Queues dead articles anew: those with an id of `dead`, or all. Returns how many there were. */
  async revive(ids: readonly string[] | 'all'): Promise<number> {
    const transaction = this.database.tables.transaction().execute(async (open) => {
      const connection = within(open);
      const chosen = ids === 'all' ? '' : 'and id = any($2::uuid[])';
      const sql = `delete from ${SCHEMA}.job where name = $1 and state = 'created' ${chosen} returning data`;
      const { rows } = await connection.executeSql(sql, ids === 'all' ? [DEAD] : [DEAD, ids]);
      const jobs = rows.map(({ data }) => articleJobSchema.parse(data));
      await this.forget(jobs.map(jobId), connection);
      await this.insert(jobs, connection);
      return jobs.length;
    });
    return namingFailures(this.database, transaction);
  }

  /** Leaves the queue and closes the database. */
  async close(): Promise<void> {
    await this.boss.stop({ graceful: false });
    await this.database.close();
  }
}

/** Opens a database by its URL, with its tables, and the queue in it. */
export async function openArticleQueue(
  url: string,
  settings: QueueSettings,
  supervise = false,
): Promise<ArticleQueue> {
  if (!isPostgresUrl(url)) {
    throw new ExpectedFailure(
      'usage',
      `${url} can hold no queue, which needs PostgreSQL`,
      'name a database as postgres://user:password@host/database',
    );
  }
  const [{ connectPostgres }, { migrate }] = await Promise.all([
    import('../database/postgres.ts'),
    import('../database/migrate.ts'),
  ]);
  const database = await connectPostgres(url);
  try {
    await namingFailures(database, migrate(database));
    return await ArticleQueue.open(database, settings, supervise);
  } catch (error) {
    await database.close();
    throw error;
  }
}
