import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Settings } from '../../pipeline/index.ts';
import { type Failed, failed, idOf, type Material } from '../read/reading.ts';
import type { ExtractionTask, WorkerSettings } from './extraction-worker.ts';
import type { Extractor, Found } from './extractor.ts';

/** Articles in hand for each thread: while results wait for a slow article before them, the threads have some to go on with. */
const IN_HAND = 4;

/** MB for what a thread has just made, of which each half of the space takes a third (see `boundHeap`). Node's default of 48 takes as long (900 articles), and far more memory. */
const YOUNG = 12;

/** Modules end in `.ts` when they run from the sources and in `.js` once built. */
const WORKER = import.meta.url.endsWith('.ts') ? './from-source.mjs' : './extraction-worker.js';

/** An article that a thread has, or will have. */
class Underway {
  private readonly controller = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private ended = false;
  begun = false;

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  begin(seconds: number): void {
    this.begun = true;
    // A result may have come while this thread was busy: it is looked at before the time is called up.
    this.timer = setTimeout(() => setImmediate(() => this.giveUp()), seconds * 1000);
  }

  private giveUp(): void {
    if (!this.ended) this.controller.abort();
  }

  end(): void {
    this.ended = true;
    clearTimeout(this.timer);
  }
}

/**
 * Extraction on a number of threads. A thread that dies, or takes too long for an article, costs that article and is
 * replaced.
 */
export class ExtractionPool implements Extractor {
  readonly room: number;
  private readonly underway = new Map<number, Underway>();
  private readonly pool: Piscina<ExtractionTask, Found | Failed>;
  private count = 0;
  private free: number;
  /** Articles that wait for a thread, in their order. */
  private readonly waiting: (() => void)[] = [];

  constructor(
    settings: Settings,
    jobs: number,
    /** Seconds that an article may take. */
    private readonly timeout: number,
    forLedger: boolean,
  ) {
    this.room = jobs * IN_HAND;
    this.free = jobs;
    this.pool = new Piscina({
      filename: fileURLToPath(new URL(WORKER, import.meta.url)),
      minThreads: jobs,
      maxThreads: jobs,
      workerData: { settings, forLedger } satisfies WorkerSettings,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
      recordTiming: false,
    });
    this.pool.on('message', (number: number) => this.underway.get(number)?.begin(timeout));
  }

  /** Piscina's own queue takes the newest first, and the oldest is what everybody waits for: it only gets what it has threads for. */
  async extract(material: Material): Promise<Found | Failed> {
    if (this.free === 0) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.free--;
    try {
      return await this.give(material);
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free++;
    }
  }

  async close(): Promise<void> {
    await this.pool.destroy();
  }

  private async give(material: Material): Promise<Found | Failed> {
    const number = this.count++;
    const article = new Underway();
    this.underway.set(number, article);
    try {
      return await this.pool.run({ number, material }, { signal: article.signal });
    } catch (error) {
      // A thread that cannot even load the models is no article's fault.
      if (!article.begun) throw error;
      return article.signal.aborted ? this.tookTooLong(material) : threadDied(material, error);
    } finally {
      article.end();
      this.underway.delete(number);
    }
  }

  private tookTooLong(material: Material): Failed {
    const reason = `it took longer than ${this.timeout} s and was given up; --timeout allows more`;
    return failed('timeout', reason, idOf(material));
  }
}

function threadDied(material: Material, error: unknown): Failed {
  const why = error instanceof Error ? error.message : String(error);
  return failed('worker-died', `the thread that read it died (${why})`, idOf(material));
}
