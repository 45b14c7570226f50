import type { TokenRange } from '../../document.ts';
import { isEventNoun } from '../../lexicon/events.ts';
import { GENITIVES } from '../../lexicon/genitives.ts';
import { pronounOf } from '../../lexicon/pronouns.ts';
import type { PartOfSpeech, Tokens } from '../../tokens.ts';
import type { Landmarks } from './landmarks.ts';

/** Longer runs of nouns are lists or tables. */
const LONGEST = 14;
const POSSESSIVES = new Set(['my', 'your', 'his', 'her', 'its', 'our', 'their', 'whose']);
const NOMINAL: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'SYM']);
const CAPITALS = /^\p{Lu}{2,5}$/u;
const QUANTIFIERS = new Set(
  'several many some most other more few about nearly almost hundreds dozens'.split(' '),
);
/** "all of the secretaries" */
const PARTS = new Set(['all', 'some', 'many', 'most', 'both', 'one', 'each', 'several', 'none', 'half']);
/** The last noun of a noun phrase without joined parts, which is its head. */
export function headOf(tokens: Tokens, { from, to }: TokenRange): number {
  for (let at = to - 1; at >= from; at--) {
    const pos = tokens.posOf(at);
    // A verb that ends a noun phrase passes for one.
    if (pos === 'NOUN' || pos === 'PROPN' || (pos === 'VERB' && at === to - 1 && to - from > 1)) return at;
  }
  return to - 1;
}

/** "a meeting with allies", "the town hall": named by its head. */
export function isEvent(tokens: Tokens, phrase: TokenRange): boolean {
  const head = headOf(tokens, phrase);
  return isEventNoun(tokens.lemmas[head]!, tokens.lemmas[head - 1] ?? '');
}

/** Finds noun phrases in an article. Expressions of time end them: "MSNBC" in "told MSNBC Monday". */
export class NounPhrases {
  constructor(
    private readonly tokens: Tokens,
    private readonly dates: Pick<Landmarks, 'date' | 'has'>,
  ) {}

  /**
   * The noun phrase that begins at a token and ends before `limit`, without what is joined to it by a preposition:
   * "the Euractiv news portal", "several other diplomats", "him". Null where none begins there.
   */
  at(from: number, limit: number): TokenRange | null {
    if (from >= limit || this.dates.has(from)) return null;
    const end = Math.min(limit, from + LONGEST);
    const title = this.titleEnd(from, end);
    if (title > from) return { from, to: title };
    let to = from;
    while (to < end && this.continues(to, from)) to = this.nextIn(to, end);
    while (to > from && !this.isNominal(to - 1)) to--;
    if (to > from) return { from, to };
    const pronoun = pronounOf(this.tokens.lowerOf(from));
    return pronoun && pronoun.person !== 'relative' && this.tokens.posOf(from) === 'PRON'
      ? { from, to: from + 1 }
      : null;
  }

  /** "Saturday's debate", "February 12 meeting": with the day that it begins with. */
  datedAt(from: number, limit: number): TokenRange | null {
    const end = this.dates.date(from)?.tokens.to;
    if (end === undefined) return null;
    const rest = this.at(this.isGenitive(end) ? end + 1 : end, limit);
    return rest && { from, to: rest.to };
  }

  /** The "'s" of "Saturday's". */
  isGenitive(at: number): boolean {
    return GENITIVES.has(this.tokens.lemmas[at] ?? '');
  }

  /** The same with "of" phrases and further members: "a crowd of supporters", "CNN and Fox". */
  fullAt(from: number, limit: number): TokenRange | null {
    const isPart = PARTS.has(this.tokens.lemmas[from]!) && this.tokens.lemmas[from + 1] === 'of';
    let to = this.at(isPart ? from + 2 : from, limit)?.to;
    if (to === undefined) return null;
    for (; to < limit; ) {
      const joiner = this.tokens.lemmas[to]!;
      if (joiner !== 'of' && joiner !== 'and' && joiner !== '&') break;
      const next = this.at(to + 1, limit);
      // "told CNN and Fox will" has a new subject after "and"; only what no verb follows is one of the members.
      if (!next || (joiner !== 'of' && next.to < limit && this.tokens.isVerbal(next.to))) break;
      to = next.to;
    }
    return { from, to };
  }

  /** The noun phrase that ends just before a token, within its sentence; null where none does. */
  before(to: number): TokenRange | null {
    const sentence = this.tokens.sentenceOf[to];
    const first = Math.max(0, to - LONGEST);
    for (let from = first; from < to; from++) {
      if (this.tokens.sentenceOf[from] === sentence && this.at(from, to)?.to === to) return { from, to };
    }
    return null;
  }

  /** Past one word of a noun phrase, and the title that a genitive may have: "ABC's [“Good Morning America”]". */
  private nextIn(at: number, end: number): number {
    return this.isGenitive(at) ? this.titleEnd(at + 1, end) : at + 1;
  }

  /** The end of a title in quotation marks: “Fox News Sunday”, "The View"; the same token where none begins. */
  private titleEnd(from: number, end: number): number {
    if (!/^["“'‘]$/.test(this.tokens.textOf(from)) || !this.tokens.isCapital(from + 1)) return from;
    for (let at = from + 2; at < end; at++) if (/^["”'’]$/.test(this.tokens.textOf(at))) return at + 1;
    return from;
  }

  private continues(at: number, from: number): boolean {
    const { tokens } = this;
    if (at > from && this.dates.has(at) && !this.isDated(at, from)) return false;
    if (this.isCapitals(at)) return true;
    const lemma = tokens.lemmas[at]!;
    switch (tokens.posOf(at)) {
      case 'NOUN':
      case 'PROPN':
      case 'NUM':
      case 'ADJ':
      case 'SYM':
        return true;
      case 'DET':
        return at === from || QUANTIFIERS.has(lemma);
      case 'PRON':
        return POSSESSIVES.has(lemma) && at === from;
      case 'PART':
        return this.isGenitive(at) && at > from;
      case 'ADV':
        return QUANTIFIERS.has(lemma) || this.isBeforeParticiple(at, from);
      case 'VERB':
        return this.isParticiple(at, from) || this.isMistakenNoun(at, from);
      case 'PUNCT':
        return lemma === '&' || this.isHyphen(at) || (at > from && this.isBareGenitive(at));
      default:
        return false;
    }
  }

  /** "the [UP] delegation", "the [WHO]": an abbreviation that passes for another word. */
  private isCapitals(at: number): boolean {
    return CAPITALS.test(this.tokens.textOf(at)) && !CAPITALS.test(this.tokens.textOf(at + 1));
  }

  /** "a [Friday] interview", "the [February 12] meeting". */
  private isDated(at: number, from: number): boolean {
    const opener = this.tokens.posOf(from);
    if (at !== from + 1 || (opener !== 'DET' && opener !== 'PRON')) return false;
    const next = this.tokens.posOf(this.dates.date(at)!.tokens.to);
    return next === 'NOUN' || next === 'ADJ';
  }

  /** "a televised [address]", "a report [launch]", "a Facebook [Live] video", "an op-[ed]": nouns that pass for verbs. */
  private isMistakenNoun(at: number, from: number): boolean {
    if (this.isAfterTo(at)) return true;
    const opener = this.tokens.posOf(from);
    if (at === from || (opener !== 'DET' && !POSSESSIVES.has(this.tokens.lemmas[from]!))) return false;
    if (this.isHyphen(at - 1)) return true;
    return this.namesEvent(at) || (this.tokens.isCapital(at) && this.tokens.posOf(at + 1) === 'NOUN');
  }

  /** "speaking to [Sky] News"; not "to speak". */
  private isAfterTo(at: number): boolean {
    const { tokens } = this;
    return (
      at > 0 && tokens.lemmas[at - 1] === 'to' && tokens.isCapital(at) && tokens.posOf(at + 1) === 'PROPN'
    );
  }

  private namesEvent(at: number): boolean {
    const lemma = this.tokens.lemmas[at]!;
    return this.tokens.posOf(at) === 'VERB' && this.tokens.lowerOf(at) === lemma && isEventNoun(lemma, '');
  }

  /** "the assembled reporters", "visiting journalists". */
  private isParticiple(at: number, from: number): boolean {
    const next = this.tokens.posOf(at + 1);
    const isBeforeNoun = next === 'NOUN' || next === 'PROPN' || this.namesEvent(at + 1);
    return at > from && /(?:ing|ed|en)$/.test(this.tokens.textOf(at)) && isBeforeNoun;
  }

  /** "a [recently] published report", "a [newly]-found letter". */
  private isBeforeParticiple(at: number, from: number): boolean {
    return at > from && this.isParticiple(this.tokens.lemmas[at + 1] === '-' ? at + 2 : at + 1, from);
  }

  /** "Prince-Bishop": close to the words on both sides. */
  private isHyphen(at: number): boolean {
    const { lemmas, starts, ends } = this.tokens;
    return lemmas[at] === '-' && ends[at - 1] === starts[at] && ends[at] === starts[at + 1];
  }

  /** "Fox News' Megyn Kelly": an apostrophe that passes for a quotation mark. */
  private isBareGenitive(at: number): boolean {
    const { ends, starts } = this.tokens;
    const isMark = /^['’]$/.test(this.tokens.textOf(at)) && ends[at - 1] === starts[at];
    const next = this.tokens.posOf(at + 1);
    const hasNoun = next === 'PROPN' || next === 'NOUN';
    return isMark && hasNoun && /s$/.test(this.tokens.textOf(at - 1)) && ends[at]! < starts[at + 1]!;
  }

  private isNominal(at: number): boolean {
    const pos = this.tokens.posOf(at);
    // A title in quotation marks ends a noun phrase; a mark by itself is none of its words.
    const isMark = pos === 'PUNCT' && /^["”'’]$/.test(this.tokens.textOf(at));
    return NOMINAL.has(pos) || isMark || this.isCapitals(at) || this.namesEvent(at) || this.isHyphen(at - 1);
  }
}
