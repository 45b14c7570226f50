import { FeatureMatrix } from '../../tagger/feature-matrix.ts';
import { join } from '../../tagger/hash.ts';
import { type Landmarks, NO_LANDMARKS } from './landmarks.ts';
import { POS, type TokenColumns } from './token-columns.ts';

/**
 * More features of the first pass, for a token that may be a cue itself: whether there is somebody to say and something to
 * be said. They are a matrix of their own since only one token in four has them.
 */
export class CueWordFeatures extends FeatureMatrix {
  private marks: Landmarks = NO_LANDMARKS;
  private cueBefore = 0;
  private from = 0;
  private to = 0;
  private columns!: TokenColumns;

  constructor() {
    super(74, 89);
  }

  enterArticle(columns: TokenColumns): void {
    this.columns = columns;
  }

  enterSentence(from: number, to: number, marks: Landmarks, cueBefore: number): void {
    this.from = from;
    this.to = to;
    this.marks = marks;
    this.cueBefore = cueBefore;
  }

  /** "warned that the", "warned the minister", "warned ." : who is there to say it, and what is said. */
  write(token: number, place: number): void {
    this.startRow(place);
    const { marks, cueBefore } = this;
    const { lemma, rate, kind, pos, syntax, capital, quoted } = this.columns;
    const l = lemma[token]!;
    const r = rate[token]! * 16 + kind[token]!;
    const ahead = this.clauseAhead(token);
    const behind = this.subjectBehind(token);
    this.two(74, l, ahead);
    this.two(75, l, behind);
    this.three(76, r, ahead, behind);
    this.two(77, r, ahead);
    this.two(78, r, behind);
    this.three(79, l, ahead, behind);
    const f = this.columns.fine[token]!;
    this.three(80, f, ahead, pos[token]!);
    this.three(81, f, behind, pos[token]!);
    this.three(82, this.columns.coarse[token]!, ahead, behind);
    const next = token + 1 < this.to ? syntax[token + 1]! : 0;
    const nextCapital = token + 1 < this.to ? capital[token + 1]! : 2;
    const before = token > this.from ? syntax[token - 1]! : 0;
    this.three(83, r, next, nextCapital);
    this.three(84, r, before, pos[token]!);
    this.three(85, r, before, next);
    const inside = quoted[token]! > 0 ? 1 : 0;
    this.three(86, l, inside, marks.hasQuotation);
    this.three(87, r, inside, marks.hasQuotation);
    this.three(88, r, marks.verbLeft[token - this.from] === token ? 1 : 0, Math.min(3, marks.cues));
    this.three(89, r, cueBefore, marks.cues > 1 ? 1 : 0);
  }

  /**
   * What follows a cue, looked through up to twelve tokens: the first divider or verb form, and whether a noun or a
   * pronoun stands before it ("said the US believes": noun, then verb; "denied any involvement .": noun, then end).
   */
  private clauseAhead(token: number): number {
    const { pos, divider, quoted } = this.columns;
    let noun = 0;
    const end = Math.min(this.to, token + 13);
    for (let at = token + 1; at < end; at++) {
      const p = pos[at]!;
      if (quoted[at]! > quoted[token]!) return join(110, join(join(1, noun), at === token + 1 ? 1 : 0));
      if (divider[at]! > 0 && divider[at]! !== 10)
        return join(111, join(join(divider[at]!, noun), at === token + 1 ? 1 : 0));
      if (p === POS.VERB || p === POS.AUX) return join(112, join(join(p, noun), at === token + 1 ? 1 : 0));
      if (p === POS.ADP && noun === 0)
        return join(113, join(this.columns.word[at]!, at === token + 1 ? 1 : 0));
      if (p === POS.PRON) noun = 2;
      else if (p === POS.NOUN || p === POS.PROPN) noun = p === POS.PROPN ? 3 : 1;
    }
    return join(114, join(noun, end === this.to ? 1 : 0));
  }

  /** What stands before a cue: its subject's head, if it can be seen, and what lies between. */
  private subjectBehind(token: number): number {
    const { pos, divider, person, capital, word } = this.columns;
    let between = 0;
    for (let at = token - 1; at >= Math.max(this.from, token - 8); at--) {
      const p = pos[at]!;
      if (p === POS.AUX || p === POS.ADV || p === POS.PART) {
        between = between * 4 + (p === POS.AUX ? 1 : p === POS.ADV ? 2 : 3);
        continue;
      }
      if (p === POS.PRON) return join(120, join(join(word[at]!, between), 0));
      if (p === POS.NOUN || p === POS.PROPN)
        return join(121, join(join(p, between), person[at]! * 2 + capital[at]!));
      if (divider[at]! > 0) return join(122, join(join(divider[at]!, between), 0));
      return join(123, join(join(p, between), 0));
    }
    return join(124, join(between, 0));
  }
}
