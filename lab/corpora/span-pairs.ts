import type { Span } from '../../pipeline/document.ts';

/** A span as labels keep it: UTF-16 offsets, half-open. */
export type SpanPair = readonly [start: number, end: number];

export const spansOf = (pairs: readonly SpanPair[]): Span[] => pairs.map(([start, end]) => ({ start, end }));
