import { isArticleRefused } from '../expected-failure.ts';
import { type Failed, failed, idOf, materialOf, type Origin, type Reading } from '../read/reading.ts';
import type { ClaimSink } from '../write/claim-sink.ts';
import { versionOf } from './article-version.ts';
import { ClaimLines } from './claim-lines.ts';
import { EncodingNotes } from './encoding-notes.ts';
import type { Extractor, Found } from './extractor.ts';
import type { FailuresFile } from './failures-file.ts';
import { inOrder } from './in-order.ts';
import type { Ledger } from './ledger.ts';
import type { RunWatcher } from './run-watcher.ts';
import { emptyTally, type Tally } from './tally.ts';
import { untilStopped } from './until-stopped.ts';

/** A commit costs a write that the disk has to confirm; what was not committed is read again after a kill. */
const COMMIT_EVERY = { articles: 64, milliseconds: 1000 };

/** The ledger, and what it is to be used for. */
export interface Bookkeeping {
  readonly ledger: Ledger;
  /** See `runFingerprint`. */
  readonly fingerprint: string;
  /** Whether what is done already is taken over; otherwise it is only replaced. */
  readonly resume: boolean;
}

export interface RunParts {
  readonly extractor: Extractor;
  readonly sinks: readonly ClaimSink[];
  readonly books: Bookkeeping | null;
  readonly failures: FailuresFile | null;
  readonly watcher: RunWatcher;
}

type Done = (Found | Failed | { readonly kind: 'unchanged' }) & {
  readonly reading: Reading;
  /** Null where there is no ledger, or no article. */
  readonly version: Uint8Array | null;
};

/** Takes articles through extraction into the sinks and the ledger, and counts. */
export class ArticleRun {
  readonly tally: Tally = emptyTally();
  private uncommitted = 0;
  private committed = performance.now();
  private readonly encodings: EncodingNotes;

  constructor(private readonly parts: RunParts) {
    this.encodings = new EncodingNotes(parts.watcher);
  }

  /** Goes through articles in their order. When told to stop it ends what it has in hand, and resolves. */
  async takeAll(readings: AsyncIterable<Reading>, stop: AbortSignal): Promise<void> {
    const { room } = this.parts.extractor;
    for await (const done of inOrder(untilStopped(readings, stop), room, (reading) => this.work(reading))) {
      await this.take(done);
    }
    await this.commit();
  }

  private async work(reading: Reading): Promise<Done> {
    if (reading.kind === 'failure') return { ...reading, reading, version: null };
    const { books, extractor } = this.parts;
    const material = materialOf(reading);
    const version = books && versionOf(material, books.fingerprint);
    if (version && books.resume && books.ledger.has(idOf(material), version)) {
      return { kind: 'unchanged', reading, version };
    }
    return { ...(await extractor.extract(material)), reading, version };
  }

  private async take(done: Done): Promise<void> {
    const { origin, bytes } = done.reading;
    await this.encodings.note(done.reading);
    const before = this.tally.claims;
    if (done.kind === 'failure') await this.fail(origin, done);
    else if (done.kind === 'found') await this.hand(done);
    else await this.takeOver(done);
    await this.parts.watcher.advance(bytes, this.tally.claims - before);
    const due = performance.now() - this.committed > COMMIT_EVERY.milliseconds;
    if (due || this.uncommitted >= COMMIT_EVERY.articles) await this.commit();
  }

  private async fail(origin: Origin, { failure }: Failed): Promise<void> {
    this.tally.failures++;
    await this.parts.failures?.add(origin, failure);
    await this.parts.watcher.failure(origin, failure);
  }

  private async hand({ lines, packed, tokens, version, reading }: Found & Done): Promise<void> {
    this.tally.tokens += tokens;
    const read = new ClaimLines(lines);
    const takers = await this.write(read, reading.origin, this.parts.sinks);
    if (this.parts.books && version && packed && reading.kind !== 'failure') {
      const id = idOf(reading);
      this.parts.books.ledger.replace(id, version, packed);
      this.noteStores(id, version, takers);
    }
  }

  /** What the ledger has goes into files like anything else, and into databases that do not have it yet. */
  private async takeOver({ reading, version }: Done): Promise<void> {
    const { sinks, books } = this.parts;
    if (reading.kind === 'failure' || !books || !version) return;
    const { ledger } = books;
    const id = idOf(reading);
    const lacking = sinks.filter(({ store }) => store === null || !ledger.isStored(store, id, version));
    const read = ClaimLines.unpack(ledger.claimsOf(id));
    const takers = await this.write(read, reading.origin, lacking);
    if (isHeld(takers, lacking)) this.tally.unchanged++;
    ledger.keep(id);
    this.noteStores(id, version, takers);
  }

  /**
   * Returns the sinks that took the article. One that refuses it costs the article there and is a failure of this run and, as
   * the ledger does not know it written there, of the next.
   */
  private async write(
    read: ClaimLines,
    origin: Origin,
    sinks: readonly ClaimSink[],
  ): Promise<readonly ClaimSink[]> {
    const refusals = await Promise.all(sinks.map((sink) => refusalOf(sink.write(read), read)));
    for (const refusal of refusals) if (refusal) await this.fail(origin, refusal);
    const takers = sinks.filter((_, index) => refusals[index] === null);
    this.uncommitted++;
    if (isHeld(takers, sinks)) {
      this.tally.articles++;
      this.tally.claims += read.count;
      await this.parts.watcher.article(read);
    }
    return takers;
  }

  private noteStores(id: string, version: Uint8Array, sinks: readonly ClaimSink[]): void {
    for (const { store } of sinks)
      if (store !== null) this.parts.books?.ledger.putIntoStore(store, id, version);
  }

  /** Nothing is done before the databases have it for good. Files are written anew from the ledger. */
  private async commit(): Promise<void> {
    const stores = this.parts.sinks.filter(({ store }) => store !== null);
    await Promise.all(stores.map((sink) => sink.flush()));
    this.parts.books?.ledger.commit();
    this.uncommitted = 0;
    this.committed = performance.now();
  }
}

/** Whether an article is anywhere in the end: of several sinks one that refuses it does not undo the others. */
const isHeld = (takers: readonly ClaimSink[], asked: readonly ClaimSink[]): boolean =>
  takers.length > 0 || asked.length === 0;

async function refusalOf(writing: Promise<void>, read: ClaimLines): Promise<Failed | null> {
  try {
    await writing;
    return null;
  } catch (error) {
    if (!isArticleRefused(error)) throw error;
    return failed('refused', error.problem, read.article.id);
  }
}
