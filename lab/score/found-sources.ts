import { FIELD_NAMES, type FieldName, VALUE_FIELDS } from '../../app/check/fields.ts';
import type { JudgedClaim } from '../../app/check/score-claims.ts';

/**
 * Of the labelled claims whose source was found, how often a field is right. Finding claims is another matter than reading
 * them, so claims that were missed or made up do not count here.
 */
export interface FoundSourceFigures {
  readonly field: FieldName;
  /** Of the claims whose label has a value: how many, and how many are right. */
  readonly labelled: number;
  readonly right: number;
  /** Of the claims whose label has none: how many, and how many got a value all the same. Both 0 for fields that are never empty, here and below. */
  readonly unlabelled: number;
  readonly invented: number;
  /** Of the claims that got a value: how many, and how many got one that is false, be it wrong or invented. */
  readonly given: number;
  readonly falsely: number;
}

const VALUES: ReadonlySet<FieldName> = new Set(VALUE_FIELDS);

const isFound = ({ labelled, predicted, verdicts }: JudgedClaim): boolean =>
  labelled !== null && predicted !== null && verdicts.source === 'right';

function figuresOf(field: FieldName, found: readonly JudgedClaim[]): FoundSourceFigures {
  const count = (...wanted: readonly string[]): number =>
    found.filter(({ verdicts }) => wanted.includes(verdicts[field])).length;
  return {
    field,
    labelled: count('right', 'wrong', 'missed'),
    right: count('right'),
    unlabelled: VALUES.has(field) ? 0 : count('false', 'neither'),
    invented: count('false'),
    given: VALUES.has(field) ? 0 : count('right', 'wrong', 'false'),
    falsely: VALUES.has(field) ? 0 : count('wrong', 'false'),
  };
}

/** Figures of every field but those of finding the claim, over the claims whose source was found. */
export function foundSourceFigures(claims: readonly JudgedClaim[]): {
  readonly found: number;
  readonly fields: readonly FoundSourceFigures[];
} {
  const found = claims.filter(isFound);
  const skipped: readonly FieldName[] = ['claim', 'claim+source', 'source', 'cue', 'content', 'within'];
  const fields = FIELD_NAMES.filter((field) => !skipped.includes(field));
  return { found: found.length, fields: fields.map((field) => figuresOf(field, found)) };
}
