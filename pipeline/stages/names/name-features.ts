import type { TokenRange } from '../../document.ts';
import { FeatureBuffer } from '../../tagger/feature-buffer.ts';
import { join } from '../../tagger/hash.ts';
import type { WordAttributes, WordReader } from '../../tagger/word-attributes.ts';
import type { Tokens } from '../../tokens.ts';
import { BITS, type NameLexicon } from './name-lexicon.ts';
import { wholeWords } from './whole-word.ts';
import { gatherEvidence } from './word-evidence.ts';

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
export const MOST_NAME_FEATURES = 64;
/** Names hold no more words in small letters than this in a row: "Bank of the West". */
const REACH = 2;

/** Features of a token for the name tagger: spelling, wink's tags, the lexicons' classes, and the same of its neighbours. */
export class NameFeatures extends FeatureBuffer {
  private readonly word: Int32Array;
  private readonly shape: Int32Array;
  private readonly pos: Int32Array;
  private readonly fine: Int32Array;
  private readonly classes: Int32Array;
  private readonly kind: Int32Array;
  /** First token of the word that a token is a piece of. */
  private readonly pieceOf: Int32Array;
  private readonly spellings: WordAttributes[];
  /** Spellings in lower case that the article also writes with a small letter. */
  private readonly small = new Set<number>();
  /** For a word in capitals the word in capitals that it last followed in the article: "Smith" after "Ann". */
  private readonly after = new Map<number, number>();
  private readonly evidence: ReadonlyMap<number, number>;
  private readonly before = new Map<number, number>();
  private readonly afterKind = new Map<number, number>();
  private readonly beforeKind = new Map<number, number>();
  private from = 0;
  private to = 0;

  constructor(tokens: Tokens, words: WordReader, lexicon: NameLexicon) {
    super(MOST_NAME_FEATURES);
    const { length, sentenceOf } = tokens;
    this.spellings = new Array<WordAttributes>(length);
    this.word = new Int32Array(length);
    this.shape = new Int32Array(length);
    this.pos = Int32Array.from(tokens.pos);
    this.fine = new Int32Array(length);
    this.classes = new Int32Array(length);
    this.kind = new Int32Array(length);
    this.pieceOf = new Int32Array(length);
    for (const range of wholeWords(tokens)) {
      const spelling = words.read(tokens.rangeText(range));
      const entry = lexicon.read(spelling.lower);
      for (let token = range.from; token < range.to; token++) {
        this.spellings[token] = spelling;
        this.word[token] = spelling.word;
        this.shape[token] = spelling.shape;
        this.fine[token] = spelling.fine;
        this.classes[token] = entry.classes;
        this.kind[token] = entry.kind;
        this.pieceOf[token] = range.from;
      }
      if (!spelling.capital) this.small.add(spelling.word);
    }
    for (let token = 1; token < length; token++) {
      const [one, other] = [this.spellings[token - 1]!, this.spellings[token]!];
      if (one.capital && other.capital && sentenceOf[token - 1] === sentenceOf[token]) {
        this.after.set(other.word, one.word);
        this.before.set(one.word, other.word);
      }
    }
    this.evidence = this.gather(sentenceOf);
    for (let token = 1; token < length; token++) {
      const [one, other] = [this.spellings[token - 1]!, this.spellings[token]!];
      if (one.capital && other.capital && sentenceOf[token - 1] === sentenceOf[token]) {
        this.afterKind.set(other.word, this.kind[token - 1]! & 7);
        this.beforeKind.set(one.word, this.kind[token]! & 7);
      }
    }
  }

  private gather(sentenceOf: Int32Array): Map<number, number> {
    const { spellings, classes, kind, word } = this;
    const TITLE = BITS.title | BITS.role;
    return gatherEvidence({
      length: spellings.length,
      word: (token) => word[token]!,
      lower: (token) => spellings[token]!.lower,
      isCapital: (token) => spellings[token]!.capital,
      isWithin: (token) => token > 0 && sentenceOf[token] === sentenceOf[token - 1],
      isSameSentence: (one, other) => sentenceOf[one] === sentenceOf[other],
      isTitle: (token) => (classes[token]! & TITLE) !== 0,
      isFirstName: (token) => (kind[token]! & 7) === 1,
      isLastName: (token) => (kind[token]! & 7) === 2 || (kind[token]! & 7) === 7,
      isOrganizationNoun: (token) => (classes[token]! & BITS['organization noun']) !== 0,
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

  /** A column at a token, which may lie before or behind the sentence. */
  private look(column: Int32Array, at: number): number {
    if (at < this.from) return 0x7001;
    return at < this.to ? column[at]! : 0x7002;
  }

  /** Fills `cells` with the features of a token of the sentence entered last. */
  write(token: number): void {
    this.count = 0;
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
    this.two(27, this.after.get(w) ?? 0, capital);
    this.two(28, this.look(classes, token - 2), b1);
    this.two(29, b2, this.look(classes, token + 2));
    this.three(30, this.look(pos, token - 2), p1, s);
    this.three(31, s, p2, this.look(pos, token + 2));
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
    const top = k & 7;
    const top1 = k1 & 7;
    const top2 = k2 & 7;
    this.two(40, k, s);
    this.two(41, k1, s);
    this.two(42, k2, s);
    this.three(43, top1, top, s);
    this.three(44, top, top2, s);
    this.three(45, top1, top, top2);
    this.three(46, k, s1, s2);
    this.three(47, w1, top, s);
    this.three(48, w2, top, s);
    if (capital) {
      const e = this.evidence.get(w) ?? 0;
      this.two(50, e & 0b1111, s);
      this.two(51, e & 0b1111110000, s);
      this.three(52, e & 0b10001111, top, s);
      this.three(53, e & 0b11111110000, top, s);
      this.three(54, this.afterKind.get(w) ?? 8, top, this.beforeKind.get(w) ?? 8);
      this.three(55, e & 0b10011111111, first, s);
    }
  }
}
