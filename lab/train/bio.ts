import type { TokenRange } from '../../pipeline/document.ts';

/**
 * Labels in the BIO scheme: 0 is outside; each part has an odd number for the token that begins it and the next even one
 * for those inside.
 */

/** Draws ranges over labels that begin at token `offset`; what lies beyond the labels is left out. */
export function draw(labels: Uint8Array, ranges: readonly TokenRange[], begin: number, offset = 0): void {
  for (const range of ranges) {
    const from = Math.max(range.from, offset);
    const to = Math.min(range.to, offset + labels.length);
    for (let token = from; token < to; token++) labels[token - offset] = token === from ? begin : begin + 1;
  }
}

/** Where a range runs into a new sequence, or was drawn over in its middle, what is left of it begins anew. */
export function mend(labels: Uint8Array, startsSequence: (at: number) => boolean): void {
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at]!;
    if (label === 0 || label % 2 === 1) continue;
    const before = at > 0 && !startsSequence(at) ? labels[at - 1]! : 0;
    if (before !== label && before !== label - 1) labels[at] = label - 1;
  }
}

/** A label inside a part follows only that part. `before` is `labels` at the start of a sequence. */
export const followsInBio =
  (labels: number) =>
  (before: number, label: number): boolean =>
    label % 2 === 1 || label === 0 || (before < labels && (before === label || before === label - 1));
