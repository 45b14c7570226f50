import { type AttributeOf, FeatureMatrix, type Templates } from '../../tagger/feature-matrix.ts';
import { join } from '../../tagger/hash.ts';
import { type Landmarks, NO_LANDMARKS } from './landmarks.ts';
import { POS, type TokenColumns } from './token-columns.ts';

const TEMPLATES = {
  74: ['lemma', 'ahead'],
  75: ['lemma', 'behind'],
  76: ['rate+kind', 'ahead', 'behind'],
  77: ['rate+kind', 'ahead'],
  78: ['rate+kind', 'behind'],
  79: ['lemma', 'ahead', 'behind'],
  80: ['fine', 'ahead', 'pos'],
  81: ['fine', 'behind', 'pos'],
  82: ['coarse', 'ahead', 'behind'],
  83: ['rate+kind', 'syntaxAfter', 'capitalAfter'],
  84: ['rate+kind', 'syntaxBefore', 'pos'],
  85: ['rate+kind', 'syntaxBefore', 'syntaxAfter'],
  86: ['lemma', 'isQuoted', 'hasQuotation'],
  87: ['rate+kind', 'isQuoted', 'hasQuotation'],
  88: ['rate+kind', 'isVerb', 'cues'],
  89: ['rate+kind', 'cueBefore', 'hasSeveralCues'],
} as const satisfies Templates;

/**
 * More features of the first pass, for a token that may be a cue itself: whether there is somebody to say and something to
 * be said. They are a matrix of their own since only one token in four has them.
 */
export class CueWordFeatures extends FeatureMatrix<AttributeOf<typeof TEMPLATES>> {
  private marks: Landmarks = NO_LANDMARKS;
  private cueBefore = 0;
  private from = 0;
  private to = 0;
  private tokens!: TokenColumns;

  constructor() {
    super(TEMPLATES);
  }

  enterArticle(tokens: TokenColumns): void {
    this.tokens = tokens;
  }

  enterSentence(from: number, to: number, marks: Landmarks, cueBefore: number): void {
    this.from = from;
    this.to = to;
    this.marks = marks;
    this.cueBefore = cueBefore;
  }

  /** "warned that the", "warned the minister", "warned ." : who is there to say it, and what is said. */
  write(token: number, place: number): void {
    const row = this.startRow(place);
    const { columns, marks, from, to } = this;
    const { lemma, rate, kind, pos, syntax, capital, quoted, fine, coarse } = this.tokens;
    columns.lemma[row] = lemma[token]!;
    columns['rate+kind'][row] = rate[token]! * 16 + kind[token]!;
    columns.ahead[row] = this.clauseAhead(token);
    columns.behind[row] = this.subjectBehind(token);
    columns.fine[row] = fine[token]!;
    columns.coarse[row] = coarse[token]!;
    columns.pos[row] = pos[token]!;
    columns.syntaxAfter[row] = token + 1 < to ? syntax[token + 1]! : 0;
    columns.capitalAfter[row] = token + 1 < to ? capital[token + 1]! : 2;
    columns.syntaxBefore[row] = token > from ? syntax[token - 1]! : 0;
    columns.isQuoted[row] = quoted[token]! > 0 ? 1 : 0;
    columns.hasQuotation[row] = marks.hasQuotation;
    columns.isVerb[row] = marks.verbLeft[token - from] === token ? 1 : 0;
    columns.cues[row] = Math.min(3, marks.cues);
    columns.cueBefore[row] = this.cueBefore;
    columns.hasSeveralCues[row] = marks.cues > 1 ? 1 : 0;
  }

  /**
   * What follows a cue, looked through up to twelve tokens: the first divider or verb form, and whether a noun or a
   * pronoun stands before it ("said the US believes": noun, then verb; "denied any involvement .": noun, then end).
   */
  private clauseAhead(token: number): number {
    const { pos, divider, quoted } = this.tokens;
    let noun = 0;
    const end = Math.min(this.to, token + 13);
    for (let at = token + 1; at < end; at++) {
      const p = pos[at]!;
      if (quoted[at]! > quoted[token]!) return join(110, join(join(1, noun), at === token + 1 ? 1 : 0));
      if (divider[at]! > 0 && divider[at]! !== 10)
        return join(111, join(join(divider[at]!, noun), at === token + 1 ? 1 : 0));
      if (p === POS.VERB || p === POS.AUX) return join(112, join(join(p, noun), at === token + 1 ? 1 : 0));
      if (p === POS.ADP && noun === 0)
        return join(113, join(this.tokens.word[at]!, at === token + 1 ? 1 : 0));
      if (p === POS.PRON) noun = 2;
      else if (p === POS.NOUN || p === POS.PROPN) noun = p === POS.PROPN ? 3 : 1;
    }
    return join(114, join(noun, end === this.to ? 1 : 0));
  }

  /** What stands before a cue: its subject's head, if it can be seen, and what lies between. */
  private subjectBehind(token: number): number {
    const { pos, divider, person, capital, word } = this.tokens;
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
