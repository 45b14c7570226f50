import type { Attribution, Cue, TokenRange } from '../../document.ts';
import { probabilityOf } from '../../tagger/boosted-trees.ts';
import type { Tokens } from '../../tokens.ts';
import { asksForAnonymity } from '../anonymity-requests.ts';
import type { AttributionFinder, Findings, Reading } from '../attribution-finder.ts';
import { blockRangesOf } from '../block-ranges.ts';
import { choose } from '../choose.ts';
import { settledContents } from '../contents/settled-contents.ts';
import type { FirstPass } from '../linear/first-pass.ts';
import type { LinearFinder, Skim } from '../linear/linear-finder.ts';
import { linkContained } from '../link-contained.ts';
import { type Anchor, anchorAt, anchorsOf, likelier, softmaxRows } from './anchors.ts';
import { type CueReading, rangesOf, readCues } from './argument-reader.ts';
import { confidenceFeatures } from './confidence-features.ts';
import type { DeepModel } from './deep-model.ts';
import type { EncoderSession } from './encoder-session.ts';
import { CONTENT, CUE, LABEL_COUNT, type LabelledRange, SOURCE } from './labels.ts';
import { type EncoderText, encoderText, type Word } from './paragraphs.ts';
import { secondOpinions } from './second-opinion.ts';
import { encodeWindow, windowsOf } from './windows.ts';

/** Attributions of lower confidence are not reported at all. */
const LEAST_CONFIDENCE = 0.05;

/** That a word which the user added begins a cue, at the least. */
const ADDED_CUE_PROBABILITY = 0.9;
/**
 * Blocks in which swift's first pass gives no token this probability of belonging to a cue are not read. Chosen on the
 * held-out training articles (`lab/score/skim-bounds.ts`): the highest at which nothing is lost there by a margin, since
 * swift was trained on them.
 */
const LEAST_SKIMMED = 0.1;

/** What was read of an article: its words, and what every possible cue would attribute. */
export interface DeepReading extends EncoderText {
  readonly cues: readonly CueReading[];
  /** Probabilities of the flat head, words × labels. */
  readonly flat: Float32Array;
}

/** And what each would attribute, in tokens. */
export interface ClaimsReading extends DeepReading {
  /** Its confidence is yet to be told from the features. */
  readonly claims: readonly { readonly attribution: Attribution; readonly features: Float32Array }[];
}

/** Deep: finds attributions with a pretrained encoder. Swift says what is worth reading, what it would have found, and what claims are
 * within claims. */
export class DeepFinder implements AttributionFinder {
  readonly id = 'deep-1';

  constructor(
    private readonly model: DeepModel,
    private readonly session: EncoderSession,
    private readonly swift: LinearFinder,
    /** Forms, in lower case, that a user takes for cues. */
    private readonly addedCues: ReadonlySet<string> = new Set(),
    /** Other than LEAST_SKIMMED only for measuring it. */
    private readonly leastSkimmed = LEAST_SKIMMED,
  ) {}

  async find(reading: Reading): Promise<Findings> {
    const skim = this.swift.skim(reading);
    const read = await this.readClaims(reading, skim);
    const judged = read.claims.flatMap(({ attribution, features }) => {
      const confidence = probabilityOf(this.model.judge, features);
      const isNone = confidence < LEAST_CONFIDENCE || asksForAnonymity(attribution, reading.tokens);
      return isNone ? [] : [{ ...attribution, confidence }];
    });
    const attributions = linkContained(choose(judged, reading.tokens.sentenceOf));
    const cues = read.cues.map((cue) => cueOf(cue, read.words, reading.tokens));
    return { cues, attributions, claimsWithin: (outer) => skim.claimsWithin(outer) };
  }

  /** What every possible cue would attribute, with what it is judged by: also for training the judge. */
  async readClaims(reading: Reading, skim: Skim = this.swift.skim(reading)): Promise<ClaimsReading> {
    const read = await this.read(reading, skim.pass);
    const numbers = [...read.cues.keys()].filter((index) => rangesOf(read.cues[index]!, CONTENT).length > 0);
    const found = numbers.map((index) => attributionOf(read.cues[index]!, read.words, reading.tokens, 0));
    const argued = found.map(({ cue, source, content }, at) => {
      const { probability } = read.cues[numbers[at]!]!.anchor;
      return { cue: cue!, source, content, isCue: probability };
    });
    const contents = settledContents(skim.columns, argued);
    const claims = found.map((claim, at) => ({ ...claim, content: contents[at]! }));
    const opinions = secondOpinions(claims, skim);
    return {
      ...read,
      claims: numbers.map((index, at) => ({
        attribution: claims[at]!,
        features: confidenceFeatures(read.cues, index, read.flat, opinions[at]!),
      })),
    };
  }

  /** What every possible cue would attribute, before it is judged. */
  private read(reading: Reading, pass: FirstPass): Promise<DeepReading> {
    const { tokens, blocks } = reading;
    const isWorthReading = blocksWithCues(pass, tokens.blockOf, blocks.length, this.leastSkimmed);
    return this.readAt(reading, (block) => isWorthReading[block] === true, anchorsOf);
  }

  /** The attributions of an article for given cues, each as sure as can be: for measuring the argument head alone. */
  async findFor(reading: Reading, cues: readonly Cue[]): Promise<Attribution[]> {
    const spans = cues.map(({ tokens }) => reading.tokens.spanOf(tokens));
    const anchorsAt: ChooseAnchors = (probabilities, words) =>
      spans.flatMap(({ start, end }) => {
        const inside = [...words.keys()].filter(
          (word) => words[word]!.start < end && words[word]!.end > start,
        );
        if (inside.length === 0) return [];
        return [inside.map((word) => anchorAt(probabilities, word)).reduce(likelier)];
      });
    const read = await this.readAt(reading, () => true, anchorsAt);
    return read.cues
      .filter((cue) => rangesOf(cue, CONTENT).length > 0)
      .map((cue) => attributionOf(cue, read.words, reading.tokens, 1));
  }

  private async readAt(
    reading: Reading,
    isWorthReading: (block: number) => boolean,
    choose: ChooseAnchors,
  ): Promise<DeepReading> {
    const { blocks, isRead, tokens } = reading;
    const text = encoderText(
      tokens.text,
      blocks,
      (block) => isRead[block] === true && isWorthReading(block),
      blockRangesOf(reading).runsOn,
      this.model.wordPieces,
    );
    const flat = new Float32Array(text.words.length * LABEL_COUNT);
    const cues: CueReading[] = [];
    for (const window of windowsOf(text)) {
      const encoded = encodeWindow(text.words, window);
      const { states, scores } = await this.session.encode(encoded.pieces);
      const own = window.own - window.from;
      const probabilities = ofWords(scores, encoded.firsts.subarray(own));
      this.raiseAddedCues(probabilities, text.words.slice(window.own, window.to), tokens.text);
      flat.set(probabilities, window.own * LABEL_COUNT);
      const anchors = choose(probabilities, text.words.slice(window.own, window.to));
      cues.push(...(await readCues(this.session, this.model.transitions, window, encoded, states, anchors)));
    }
    return { ...text, cues, flat };
  }

  /** What the user says is a cue is followed up; the argument head still says how likely it is one here. */
  private raiseAddedCues(probabilities: Float32Array, words: readonly Word[], text: string): void {
    if (this.addedCues.size === 0) return;
    for (const [word, { start, end }] of words.entries()) {
      if (!this.addedCues.has(text.slice(start, end).toLowerCase())) continue;
      const row = word * LABEL_COUNT + CUE;
      probabilities[row] = Math.max(probabilities[row]!, ADDED_CUE_PROBABILITY);
    }
  }
}

/** Anchors among words, whose probabilities of labels are given; counted from the first of them. */
type ChooseAnchors = (probabilities: Float32Array, words: readonly Word[]) => Anchor[];

/** Probabilities of labels at the first piece of each word. */
function ofWords(scores: Float32Array, firsts: Int32Array): Float32Array {
  const rows = new Float32Array(firsts.length * LABEL_COUNT);
  for (const [word, first] of firsts.entries())
    rows.set(scores.subarray(first * LABEL_COUNT, (first + 1) * LABEL_COUNT), word * LABEL_COUNT);
  return softmaxRows(rows, LABEL_COUNT);
}

function blocksWithCues({ cue }: FirstPass, blockOf: Int32Array, count: number, least: number): boolean[] {
  const found = Array.from({ length: count }, () => false);
  for (const [token, probability] of cue.entries()) if (probability >= least) found[blockOf[token]!] = true;
  return found;
}

/** Tokens that a range of words overlaps. */
function tokensOfWords({ from, to }: LabelledRange, words: readonly Word[], tokens: Tokens): TokenRange {
  return tokens.within({ start: words[from]!.start, end: words[to - 1]!.end });
}

function cueOf(reading: CueReading, words: readonly Word[], tokens: Tokens): Cue {
  const [range = { label: CUE, from: reading.anchor.word, to: reading.anchor.word + 1 }] = rangesOf(
    reading,
    CUE,
  );
  return { tokens: tokensOfWords(range, words, tokens), probability: reading.anchor.probability };
}

export function attributionOf(
  reading: CueReading,
  words: readonly Word[],
  tokens: Tokens,
  confidence: number,
): Attribution {
  const ranges = (role: typeof SOURCE | typeof CONTENT): TokenRange[] =>
    joined(rangesOf(reading, role).map((range) => tokensOfWords(range, words, tokens)));
  return {
    cue: cueOf(reading, words, tokens).tokens,
    source: ranges(SOURCE),
    content: ranges(CONTENT),
    confidence,
    within: -1,
  };
}

/** Words are finer than tokens: two ranges may meet in one token. */
function joined(ranges: readonly TokenRange[]): TokenRange[] {
  const found: { from: number; to: number }[] = [];
  for (const range of ranges) {
    if (range.from === range.to) continue;
    const last = found.at(-1);
    if (last && range.from < last.to) last.to = Math.max(last.to, range.to);
    else found.push({ ...range });
  }
  return found;
}
