import type { Attribution, TokenRange } from '../../document.ts';
import { EVENTS, MESSAGES } from '../../lexicon/events.ts';
import type { PartOfSpeech, Tokens } from '../../tokens.ts';
import { DatePhraseReader } from '../dates/date-phrase.ts';

const RELATIVES = new Set(['who', 'which', 'where', 'whose']);
/** "a worker who [asked] not to be named", "a man who [spoke] on condition of anonymity" */
const STAYS_UNNAMED = new Set('asked requested spoke declined refused insisted preferred wished'.split(' '));
/** "the minister *on* Tuesday", "sources *since* Sunday". */
const BEFORE_DATES = new Set(['on', 'in', 'since', 'during', 'at']);
/** "the minister *in* a statement"; "speakers at the rally" are described by it. */
const SITUATES = new Set(['in', 'during']);
/** "in *a* statement", "in *his* speech"; "the lawyers in the trial" are described by it. */
const INDEFINITE = new Set('a an his her its their this'.split(' '));
const IN_NOUN_PHRASE: ReadonlySet<PartOfSpeech> = new Set([
  'DET',
  'PRON',
  'ADJ',
  'NOUN',
  'PROPN',
  'NUM',
  'PART',
]);
/** A longer source is a list, or a mistake. */
const LONGEST = 60;
/** Longest "early on Tuesday morning" that is looked at. */
const LONGEST_DATE = 5;

/**
 * Takes from the end of a source what does not name whom the claim is attributed to: the comma behind it, a clause that only
 * describes it ("Goyal, who leads the house,"), and when and where it was said ("the ministry in a statement on Monday").
 */
export function sourceEdges(
  attributions: readonly Attribution[],
  tokens: Tokens,
  sentences: readonly TokenRange[],
): Attribution[] {
  const edges = new SourceEdges(tokens, sentences);
  return attributions.map((attribution) => {
    const source = attribution.source.map((range) => edges.of(range));
    return { ...attribution, source };
  });
}

class SourceEdges {
  constructor(
    private readonly tokens: Tokens,
    private readonly sentences: readonly TokenRange[],
  ) {}

  of(source: TokenRange): TokenRange {
    const { from } = source;
    if (source.to - from > LONGEST) return source;
    let to = this.relativeAt(source);
    for (;;) {
      while (to > from + 1 && /^(?:[,;–—-]|--)$/.test(this.tokens.textOf(to - 1))) to--;
      const end = this.tailAt({ from, to });
      if (end === to) return { from, to };
      to = end;
    }
  }

  /** Where ", who leads the house" begins; not "Ann, who is old, and Bob". */
  private relativeAt({ from, to }: TokenRange): number {
    // "One resident, who" of "One resident, who asked not to be named, said"
    if (to - from > 1 && this.tokens.lowerOf(to - 1) === 'who') return to - 1;
    for (let at = from + 1; at < to - 2; at++) {
      if (this.tokens.lowerOf(at) === 'who' && STAYS_UNNAMED.has(this.tokens.lowerOf(at + 1))) return at;
      if (this.tokens.lemmas[at] !== ',' || !RELATIVES.has(this.tokens.lowerOf(at + 1))) continue;
      for (let next = at + 2; next < to - 1; next++)
        if (this.tokens.lemmas[next] === ',' && this.tokens.posOf(next + 1) === 'CCONJ') return to;
      return at;
    }
    return to;
  }

  private tailAt({ from, to }: TokenRange): number {
    const date = this.dateBefore(from, to);
    const hasPreposition = BEFORE_DATES.has(this.tokens.lemmas[date - 1] ?? '');
    const start = hasPreposition ? date - 1 : date;
    if (start > from && start < to && this.isNamed({ from, to: start })) return start;
    for (let at = from + 1; at < to - 1; at++)
      if (this.isSituation(at, to) && this.isNamed({ from, to: at })) return at;
    return to;
  }

  /** Where an expression of time begins that ends the source: "Tuesday", "last week"; its end where none does, nor for a year. */
  private dateBefore(from: number, to: number): number {
    const reader = new DatePhraseReader(this.tokens, this.sentences[this.tokens.sentenceOf[from]!]!);
    for (let at = to - 1; at >= Math.max(from + 1, to - LONGEST_DATE); at--) {
      const phrase = reader.at(at);
      if (phrase?.tokens.to === to && phrase.anchor !== 'year') return phrase.tokens.from;
    }
    return to;
  }

  /** "in a meeting with UP", "during a visit to Malaysia", up to the end of the source. */
  private isSituation(at: number, limit: number): boolean {
    const word = this.tokens.lemmas[at]!;
    if (!SITUATES.has(word) || (word === 'in' && !INDEFINITE.has(this.tokens.lowerOf(at + 1)))) return false;
    let end = at + 1;
    while (end < limit && IN_NOUN_PHRASE.has(this.tokens.posOf(end))) end++;
    const head = this.tokens.lemmas[end - 1]!;
    if (!EVENTS.has(head) && !MESSAGES.has(head)) return false;
    return end === limit || (this.tokens.posOf(end) === 'ADP' && !this.hasFullVerb({ from: end, to: limit }));
  }

  /** "the minister", "the head of the WHO"; not "people hurt in the blast", "victims of the attack", who may be told of. */
  private isNamed({ from, to }: TokenRange): boolean {
    const last = this.tokens.posOf(to - 1);
    if (this.hasFullVerb({ from, to })) return false;
    for (let at = from; at < to; at++)
      if (this.tokens.posOf(at) === 'ADP') return last === 'PROPN' || this.tokens.textOf(to - 1) === ')';
    return last === 'NOUN' || last === 'PROPN' || /^[,)]$/.test(this.tokens.textOf(to - 1));
  }

  private hasFullVerb({ from, to }: TokenRange): boolean {
    for (let at = from; at < to; at++) if (this.tokens.posOf(at) === 'VERB') return true;
    return false;
  }
}
