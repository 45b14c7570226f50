import type { Name, TokenRange } from '../../document.ts';
import { GENITIVES } from '../../lexicon/genitives.ts';
import { groupClass } from '../../lexicon/groups.ts';
import { nounClass, type PersonNoun, titleOf } from '../../lexicon/people.ts';
import { type Pronoun, pronounOf } from '../../lexicon/pronouns.ts';
import {
  abbreviatedPerson,
  isAbbreviated,
  speakingClass,
  speakingPerson,
} from '../../lexicon/speaking-nouns.ts';
import { timeWord } from '../../lexicon/times.ts';
import type { Tokens } from '../../tokens.ts';

/** "Senators", "Witnesses" and "Enemies", which wink takes for names and leaves as they are. */
const ofPlural = (lemma: string): PersonNoun | undefined =>
  speakingPerson(lemma.slice(0, -1)) ??
  (lemma.endsWith('es') ? speakingPerson(lemma.slice(0, -2)) : undefined) ??
  (lemma.endsWith('ies') ? speakingPerson(`${lemma.slice(0, -3)}y`) : undefined);

/** What has been looked up of each token, so that it is looked up once. */
class Cache {
  readonly lowered: (string | undefined)[];
  readonly nouns: (PersonNoun | null | undefined)[];
  large: ReadonlySet<string> | undefined;

  constructor(length: number) {
    this.lowered = new Array(length).fill(undefined);
    this.nouns = new Array(length).fill(undefined);
  }
}

/** Words written large within a sentence and nowhere small. */
function writtenLarge(tokens: Tokens): ReadonlySet<string> {
  const large = new Set<string>();
  const small = new Set<string>();
  for (let at = 1; at < tokens.length; at++) {
    const pos = tokens.posOf(at);
    if (pos === 'NOUN' || pos === 'ADJ') small.add(tokens.textOf(at));
    const isWithin = pos === 'PROPN' && tokens.sentenceOf[at - 1] === tokens.sentenceOf[at];
    if (isWithin && tokens.isCapital(at)) large.add(tokens.textOf(at));
  }
  return new Set([...large].filter((word) => !small.has(word.toLowerCase())));
}

/** Tokens with the name that each is part of: what all readers of this stage look at. */
export class NamedTokens {
  private readonly nameNumber: Int32Array;
  private readonly cache: Cache;

  constructor(
    readonly tokens: Tokens,
    readonly names: readonly Name[],
    cache?: Cache,
  ) {
    this.cache = cache ?? new Cache(tokens.length);
    this.nameNumber = new Int32Array(tokens.length).fill(-1);
    for (const [number, { tokens: range }] of names.entries()) {
      this.nameNumber.fill(number, range.from, range.to);
    }
  }

  /** The same tokens with other names. */
  with(names: readonly Name[]): NamedTokens {
    return new NamedTokens(this.tokens, names, this.cache);
  }

  /** The name that a token is part of. */
  nameAt(token: number): Name | undefined {
    const number = this.nameNumber[token] ?? -1;
    return number < 0 ? undefined : this.names[number];
  }

  lemma(token: number): string {
    const lemma = this.tokens.lemmas[token] ?? '';
    return this.isOpeningPlural(token, lemma) ? lemma.slice(0, -1) : lemma;
  }

  /** "Unions" or "Emails" at the beginning of a sentence, which wink takes for names by their capital. */
  private isOpeningPlural(token: number, lemma: string): boolean {
    if (!lemma.endsWith('s') || this.tokens.posOf(token) !== 'PROPN') return false;
    if (this.isSameSentence(token - 1, token) || this.nameAt(token)) return false;
    return speakingClass(lemma.slice(0, -1)) !== undefined;
  }

  /** Text in lower case, '' outside the article. */
  word(token: number): string {
    if (token < 0 || token >= this.tokens.length) return '';
    const known = this.cache.lowered[token];
    if (known !== undefined) return known;
    const word = this.tokens.lowerOf(token);
    this.cache.lowered[token] = word;
    return word;
  }

  /** "I", also in the one token "I’m". */
  pronounForm(token: number): string {
    return this.word(token).replace(/(?<=^(?:i|we|you|he|she|it|they))['’].*$/, '');
  }

  pronoun(token: number): Pronoun | undefined {
    return pronounOf(this.pronounForm(token));
  }

  isSameSentence(one: number, other: number): boolean {
    const { sentenceOf, length } = this.tokens;
    return one >= 0 && other >= 0 && one < length && other < length && sentenceOf[one] === sentenceOf[other];
  }

  /** The "'s" of "Canada's minister", which wink may take for a verb: "Xi Jinping’s government". */
  isGenitive(token: number): boolean {
    if (!GENITIVES.has(this.lemma(token)) && this.word(token) !== '’s' && this.word(token) !== "'s")
      return false;
    if (this.tokens.posOf(token) !== 'AUX') return true;
    const before = this.tokens.posOf(Math.max(0, token - 1));
    return (before === 'NOUN' || before === 'PROPN') && this.isNominal(token + 1);
  }

  /** "runner" in "runner-up": a hyphen follows without white space. */
  isHyphenated(token: number): boolean {
    const { starts, ends } = this.tokens;
    return (
      this.lemma(token + 1) === '-' &&
      ends[token] === starts[token + 1] &&
      ends[token + 1] === starts[token + 2]
    );
  }

  /** "(DP)" from this token on: one word in brackets. */
  isBracketed(token: number): boolean {
    return this.lemma(token) === '(' && this.lemma(token + 2) === ')';
  }

  isCapital(token: number): boolean {
    return this.tokens.isCapital(token);
  }

  /** A noun; also "chief" at the end of "the central bank chief", which wink takes for an adjective. */
  isNominal(token: number): boolean {
    const pos = token < this.tokens.length ? this.tokens.posOf(token) : 'PUNCT';
    if (pos !== 'ADJ') return pos === 'NOUN' || pos === 'PROPN';
    // "the military said".
    if (!this.personNoun(token) && nounClass(this.lemma(token)) !== 'organization') return false;
    const next = token + 1 < this.tokens.length ? this.tokens.posOf(token + 1) : 'PUNCT';
    return next !== 'NOUN' && next !== 'PROPN' && next !== 'ADJ';
  }

  /** "Arsenal" that begins a sentence, where the article writes it large within one, too, or with a capital inside: a name. */
  isKnownAsLarge(token: number): boolean {
    this.cache.large ??= writtenLarge(this.tokens);
    const word = this.tokens.textOf(token);
    return this.cache.large.has(word) || /\p{Ll}\p{Lu}/u.test(word);
  }

  isVerbal(token: number): boolean {
    return this.tokens.isVerbal(token);
  }

  /** The noun for one person (or, in the plural, several) that a token is; "Senators" and "senator" alike. */
  personNoun(token: number): PersonNoun | undefined {
    const known = this.cache.nouns[token];
    if (known !== undefined) return known ?? undefined;
    const lemma = this.lemma(token);
    const noun =
      speakingPerson(lemma) ??
      (lemma.endsWith('s') ? ofPlural(lemma) : undefined) ??
      this.abbreviation(token);
    if (token >= 0 && token < this.tokens.length) this.cache.nouns[token] = noun ?? null;
    return noun;
  }

  /** "the PM", "a former Dela MCA"; not "9 PM". */
  private abbreviation(token: number): PersonNoun | undefined {
    if (token < 0 || token >= this.tokens.length) return undefined;
    const { starts, ends } = this.tokens;
    // Most tokens are longer, or words; only what may be an abbreviation is cut out of the text.
    if (ends[token]! - starts[token]! > 4 || !isAbbreviated(this.lemma(token))) return undefined;
    if (token > 0 && this.tokens.posOf(token - 1) === 'NUM') return undefined;
    return abbreviatedPerson(this.tokens.textOf(token));
  }

  /** A word that can stand before a name and say what the person is: "Sen.", "spokesman". */
  isRoleWord(token: number): boolean {
    if (timeWord(this.lemma(token)) && !this.abbreviation(token)) return false;
    return (
      titleOf(this.word(token))?.role === true ||
      (this.isNominal(token) && this.personNoun(token) !== undefined)
    );
  }

  /** "Ashton today", "mayor of London last week": the time is no part of whoever stands before it. */
  isTime(token: number): boolean {
    if (this.nameAt(token)) return false;
    const word = timeWord(this.lemma(token));
    if (word === 'deictic') return timeWord(this.lemma(token + 1)) !== undefined;
    return word === 'day' || (word === 'weekday' && this.isCapital(token));
  }

  isGroupWord(token: number): boolean {
    if (token >= this.tokens.length || !this.isCapital(token)) return false;
    return groupClass(this.tokens.textOf(token)) !== undefined;
  }

  /** Words of a range without genitive marks and white space, each as it stands. */
  /** The same as one text: "Ann Poe" of "Ann Poe's". */
  written(range: TokenRange): string {
    return this.words(range).join(' ');
  }

  words({ from, to }: TokenRange): string[] {
    return this.tokens
      .rangeText({ from, to: this.isGenitive(to - 1) && to - 1 > from ? to - 1 : to })
      .replace(/['’]s?$/, '')
      .split(/\s+/);
  }
}
