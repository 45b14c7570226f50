import type { Claim, Span } from '../../pipeline/index.ts';
import { byName, SPAN_FIELDS, type SpanField, type TextField, type ValueField } from './fields.ts';

/** What is compared of a claim, be it predicted or labelled. Spans are half-open and count UTF-16 units. */
export interface ClaimFacts {
  /** Unique within its article. */
  readonly id: string;
  /** Empty where the claim has no such words. */
  readonly spans: Readonly<Record<SpanField, readonly Span[]>>;
  readonly texts: Readonly<Record<TextField, string | null>>;
  readonly values: Readonly<Record<ValueField, string>>;
  /** Id of the claim that this one is part of. */
  readonly within: string | null;
}

/** What is compared of a predicted claim. */
export function factsOfClaim(claim: Claim): ClaimFacts {
  const { speaker } = claim;
  return {
    id: claim.id,
    spans: byName(SPAN_FIELDS, (field) => claim[field]?.spans ?? []),
    texts: {
      speaker: speaker.name,
      role: speaker.role,
      affiliation: speaker.affiliation,
      date: claim.time?.value ?? null,
    },
    values: {
      form: claim.form,
      kind: claim.kind,
      negated: String(claim.cue?.negated ?? false),
      speakerType: speaker.type,
      anonymous: String(speaker.anonymous),
    },
    within: claim.within,
  };
}
