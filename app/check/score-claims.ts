import type { ClaimFacts } from './claim-facts.ts';
import { type Counts, countsOf, sum, type Verdict, verdictOf } from './counts.ts';
import {
  byName,
  FIELD_NAMES,
  type FieldName,
  SPAN_FIELDS,
  type SpanField,
  TEXT_FIELDS,
  VALUE_FIELDS,
} from './fields.ts';
import { matchClaims } from './match-claims.ts';
import { dice, wordSpans, wordsWithin } from './words.ts';

/** From this Dice of their words on two passages count as the same. */
const SAME_WORDS = 0.5;

/** A claim with the verdict on each of its fields. At least one of the two is there; both are where they were matched. */
export interface JudgedClaim {
  readonly labelled: ClaimFacts | null;
  readonly predicted: ClaimFacts | null;
  readonly verdicts: Readonly<Record<FieldName, Verdict>>;
}

export type FieldCounts = Readonly<Record<FieldName, Counts>>;

type SpanWords = Readonly<Record<SpanField, ReadonlySet<number>>>;
interface Side {
  readonly facts: ClaimFacts;
  readonly words: SpanWords;
}

/** Texts are compared in their letters alone: "defense  Secretary" is "Defense Secretary". */
const letters = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

function claimVerdict(labelled: Side | null, predicted: Side | null, alsoSource: boolean): Verdict {
  const same = (field: SpanField): boolean =>
    labelled !== null &&
    predicted !== null &&
    dice(labelled.words[field], predicted.words[field]) >= SAME_WORDS;
  const has = { labelled: labelled !== null, predicted: predicted !== null };
  return verdictOf(has, same('content') && (!alsoSource || same('source')));
}

function spanVerdict(field: SpanField, labelled: Side | null, predicted: Side | null): Verdict {
  const [label, prediction] = [labelled?.words[field], predicted?.words[field]];
  const has = { labelled: (label?.size ?? 0) > 0, predicted: (prediction?.size ?? 0) > 0 };
  return verdictOf(
    has,
    label !== undefined && prediction !== undefined && dice(label, prediction) >= SAME_WORDS,
  );
}

function textVerdict(label: string | null, prediction: string | null): Verdict {
  const has = { labelled: label !== null, predicted: prediction !== null };
  return verdictOf(has, letters(label ?? '') === letters(prediction ?? ''));
}

/**
 * Scores the claims of one article, each field by itself. A labelled and a predicted claim that share words of content or cue
 * are matched, one to one. Then:
 *
 * - `claim`: a matched pair is right when the Dice of its content words is at least 0.5. A labelled claim without a partner is
 *   missed, a predicted one false.
 * - `claim+source`: the Dice of the source words is at least 0.5 as well, or neither has a source.
 * - `source`, `cue`, `content`, `addressee`, `time`, `place`, `occasion`, `medium`: right when the Dice of the words is at least 0.5. No
 *   words on both sides is nothing to judge; words on one side only are missed or false. So are those of claims without a
 *   partner: these figures are end to end.
 * - `speaker`, `role`, `affiliation`, `date`: the same with the text itself, whose case and spaces do not count. `date` is the
 *   value of `time`.
 * - `within`: the same, right when the predicted outer claim is matched to the labelled outer claim.
 * - `form`, `kind`, `negated`, `speakerType`, `anonymous`: every claim has a value here, so they are judged on matched pairs
 *   only; precision, recall and F1 are then all the accuracy.
 */
export function judgeClaims(
  text: string,
  labelled: readonly ClaimFacts[],
  predicted: readonly ClaimFacts[],
): readonly JudgedClaim[] {
  const words = wordSpans(text);
  const sideOf = (facts: ClaimFacts): Side => ({
    facts,
    words: byName(SPAN_FIELDS, (field) => wordsWithin(words, facts.spans[field])),
  });
  const labels = labelled.map(sideOf);
  const predictions = predicted.map(sideOf);
  const matches = matchClaims(
    labels.map((side) => side.words),
    predictions.map((side) => side.words),
  );
  const labelOfPrediction = new Map(
    matches.map((match) => [predicted[match.predicted]!.id, labelled[match.labelled]!.id]),
  );
  const judge = (label: Side | null, prediction: Side | null) =>
    judgeClaim(label, prediction, labelOfPrediction);
  const partnerOfLabel = new Map(matches.map((match) => [match.labelled, match.predicted]));
  const matchedPredictions = new Set(partnerOfLabel.values());
  return [
    ...labels.map((label, index) => judge(label, predictions[partnerOfLabel.get(index) ?? -1] ?? null)),
    ...predictions.filter((_, index) => !matchedPredictions.has(index)).map((one) => judge(null, one)),
  ];
}

function judgeClaim(
  label: Side | null,
  prediction: Side | null,
  labelOfPrediction: ReadonlyMap<string, string>,
): JudgedClaim {
  const [labelled, predicted] = [label?.facts ?? null, prediction?.facts ?? null];
  const [outerLabel, outerPrediction] = [labelled?.within ?? null, predicted?.within ?? null];
  const verdicts: Record<FieldName, Verdict> = {
    claim: claimVerdict(label, prediction, false),
    'claim+source': claimVerdict(label, prediction, true),
    ...byName(SPAN_FIELDS, (field) => spanVerdict(field, label, prediction)),
    ...byName(TEXT_FIELDS, (field) =>
      textVerdict(labelled?.texts[field] ?? null, predicted?.texts[field] ?? null),
    ),
    ...byName(VALUE_FIELDS, (field): Verdict => {
      if (!labelled || !predicted) return 'neither';
      return labelled.values[field] === predicted.values[field] ? 'right' : 'wrong';
    }),
    within: verdictOf(
      { labelled: outerLabel !== null, predicted: outerPrediction !== null },
      labelOfPrediction.get(outerPrediction ?? '') === outerLabel,
    ),
  };
  return { labelled, predicted, verdicts };
}

/** Counts of each field over judged claims. */
export function countFields(claims: readonly JudgedClaim[]): FieldCounts {
  return byName(FIELD_NAMES, (field) => countsOf(claims.map(({ verdicts }) => verdicts[field])));
}

/** The counts of several articles together. */
export function sumFields(articles: readonly FieldCounts[]): FieldCounts {
  return byName(FIELD_NAMES, (field) => sum(articles.map((counts) => counts[field])));
}
