import { mix1, mix2, mix3 } from '../../tagger/hash.ts';
import type { WordAttributes, WordReader } from '../../tagger/word-attributes.ts';
import type { Tokens } from '../../tokens.ts';
import type { NameLexicon } from './name-lexicon.ts';

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

/** Features of a token for the name tagger: spelling, wink's tags, the lexicons' classes, and the same of its neighbours. */
export class NameFeatures {
  readonly cells = new Int32Array(MOST_NAME_FEATURES);
  count = 0;
  private readonly word: Int32Array;
  private readonly shape: Int32Array;
  private readonly pos: Int32Array;
  private readonly fine: Int32Array;
  private readonly classes: Int32Array;
  private readonly spellings: WordAttributes[];
  /** Spellings in lower case that the article also writes with a small letter. */
  private readonly small = new Set<number>();
  /** For a word in capitals the word in capitals that it last followed in the article: "Smith" after "Ann". */
  private readonly after = new Map<number, number>();
  private from = 0;
  private to = 0;

  constructor(tokens: Tokens, words: WordReader, lexicon: NameLexicon) {
    const { length, sentenceOf } = tokens;
    this.spellings = new Array<WordAttributes>(length);
    this.word = new Int32Array(length);
    this.shape = new Int32Array(length);
    this.pos = Int32Array.from(tokens.pos);
    this.fine = new Int32Array(length);
    this.classes = new Int32Array(length);
    for (let token = 0; token < length; token++) {
      const spelling = words.read(tokens.textOf(token));
      this.spellings[token] = spelling;
      this.word[token] = spelling.word;
      this.shape[token] = spelling.shape;
      this.fine[token] = spelling.fine;
      this.classes[token] = lexicon.classesOf(spelling.lower);
      if (!spelling.capital) this.small.add(spelling.word);
    }
    for (let token = 1; token < length; token++) {
      const [one, other] = [this.spellings[token - 1]!, this.spellings[token]!];
      if (one.capital && other.capital && sentenceOf[token - 1] === sentenceOf[token]) {
        this.after.set(other.word, one.word);
      }
    }
  }

  /** Call before the tokens of a sentence are written. False where it has no capital letter, and so no names. */
  enterSentence(from: number, to: number): boolean {
    this.from = from;
    this.to = to;
    for (let token = from; token < to; token++) if (this.spellings[token]!.capital) return true;
    return false;
  }

  private add(feature: number): void {
    this.cells[this.count++] = feature;
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
    this.add(mix1(1, 0));
    this.add(mix1(2, w));
    this.add(mix2(3, s, first));
    this.add(mix1(4, own.suffix));
    this.add(mix2(5, own.prefix, capital));
    this.add(mix1(6, p));
    this.add(mix1(7, w1));
    this.add(mix1(8, w2));
    this.add(mix2(9, w11, s1));
    this.add(mix2(10, w22, s2));
    this.add(mix3(11, s1, s, s2));
    this.add(mix3(12, mix2(0, this.look(shape, token - 2), s1), s, mix2(0, s2, this.look(shape, token + 2))));
    this.add(mix3(13, p1, p, p2));
    this.add(mix2(14, w1, w));
    this.add(mix2(15, w, w2));
    this.add(mix2(16, w1, s));
    this.add(mix2(17, s, w2));
    this.add(mix2(18, b, s));
    this.add(mix3(19, b1, b, s));
    this.add(mix3(20, b, b2, s));
    this.add(mix3(21, b1, b, b2));
    this.add(mix3(22, w1, b, s));
    this.add(mix3(23, w2, b, s));
    this.add(mix3(24, small, first, s));
    this.add(mix3(25, small, first, b));
    this.add(mix2(26, own.suffix, s));
    this.add(mix2(27, this.after.get(w) ?? 0, capital));
    this.add(mix2(28, this.look(classes, token - 2), b1));
    this.add(mix2(29, b2, this.look(classes, token + 2)));
    this.add(mix3(30, this.look(pos, token - 2), p1, s));
    this.add(mix3(31, s, p2, this.look(pos, token + 2)));
    this.add(mix3(32, w11, w1, s));
    this.add(mix3(33, s, w2, w22));
    const f1 = this.look(fine, token - 1);
    const f2 = this.look(fine, token + 1);
    this.add(mix2(34, own.fine, s));
    this.add(mix2(35, f1, s));
    this.add(mix2(36, f2, s));
    this.add(mix3(37, f1, own.fine, f2));
  }
}
