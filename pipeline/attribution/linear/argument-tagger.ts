import type { TokenRange } from '../../document.ts';
import type { ChainDecoder } from '../../tagger/chain.ts';
import { MATRIX_ROWS } from '../../tagger/feature-matrix.ts';
import { LabelScores } from '../../tagger/label-scores.ts';
import { decoderOf, type LinearChainModel } from '../../tagger/linear-chain-model.ts';
import { ARGUMENT_LABEL_COUNT, CUE_CELL, isNearCue } from './argument-labels.ts';
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

/** A cue, and the tokens among which its arguments are looked for. */
export interface Question {
  readonly cue: TokenRange;
  readonly window: TokenRange;
}

/**
 * The second pass: labels source and content of one cue after the other, as in semantic role labelling. What does not
 * depend on the cue is scored once for a token.
 */
export class ArgumentTagger {
  private readonly decoder: ChainDecoder;
  private readonly fixed = new StaticArgumentFeatures();
  private readonly relative = new RelativeArgumentFeatures();
  private readonly fixedScores: LabelScores;
  private readonly stanceScores: LabelScores;
  private readonly betweenScores: LabelScores;
  private readonly scores: LabelScores;

  constructor(model: LinearChainModel) {
    this.decoder = decoderOf(model, ARGUMENT_LABEL_COUNT);
    this.fixedScores = new LabelScores(model.table);
    this.stanceScores = new LabelScores(model.table);
    this.betweenScores = new LabelScores(model.table);
    this.scores = new LabelScores(model.table);
  }

  /** For each cue what it attributes if it is one, and whether it is. */
  argumentsOf(columns: TokenColumns, pass: FirstPass, questions: readonly Question[]): Arguments[] {
    this.fixed.enterArticle(columns, pass);
    this.relative.enterArticle(columns, pass);
    this.scoreFixed(columns.length, questions);
    const answers: Arguments[] = [];
    for (let first = 0; first < questions.length; ) {
      let next = first;
      let places = 0;
      // Together they make long columns of features; all at once they would take memory without bound.
      while (next < questions.length && places < MATRIX_ROWS) places += widthOf(questions[next++]!);
      answers.push(...this.answer(questions.slice(first, next), places));
      first = next;
    }
    return answers;
  }

  /** What holds of the tokens in any window whatever the cue. */
  private scoreFixed(tokens: number, questions: readonly Question[]): void {
    const { fixed, fixedScores } = this;
    const isAsked = new Uint8Array(tokens);
    for (const { window } of questions) isAsked.fill(1, window.from, window.to);
    fixedScores.start(tokens);
    for (let token = 0; token < tokens; token++) {
      if (isAsked[token] === 0) continue;
      fixed.write(token, token);
      if (fixed.isFull) fixedScores.take(fixed);
    }
    fixedScores.take(fixed);
  }

  private answer(questions: readonly Question[], places: number): Arguments[] {
    const { scores } = this;
    this.scoreRelative(questions, places);
    let start = 0;
    for (const { window } of questions) {
      for (let token = window.from; token < window.to; token++, start++) {
        scores.addPlace(start, this.fixedScores, token);
        scores.addPlace(start, this.stanceScores, this.relative.stance.rowOf[start]!);
        scores.addPlace(start, this.betweenScores, this.relative.between.rowOf[start]!);
      }
    }
    const labelScores = scores.ofLabels(ARGUMENT_LABEL_COUNT);
    start = 0;
    return questions.map((question) => {
      const offset = start;
      start += widthOf(question);
      return { ...this.decode(labelScores, offset, question.window), isCue: this.isCue(question, offset) };
    });
  }

  private scoreRelative(questions: readonly Question[], places: number): void {
    const { relative, scores, stanceScores, betweenScores } = this;
    const { stance, between } = relative;
    for (const each of [scores, stanceScores, betweenScores]) each.start(places);
    for (const each of [stance, between]) each.restart(places);
    let start = 0;
    for (const { cue, window } of questions) {
      const offset = start - window.from;
      walkOutward(cue, window, relative, (token) => {
        relative.write(token, offset + token);
        if (relative.isFull) scores.take(relative);
        if (stance.isFull) stanceScores.take(stance);
        if (between.isFull) betweenScores.take(between);
      });
      start += window.to - window.from;
    }
    scores.take(relative);
    stanceScores.take(stance);
    betweenScores.take(between);
  }

  private decode(scores: Float32Array, offset: number, window: TokenRange): Omit<Arguments, 'isCue'> {
    const length = window.to - window.from;
    let labels = this.decoder.best(scores, offset, length);
    if (!labels.includes(BEGIN_CONTENT)) {
      labels = this.decoder.bestContaining(scores, offset, length, BEGIN_CONTENT);
    }
    this.decoder.marginals(scores, offset, length);
    return summarise(labels, this.decoder.probabilities, window.from);
  }

  /** By logistic regression on what stands near the cue. */
  private isCue({ cue, window }: Question, offset: number): number {
    let weight = 0;
    for (let token = window.from; token < window.to; token++) {
      if (isNearCue(token, cue)) weight += this.scores.weightOf(offset + token - window.from, CUE_CELL);
    }
    return 1 / (1 + Math.exp(-weight));
  }
}

const widthOf = ({ window }: Question): number => window.to - window.from;

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
