import { articleFields } from '../../pipeline/article-fields.ts';
import type { Extract } from '../../pipeline/index.ts';
import { readPage } from '../read/page-article.ts';
import { type Failed, failed, idOf, type Material } from '../read/reading.ts';
import { ClaimLines } from './claim-lines.ts';

/** What was found in an article. */
export interface Found {
  readonly kind: 'found';
  /** See `ClaimLines`. */
  readonly lines: Uint8Array;
  /** The same as the ledger keeps it; null where there is none. */
  readonly packed: Uint8Array | null;
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
export async function findClaims(
  material: Material,
  extract: Extract,
  forLedger: boolean,
): Promise<Found | Failed> {
  try {
    const read = material.kind === 'page' ? await readPage(material.page) : material;
    if (read.kind === 'failure') return read;
    const { claims, document } = await extract(read.article);
    const found = ClaimLines.of({ article: articleFields(document.article), claims });
    const packed = forLedger ? found.pack() : null;
    return { kind: 'found', lines: found.bytes, packed, tokens: document.tokens.length };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return failed('extraction', `extraction failed: ${why}`, idOf(material));
  }
}

/** Extraction in this very thread: for one job, where other threads would only cost their start. */
export function extractHere(extract: Extract, forLedger: boolean): Extractor {
  return { room: 1, extract: (material) => findClaims(material, extract, forLedger), close: async () => {} };
}
