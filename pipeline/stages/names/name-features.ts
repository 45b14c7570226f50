import type { TokenRange } from '../../document.ts';
import { type AttributeOf, FeatureMatrix, type Templates } from '../../tagger/feature-matrix.ts';
import { join } from '../../tagger/hash.ts';
import type { WordAttributes, WordReader } from '../../tagger/word-attributes.ts';
import type { Tokens } from '../../tokens.ts';
import { CLASS_BITS, type NameLexicon } from './name-lexicon.ts';
import { classOfKind, NAME_WORD_CLASSES, UNKNOWN_WORD } from './name-words.ts';
import { EVIDENCE_SETS, gatherEvidence } from './word-evidence.ts';
import { wordSpellings } from './word-spellings.ts';

/** MISC of the corpora is nationalities, parties and faiths, and all kinds of other names; see names.ts. */
export const NAME_LABELS = [
  'O',
  'B-PER',
  'I-PER',
  'B-ORG',
  'I-ORG',
  'B-LOC',
  'I-LOC',
  'B-MISC',
  'I-MISC',
] as const;
export const NAME_LABEL_COUNT = NAME_LABELS.length;
const FIRST_NAME = NAME_WORD_CLASSES.indexOf('first name');
const LAST_NAME = NAME_WORD_CLASSES.indexOf('last name');
/** Names hold no more words in small letters than this in a row: "Bank of the West". */
const REACH = 2;

const TEMPLATES = {
  1: ['always'],
  2: ['word'],
  3: ['shape', 'isFirst'],
  4: ['suffix'],
  5: ['prefix', 'isCapital'],
  6: ['pos'],
  7: ['wordBefore'],
  8: ['wordAfter'],
  9: ['wordBefore2', 'shapeBefore'],
  10: ['wordAfter2', 'shapeAfter'],
  11: ['shapeBefore', 'shape', 'shapeAfter'],
  12: ['shapeBefore2+1', 'shape', 'shapeAfter1+2'],
  13: ['posBefore', 'pos', 'posAfter'],
  14: ['wordBefore', 'word'],
  15: ['word', 'wordAfter'],
  16: ['wordBefore', 'shape'],
  17: ['shape', 'wordAfter'],
  18: ['classes', 'shape'],
  19: ['classesBefore', 'classes', 'shape'],
  20: ['classes', 'classesAfter', 'shape'],
  21: ['classesBefore', 'classes', 'classesAfter'],
  22: ['wordBefore', 'classes', 'shape'],
  23: ['wordAfter', 'classes', 'shape'],
  24: ['isSmallElsewhere', 'isFirst', 'shape'],
  25: ['isSmallElsewhere', 'isFirst', 'classes'],
  26: ['suffix', 'shape'],
  27: ['wordItFollowed', 'isCapital'],
  32: ['wordBefore2', 'wordBefore', 'shape'],
  33: ['shape', 'wordAfter', 'wordAfter2'],
  34: ['fine', 'shape'],
  35: ['fineBefore', 'shape'],
  36: ['fineAfter', 'shape'],
  37: ['fineBefore', 'fine', 'fineAfter'],
  40: ['kind', 'shape'],
  41: ['kindBefore', 'shape'],
  42: ['kindAfter', 'shape'],
  43: ['kindClassBefore', 'kindClass', 'shape'],
  44: ['kindClass', 'kindClassAfter', 'shape'],
  45: ['kindClassBefore', 'kindClass', 'kindClassAfter'],
  46: ['kind', 'shapeBefore', 'shapeAfter'],
  47: ['wordBefore', 'kindClass', 'shape'],
  48: ['wordAfter', 'kindClass', 'shape'],
  50: ['capital?', 'personEvidence', 'shape'],
  51: ['capital?', 'thingEvidence', 'shape'],
  52: ['capital?', 'personEvidence', 'kindClass', 'shape'],
  53: ['capital?', 'thingEvidence', 'kindClass', 'shape'],
  54: ['capital?', 'kindItFollowed', 'kindClass', 'kindThatFollowed'],
  55: ['capital?', 'evidence', 'isFirst', 'shape'],
} as const satisfies Templates;

/** Features of a token for the name tagger: spelling, wink's tags, the lexicons' classes, and the same of its neighbours. */
export class NameFeatures extends FeatureMatrix<AttributeOf<typeof TEMPLATES>> {
  private word = new Int32Array(0);
  private shape = new Int32Array(0);
  private pos = new Int32Array(0);
  private fine = new Int32Array(0);
  private classes = new Int32Array(0);
  private kind = new Int32Array(0);
  private firstPieces: Int32Array = new Int32Array(0);
  private spellings: WordAttributes[] = [];
  /** Spellings in lower case that the article also writes with a small letter. */
  private small = new Set<number>();
  private evidence: ReadonlyMap<number, number> = new Map();
  /** For a word in capitals the one that it last followed, and the one that last followed it: "Smith" after "Ann". */
  private after = new Map<number, number>();
  private before = new Map<number, number>();
  private from = 0;
  private to = 0;

  constructor(
    private readonly words: WordReader,
    private readonly lexicon: NameLexicon,
  ) {
    super(TEMPLATES);
  }

  /** Call before the sentences of an article. */
  enterArticle(tokens: Tokens): void {
    const { words, lexicon } = this;
    const { length, sentenceOf } = tokens;
    const { texts, firstPieces } = wordSpellings(tokens, (word) => lexicon.isCommon(word));
    this.firstPieces = firstPieces;
    this.spellings = new Array<WordAttributes>(length);
    this.word = new Int32Array(length);
    this.shape = new Int32Array(length);
    this.pos = Int32Array.from(tokens.pos);
    this.fine = new Int32Array(length);
    this.classes = new Int32Array(length);
    this.kind = new Int32Array(length);
    this.small = new Set();
    this.after = new Map();
    this.before = new Map();
    for (let token = 0; token < length; token++) {
      const spelling = words.read(texts[token]!);
      const entry = lexicon.read(spelling.lower);
      this.spellings[token] = spelling;
      this.word[token] = spelling.word;
      this.shape[token] = spelling.shape;
      this.fine[token] = spelling.fine;
      this.classes[token] = entry.classes;
      this.kind[token] = entry.kind;
      if (!spelling.capital) this.small.add(spelling.word);
    }
    const follows = (token: number): boolean => token > 0 && sentenceOf[token - 1] === sentenceOf[token];
    for (let token = 1; token < length; token++) {
      const [one, other] = [this.spellings[token - 1]!, this.spellings[token]!];
      if (!one.capital || !other.capital || !follows(token)) continue;
      this.after.set(other.word, token - 1);
      this.before.set(one.word, token);
    }
    this.evidence = this.gather(follows);
  }

  private gather(follows: (token: number) => boolean): Map<number, number> {
    const { spellings, classes, kind, word } = this;
    const titles = CLASS_BITS.title | CLASS_BITS.role;
    return gatherEvidence({
      length: spellings.length,
      word: (token) => word[token]!,
      lower: (token) => spellings[token]!.lower,
      isCapital: (token) => spellings[token]!.capital,
      follows,
      isTitle: (token) => (classes[token]! & titles) !== 0,
      isFirstName: (token) => classOfKind(kind[token]!) === FIRST_NAME,
      isLastName: (token) => kind[token] === UNKNOWN_WORD || classOfKind(kind[token]!) === LAST_NAME,
      isOrganizationNoun: (token) => (classes[token]! & CLASS_BITS['organization noun']) !== 0,
    });
  }

  /** Call before the tokens of a sentence are written. */
  enterSentence(from: number, to: number): void {
    this.from = from;
    this.to = to;
  }

  /**
   * The stretches of a sentence in which names can stand: words in capitals with up to REACH tokens on each side. In
   * "the man said that Ann Smith of the Bank of England was late" it is "said that Ann … was late".
   */
  stretches(from: number, to: number): TokenRange[] {
    const found: { from: number; to: number }[] = [];
    for (let token = from; token < to; token++) {
      if (!this.spellings[token]!.capital) continue;
      const start = Math.max(from, token - REACH);
      const last = found.at(-1);
      if (last && start <= last.to) last.to = Math.min(to, token + REACH + 1);
      else found.push({ from: start, to: Math.min(to, token + REACH + 1) });
    }
    return found;
  }

  /** A range that cuts no word into the pieces that wink makes of it. */
  wholeWords({ from, to }: TokenRange): TokenRange {
    const { firstPieces } = this;
    let end = to;
    while (end < firstPieces.length && firstPieces[end]! < end) end++;
    return { from: firstPieces[from]!, to: end };
  }

  /** A column at a token, which may lie before or behind the sentence. */
  private look(column: Int32Array, at: number): number {
    if (at < this.from) return 0x7001;
    return at < this.to ? column[at]! : 0x7002;
  }

  /** Adds a row with the attributes of a token of the sentence entered last. */
  write(token: number, place: number): void {
    const row = this.startRow(place);
    this.writeSpelling(row, token);
    this.writeClasses(row, token);
    this.writeEvidence(row, token);
  }

  private writeSpelling(row: number, token: number): void {
    const { columns, word, shape, pos } = this;
    const own = this.spellings[token]!;
    const shapeBefore = this.look(shape, token - 1);
    const shapeAfter = this.look(shape, token + 1);
    columns.isFirst[row] = token === this.from ? 1 : 0;
    columns.isCapital[row] = own.capital ? 1 : 0;
    columns.word[row] = own.word;
    columns.wordBefore[row] = this.look(word, token - 1);
    columns.wordAfter[row] = this.look(word, token + 1);
    columns.wordBefore2[row] = this.look(word, token - 2);
    columns.wordAfter2[row] = this.look(word, token + 2);
    columns.prefix[row] = own.prefix;
    columns.suffix[row] = own.suffix;
    columns.shape[row] = own.shape;
    columns.shapeBefore[row] = shapeBefore;
    columns.shapeAfter[row] = shapeAfter;
    columns['shapeBefore2+1'][row] = join(this.look(shape, token - 2), shapeBefore);
    columns['shapeAfter1+2'][row] = join(shapeAfter, this.look(shape, token + 2));
    columns.pos[row] = pos[token]!;
    columns.posBefore[row] = this.look(pos, token - 1);
    columns.posAfter[row] = this.look(pos, token + 1);
  }

  private writeClasses(row: number, token: number): void {
    const { columns, classes, fine, kind } = this;
    columns.classes[row] = classes[token]!;
    columns.classesBefore[row] = this.look(classes, token - 1);
    columns.classesAfter[row] = this.look(classes, token + 1);
    columns.fine[row] = fine[token]!;
    columns.fineBefore[row] = this.look(fine, token - 1);
    columns.fineAfter[row] = this.look(fine, token + 1);
    const kindBefore = this.look(kind, token - 1);
    const kindAfter = this.look(kind, token + 1);
    columns.kind[row] = kind[token]!;
    columns.kindBefore[row] = kindBefore;
    columns.kindAfter[row] = kindAfter;
    columns.kindClass[row] = classOfKind(kind[token]!);
    columns.kindClassBefore[row] = classOfKind(kindBefore);
    columns.kindClassAfter[row] = classOfKind(kindAfter);
  }

  /** What the article says of the word elsewhere. */
  private writeEvidence(row: number, token: number): void {
    const { columns, word, kind } = this;
    const own = this.spellings[token]!;
    const after = this.after.get(own.word);
    const before = this.before.get(own.word);
    const kindAt = (at: number | undefined): number => (at === undefined ? 0xff : classOfKind(kind[at]!));
    columns.isSmallElsewhere[row] = this.small.has(own.word) ? 1 : 0;
    columns.wordItFollowed[row] = after === undefined ? 0 : word[after]!;
    columns['capital?'][row] = own.capital ? -1 : 0;
    if (!own.capital) return;
    const evidence = this.evidence.get(own.word) ?? 0;
    columns.evidence[row] = evidence;
    columns.personEvidence[row] = evidence & EVIDENCE_SETS.person;
    columns.thingEvidence[row] = evidence & EVIDENCE_SETS.thing;
    columns.kindItFollowed[row] = kindAt(after);
    columns.kindThatFollowed[row] = kindAt(before);
  }
}
