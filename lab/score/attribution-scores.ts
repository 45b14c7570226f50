import type { Span } from '../../pipeline/document.ts';

/**
 * The yardstick for attributions: the same counts as `score_attributions.py`, which lies beside the corpus.
 * Only word tokens count, so punctuation neither helps nor hurts. Predicted and labelled attributions are matched one to
 * one, greedily by the overlap of content, cue and source.
 */
export interface SpannedAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

const ROLES = ['source', 'cue', 'content'] as const;
export const FIGURES = [
  'tok.source',
  'tok.cue',
  'tok.content',
  'rel',
  'rel+src',
  'exact.source',
  'exact.cue',
  'exact.content',
  'exact.all',
] as const;
export type Figure = (typeof FIGURES)[number];

/** Right, predicted and labelled: they add up over articles. */
export interface Count {
  right: number;
  predicted: number;
  labelled: number;
}
export type Counts = Record<Figure, Count>;

export const noCounts = (): Counts =>
  Object.fromEntries(FIGURES.map((figure) => [figure, { right: 0, predicted: 0, labelled: 0 }])) as Counts;

export function addCounts(sum: Counts, counts: Counts): void {
  for (const figure of FIGURES) {
    sum[figure].right += counts[figure].right;
    sum[figure].predicted += counts[figure].predicted;
    sum[figure].labelled += counts[figure].labelled;
  }
}

/** Precision, recall and F1; null where there is nothing to divide by. */
export function ratios({ right, predicted, labelled }: Count): {
  precision: number | null;
  recall: number | null;
  f1: number | null;
} {
  const precision = predicted ? right / predicted : null;
  const recall = labelled ? right / labelled : null;
  const sum = (precision ?? 0) + (recall ?? 0);
  return {
    precision,
    recall,
    f1: predicted || labelled ? (sum ? (2 * (precision ?? 0) * (recall ?? 0)) / sum : 0) : null,
  };
}

/** The words of a text, by which everything is counted. */
export class WordGrid {
  private readonly words: { start: number; end: number }[] = [];

  constructor(text: string) {
    for (const match of text.matchAll(/[\p{L}\p{N}_]+(?:[’'.-][\p{L}\p{N}_]+)*/gu)) {
      this.words.push({ start: match.index, end: match.index + match[0].length });
    }
  }

  /** Numbers of the words that overlap any of the spans. */
  cover(spans: readonly Span[]): Set<number> {
    const covered = new Set<number>();
    for (const { start, end } of spans) {
      let low = 0;
      let high = this.words.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.words[middle]!.end <= start) low = middle + 1;
        else high = middle;
      }
      for (let word = low; word < this.words.length && this.words[word]!.start < end; word++)
        covered.add(word);
    }
    return covered;
  }
}

export function dice(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  if (one.size === 0 && other.size === 0) return 1;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared++;
  return (2 * shared) / (one.size + other.size);
}

type Covered = Record<(typeof ROLES)[number], Set<number>>;

export interface Match {
  readonly predicted: number;
  readonly labelled: number;
  readonly relation: boolean;
  readonly relationWithSource: boolean;
}

function coverAll(grid: WordGrid, attributions: readonly SpannedAttribution[]): Covered[] {
  return attributions.map(({ source, cue, content }) => ({
    source: grid.cover(source),
    cue: grid.cover(cue),
    content: grid.cover(content),
  }));
}

/** One-to-one pairs of predicted and labelled attributions, the best overlap first. */
function pairUp(predicted: readonly Covered[], labelled: readonly Covered[]): Match[] {
  const pairs: { score: number; p: number; l: number }[] = [];
  for (const [p, one] of predicted.entries()) {
    for (const [l, other] of labelled.entries()) {
      const content = one.content.size || other.content.size ? dice(one.content, other.content) : 0;
      const cue = one.cue.size && other.cue.size ? dice(one.cue, other.cue) : 0;
      if (content === 0 && cue === 0) continue;
      const source = one.source.size || other.source.size ? dice(one.source, other.source) : 0.5;
      pairs.push({ score: content + 0.5 * cue + 0.25 * source, p, l });
    }
  }
  pairs.sort((one, other) => other.score - one.score || one.p - other.p || one.l - other.l);
  const usedP = new Set<number>();
  const usedL = new Set<number>();
  const matches: Match[] = [];
  for (const { p, l } of pairs) {
    if (usedP.has(p) || usedL.has(l)) continue;
    usedP.add(p);
    usedL.add(l);
    const relation = dice(predicted[p]!.content, labelled[l]!.content) >= 0.5;
    const relationWithSource = relation && dice(predicted[p]!.source, labelled[l]!.source) >= 0.5;
    matches.push({ predicted: p, labelled: l, relation, relationWithSource });
  }
  return matches;
}

export function matchAttributions(
  text: string,
  predicted: readonly SpannedAttribution[],
  labelled: readonly SpannedAttribution[],
): Match[] {
  const grid = new WordGrid(text);
  return pairUp(coverAll(grid, predicted), coverAll(grid, labelled));
}

export function scoreArticle(
  text: string,
  predictedSpans: readonly SpannedAttribution[],
  labelledSpans: readonly SpannedAttribution[],
): Counts {
  const grid = new WordGrid(text);
  const predicted = coverAll(grid, predictedSpans);
  const labelled = coverAll(grid, labelledSpans);
  const matches = pairUp(predicted, labelled);
  const counts = noCounts();
  const same = (one: Set<number>, other: Set<number>): boolean =>
    one.size === other.size && dice(one, other) === 1;
  for (const role of ROLES) {
    const p = new Set(predicted.flatMap((attribution) => [...attribution[role]]));
    const l = new Set(labelled.flatMap((attribution) => [...attribution[role]]));
    counts[`tok.${role}`] = {
      right: [...p].filter((word) => l.has(word)).length,
      predicted: p.size,
      labelled: l.size,
    };
    counts[`exact.${role}`] = {
      right: matches.filter(
        (match) =>
          predicted[match.predicted]![role].size > 0 &&
          same(predicted[match.predicted]![role], labelled[match.labelled]![role]),
      ).length,
      predicted: predicted.filter((attribution) => attribution[role].size > 0).length,
      labelled: labelled.filter((attribution) => attribution[role].size > 0).length,
    };
  }
  const whole = { predicted: predicted.length, labelled: labelled.length };
  counts.rel = { right: matches.filter(({ relation }) => relation).length, ...whole };
  counts['rel+src'] = {
    right: matches.filter(({ relationWithSource }) => relationWithSource).length,
    ...whole,
  };
  counts['exact.all'] = {
    right: matches.filter((match) =>
      ROLES.every((role) => same(predicted[match.predicted]![role], labelled[match.labelled]![role])),
    ).length,
    ...whole,
  };
  return counts;
}
