import type { TokenRange } from '../../document.ts';
import { FeatureMatrix } from '../../tagger/feature-matrix.ts';
import { join } from '../../tagger/hash.ts';
import type { FirstPass } from './first-pass.ts';
import { distanceClass } from './landmarks.ts';
import { BetweenFeatures, StanceFeatures } from './shared-argument-features.ts';
import { headOf, POS, type TokenColumns } from './token-columns.ts';

const LEFT = 0;
const RIGHT = 1;
const INSIDE = 2;

/** The kind of a first-pass label: 0 none, 1 source, 2 cue, 3 content. */
const partOf = (label: number): number => (label + 1) >> 1;

/** What is the same for all tokens seen from one cue. */
export interface CueView {
  readonly lemma: number;
  readonly wordAfter: number;
  readonly wordBefore: number;
  readonly tags: number;
  readonly syntax: number;
  readonly lexical: number;
  readonly fine: number;
  readonly coarse: number;
  readonly quoted: number;
  readonly patterns: number;
  readonly strength: number;
}

/**
 * Features of a token as seen from one cue: direction, distance, and what lies between.
 *
 * Many of them are the same for neighbouring tokens. Those are written once, into `stance` and `between`, and each token
 * says which row of them is its own.
 */
export class RelativeArgumentFeatures extends FeatureMatrix {
  readonly stance = new StanceFeatures();
  readonly between = new BetweenFeatures();
  private cue: TokenRange = { from: 0, to: 0 };
  private view!: CueView;
  /** What lies between the cue and the token written last, kept up while walking outward. */
  private cuesBetween = 0;
  private partsBetween = 0;
  private partsCount = 0;
  private lastPart = 0;
  private dividersBetween = 0;
  private dividerCount = 0;
  private lastDivider = 0;
  private verbsBetween = 0;
  private nounsBetween = 0;
  private quoteEdges = 0;

  private columns!: TokenColumns;
  private pass!: FirstPass;

  constructor() {
    super(120, 140);
  }

  enterArticle(columns: TokenColumns, pass: FirstPass): void {
    this.columns = columns;
    this.pass = pass;
  }

  /** Call before the tokens around a cue are written; then write from the cue outward, one side after the other. */
  enterCue(cue: TokenRange): void {
    const { columns } = this;
    const { block, word, pos, syntax, quoted } = columns;
    this.cue = cue;
    const head = headOf(columns, cue);
    const before = cue.from > 0 && block[cue.from - 1] === block[cue.from] ? cue.from - 1 : -1;
    const after = cue.to < columns.length && block[cue.to] === block[cue.from] ? cue.to : -1;
    this.view = {
      lemma: columns.lemma[head]!,
      wordAfter: after < 0 ? 0 : word[after]!,
      wordBefore: before < 0 ? 0 : word[before]!,
      tags: (after < 0 ? 31 : pos[after]!) * 32 + (before < 0 ? 31 : pos[before]!),
      syntax: join(after < 0 ? 0 : syntax[after]!, before < 0 ? 0 : syntax[before]!),
      lexical: columns.rate[head]! * 512 + columns.kind[head]! * 32 + pos[head]!,
      fine: columns.fine[head]!,
      coarse: columns.coarse[head]!,
      quoted: quoted[cue.from]!,
      patterns: this.patternsAround(cue),
      strength: this.pass.cue[head]! < 0.25 ? 0 : this.pass.cue[head]! < 0.6 ? 1 : 2,
    };
  }

  /** The first pass's parts on both sides of the cue within its sentence, three each: "source, then content". */
  private patternsAround({ from, to }: TokenRange): number {
    const { sentence } = this.columns;
    const { labels } = this.pass;
    let left = 0;
    let last = 0;
    for (
      let token = from - 1, seen = 0;
      token >= 0 && sentence[token] === sentence[from] && seen < 3;
      token--
    ) {
      const part = partOf(labels[token]!);
      if (part && part !== last) {
        left = left * 4 + part;
        seen++;
      }
      last = part;
    }
    let right = 0;
    last = 0;
    for (
      let token = to, seen = 0;
      token < labels.length && sentence[token] === sentence[from] && seen < 3;
      token++
    ) {
      const part = partOf(labels[token]!);
      if (part && part !== last) {
        right = right * 4 + part;
        seen++;
      }
      last = part;
    }
    return left * 64 + right;
  }

  /** Call at the cue's edge before each of the two walks. */
  startWalk(): void {
    this.stance.leave();
    this.between.leave();
    this.cuesBetween = 0;
    this.partsBetween = 0;
    this.partsCount = 0;
    this.lastPart = 0;
    this.dividersBetween = 0;
    this.dividerCount = 0;
    this.lastDivider = 0;
    this.verbsBetween = 0;
    this.nounsBetween = 0;
    this.quoteEdges = 0;
  }

  /** Takes a token that was written into what lies between. `inward` is the token before it on the walk. */
  walkPast(token: number, inward: number): void {
    const { divider, pos, quoted } = this.columns;
    const label = this.pass.labels[token]!;
    const part = partOf(label);
    if (part === 2 && this.lastPart !== 2) this.cuesBetween++;
    if (part && part !== this.lastPart && this.partsCount < 3) {
      this.partsBetween = this.partsBetween * 4 + part;
      this.partsCount++;
    }
    this.lastPart = part;
    const mark = divider[token]!;
    if (mark && mark !== this.lastDivider && this.dividerCount < 4) {
      this.dividersBetween = this.dividersBetween * 32 + mark;
      this.dividerCount++;
      this.lastDivider = mark;
    }
    const p = pos[token]!;
    if (p === POS.VERB || p === POS.AUX) this.verbsBetween++;
    else if (p === POS.NOUN || p === POS.PROPN || p === POS.PRON) this.nounsBetween++;
    if (quoted[token]! > 0 !== quoted[inward]! > 0) this.quoteEdges++;
  }

  /** Adds a row with the features of one token of the window, and rows that it shares with others where they are new. */
  write(token: number, place: number): void {
    this.startRow(place);
    const { cue, view, columns, pass } = this;
    const { word, pos, syntax, quoted, sentence, block, person, capital } = columns;
    const { labels, contentClass, sourceClass } = pass;
    const direction = token < cue.from ? LEFT : token >= cue.to ? RIGHT : INSIDE;
    const distance = direction === LEFT ? cue.from - token : direction === RIGHT ? token - cue.to + 1 : 0;
    const sentences = clamp(sentence[token]! - sentence[cue.from]!, 2) + 2;
    const blocks = clamp(block[token]! - block[cue.from]!, 2) + 2;
    const region = direction + sentences * 4 + blocks * 32;
    const cues = Math.min(2, this.cuesBetween);
    const verbs = direction * 4 + Math.min(3, this.verbsBetween);
    const nouns = Math.min(3, this.nounsBetween);
    const z = labels[token]!;
    const p = pos[token]!;
    const s = syntax[token]!;
    const w = word[token]!;
    const q = quoted[token]!;
    const placed = region * 4 + cues;
    this.stance.enter(placed);
    this.between.enter(region, verbs, nouns, q, this.quoteEdges, this.partsBetween, this.dividersBetween);
    this.stance.share(place, z, view, direction);
    this.between.share(place, z, view, direction);
    const sameBefore = token > 0 && block[token - 1] === block[token];
    const sameAfter = token + 1 < columns.length && block[token + 1] === block[token];
    const pBefore = sameBefore ? pos[token - 1]! : 30;
    const pAfter = sameAfter ? pos[token + 1]! : 31;
    const wBefore = sameBefore ? word[token - 1]! : 1;
    const wAfter = sameAfter ? word[token + 1]! : 2;
    const zBefore = sameBefore ? labels[token - 1]! : 8;
    const zAfter = sameAfter ? labels[token + 1]! : 9;
    const far = direction * 64 + distanceClass(distance);
    const quotedAround =
      (sameBefore ? quoted[token - 1]! : 3) * 64 + q * 8 + (sameAfter ? quoted[token + 1]! : 3);
    this.two(120, far, z);
    this.three(121, placed, z, zBefore * 16 + zAfter);
    this.two(122, far, p);
    this.three(123, direction * 4 + cues, w, z);
    this.three(124, direction * 4 + cues, p, pBefore * 32 + pAfter);
    this.three(125, direction, wBefore, p * 8 + z);
    this.three(126, direction, wAfter, p * 8 + z);
    this.three(127, placed, quotedAround, z);
    this.three(128, verbs, nouns, s);
    this.three(129, direction, view.strength, (contentClass[token]! * 8 + sourceClass[token]!) * 8 + z);
    this.three(130, verbs, person[token]! * 2 + capital[token]!, p * 8 + z);
    this.three(131, direction, view.fine, z * 32 + p);
    this.three(132, region, view.lemma, p);
    this.three(133, region, contentClass[token]! * 8 + sourceClass[token]!, cues);
    this.two(134, far, view.lemma);
    this.three(135, direction, this.dividersBetween, s);
    this.three(136, placed, view.patterns, p);
    if (distance <= 2) {
      this.three(137, direction * 4 + distance, view.wordBefore, view.wordAfter);
      this.three(138, direction * 4 + distance, view.fine, s);
      this.three(139, direction * 4 + distance, view.lemma, s);
      this.three(140, direction * 4 + distance, view.lexical, w);
    }
  }
}

function clamp(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}
