import type { TokenRange } from '../../document.ts';
import { FeatureBuffer } from '../../tagger/feature-buffer.ts';
import { join } from '../../tagger/hash.ts';
import { MOST_ARGUMENT_FEATURES } from './argument-labels.ts';
import type { FirstPass } from './first-pass.ts';
import { distanceClass } from './landmarks.ts';
import { headOf, POS, type TokenColumns } from './token-columns.ts';

const LEFT = 0;
const RIGHT = 1;
const INSIDE = 2;

/** The kind of a first-pass label: 0 none, 1 source, 2 cue, 3 content. */
const partOf = (label: number): number => (label + 1) >> 1;

/** What is the same for all tokens seen from one cue. */
interface CueView {
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

/** Features of a token as seen from one cue: direction, distance, and what lies between. */
export class RelativeArgumentFeatures extends FeatureBuffer {
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

  constructor(
    private readonly columns: TokenColumns,
    private readonly pass: FirstPass,
  ) {
    super(MOST_ARGUMENT_FEATURES);
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

  /** Fills `cells` with the features of one token of the window. */
  write(token: number): void {
    this.count = 0;
    const { cue, view, columns, pass } = this;
    const { word, pos, syntax, quoted, sentence, block, lemma, person, capital } = columns;
    const { labels, contentClass, sourceClass } = pass;
    const direction = token < cue.from ? LEFT : token >= cue.to ? RIGHT : INSIDE;
    const distance = direction === LEFT ? cue.from - token : direction === RIGHT ? token - cue.to + 1 : 0;
    const sentences = clamp(sentence[token]! - sentence[cue.from]!, 2) + 2;
    const blocks = clamp(block[token]! - block[cue.from]!, 2) + 2;
    const place = direction + sentences * 4 + blocks * 32;
    const z = labels[token]!;
    const p = pos[token]!;
    const s = syntax[token]!;
    const w = word[token]!;
    const q = quoted[token]!;
    const sameBefore = token > 0 && block[token - 1] === block[token];
    const sameAfter = token + 1 < columns.length && block[token + 1] === block[token];
    const pBefore = sameBefore ? pos[token - 1]! : 30;
    const pAfter = sameAfter ? pos[token + 1]! : 31;
    const wBefore = sameBefore ? word[token - 1]! : 1;
    const wAfter = sameAfter ? word[token + 1]! : 2;
    const zBefore = sameBefore ? labels[token - 1]! : 8;
    const zAfter = sameAfter ? labels[token + 1]! : 9;
    const cues = Math.min(2, this.cuesBetween);
    const far = direction * 64 + distanceClass(distance);
    const placed = place * 4 + cues;
    const placedZ = placed * 8 + z;
    const classes = contentClass[token]! * 8 + sourceClass[token]!;
    this.one(100, placedZ);
    this.two(101, far, z);
    this.three(102, placed, z, zBefore * 16 + zAfter);
    this.three(103, place, this.partsBetween, z);
    this.three(104, direction, view.lemma, z);
    this.three(105, place, view.lemma, p);
    this.two(106, far, p);
    this.two(107, far, view.lemma);
    this.three(108, direction * 4 + cues, w, z);
    this.three(109, direction * 4 + cues, p, pBefore * 32 + pAfter);
    this.three(110, direction, this.dividersBetween, z);
    this.three(111, direction, this.dividersBetween, s);
    this.three(112, place, q * 4 + view.quoted, z);
    this.three(113, direction, view.wordAfter, z);
    this.three(114, direction, view.wordBefore, z);
    this.three(115, placed, view.tags, z);
    this.three(116, place, view.patterns, z);
    this.three(117, placed, view.patterns, p);
    this.three(118, direction, wBefore, p * 8 + z);
    this.three(119, direction, wAfter, p * 8 + z);
    this.three(120, placed, view.lexical, z);
    this.three(121, direction, join(this.partsBetween, this.dividersBetween), z);
    this.three(123, direction, lemma[token]!, view.lexical);
    const quotedAround =
      (sameBefore ? quoted[token - 1]! : 3) * 64 + q * 8 + (sameAfter ? quoted[token + 1]! : 3);
    this.three(124, placed, quotedAround, z);
    this.three(127, place, classes, cues);
    this.three(128, direction * 4 + Math.min(3, this.verbsBetween), Math.min(3, this.nounsBetween), z);
    this.three(129, direction * 4 + Math.min(3, this.verbsBetween), Math.min(3, this.nounsBetween), s);
    this.three(
      130,
      direction,
      view.syntax,
      join(join(Math.min(2, this.verbsBetween), Math.min(2, this.nounsBetween)), z),
    );
    this.three(131, direction * 4 + Math.min(3, this.quoteEdges), q * 4 + view.quoted, z);
    this.three(132, direction * 4 + Math.min(3, this.quoteEdges), view.lexical, q);
    this.three(133, direction, view.strength, classes * 8 + z);
    this.three(
      134,
      direction * 4 + Math.min(3, this.verbsBetween),
      person[token]! * 2 + capital[token]!,
      p * 8 + z,
    );
    this.three(138, direction, view.fine, z * 32 + p);
    this.three(139, placed, view.coarse, z);
    if (distance <= 2) {
      this.three(140, direction * 4 + distance, view.fine, s);
      this.three(135, direction * 4 + distance, view.lemma, s);
      this.three(136, direction * 4 + distance, view.lexical, w);
      this.three(137, direction * 4 + distance, view.wordBefore, view.wordAfter);
    }
  }
}

function clamp(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}
