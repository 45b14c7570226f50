import type { DateMention, TokenRange } from '../../document.ts';
import { INTERVIEWS, MESSAGES } from '../../lexicon/events.ts';
import type { Tokens } from '../../tokens.ts';
import { type Findings, noFindings } from './findings.ts';
import type { Landmarks } from './landmarks.ts';
import { headOf, isEvent, type NounPhrases } from './noun-phrase.ts';

const WHERE = new Set(['at', 'in', 'during', 'on', 'through']);
/** Longest "on Monday" or "last year" between an event and its relative clause. */
const LONGEST_DATE = 6;

/** Reads what a relative clause is about: "a conference [at which officers declared …]", "a letter [in which she said …]". */
export class RelativeEvents {
  constructor(
    private readonly tokens: Tokens,
    private readonly landmarks: Landmarks,
    private readonly phrases: NounPhrases,
  ) {}

  /** `to` is where the source or the cue of the relative clause begins. */
  of({ to }: TokenRange): Findings {
    const end = this.antecedentEnd(to);
    if (end === null) return noFindings();
    const date = this.dateBefore(end);
    if (this.tokens.lemmas[to - 1] === 'when') return { ...noFindings(), time: date };
    // Of "his visit on Monday" the preposition is left.
    const isOn = date && this.tokens.posOf(date.tokens.from - 1) === 'ADP';
    const last = this.phrases.before(date ? date.tokens.from - (isOn ? 1 : 0) : end);
    if (!last) return noFindings();
    // "a press conference [in Accra] on Tuesday, where"
    const isIn =
      this.tokens.lemmas[last.from - 1] === 'in' && this.landmarks.name(last.from)?.type === 'place';
    const before = isIn ? this.phrases.before(last.from - 1) : null;
    const isThere = before !== null && isEvent(this.tokens, before);
    const [phrase, place] = isThere ? [before, last] : [last, null];
    const lemma = this.tokens.lemmas[headOf(this.tokens, phrase)]!;
    if (INTERVIEWS.has(lemma) || MESSAGES.has(lemma)) return { ...noFindings(), time: date, medium: phrase };
    // "comments last year in which": no event, but a time.
    return { ...noFindings(), time: date, place, occasion: isEvent(this.tokens, phrase) ? phrase : null };
  }

  /** True where what ends at a token is what a relative clause goes on about: "his comments last year | in which". */
  goesOn(at: number): boolean {
    const { lemmas } = this.tokens;
    return lemmas[at] === 'where' || (WHERE.has(lemmas[at] ?? '') && lemmas[at + 1] === 'which');
  }

  /** Before "at which", ", where", "on Monday, when"; null where no relative clause begins. */
  private antecedentEnd(to: number): number | null {
    const { lemmas } = this.tokens;
    if (to < 2) return null;
    let end = to;
    if (lemmas[to - 1] === 'which' && WHERE.has(lemmas[to - 2]!)) end = to - 2;
    else if (lemmas[to - 1] === 'where' || lemmas[to - 1] === 'when') end = to - 1;
    else return null;
    return lemmas[end - 1] === ',' ? end - 1 : end;
  }

  private dateBefore(end: number): DateMention | null {
    for (let at = end - 1; at >= 0 && at >= end - LONGEST_DATE; at--) {
      const date = this.landmarks.date(at);
      if (date) return date.tokens.to === end ? date : null;
    }
    return null;
  }
}
