/** What comparing one field of one claim came to. */
export type Verdict =
  /** Both have a value, and it is the same. */
  | 'right'
  /** Both have a value, but another. */
  | 'wrong'
  /** The label has a value, the prediction none. */
  | 'missed'
  /** The prediction has a value, the label none. */
  | 'false'
  /** Neither has one: nothing to judge. */
  | 'neither';

/** Counts add up: those of a corpus are the sums of its articles'. */
export interface Counts {
  readonly right: number;
  readonly predicted: number;
  readonly labelled: number;
}

export const NO_COUNTS: Counts = { right: 0, predicted: 0, labelled: 0 };

const COUNTS_OF: Readonly<Record<Verdict, Counts>> = {
  right: { right: 1, predicted: 1, labelled: 1 },
  wrong: { right: 0, predicted: 1, labelled: 1 },
  missed: { right: 0, predicted: 0, labelled: 1 },
  false: { right: 0, predicted: 1, labelled: 0 },
  neither: NO_COUNTS,
};

export function sum(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (total, one) => ({
      right: total.right + one.right,
      predicted: total.predicted + one.predicted,
      labelled: total.labelled + one.labelled,
    }),
    NO_COUNTS,
  );
}

export function countsOf(verdicts: readonly Verdict[]): Counts {
  return sum(verdicts.map((verdict) => COUNTS_OF[verdict]));
}

export function verdictOf(has: { labelled: boolean; predicted: boolean }, same: boolean): Verdict {
  if (has.labelled && has.predicted) return same ? 'right' : 'wrong';
  if (has.labelled) return 'missed';
  return has.predicted ? 'false' : 'neither';
}

/** From 0 to 1. No data gives null, not 0: who predicted nothing was never wrong. */
export function precision({ right, predicted }: Counts): number | null {
  return predicted === 0 ? null : right / predicted;
}

export function recall({ right, labelled }: Counts): number | null {
  return labelled === 0 ? null : right / labelled;
}

/** The harmonic mean of precision and recall: 2 right / (predicted + labelled). */
export function f1({ right, predicted, labelled }: Counts): number | null {
  return predicted + labelled === 0 ? null : (2 * right) / (predicted + labelled);
}
