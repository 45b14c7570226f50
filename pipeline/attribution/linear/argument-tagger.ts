import type { TokenRange } from '../../document.ts';
import { ChainDecoder } from '../../tagger/chain.ts';
import type { LinearChainModel } from '../../tagger/linear-chain-model.ts';
import { ARGUMENT_CELLS, ARGUMENT_LABEL_COUNT, CUE_CELL, isNearCue } from './argument-labels.ts';
import type { FirstPass } from './first-pass.ts';
import { RelativeArgumentFeatures } from './relative-argument-features.ts';
import { StaticArgumentFeatures } from './static-argument-features.ts';
import type { TokenColumns } from './token-columns.ts';

/** Arguments of one cue, and how sure the tagger is of them. */
export interface Arguments {
  readonly source: readonly TokenRange[];
  readonly content: readonly TokenRange[];
  /** Probability that the cue is one, by what stands around it. */
  readonly isCue: number;
  /** Highest probability of belonging to a content, and to a source, in the window. */
  readonly contentPeak: number;
  readonly sourcePeak: number;
  /** Mean probability of the labels over the tokens of the contents, and of the sources; 0 where there are none. */
  readonly contentMean: number;
  readonly sourceMean: number;
  /** Probability of the first token of the first content, and of the first source, to begin it. */
  readonly contentBegin: number;
  readonly sourceBegin: number;
}

const BEGIN_CONTENT = 3;

/** The second pass: labels source and content of one cue after the other, as in semantic role labelling. */
export class ArgumentTagger {
  private readonly decoder: ChainDecoder;

  constructor(private readonly model: LinearChainModel) {
    this.decoder = new ChainDecoder({ labels: ARGUMENT_LABEL_COUNT, transitions: model.transitions });
  }

  /** Prepares an article: what does not depend on the cue is scored once. */
  read(columns: TokenColumns, pass: FirstPass): ArgumentReader {
    return new ArgumentReader(this.model, this.decoder, columns, pass);
  }
}

export class ArgumentReader {
  private readonly fixedSums: Int32Array;
  private readonly scored: Uint8Array;
  private readonly fixed: StaticArgumentFeatures;
  private readonly relative: RelativeArgumentFeatures;
  private readonly sums = new Int32Array(ARGUMENT_CELLS);
  private scores = new Float32Array(256 * ARGUMENT_LABEL_COUNT);
  private cueScore = 0;

  constructor(
    private readonly model: LinearChainModel,
    private readonly decoder: ChainDecoder,
    columns: TokenColumns,
    pass: FirstPass,
  ) {
    this.fixedSums = new Int32Array(columns.length * ARGUMENT_CELLS);
    this.scored = new Uint8Array(columns.length);
    this.fixed = new StaticArgumentFeatures(columns, pass);
    this.relative = new RelativeArgumentFeatures(columns, pass);
  }

  /** What the cue attributes if it is one, and whether it is. */
  argumentsOf(cue: TokenRange, window: TokenRange): Arguments {
    const length = window.to - window.from;
    const size = length * ARGUMENT_LABEL_COUNT;
    if (this.scores.length < size) this.scores = new Float32Array(size * 2);
    this.cueScore = 0;
    walkOutward(cue, window, this.relative, (token) => this.score(token, token - window.from, cue));
    let labels = this.decoder.best(this.scores, 0, length);
    if (!labels.includes(BEGIN_CONTENT)) {
      labels = this.decoder.bestContaining(this.scores, 0, length, BEGIN_CONTENT);
    }
    this.decoder.marginals(this.scores, 0, length);
    const isCue = 1 / (1 + Math.exp(-this.cueScore));
    return { ...summarise(labels, this.decoder.probabilities, window.from), isCue };
  }

  private score(token: number, position: number, cue: TokenRange): void {
    const { table } = this.model;
    const base = token * ARGUMENT_CELLS;
    if (this.scored[token] === 0) {
      this.scored[token] = 1;
      this.fixed.write(token);
      table.addUnits(this.fixed, this.fixedSums, base);
    }
    const { sums } = this;
    for (let cell = 0; cell < ARGUMENT_CELLS; cell++) sums[cell] = this.fixedSums[base + cell]!;
    this.relative.write(token);
    table.addUnits(this.relative, sums, 0);
    const row = position * ARGUMENT_LABEL_COUNT;
    this.scores[row] = 0;
    for (let label = 1; label < ARGUMENT_LABEL_COUNT; label++) {
      this.scores[row + label] = sums[label - 1]! * table.step;
    }
    if (isNearCue(token, cue)) this.cueScore += sums[CUE_CELL]! * table.step;
  }
}

/** Visits the tokens of a window from the cue outward, left side first; the features keep up what lies between. */
export function walkOutward(
  cue: TokenRange,
  window: TokenRange,
  features: RelativeArgumentFeatures,
  visit: (token: number) => void,
): void {
  features.enterCue(cue);
  features.startWalk();
  for (let token = cue.from; token < cue.to; token++) visit(token);
  for (let token = cue.from - 1; token >= window.from; token--) {
    visit(token);
    features.walkPast(token, token + 1);
  }
  features.startWalk();
  for (let token = cue.to; token < window.to; token++) {
    visit(token);
    features.walkPast(token, token - 1);
  }
}

/** Labels 1 and 2 are a source's, 3 and 4 a content's. */
function summarise(
  labels: Uint8Array,
  probabilities: Float64Array,
  offset: number,
): Omit<Arguments, 'isCue'> {
  const found = { source: [] as TokenRange[], content: [] as TokenRange[] };
  const sums = { source: 0, content: 0 };
  const counts = { source: 0, content: 0 };
  const begins = { source: 0, content: 0 };
  let contentPeak = 0;
  let sourcePeak = 0;
  for (let position = 0; position < labels.length; position++) {
    const row = position * ARGUMENT_LABEL_COUNT;
    const sourceProbability = probabilities[row + 1]! + probabilities[row + 2]!;
    const contentProbability = probabilities[row + 3]! + probabilities[row + 4]!;
    if (sourceProbability > sourcePeak) sourcePeak = sourceProbability;
    if (contentProbability > contentPeak) contentPeak = contentProbability;
    const label = labels[position]!;
    if (label === 0) continue;
    const role = label < 3 ? 'source' : 'content';
    const ranges = found[role];
    if (label % 2 === 1) {
      if (ranges.length === 0) begins[role] = probabilities[row + label]!;
      ranges.push({ from: offset + position, to: offset + position + 1 });
    } else ranges[ranges.length - 1] = { from: ranges.at(-1)!.from, to: offset + position + 1 };
    sums[role] += label < 3 ? sourceProbability : contentProbability;
    counts[role]++;
  }
  return {
    ...found,
    contentPeak,
    sourcePeak,
    contentMean: counts.content ? sums.content / counts.content : 0,
    sourceMean: counts.source ? sums.source / counts.source : 0,
    contentBegin: begins.content,
    sourceBegin: begins.source,
  };
}
