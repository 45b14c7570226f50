import { FeatureMatrix } from '../../tagger/feature-matrix.ts';
import { join } from '../../tagger/hash.ts';
import { CueWordFeatures } from './cue-word-features.ts';
import {
  distanceClass,
  dividersBetween,
  type Landmarks,
  landmarksOf,
  NO_LANDMARKS,
  NONE,
} from './landmarks.ts';
import { POS, type TokenColumns } from './token-columns.ts';

/** Labels of the first pass: parts of any attribution, whichever. */
export const CUE_LABELS = ['O', 'B-source', 'I-source', 'B-cue', 'I-cue', 'B-content', 'I-content'] as const;
export const CUE_LABEL_COUNT = CUE_LABELS.length;

/**
 * Writes the features of the first pass, sentence by sentence. The templates are numbered; what each joins can be read
 * beside it. Words and tags around the token; the likely cues to its left and right with what lies between; quotation
 * marks. Tokens that may be cues themselves have features of their own in `cueWords`.
 */
export class CueFeatures extends FeatureMatrix {
  readonly cueWords = new CueWordFeatures();
  private marks: Landmarks = NO_LANDMARKS;
  private from = 0;
  private to = 0;
  /** Lemma of the last likely cue of the sentence before, if it is of the same block. */
  private cueBefore = 0;
  private columns!: TokenColumns;

  constructor() {
    super(1, 73);
  }

  /** Call before the sentences of an article. */
  enterArticle(columns: TokenColumns): void {
    this.columns = columns;
    this.cueWords.enterArticle(columns);
    this.marks = NO_LANDMARKS;
  }

  /** Call for each sentence in order, before its tokens. */
  enterSentence(from: number, to: number): void {
    const { columns } = this;
    const sameBlock = from > 0 && columns.block[from - 1] === columns.block[from];
    const last = this.marks.cueLeft.at(-1) ?? NONE;
    this.cueBefore = sameBlock && last !== NONE ? columns.lemma[last]! : 0;
    this.marks = landmarksOf(columns, from, to);
    this.from = from;
    this.to = to;
    this.cueWords.enterSentence(from, to, this.marks, this.cueBefore);
  }

  /** Adds a row with the features of one token of the sentence entered last, and one to `cueWords` if it may be a cue. */
  write(token: number, place: number): void {
    this.startRow(place);
    this.one(1, 0);
    this.around(token);
    this.neighbours(token);
    this.quotation(token);
    const { rate, kind, pos } = this.columns;
    if (rate[token]! > 0 || kind[token]! > 0 || pos[token] === POS.VERB) this.cueWords.write(token, place);
  }

  /** A column at a token, which may lie before or behind the sentence. */
  private look(column: Int32Array, at: number): number {
    if (at < this.from) return 0x7001;
    return at < this.to ? column[at]! : 0x7002;
  }

  private around(token: number): void {
    const { word, lemma, pos, shape, suffix, syntax, kind, person, fine, coarse } = this.columns;
    const w = word[token]!;
    const l = lemma[token]!;
    const p = pos[token]!;
    const wBefore = this.look(word, token - 1);
    const wAfter = this.look(word, token + 1);
    const pBefore = this.look(pos, token - 1);
    const pBefore2 = this.look(pos, token - 2);
    const pAfter = this.look(pos, token + 1);
    const pAfter2 = this.look(pos, token + 2);
    const sBefore = this.look(syntax, token - 1);
    const sBefore2 = this.look(syntax, token - 2);
    const sAfter = this.look(syntax, token + 1);
    const sAfter2 = this.look(syntax, token + 2);
    const s = syntax[token]!;
    this.one(2, w);
    this.one(3, wBefore);
    this.one(4, wAfter);
    this.one(5, this.look(word, token - 2));
    this.one(6, this.look(word, token + 2));
    this.one(7, p);
    this.one(8, pBefore);
    this.one(9, pAfter);
    this.two(10, pBefore2, pBefore);
    this.two(11, pAfter, pAfter2);
    this.three(12, pBefore, p, pAfter);
    this.one(13, l);
    this.two(14, l, pAfter);
    this.two(15, wBefore, w);
    this.two(16, this.look(lemma, token - 1), p);
    this.one(17, suffix[token]!);
    this.three(18, sBefore, s, sAfter);
    this.three(19, s, sAfter, sAfter2);
    this.three(20, sBefore2, sBefore, s);
    this.three(21, join(sBefore2, sBefore), s, join(sAfter, sAfter2));
    this.three(22, l, sBefore, sAfter);
    this.three(23, l, sAfter, sAfter2);
    this.three(24, sAfter, sAfter2, this.look(syntax, token + 3));
    this.three(25, kind[token]!, p, sAfter);
    this.three(26, this.look(kind, token - 1), pBefore, p);
    this.two(27, shape[token]!, this.columns.quoted[token]!);
    this.two(28, this.look(person, token - 1), p);
    const f = fine[token]!;
    this.two(29, f, p);
    this.three(30, f, sBefore, sAfter);
    this.three(31, f, sAfter, sAfter2);
    this.two(32, this.look(fine, token - 1), p);
    this.two(33, this.look(fine, token + 1), p);
    this.two(34, w, wAfter);
    this.two(35, p, this.look(lemma, token + 1));
    this.three(36, person[token]!, this.look(person, token - 1), this.look(person, token + 1));
    this.three(37, this.look(coarse, token - 1), p, coarse[token]!);
    this.three(38, coarse[token]!, p, this.look(coarse, token + 1));
    this.three(39, coarse[token]!, sBefore, sAfter);
    this.three(40, join(pBefore2, pBefore), p, join(pAfter, pAfter2));
  }

  private neighbours(token: number): void {
    const { columns, marks, from } = this;
    const { lemma, pos, rate, quoted, word, syntax } = columns;
    const at = token - from;
    const p = pos[token]!;
    const s = syntax[token]!;
    const q = quoted[token]!;
    const several = Math.min(2, marks.cues);
    const left = marks.cueLeft[at]!;
    const right = marks.cueRight[at]!;
    if (left === NONE) this.one(41, p);
    else {
      const l = lemma[left]!;
      const between = dividersBetween(columns, left, token + 1);
      this.one(42, l);
      this.two(43, distanceClass(token - left), rate[left]!);
      this.two(44, l, between);
      this.three(45, rate[left]!, between, p);
      this.three(46, rate[left]!, between, s);
      this.two(47, l, q);
      this.three(48, distanceClass(token - left), p, rate[left]!);
    }
    if (right === NONE) this.one(49, p);
    else {
      const l = lemma[right]!;
      const between = dividersBetween(columns, token, right);
      this.one(50, l);
      this.two(51, distanceClass(right - token), rate[right]!);
      this.two(52, l, between);
      this.three(53, rate[right]!, between, p);
      this.three(54, rate[right]!, between, s);
      this.two(55, l, q);
      this.three(56, distanceClass(right - token), p, rate[right]!);
    }
    const verb = marks.verbLeft[at]!;
    const verbLemma = verb === NONE ? 0 : lemma[verb]!;
    this.one(57, verbLemma);
    this.three(58, verb === NONE ? 9 : rate[verb]!, verb === left ? 1 : 0, p);
    this.three(59, marks.firstVerb === token ? 1 : 0, token < marks.firstVerb ? 1 : 0, rate[token]!);
    this.two(60, token < marks.firstVerb ? 1 : 0, marks.firstVerb === NONE ? 0 : lemma[marks.firstVerb]!);
    this.three(61, marks.hasQuotation, q, several);
    this.three(62, this.cueBefore, several, q);
    this.three(63, distanceClass(at), several, p);
    this.two(64, word[from]!, token === from ? 1 : 0);
    const nextVerb = marks.verbRight[at]!;
    this.three(65, nextVerb === NONE ? 99 : distanceClass(nextVerb - token), p, rate[token]!);
    this.two(66, nextVerb === NONE ? 0 : lemma[nextVerb]!, rate[token]!);
    this.three(67, word[from]!, several, p);
    this.two(68, word[this.to - 1]!, q);
  }

  private quotation(token: number): void {
    const { quoted, pos, syntax } = this.columns;
    const before = token > this.from ? Math.min(1, quoted[token - 1]!) : 2;
    const after = token + 1 < this.to ? Math.min(1, quoted[token + 1]!) : 2;
    const here = quoted[token]!;
    this.three(69, before, here, after);
    this.three(70, join(before, here), after, pos[token]!);
    this.three(71, join(before, here), after, syntax[token]!);
    // How far the nearest quotation is, on either side: `said X` after a quotation.
    let left = 0;
    while (left < 8 && token - left > this.from && quoted[token - left] === 0) left++;
    let right = 0;
    while (right < 8 && token + right < this.to - 1 && quoted[token + right] === 0) right++;
    const near = quoted[token - left]! > 0 ? left : 9;
    const ahead = quoted[token + right]! > 0 ? right : 9;
    this.three(72, near, ahead, pos[token]!);
    this.three(73, near, ahead, this.columns.rate[token]!);
  }
}
