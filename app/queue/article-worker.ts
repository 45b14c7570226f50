import { setTimeout as wait } from 'node:timers/promises';
import { replaceArticle } from '../database/replace-article.ts';
import { isArticleRefused } from '../expected-failure.ts';
import { type ArticleFailure, idOf } from '../read/reading.ts';
import { ClaimLines } from '../run/claim-lines.ts';
import type { Extractor, Found } from '../run/extractor.ts';
import type { ArticleQueue, TakenJob } from './article-queue.ts';

/** Milliseconds between two looks into an empty queue. */
const LOOK_EVERY = 1000;

/** What a worker tells about its work. */
export interface WorkWatcher {
  done(claims: number, tokens: number): Promise<void>;
  failed(job: TakenJob, failure: ArticleFailure): Promise<void>;
}

/** Takes articles off a queue, finds their claims and commits both the claims and the end of the job at once. */
export class ArticleWorker {
  private readonly taken: TakenJob[] = [];
  private taking: Promise<void> | null = null;
  private isDrained = false;

  constructor(
    private readonly queue: ArticleQueue,
    private readonly extractor: Extractor,
    private readonly watcher: WorkWatcher,
  ) {}

  /**
   * Works until told to stop, and then ends what it has in hand; or until nothing is left, neither waiting nor in the hands of
   * another worker, who might die over it.
   * @throws ExpectedFailure where the database is lost; what was in hand is given to others after a while
   */
  async work(stop: AbortSignal, untilEmpty: boolean): Promise<void> {
    const lanes = Array.from({ length: this.extractor.room }, () => this.lane(stop, untilEmpty));
    await Promise.all(lanes);
  }

  /** One article after another. While one waits for the database, those of other lanes are read. */
  private async lane(stop: AbortSignal, untilEmpty: boolean): Promise<void> {
    for (;;) {
      const job = this.taken.shift();
      if (job) await this.do(job);
      else if (stop.aborted || this.isDrained) return;
      else await this.takeMore(stop, untilEmpty);
    }
  }

  /** One lane asks the queue for all of them. */
  private takeMore(stop: AbortSignal, untilEmpty: boolean): Promise<void> {
    this.taking ??= this.take(stop, untilEmpty).finally(() => {
      this.taking = null;
    });
    return this.taking;
  }

  private async take(stop: AbortSignal, untilEmpty: boolean): Promise<void> {
    const jobs = await this.queue.take(this.extractor.room);
    this.taken.push(...jobs);
    if (jobs.length > 0) return;
    this.isDrained = untilEmpty && (await this.queue.isDone());
    if (!this.isDrained) await wait(LOOK_EVERY, null, { signal: stop }).catch(() => {});
  }

  private async do(taken: TakenJob): Promise<void> {
    const outcome = await this.extractor.extract(taken.job.material);
    if (outcome.kind === 'failure') return this.fail(taken, outcome.failure);
    try {
      await this.hand(taken, outcome);
    } catch (error) {
      // Anything else is no article's fault: a full disk must not kill them all.
      if (!isArticleRefused(error)) throw error;
      await this.fail(taken, { code: 'refused', reason: error.problem, id: idOf(taken.job.material) });
    }
  }

  private async hand({ id }: TakenJob, { lines, tokens }: Found): Promise<void> {
    const read = new ClaimLines(lines);
    const isOurs = await this.queue.complete(id, (transaction) => replaceArticle(transaction, read));
    if (isOurs) await this.watcher.done(read.count, tokens);
  }

  private async fail(taken: TakenJob, failure: ArticleFailure): Promise<void> {
    await this.queue.fail(taken.id, failure.reason);
    await this.watcher.failed(taken, failure);
  }
}
