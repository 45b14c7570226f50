import type { TokenRange } from '../../document.ts';
import { type AttributeOf, FeatureMatrix, type Templates } from '../../tagger/feature-matrix.ts';
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

/** "far" is how far from the cue, and on which side; those at the end hold of the tokens next to it only. */
const TEMPLATES = {
  120: ['far', 'label'],
  121: ['placed', 'label', 'labelsBeside'],
  122: ['far', 'pos'],
  123: ['direction+cues', 'word', 'label'],
  124: ['direction+cues', 'pos', 'posBeside'],
  125: ['direction', 'wordBefore', 'pos+label'],
  126: ['direction', 'wordAfter', 'pos+label'],
  127: ['placed', 'quotedAround', 'label'],
  128: ['verbs', 'nouns', 'syntax'],
  129: ['direction', 'strength', 'classes+label'],
  130: ['verbs', 'person+capital', 'pos+label'],
  131: ['direction', 'cueFine', 'label+pos'],
  132: ['region', 'cueLemma', 'pos'],
  133: ['region', 'classes', 'cues'],
  134: ['far', 'cueLemma'],
  135: ['direction', 'dividers', 'syntax'],
  136: ['placed', 'patterns', 'pos'],
  137: ['near?', 'direction+distance', 'cueWordBefore', 'cueWordAfter'],
  138: ['near?', 'direction+distance', 'cueFine', 'syntax'],
  139: ['near?', 'direction+distance', 'cueLemma', 'syntax'],
  140: ['near?', 'direction+distance', 'cueLexical', 'word'],
} as const satisfies Templates;

/**
 * Features of a token as seen from one cue: direction, distance, and what lies between.
 *
 * Many of them are the same for neighbouring tokens. Those are written once, into `stance` and `between`, and each token
 * says which row of them is its own.
 */
export class RelativeArgumentFeatures extends FeatureMatrix<AttributeOf<typeof TEMPLATES>> {
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

  private tokens!: TokenColumns;
  private pass!: FirstPass;

  constructor() {
    super(TEMPLATES);
  }

  enterArticle(tokens: TokenColumns, pass: FirstPass): void {
    this.tokens = tokens;
    this.pass = pass;
  }

  /** Call before the tokens around a cue are written; then write from the cue outward, one side after the other. */
  enterCue(cue: TokenRange): void {
    const { tokens } = this;
    const { block, word, pos, syntax, quoted } = tokens;
    this.cue = cue;
    const head = headOf(tokens, cue);
    const before = cue.from > 0 && block[cue.from - 1] === block[cue.from] ? cue.from - 1 : -1;
    const after = cue.to < tokens.length && block[cue.to] === block[cue.from] ? cue.to : -1;
    this.view = {
      lemma: tokens.lemma[head]!,
      wordAfter: after < 0 ? 0 : word[after]!,
      wordBefore: before < 0 ? 0 : word[before]!,
      tags: (after < 0 ? 31 : pos[after]!) * 32 + (before < 0 ? 31 : pos[before]!),
      syntax: join(after < 0 ? 0 : syntax[after]!, before < 0 ? 0 : syntax[before]!),
      lexical: tokens.rate[head]! * 512 + tokens.kind[head]! * 32 + pos[head]!,
      fine: tokens.fine[head]!,
      coarse: tokens.coarse[head]!,
      quoted: quoted[cue.from]!,
      patterns: this.patternsAround(cue),
      strength: this.pass.cue[head]! < 0.25 ? 0 : this.pass.cue[head]! < 0.6 ? 1 : 2,
    };
  }

  /** The first pass's parts on both sides of the cue within its sentence, three each: "source, then content". */
  private patternsAround({ from, to }: TokenRange): number {
    const { sentence } = this.tokens;
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
    const { divider, pos, quoted } = this.tokens;
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

  /** Adds a row with the attributes of one token of the window, and rows that it shares with others where they are new. */
  write(token: number, place: number): void {
    const row = this.startRow(place);
    const { cue, view, columns } = this;
    const { pos, quoted, sentence, block } = this.tokens;
    const direction = token < cue.from ? LEFT : token >= cue.to ? RIGHT : INSIDE;
    const distance = direction === LEFT ? cue.from - token : direction === RIGHT ? token - cue.to + 1 : 0;
    const sentences = clamp(sentence[token]! - sentence[cue.from]!, 2) + 2;
    const blocks = clamp(block[token]! - block[cue.from]!, 2) + 2;
    const region = direction + sentences * 4 + blocks * 32;
    const cues = Math.min(2, this.cuesBetween);
    const verbs = direction * 4 + Math.min(3, this.verbsBetween);
    const nouns = Math.min(3, this.nounsBetween);
    const label = this.pass.labels[token]!;
    const q = quoted[token]!;
    const placed = region * 4 + cues;
    this.stance.enter(placed);
    this.between.enter(region, verbs, nouns, q, this.quoteEdges, this.partsBetween, this.dividersBetween);
    this.stance.share(place, label, view, direction);
    this.between.share(place, label, view, direction);
    columns.direction[row] = direction;
    columns['direction+cues'][row] = direction * 4 + cues;
    columns.region[row] = region;
    columns.placed[row] = placed;
    columns.far[row] = direction * 64 + distanceClass(distance);
    columns.cues[row] = cues;
    columns.verbs[row] = verbs;
    columns.nouns[row] = nouns;
    columns.dividers[row] = this.dividersBetween;
    columns.strength[row] = view.strength;
    columns.cueFine[row] = view.fine;
    columns.cueLemma[row] = view.lemma;
    columns.patterns[row] = view.patterns;
    columns['near?'][row] = distance <= 2 ? -1 : 0;
    columns['direction+distance'][row] = direction * 4 + distance;
    columns.cueWordBefore[row] = view.wordBefore;
    columns.cueWordAfter[row] = view.wordAfter;
    columns.cueLexical[row] = view.lexical;
    columns['pos+label'][row] = pos[token]! * 8 + label;
    columns['label+pos'][row] = label * 32 + pos[token]!;
    this.writeToken(row, token);
  }

  /** What is there whatever the cue, and joined with what is not. */
  private writeToken(row: number, token: number): void {
    const { columns } = this;
    const { length, word, pos, syntax, quoted, block, person, capital } = this.tokens;
    const { labels, contentClass, sourceClass } = this.pass;
    const sameBefore = token > 0 && block[token - 1] === block[token];
    const sameAfter = token + 1 < length && block[token + 1] === block[token];
    const label = labels[token]!;
    const classes = contentClass[token]! * 8 + sourceClass[token]!;
    columns.word[row] = word[token]!;
    columns.wordBefore[row] = sameBefore ? word[token - 1]! : 1;
    columns.wordAfter[row] = sameAfter ? word[token + 1]! : 2;
    columns.pos[row] = pos[token]!;
    columns.posBeside[row] = (sameBefore ? pos[token - 1]! : 30) * 32 + (sameAfter ? pos[token + 1]! : 31);
    columns.syntax[row] = syntax[token]!;
    columns.label[row] = label;
    columns.labelsBeside[row] =
      (sameBefore ? labels[token - 1]! : 8) * 16 + (sameAfter ? labels[token + 1]! : 9);
    columns.classes[row] = classes;
    columns['classes+label'][row] = classes * 8 + label;
    columns['person+capital'][row] = person[token]! * 2 + capital[token]!;
    columns.quotedAround[row] =
      (sameBefore ? quoted[token - 1]! : 3) * 64 + quoted[token]! * 8 + (sameAfter ? quoted[token + 1]! : 3);
  }
}

function clamp(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}
