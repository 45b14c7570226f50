import { KINDS } from '../../claim.ts';
import type { Quotation, TokenRange } from '../../document.ts';
import { type CuePart, cueClass } from '../../lexicon/cues.ts';
import { personNoun } from '../../lexicon/people.ts';
import { RecentAnswers } from '../../tagger/recent-answers.ts';
import type { WordReader } from '../../tagger/word-attributes.ts';
import { PARTS_OF_SPEECH, type Tokens } from '../../tokens.ts';
import type { CueRates } from './cue-rates.ts';

export const POS = Object.fromEntries(PARTS_OF_SPEECH.map((name, number) => [name, number])) as Record<
  (typeof PARTS_OF_SPEECH)[number],
  number
>;

/** A verb or an auxiliary, by its part of speech; neither where there is no token. */
export const isVerbal = (pos: number | undefined): boolean => pos === POS.VERB || pos === POS.AUX;

/** Parts of speech whose words are few and tell the syntax: for these the word itself stands as its class. */
const FUNCTION_POS = new Set(['ADP', 'SCONJ', 'CCONJ', 'PRON', 'DET', 'PART', 'AUX', 'PUNCT']);

/** Words and marks that divide a sentence, numbered so that a handful of them packs into one integer. */
const DIVIDERS = new Map(
  ', that : “ ” " ; who but and . — - ( ) ’ ‘ as if to ―'.split(' ').map((word, index) => [word, index + 1]),
);

/**
 * Everything that features are mixed from, a column for each attribute, made once for an article. All columns are of one
 * type, so that code which reads now this one, now that one stays fast.
 */
export interface TokenColumns {
  readonly length: number;
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  readonly pos: Int32Array;
  readonly shape: Int32Array;
  readonly suffix: Int32Array;
  /** Clusters of similar words; see WordClusters. */
  readonly fine: Int32Array;
  readonly coarse: Int32Array;
  /** The word where it is a function word, else the part of speech. */
  readonly syntax: Int32Array;
  /** How readily the lemma is a cue: 0 never, 1 seldom … 3 mostly. */
  readonly rate: Int32Array;
  /** Class of the lemma in the lexicon of cues: 0 none, else its kind's number plus 1. */
  readonly kind: Int32Array;
  /** 1 where the lemma is a noun for people, such as "spokesman". */
  readonly person: Int32Array;
  /** 1 where capital letters begin the word. */
  readonly capital: Int32Array;
  /** How deep in quotation marks; the marks count as inside. */
  readonly quoted: Int32Array;
  readonly divider: Int32Array;
  readonly sentence: Int32Array;
  readonly block: Int32Array;
}

export function tokenColumns(
  tokens: Tokens,
  quotations: readonly Quotation[],
  words: WordReader,
  rates: CueRates,
  lexicon: LexiconMemory,
): TokenColumns {
  const { length } = tokens;
  const columns = {
    length,
    word: new Int32Array(length),
    lemma: new Int32Array(length),
    pos: Int32Array.from(tokens.pos),
    shape: new Int32Array(length),
    suffix: new Int32Array(length),
    fine: new Int32Array(length),
    coarse: new Int32Array(length),
    syntax: new Int32Array(length),
    rate: new Int32Array(length),
    kind: new Int32Array(length),
    person: new Int32Array(length),
    capital: new Int32Array(length),
    quoted: quotedDepth(length, quotations),
    divider: new Int32Array(length),
    sentence: tokens.sentenceOf,
    block: tokens.blockOf,
  };
  for (let token = 0; token < length; token++) {
    const spelling = words.read(tokens.textOf(token));
    const pos = tokens.pos[token]!;
    columns.word[token] = spelling.word;
    columns.shape[token] = spelling.shape;
    columns.suffix[token] = spelling.suffix;
    columns.fine[token] = spelling.fine;
    columns.coarse[token] = spelling.coarse;
    columns.capital[token] = spelling.capital ? 1 : 0;
    const lemma = tokens.lemmas[token]!;
    columns.lemma[token] = lemma === spelling.lower ? spelling.word : words.read(lemma).word;
    columns.syntax[token] = FUNCTION_POS.has(PARTS_OF_SPEECH[pos]!) ? spelling.word : pos;
    const lexical = lexicon.attributes(lemma, pos);
    columns.kind[token] = lexical & 15;
    columns.person[token] = lexical >> 4;
    columns.rate[token] = rates.of(columns.lemma[token]!, pos);
    columns.divider[token] = DIVIDERS.get(spelling.lower) ?? 0;
  }
  return columns;
}

function quotedDepth(length: number, quotations: readonly Quotation[]): Int32Array {
  const depth = new Int32Array(length);
  for (const { tokens } of quotations) {
    for (let token = tokens.from; token < tokens.to; token++) depth[token]!++;
  }
  return depth;
}

const PARTS: Partial<Record<number, CuePart>> = {
  [POS.VERB]: 'verb',
  [POS.AUX]: 'verb',
  [POS.NOUN]: 'noun',
  [POS.ADJ]: 'adjective',
};

/** Answers of the lexicons by lemma and part of speech, so that each is asked once. */
export class LexiconMemory {
  private readonly known = new RecentAnswers<number>();

  /** Kind of cue plus 1 in the low four bits; above them 1 for a noun for people. */
  attributes(lemma: string, pos: number): number {
    const part = PARTS[pos];
    if (!part) return 0;
    const key = part + lemma;
    let packed = this.known.get(key);
    if (packed === undefined) {
      const kind = cueClass(lemma, part)?.kind;
      packed = (kind ? KINDS.indexOf(kind) + 1 : 0) | (part === 'noun' && personNoun(lemma) ? 16 : 0);
      this.known.set(key, packed);
    }
    return packed;
  }
}

/** The word of a cue that makes it one: the verb or noun that is a cue most often. */
export function headOf({ rate, kind, pos }: TokenColumns, { from, to }: TokenRange): number {
  let head = from;
  let best = -1;
  for (let token = from; token < to; token++) {
    const verb = pos[token] === POS.VERB ? 3 : pos[token] === POS.NOUN ? 2 : 0;
    const score = rate[token]! * 4 + (kind[token]! > 0 ? 4 : 0) + verb;
    if (score > best) {
      best = score;
      head = token;
    }
  }
  return head;
}
