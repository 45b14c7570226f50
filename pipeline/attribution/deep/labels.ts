/** Labels of both heads; a role's begin label is odd, the next one continues it. */
export const LABELS = ['O', 'B-source', 'I-source', 'B-content', 'I-content', 'B-cue', 'I-cue'] as const;
export const LABEL_COUNT = LABELS.length;
export const SOURCE = 1;
export const CONTENT = 3;
export const CUE = 5;

/** What begins a piece: the label, from the first word to the one after the last. */
export interface LabelledRange {
  readonly label: number;
  readonly from: number;
  readonly to: number;
}

export function rangesOfLabels(labels: ArrayLike<number>): LabelledRange[] {
  const ranges: LabelledRange[] = [];
  for (let from = 0; from < labels.length; ) {
    const label = labels[from]!;
    let to = from + 1;
    if (label !== 0) {
      while (to < labels.length && labels[to] === label + 1) to++;
      ranges.push({ label, from, to });
    }
    from = to;
  }
  return ranges;
}
