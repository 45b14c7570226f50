import type { Attribution, Cue, TokenRange } from '../../document.ts';
import { type BoostedTrees, probabilityOf } from '../../tagger/boosted-trees.ts';
import { hashString } from '../../tagger/hash.ts';
import type { LinearChainModel } from '../../tagger/linear-chain-model.ts';
import type { WordReader } from '../../tagger/word-attributes.ts';
import { asksForAnonymity } from '../anonymity-requests.ts';
import type { AttributionFinder, Findings, Reading } from '../attribution-finder.ts';
import { type BlockRanges, blockRanges, blockRangesOf } from '../block-ranges.ts';
import { choose } from '../choose.ts';
import { linkContained } from '../link-contained.ts';
import { ArgumentTagger } from './argument-tagger.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { clauseCues, leastConfidence } from './clause-cues.ts';
import { columnsOfParts, sentencesOf, startsOf } from './content-columns.ts';
import { claimsInContents, type PartClaim } from './content-reader.ts';
import { cueCandidates } from './cue-candidates.ts';
import type { CueRates } from './cue-rates.ts';
import { CueTagger } from './cue-tagger.ts';
import type { FirstPass } from './first-pass.ts';
import { judgeFeatures } from './judge-features.ts';
import { LexiconMemory, type TokenColumns, tokenColumns } from './token-columns.ts';
import type { WithinCandidate } from './within-features.ts';
import { judgeWithin, type WithinJudge } from './within-judge.ts';

/** All weights of the linear model. */
export interface LinearModel {
  readonly rates: CueRates;
  readonly cues: LinearChainModel;
  readonly arguments: LinearChainModel;
  readonly judge: BoostedTrees;
}

/**
 * A token that may belong to a cue with at least this probability is followed up. Lower finds a little more and costs
 * time; measured on the training articles by cross-validation (models/README.md).
 */
export const LEAST_CUE_PROBABILITY = 0.2;
/** Attributions of lower confidence are not reported at all. */
const LEAST_CONFIDENCE = 0.05;
const isReported = ({ confidence }: Attribution): boolean => confidence >= LEAST_CONFIDENCE;

/** A text as the taggers see it: the article, or a content that is read as if it stood alone. */
interface View {
  readonly columns: TokenColumns;
  readonly sentences: readonly TokenRange[];
  readonly blocks: BlockRanges;
}

/** What swift makes of an article, for a model that decides itself. */
export interface Skim {
  readonly columns: TokenColumns;
  readonly pass: FirstPass;
  /** What every possible cue would attribute, with its confidence, before rivals for one content are settled. */
  readonly judged: readonly Attribution[];
  /** What the contents of attributions hold, of another model's too. */
  claimsWithin(outer: readonly Attribution[]): Attribution[];
}

/** Swift: finds attributions with two linear taggers and a judge. */
export class LinearFinder implements AttributionFinder {
  readonly id = 'swift-1';
  private readonly lexicon = new LexiconMemory();
  private readonly cueTagger: CueTagger;
  private readonly argumentTagger: ArgumentTagger;

  private readonly rates: CueRates;

  /** `addedCues` are lemmas that a user takes for cues. */
  constructor(
    private readonly model: LinearModel,
    private readonly words: WordReader,
    addedCues: readonly string[] = [],
    private readonly withinJudge: WithinJudge = judgeWithin,
  ) {
    this.rates = model.rates.with(addedCues.map((lemma) => hashString(lemma.toLowerCase())));
    this.cueTagger = new CueTagger(model.cues);
    this.argumentTagger = new ArgumentTagger(model.arguments);
  }

  find(reading: Reading): Findings {
    const view = this.articleView(reading);
    const { cues, judged } = this.read(view);
    const claims = judged.filter((each) => !asksForAnonymity(each, reading.tokens));
    return {
      cues,
      attributions: linkContained(choose(claims, reading.tokens.sentenceOf)),
      claimsWithin: (outer) => this.claimsWithin(view.columns, outer),
    };
  }

  /** The attributions of an article for given cues, each as sure as can be: for measuring the second pass alone. */
  findFor(reading: Reading, cues: readonly Cue[]): Attribution[] {
    const view = this.articleView(reading);
    const pass = this.cueTagger.tag(view.columns, view.sentences);
    return this.argumentsOf(view, pass, cues).flatMap(({ cue, arguments: { source, content } }) =>
      content.length === 0 ? [] : [{ cue: cue.tokens, source, content, confidence: 1, within: -1 }],
    );
  }

  /** The first pass by itself, for measuring it. */
  tagCues(reading: Reading): FirstPass {
    const { columns, sentences } = this.articleView(reading);
    return this.cueTagger.tag(columns, sentences);
  }

  /** Swift's own reading, and claims within claims, for a model that decides itself. */
  skim(reading: Reading): Skim {
    const view = this.articleView(reading);
    const { pass, judged } = this.read(view);
    return {
      columns: view.columns,
      pass,
      judged,
      claimsWithin: (outer) => this.claimsWithin(view.columns, outer),
    };
  }

  private articleView(reading: Reading): View {
    const { tokens, quotations, sentences, isRead } = reading;
    const columns = tokenColumns(tokens, quotations, this.words, this.rates, this.lexicon);
    return {
      columns,
      sentences: sentences.filter(({ from }) => isRead[columns.block[from]!]),
      blocks: blockRangesOf(reading),
    };
  }

  /** The attributions are those of every possible cue, before rivals for one content are settled. */
  private read(view: View): { pass: FirstPass; cues: readonly Cue[]; judged: Attribution[] } {
    const pass = this.cueTagger.tag(view.columns, view.sentences);
    const cues = cueCandidates(pass, view.columns.block, LEAST_CUE_PROBABILITY);
    const candidates = this.argumentsOf(view, pass, cues);
    return { pass, cues, judged: this.judge(view.columns, pass, candidates).filter(isReported) };
  }

  /** The same for contents that are read as a text: there the form of a clause counts as well. */
  private readWithin(view: View): WithinCandidate[] {
    const pass = this.cueTagger.tag(view.columns, view.sentences);
    const tagged = cueCandidates(pass, view.columns.block, LEAST_CUE_PROBABILITY);
    const cues = [...tagged, ...clauseCues(view.columns, tagged)];
    const candidates = this.argumentsOf(view, pass, cues);
    return candidates.flatMap(({ cue, arguments: found }, index) => {
      const [attribution] = this.judgeOne(view.columns, pass, candidates, index);
      if (!attribution) return [];
      const least = leastConfidence(view.columns, attribution);
      const confidence = Math.max(attribution.confidence, least);
      if (confidence < LEAST_CONFIDENCE) return [];
      return [
        {
          attribution: { ...attribution, confidence },
          cueProbability: cue.probability,
          found,
          opensByForm: least > 0,
        },
      ];
    });
  }

  private argumentsOf({ columns, blocks }: View, pass: FirstPass, cues: readonly Cue[]): Candidate[] {
    return candidatesOf(this.argumentTagger, { columns, pass, blocks }, cues);
  }

  private judge(columns: TokenColumns, pass: FirstPass, candidates: readonly Candidate[]): Attribution[] {
    return candidates.flatMap((_, index) => this.judgeOne(columns, pass, candidates, index));
  }

  /** None where it attributes nothing. */
  private judgeOne(
    columns: TokenColumns,
    pass: FirstPass,
    candidates: readonly Candidate[],
    index: number,
  ): Attribution[] {
    const { cue, arguments: found } = candidates[index]!;
    const { source, content } = found;
    if (content.length === 0) return [];
    const confidence = probabilityOf(this.model.judge, judgeFeatures(columns, pass, candidates, index));
    return [{ cue: cue.tokens, source, content, confidence, within: -1 }];
  }

  private claimsWithin(columns: TokenColumns, outer: readonly Attribution[]): Attribution[] {
    const readParts = (parts: readonly TokenRange[]): PartClaim[] => this.readParts(columns, parts);
    return claimsInContents(columns, outer, readParts, this.withinJudge);
  }

  /** Reads parts of a text as blocks of a text of their own. */
  private readParts(columns: TokenColumns, parts: readonly TokenRange[]): PartClaim[] {
    const own = columnsOfParts(columns, parts);
    const candidates = this.readWithin({
      columns: own,
      sentences: sentencesOf(own),
      blocks: blockRanges(own.block, parts.length, () => false, [], []),
    });
    const starts = startsOf(parts);
    return candidates.map((candidate) => {
      const { cue, source, content } = candidate.attribution;
      const part = own.block[cue!.from]!;
      const shift = parts[part]!.from - starts[part]!;
      const moved = ({ from, to }: TokenRange): TokenRange => ({ from: from + shift, to: to + shift });
      const attribution = {
        ...candidate.attribution,
        cue: moved(cue!),
        source: source.map(moved),
        content: content.map(moved),
      };
      return { ...candidate, part, attribution };
    });
  }
}
