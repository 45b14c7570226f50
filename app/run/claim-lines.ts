import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Claim } from '../../pipeline/index.ts';
import type { ArticleClaims } from '../write/claim-sink.ts';

/** Claims shrink to a fifth at level 1; level 6 takes a fifth more time for a tenth less. */
const PACKED = { level: 1 };
const NEWLINE = 0x0a;

function decoded(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

/**
 * What was read of an article as lines of JSON in UTF-8: what is known of the article in the first, then a claim in each. As
 * that it is made by the thread that finds the claims, crosses to the one that writes, stands in the ledger and, without its
 * first line, in a `.jsonl` file. Records are made of it again only for a destination that asks for them.
 */
export class ClaimLines implements ArticleClaims {
  private records: readonly Claim[] | null = null;

  constructor(readonly bytes: Uint8Array) {}

  static of({ article, claims }: ArticleClaims): ClaimLines {
    const text = [article, ...claims].map((record) => `${JSON.stringify(record)}\n`).join('');
    return new ClaimLines(new TextEncoder().encode(text));
  }

  static unpack(packed: Uint8Array): ClaimLines {
    return new ClaimLines(inflateRawSync(packed));
  }

  /** Small enough to be kept; exactly as long as it is, for from thread to thread the whole of what holds it is copied. */
  pack(): Uint8Array {
    return new Uint8Array(deflateRawSync(this.bytes, PACKED));
  }

  get article(): Claim['article'] {
    return JSON.parse(decoded(this.bytes.subarray(0, this.firstEnd))) as Claim['article'];
  }

  get claims(): readonly Claim[] {
    this.records ??= decoded(this.lines)
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Claim);
    return this.records;
  }

  get lines(): Uint8Array {
    return this.bytes.subarray(this.firstEnd + 1);
  }

  /** How many claims there are. */
  get count(): number {
    const { lines } = this;
    let count = 0;
    for (let at = lines.indexOf(NEWLINE); at >= 0; at = lines.indexOf(NEWLINE, at + 1)) count++;
    return count;
  }

  private get firstEnd(): number {
    return this.bytes.indexOf(NEWLINE);
  }
}
