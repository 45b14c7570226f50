import { type AttributeOf, FeatureMatrix, type Templates } from '../../tagger/feature-matrix.ts';
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
 * Words and tags around the token; the likely cues to its left and right with what lies between; quotation marks. A plus
 * joins attributes; "1", "2" count tokens before or after.
 */
const TEMPLATES = {
  1: ['always'],
  2: ['word'],
  3: ['wordBefore'],
  4: ['wordAfter'],
  5: ['wordBefore2'],
  6: ['wordAfter2'],
  7: ['pos'],
  8: ['posBefore'],
  9: ['posAfter'],
  10: ['posBefore2', 'posBefore'],
  11: ['posAfter', 'posAfter2'],
  12: ['posBefore', 'pos', 'posAfter'],
  13: ['lemma'],
  14: ['lemma', 'posAfter'],
  15: ['wordBefore', 'word'],
  16: ['lemmaBefore', 'pos'],
  17: ['suffix'],
  18: ['syntaxBefore', 'syntax', 'syntaxAfter'],
  19: ['syntax', 'syntaxAfter', 'syntaxAfter2'],
  20: ['syntaxBefore2', 'syntaxBefore', 'syntax'],
  21: ['syntaxBefore2+1', 'syntax', 'syntaxAfter1+2'],
  22: ['lemma', 'syntaxBefore', 'syntaxAfter'],
  23: ['lemma', 'syntaxAfter', 'syntaxAfter2'],
  24: ['syntaxAfter', 'syntaxAfter2', 'syntaxAfter3'],
  25: ['kind', 'pos', 'syntaxAfter'],
  26: ['kindBefore', 'posBefore', 'pos'],
  27: ['shape', 'quoted'],
  28: ['personBefore', 'pos'],
  29: ['fine', 'pos'],
  30: ['fine', 'syntaxBefore', 'syntaxAfter'],
  31: ['fine', 'syntaxAfter', 'syntaxAfter2'],
  32: ['fineBefore', 'pos'],
  33: ['fineAfter', 'pos'],
  34: ['word', 'wordAfter'],
  35: ['pos', 'lemmaAfter'],
  36: ['person', 'personBefore', 'personAfter'],
  37: ['coarseBefore', 'pos', 'coarse'],
  38: ['coarse', 'pos', 'coarseAfter'],
  39: ['coarse', 'syntaxBefore', 'syntaxAfter'],
  40: ['posBefore2+1', 'pos', 'posAfter1+2'],
  41: ['noCueLeft?', 'pos'],
  42: ['cueLeft?', 'lemmaLeft'],
  43: ['cueLeft?', 'distanceLeft', 'rateLeft'],
  44: ['cueLeft?', 'lemmaLeft', 'dividersLeft'],
  45: ['cueLeft?', 'rateLeft', 'dividersLeft', 'pos'],
  46: ['cueLeft?', 'rateLeft', 'dividersLeft', 'syntax'],
  47: ['cueLeft?', 'lemmaLeft', 'quoted'],
  48: ['cueLeft?', 'distanceLeft', 'pos', 'rateLeft'],
  49: ['noCueRight?', 'pos'],
  50: ['cueRight?', 'lemmaRight'],
  51: ['cueRight?', 'distanceRight', 'rateRight'],
  52: ['cueRight?', 'lemmaRight', 'dividersRight'],
  53: ['cueRight?', 'rateRight', 'dividersRight', 'pos'],
  54: ['cueRight?', 'rateRight', 'dividersRight', 'syntax'],
  55: ['cueRight?', 'lemmaRight', 'quoted'],
  56: ['cueRight?', 'distanceRight', 'pos', 'rateRight'],
  57: ['verbLemmaLeft'],
  58: ['verbRateLeft', 'verbIsCueLeft', 'pos'],
  59: ['isFirstVerb', 'isBeforeVerb', 'rate'],
  60: ['isBeforeVerb', 'firstVerbLemma'],
  61: ['hasQuotation', 'quoted', 'cues'],
  62: ['cueBefore', 'cues', 'quoted'],
  63: ['distanceFromStart', 'cues', 'pos'],
  64: ['firstWord', 'isFirst'],
  65: ['verbDistanceRight', 'pos', 'rate'],
  66: ['verbLemmaRight', 'rate'],
  67: ['firstWord', 'cues', 'pos'],
  68: ['lastWord', 'quoted'],
  69: ['isQuotedBefore', 'quoted', 'isQuotedAfter'],
  70: ['quotedBefore+here', 'isQuotedAfter', 'pos'],
  71: ['quotedBefore+here', 'isQuotedAfter', 'syntax'],
  72: ['quotationLeft', 'quotationRight', 'pos'],
  73: ['quotationLeft', 'quotationRight', 'rate'],
} as const satisfies Templates;

/**
 * The features of the first pass, sentence by sentence. Tokens that may be cues themselves have features of their own in
 * `cueWords`.
 */
export class CueFeatures extends FeatureMatrix<AttributeOf<typeof TEMPLATES>> {
  readonly cueWords = new CueWordFeatures();
  private marks: Landmarks = NO_LANDMARKS;
  private from = 0;
  private to = 0;
  /** Lemma of the last likely cue of the sentence before, if it is of the same block. */
  private cueBefore = 0;
  private tokens!: TokenColumns;

  constructor() {
    super(TEMPLATES);
  }

  /** Call before the sentences of an article. */
  enterArticle(tokens: TokenColumns): void {
    this.tokens = tokens;
    this.cueWords.enterArticle(tokens);
    this.marks = NO_LANDMARKS;
  }

  /** Call for each sentence in order, before its tokens. */
  enterSentence(from: number, to: number): void {
    const { tokens } = this;
    const sameBlock = from > 0 && tokens.block[from - 1] === tokens.block[from];
    const last = this.marks.cueLeft.at(-1) ?? NONE;
    this.cueBefore = sameBlock && last !== NONE ? tokens.lemma[last]! : 0;
    this.marks = landmarksOf(tokens, from, to);
    this.from = from;
    this.to = to;
    this.cueWords.enterSentence(from, to, this.marks, this.cueBefore);
  }

  /** Adds a row with the attributes of one token of the sentence entered last, and one to `cueWords` if it may be a cue. */
  write(token: number, place: number): void {
    const row = this.startRow(place);
    this.writeWords(row, token);
    this.writeTags(row, token);
    this.writeCues(row, token);
    this.writeVerbs(row, token);
    this.writeQuotation(row, token);
    const { rate, kind, pos } = this.tokens;
    if (rate[token]! > 0 || kind[token]! > 0 || pos[token] === POS.VERB) this.cueWords.write(token, place);
  }

  /** A column at a token, which may lie before or behind the sentence. */
  private look(column: Int32Array, at: number): number {
    if (at < this.from) return 0x7001;
    return at < this.to ? column[at]! : 0x7002;
  }

  private writeWords(row: number, token: number): void {
    const { columns } = this;
    const { word, lemma, shape, suffix, fine, coarse } = this.tokens;
    columns.word[row] = word[token]!;
    columns.wordBefore[row] = this.look(word, token - 1);
    columns.wordAfter[row] = this.look(word, token + 1);
    columns.wordBefore2[row] = this.look(word, token - 2);
    columns.wordAfter2[row] = this.look(word, token + 2);
    columns.lemma[row] = lemma[token]!;
    columns.lemmaBefore[row] = this.look(lemma, token - 1);
    columns.lemmaAfter[row] = this.look(lemma, token + 1);
    columns.suffix[row] = suffix[token]!;
    columns.shape[row] = shape[token]!;
    columns.fine[row] = fine[token]!;
    columns.fineBefore[row] = this.look(fine, token - 1);
    columns.fineAfter[row] = this.look(fine, token + 1);
    columns.coarse[row] = coarse[token]!;
    columns.coarseBefore[row] = this.look(coarse, token - 1);
    columns.coarseAfter[row] = this.look(coarse, token + 1);
    columns.firstWord[row] = word[this.from]!;
    columns.lastWord[row] = word[this.to - 1]!;
  }

  private writeTags(row: number, token: number): void {
    const { columns } = this;
    const { pos, syntax, kind, person } = this.tokens;
    const posBefore = this.look(pos, token - 1);
    const posBefore2 = this.look(pos, token - 2);
    const posAfter = this.look(pos, token + 1);
    const posAfter2 = this.look(pos, token + 2);
    columns.pos[row] = pos[token]!;
    columns.posBefore[row] = posBefore;
    columns.posBefore2[row] = posBefore2;
    columns.posAfter[row] = posAfter;
    columns.posAfter2[row] = posAfter2;
    columns['posBefore2+1'][row] = join(posBefore2, posBefore);
    columns['posAfter1+2'][row] = join(posAfter, posAfter2);
    const syntaxBefore = this.look(syntax, token - 1);
    const syntaxBefore2 = this.look(syntax, token - 2);
    const syntaxAfter = this.look(syntax, token + 1);
    const syntaxAfter2 = this.look(syntax, token + 2);
    columns.syntax[row] = syntax[token]!;
    columns.syntaxBefore[row] = syntaxBefore;
    columns.syntaxBefore2[row] = syntaxBefore2;
    columns.syntaxAfter[row] = syntaxAfter;
    columns.syntaxAfter2[row] = syntaxAfter2;
    columns.syntaxAfter3[row] = this.look(syntax, token + 3);
    columns['syntaxBefore2+1'][row] = join(syntaxBefore2, syntaxBefore);
    columns['syntaxAfter1+2'][row] = join(syntaxAfter, syntaxAfter2);
    columns.kind[row] = kind[token]!;
    columns.kindBefore[row] = this.look(kind, token - 1);
    columns.person[row] = person[token]!;
    columns.personBefore[row] = this.look(person, token - 1);
    columns.personAfter[row] = this.look(person, token + 1);
  }

  private writeCues(row: number, token: number): void {
    const { columns, tokens, marks, from } = this;
    const { lemma, rate } = tokens;
    const left = marks.cueLeft[token - from]!;
    columns['cueLeft?'][row] = left === NONE ? 0 : -1;
    columns['noCueLeft?'][row] = left === NONE ? -1 : 0;
    if (left !== NONE) {
      columns.lemmaLeft[row] = lemma[left]!;
      columns.rateLeft[row] = rate[left]!;
      columns.distanceLeft[row] = distanceClass(token - left);
      columns.dividersLeft[row] = dividersBetween(tokens, left, token + 1);
    }
    const right = marks.cueRight[token - from]!;
    columns['cueRight?'][row] = right === NONE ? 0 : -1;
    columns['noCueRight?'][row] = right === NONE ? -1 : 0;
    if (right !== NONE) {
      columns.lemmaRight[row] = lemma[right]!;
      columns.rateRight[row] = rate[right]!;
      columns.distanceRight[row] = distanceClass(right - token);
      columns.dividersRight[row] = dividersBetween(tokens, token, right);
    }
    columns.rate[row] = rate[token]!;
    columns.cues[row] = Math.min(2, marks.cues);
    columns.cueBefore[row] = this.cueBefore;
  }

  private writeVerbs(row: number, token: number): void {
    const { columns, marks, from } = this;
    const { lemma, rate } = this.tokens;
    const left = marks.verbLeft[token - from]!;
    columns.verbLemmaLeft[row] = left === NONE ? 0 : lemma[left]!;
    columns.verbRateLeft[row] = left === NONE ? 9 : rate[left]!;
    columns.verbIsCueLeft[row] = left === marks.cueLeft[token - from] ? 1 : 0;
    const right = marks.verbRight[token - from]!;
    columns.verbLemmaRight[row] = right === NONE ? 0 : lemma[right]!;
    columns.verbDistanceRight[row] = right === NONE ? 99 : distanceClass(right - token);
    const { firstVerb } = marks;
    columns.isFirstVerb[row] = firstVerb === token ? 1 : 0;
    columns.isBeforeVerb[row] = token < firstVerb ? 1 : 0;
    columns.firstVerbLemma[row] = firstVerb === NONE ? 0 : lemma[firstVerb]!;
    columns.distanceFromStart[row] = distanceClass(token - from);
    columns.isFirst[row] = token === from ? 1 : 0;
  }

  private writeQuotation(row: number, token: number): void {
    const { columns, from, to } = this;
    const { quoted } = this.tokens;
    const before = token > from ? Math.min(1, quoted[token - 1]!) : 2;
    const here = quoted[token]!;
    columns.quoted[row] = here;
    columns.hasQuotation[row] = this.marks.hasQuotation;
    columns.isQuotedBefore[row] = before;
    columns.isQuotedAfter[row] = token + 1 < to ? Math.min(1, quoted[token + 1]!) : 2;
    columns['quotedBefore+here'][row] = join(before, here);
    // How far the nearest quotation is, on either side: `said X` after a quotation.
    let left = 0;
    while (left < 8 && token - left > from && quoted[token - left] === 0) left++;
    let right = 0;
    while (right < 8 && token + right < to - 1 && quoted[token + right] === 0) right++;
    columns.quotationLeft[row] = quoted[token - left]! > 0 ? left : 9;
    columns.quotationRight[row] = quoted[token + right]! > 0 ? right : 9;
  }
}
