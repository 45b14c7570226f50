import { articleFields } from '../../pipeline/article-fields.ts';
import type { Extract } from '../../pipeline/index.ts';
import { readPage } from '../read/page-article.ts';
import { type Failed, failed, idOf, type Material } from '../read/reading.ts';
import type { ArticleClaims } from '../write/claim-sink.ts';

/** What was found in an article. */
export interface Found {
  readonly kind: 'found';
  /**
   * `ArticleClaims` as JSON. As that they cross from thread to thread in the time that they take as objects (0.16 and 0.17 ms
   * for an article of 14 claims), and it is what the ledger keeps.
   */
  readonly json: string;
  readonly tokens: number;
}

/** Finds the claims of articles, in this thread or in others. */
export interface Extractor {
  /** How many articles it is worth giving it at once. */
  readonly room: number;
  /** Never rejects for anything about the article: that comes as a failure. */
  extract(material: Material): Promise<Found | Failed>;
  close(): Promise<void>;
}

/** Reads one text or page. Whatever goes wrong in it costs this article. */
export async function findClaims(material: Material, extract: Extract): Promise<Found | Failed> {
  try {
    const read = material.kind === 'page' ? await readPage(material.page) : material;
    if (read.kind === 'failure') return read;
    const { claims, document } = await extract(read.article);
    const found: ArticleClaims = { article: articleFields(document.article), claims };
    return { kind: 'found', json: JSON.stringify(found), tokens: document.tokens.length };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return failed('extraction', `extraction failed: ${why}`, idOf(material));
  }
}

/** Extraction in this very thread: for one job, where other threads would only cost their start. */
export function extractHere(extract: Extract): Extractor {
  return { room: 1, extract: (material) => findClaims(material, extract), close: async () => {} };
}
