import { type Claim, SCHEMA_VERSION } from '../../pipeline/claim.ts';
import type { Span } from '../../pipeline/document.ts';

/** A claim whose content is one span of a text; everything that may be null is. */
export function claimOn(text: string, span: Span): Claim {
  return {
    schema: SCHEMA_VERSION,
    id: '0000000000000000',
    article: { id: 'test', url: null, title: null, publisher: null, published: null },
    form: 'indirect',
    kind: 'statement',
    content: { text: text.slice(span.start, span.end), spans: [span], modality: null, tense: null },
    cue: null,
    source: null,
    speaker: { id: null, name: null, type: 'unknown', role: null, affiliation: null, anonymous: false },
    addressee: null,
    time: null,
    place: null,
    occasion: null,
    medium: null,
    mentions: [],
    within: null,
    confidence: 1,
    context: span,
    model: 'test',
  };
}
