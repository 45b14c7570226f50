import type { TokenRange } from '../../document.ts';
import { FeatureMatrix } from '../../tagger/feature-matrix.ts';
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

/** Features of a token for the name tagger: spelling, wink's tags, the lexicons' classes, and the same of its neighbours. */
export class NameFeatures extends FeatureMatrix {
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
    super(1, 55);
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

  /** Adds a row with the features of a token of the sentence entered last. */
  write(token: number, place: number): void {
    this.startRow(place);
    const { word, shape, pos, fine, classes } = this;
    const own = this.spellings[token]!;
    const first = token === this.from ? 1 : 0;
    const small = this.small.has(own.word) ? 1 : 0;
    const capital = own.capital ? 1 : 0;
    const w = own.word;
    const s = own.shape;
    const p = pos[token]!;
    const b = classes[token]!;
    const w1 = this.look(word, token - 1);
    const w2 = this.look(word, token + 1);
    const s1 = this.look(shape, token - 1);
    const s2 = this.look(shape, token + 1);
    const p1 = this.look(pos, token - 1);
    const p2 = this.look(pos, token + 1);
    const b1 = this.look(classes, token - 1);
    const b2 = this.look(classes, token + 1);
    const w11 = this.look(word, token - 2);
    const w22 = this.look(word, token + 2);
    this.one(1, 0);
    this.one(2, w);
    this.two(3, s, first);
    this.one(4, own.suffix);
    this.two(5, own.prefix, capital);
    this.one(6, p);
    this.one(7, w1);
    this.one(8, w2);
    this.two(9, w11, s1);
    this.two(10, w22, s2);
    this.three(11, s1, s, s2);
    this.three(12, join(this.look(shape, token - 2), s1), s, join(s2, this.look(shape, token + 2)));
    this.three(13, p1, p, p2);
    this.two(14, w1, w);
    this.two(15, w, w2);
    this.two(16, w1, s);
    this.two(17, s, w2);
    this.two(18, b, s);
    this.three(19, b1, b, s);
    this.three(20, b, b2, s);
    this.three(21, b1, b, b2);
    this.three(22, w1, b, s);
    this.three(23, w2, b, s);
    this.three(24, small, first, s);
    this.three(25, small, first, b);
    this.two(26, own.suffix, s);
    const after = this.after.get(w);
    const before = this.before.get(w);
    this.two(27, after === undefined ? 0 : word[after]!, capital);
    this.three(32, w11, w1, s);
    this.three(33, s, w2, w22);
    const f1 = this.look(fine, token - 1);
    const f2 = this.look(fine, token + 1);
    this.two(34, own.fine, s);
    this.two(35, f1, s);
    this.two(36, f2, s);
    this.three(37, f1, own.fine, f2);
    const { kind } = this;
    const k = kind[token]!;
    const k1 = this.look(kind, token - 1);
    const k2 = this.look(kind, token + 1);
    const [c, c1, c2] = [classOfKind(k), classOfKind(k1), classOfKind(k2)];
    this.two(40, k, s);
    this.two(41, k1, s);
    this.two(42, k2, s);
    this.three(43, c1, c, s);
    this.three(44, c, c2, s);
    this.three(45, c1, c, c2);
    this.three(46, k, s1, s2);
    this.three(47, w1, c, s);
    this.three(48, w2, c, s);
    if (!own.capital) return;
    const e = this.evidence.get(w) ?? 0;
    const kindAt = (at: number | undefined): number => (at === undefined ? 0xff : classOfKind(kind[at]!));
    this.two(50, e & EVIDENCE_SETS.person, s);
    this.two(51, e & EVIDENCE_SETS.thing, s);
    this.three(52, e & EVIDENCE_SETS.person, c, s);
    this.three(53, e & EVIDENCE_SETS.thing, c, s);
    this.three(54, kindAt(after), c, kindAt(before));
    this.three(55, e, first, s);
  }
}
