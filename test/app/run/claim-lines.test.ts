import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClaimLines } from '../../../app/run/claim-lines.ts';
import type { ArticleClaims } from '../../../app/write/claim-sink.ts';
import { ARTICLE, TOLD } from '../write/contract/example-claims.ts';

/** Articles of any number of claims, with texts that JSON and UTF-8 make something else of. */
const reads: fc.Arbitrary<ArticleClaims> = fc
  .array(fc.string({ unit: fc.constantFrom('a', '"', '\n', '\u2028', '’', '😀', '\ud83d') }))
  .map((texts) => ({
    article: { ...ARTICLE, title: texts.join('') },
    claims: texts.map((text) => ({ ...TOLD, content: { ...TOLD.content, text } })),
  }));

describe('claims as lines', () => {
  it('are the same records, packed or not', () => {
    fc.assert(
      fc.property(reads, (read) => {
        const lines = ClaimLines.of(read);
        for (const same of [lines, ClaimLines.unpack(lines.pack())]) {
          expect([same.article, same.claims]).toEqual([read.article, read.claims]);
          expect(same.count).toBe(read.claims.length);
        }
      }),
    );
  });

  it('are what a .jsonl file holds', () => {
    const text = Buffer.from(ClaimLines.of({ article: ARTICLE, claims: [TOLD, TOLD] }).lines).toString();
    expect(text).toBe(`${JSON.stringify(TOLD)}\n`.repeat(2));
  });
});
