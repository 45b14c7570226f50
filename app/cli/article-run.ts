import { articleFields, type Extract, type Extraction } from '../../pipeline/index.ts';
import type { Input } from '../read/find-inputs.ts';
import { originText, readArticles } from '../read/read-articles.ts';
import type { ArticleFailure, Origin, Reading } from '../read/reading.ts';
import type { ClaimSink } from '../write/claim-sink.ts';
import { articleListing } from './claim-listing.ts';
import type { Progress } from './progress.ts';
import type { Screen } from './screen.ts';
import type { Tally } from './summary.ts';
import { printable } from './wrap.ts';

/** Reads articles one after another, hands their claims on and counts. */
export class ArticleRun {
  readonly tally: Tally = { articles: 0, claims: 0, failures: 0, tokens: 0 };

  constructor(
    private readonly extract: Extract,
    private readonly sink: ClaimSink,
    private readonly progress: Progress,
    private readonly errors: Screen,
    /** Where claims are listed, or null. */
    private readonly listing: Screen | null,
  ) {}

  async readAll(inputs: readonly Input[]): Promise<void> {
    for await (const reading of readArticles(inputs)) await this.take(reading);
  }

  private async take(reading: Reading): Promise<void> {
    const extraction = reading.kind === 'article' ? await this.extractFrom(reading) : null;
    if (reading.kind === 'failure') await this.fail(reading.origin, reading.failure);
    if (extraction) await this.hand(extraction);
    await this.progress.advance(reading.bytes, extraction?.claims.length ?? 0);
  }

  /** An article whose extraction throws costs that article. */
  private async extractFrom({ origin, article }: Reading & { kind: 'article' }): Promise<Extraction | null> {
    try {
      return await this.extract(article);
    } catch (error) {
      const reason = `extraction failed: ${error instanceof Error ? error.message : String(error)}`;
      await this.fail(origin, { code: 'extraction', id: article.id, reason });
      return null;
    }
  }

  private async hand({ claims, document }: Extraction): Promise<void> {
    this.tally.articles++;
    this.tally.claims += claims.length;
    this.tally.tokens += document.tokens.length;
    await this.sink.write({ article: articleFields(document.article), claims });
    await this.listing?.print(...articleListing(document.article, claims, this.listing));
  }

  private async fail(origin: Origin, { code, id, reason }: ArticleFailure): Promise<void> {
    this.tally.failures++;
    const named = id === null ? '' : ` (${id})`;
    const mark = this.errors.colours.red('failed');
    await this.progress.note(`${mark} ${printable(`${originText(origin)}${named}: ${reason} [${code}]`)}`);
  }
}
