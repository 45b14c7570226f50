import type { DateMention, TokenRange } from '../../document.ts';
import { ADDRESSES_BY_TO, ALWAYS_ADDRESSES, HONOURS } from '../../lexicon/verb-frames.ts';
import type { PartOfSpeech, Tokens } from '../../tokens.ts';
import type { CueHead } from '../qualities/cue-head.ts';
import type { Addressees } from './addressee.ts';
import type { AdverbialReader } from './adverbials.ts';
import { type Findings, noFindings } from './findings.ts';
import type { Landmarks } from './landmarks.ts';
import type { NounPhrases } from './noun-phrase.ts';

/** What is said begins with one of these: "ordered them to act", "asked them if it was late". */
const OPENS_CONTENT = new Set('that to if whether how why what who where'.split(' '));
/** "pleaded with [the board] to go" */
const TOLD_BY = new Set(['to', 'with']);
const SITUATES = new Set(['at', 'during', 'in', 'from']);
const OPENS_SUBJECT: ReadonlySet<PartOfSpeech> = new Set(['DET', 'PRON', 'PROPN', 'NUM']);
/** Kinds of saying that are seldom about a day to come. */
const SAYS_OF_THE_PAST: ReadonlySet<string> = new Set(['statement', 'finding', 'belief', 'denial']);
/** How far from the cue what is said may begin. */
const REACH = 16;

/**
 * Words between the cue and what is said, where the content has taken them in: "ordered [local authorities in December] to
 * act", "replied [Wednesday] that". They are read only where all of them up to "to" or "that" fit.
 */
export class SwallowedWords {
  constructor(
    private readonly tokens: Tokens,
    private readonly landmarks: Landmarks,
    private readonly phrases: NounPhrases,
    private readonly adverbials: AdverbialReader,
    private readonly addressees: Addressees,
  ) {}

  of(head: CueHead, cue: TokenRange, content: readonly TokenRange[], isPassive: boolean): Findings {
    // "sent questions about [his plan to go]" says what the questions are about.
    const first = content.find(({ from }) => from === cue.to);
    if (!first) return noFindings();
    const isToldTo = ADDRESSES_BY_TO.has(head.lemma) && TOLD_BY.has(this.tokens.lemmas[cue.to - 1]!);
    if (isToldTo && !isPassive) return this.toldTo(first);
    // Not of "called on", whose preposition is its own.
    const isCut = this.tokens.posOf(cue.to - 1) === 'ADP' && !head.lemma.includes(' ');
    const unmarked = this.beforeClause(head, first, isCut);
    if (unmarked) return unmarked;
    if (isCut) return this.cut(cue, first);
    if (HONOURS.has(head.lemma)) return this.honoured(head, first);
    const end = this.saidFrom(first);
    if (!end || end === first.from) return noFindings();
    // "requested guards to help him": what is asked for.
    const takesNone = isPassive || head.lemma === 'request';
    const object = takesNone ? null : this.addressees.objectOf(head, { from: first.from, to: end }, []);
    const from = object ? this.afterApposition(object.to, end) : first.from;
    const { found, end: read } = this.adverbials.read({ from, to: end }, [], false);
    return read === end ? { ...found, addressee: object ?? found.addressee } : noFindings();
  }

  /**
   * "admitted at [a joint conference] there was no proof": the preposition went to the cue, the rest to the content, which goes
   * on with a clause of its own. "believes in a strong parliament" has none.
   */
  private cut(cue: TokenRange, content: TokenRange): Findings {
    if (!SITUATES.has(this.tokens.lemmas[cue.to - 1]!)) return noFindings();
    const { found, end } = this.adverbials.read({ from: cue.to - 1, to: content.to }, [], false);
    const next = end < content.to ? this.tokens.posOf(end) : '';
    const hasClause = next === 'PRON' || next === 'DET' || next === 'PROPN' || next === 'SCONJ';
    return hasClause && (found.occasion || found.place) ? found : noFindings();
  }

  /** "expressed to [the president his concern]": the preposition went to the cue, whoever is told to the content. */
  private toldTo({ from, to }: TokenRange): Findings {
    const phrase = this.phrases.at(from, to);
    const hears = phrase && this.addressees.canHear(phrase);
    return { ...noFindings(), addressee: hears ? (this.phrases.fullAt(from, to) ?? phrase) : null };
  }

  /** "thanked [the crew] for it". */
  private honoured(head: CueHead, { from, to }: TokenRange): Findings {
    const object = this.addressees.objectOf(head, { from, to }, []);
    const next = object && object.to < to ? this.tokens.lemmas[object.to]! : 'for';
    return { ...noFindings(), addressee: next === 'for' || next === 'on' ? object : null };
  }

  /**
   * A clause without "that", and before it who is told, or the day: "tells [IPS] insects are", "said [today] there was". Not
   * "said Monday would be", where it is the subject, nor "vowed on Tuesday she would", which may be when she will.
   */
  private beforeClause(head: CueHead, { from, to }: TokenRange, isCut: boolean): Findings | null {
    const name = isCut ? undefined : this.landmarks.name(from);
    if (ALWAYS_ADDRESSES.has(head.lemma) && name && name.tokens.from === from && name.type !== 'place')
      return this.opensClause(name.tokens.to, to, true) ? { ...noFindings(), addressee: name.tokens } : null;
    const at = this.tokens.posOf(from) === 'ADP' ? from + 1 : from;
    const date = this.landmarks.date(at);
    if (!date || !this.isNear(date) || !SAYS_OF_THE_PAST.has(head.class?.kind ?? '')) return null;
    return this.opensClause(date.tokens.to, to, false) ? { ...noFindings(), time: date } : null;
  }

  /** A day, a week or a month; of a summer or a year things are told. */
  private isNear({ tokens, grain }: DateMention): boolean {
    return grain === 'day' || grain === 'month' || this.tokens.lemmas[tokens.to - 1] === 'week';
  }

  /** A subject, and a verb after it. */
  private opensClause(from: number, limit: number, anyNoun: boolean): boolean {
    if (from >= limit) return false;
    const pos = this.tokens.posOf(from);
    const isSubject = OPENS_SUBJECT.has(pos) || (anyNoun && (pos === 'NOUN' || pos === 'ADJ'));
    if (!isSubject && this.tokens.lemmas[from] !== 'there') return false;
    const end = Math.min(limit, from + REACH);
    return this.tokens.hasVerb({ from: from + 1, to: end });
  }

  /** "the minister of labour, [Chris Ngige,] to step down", "Al-Azhar [(the highest seat of learning)] to lead". */
  private afterApposition(at: number, limit: number): number {
    if (this.tokens.lemmas[at] === '(') {
      let end = at;
      while (end < limit && this.tokens.lemmas[end] !== ')') end++;
      return end < limit ? end + 1 : at;
    }
    if (this.tokens.lemmas[at] !== ',') return at;
    const name = this.landmarks.name(at + 1);
    const end = name?.tokens.to ?? limit;
    return end < limit && this.tokens.lemmas[end] === ',' ? end + 1 : at;
  }

  /** Where "that" or "to" stands, which begins what is said. */
  private saidFrom({ from, to }: TokenRange): number | null {
    const limit = Math.min(to - 1, from + REACH);
    for (let at = from; at < limit; at++) {
      if (!OPENS_CONTENT.has(this.tokens.lemmas[at]!)) continue;
      // "advised them “not to go”"
      const start = this.tokens.lemmas[at] === 'to' && this.tokens.lemmas[at - 1] === 'not' ? at - 1 : at;
      return start > from && /^["“'‘]$/.test(this.tokens.textOf(start - 1)) ? start - 1 : start;
    }
    return null;
  }
}
