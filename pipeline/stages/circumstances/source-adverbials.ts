import type { TokenRange } from '../../document.ts';
import { RELEASED } from '../../lexicon/verb-frames.ts';
import type { Tokens } from '../../tokens.ts';
import type { AdverbialReader } from './adverbials.ts';
import type { Complements } from './complements.ts';
import { type Findings, noFindings } from './findings.ts';
import type { Landmarks } from './landmarks.ts';
import type { NounPhrases } from './noun-phrase.ts';

/** A longer source is a list, or a mistake. */
const LONGEST = 60;

const SPEAKS = new Set(['speak', 'talk']);

const isTail = ({ time, occasion, medium }: Findings): boolean =>
  time !== null || occasion !== null || medium !== null;

/** Reads what the words of a source tell of the saying. */
export class SourceAdverbials {
  constructor(
    private readonly tokens: Tokens,
    private readonly landmarks: Landmarks,
    private readonly phrases: NounPhrases,
    private readonly adverbials: AdverbialReader,
    private readonly complements: Complements,
  ) {}

  /** "an official who spoke to Reuters on condition of anonymity", "Lee, who was speaking at a rally": to whom and where. */
  ofSpeaking(clause: TokenRange): Findings {
    const found = noFindings();
    const end = Math.min(clause.to, clause.from + LONGEST);
    for (let who = clause.from; who < end; who++) {
      if (this.tokens.lemmas[who] !== 'who') continue;
      let at = who + 1;
      while (at < end && (this.tokens.posOf(at) === 'AUX' || this.tokens.posOf(at) === 'ADV')) at++;
      if (!SPEAKS.has(this.tokens.lemmas[at]!)) continue;
      const isTo = this.tokens.lemmas[at + 1] === 'to' || this.tokens.lemmas[at + 1] === 'with';
      if (!isTo) return this.adverbials.after({ from: at + 1, to: end }, [], false);
      const rest = this.complements.hearer(at + 2, end, found);
      if (rest !== null) found.time = this.adverbials.after({ from: rest, to: end }, [], false).time;
    }
    return found;
  }

  /** "a report published Wednesday", "results released in a journal": when and where its source came out. */
  ofRelease(source: readonly TokenRange[]): Findings {
    for (const { from, to } of source) {
      for (let at = from + 1; at < to; at++) {
        if (this.tokens.posOf(at) !== 'VERB') continue;
        if (RELEASED.has(this.tokens.lowerOf(at)))
          return this.adverbials.after({ from: at + 1, to }, [], false);
      }
    }
    return noFindings();
  }

  /** "the minister [on Tuesday]"; not "everyone home [tonight]", "voters at rallies [last week]". */
  private endsPhrase(from: number, at: number): boolean {
    return this.phrases.at(from, at)?.to === at || this.tokens.lemmas[at - 1] === ')';
  }

  /** "police at Saturday's conference", "speakers at the rally": whoever is described by an event speaks there. */
  private isAtEvent(from: number, at: number, event: TokenRange): boolean {
    return this.tokens.lemmas[at] === 'at' && this.endsPhrase(from, at) && !this.landmarks.name(event.to - 1);
  }

  /**
   * What the end of a source tells: "the minister [on Tuesday]", "Wang Yi [during a visit to Malaysia]", "Mayra, her niece,
   * [on Facebook]". Only a time, or what stands behind a name or a comma: "executives at Twitter", "a man at the rally" and
   * "police in Paris" are described by it.
   */
  ofTail(source: readonly TokenRange[]): Findings {
    for (const { from, to } of source) {
      if (to - from > LONGEST) continue;
      for (let at = from + 1; at < to; at++) {
        // "a man arrested on Monday"
        if (this.tokens.posOf(at) === 'VERB' && !this.landmarks.name(at)) break;
        if (this.tokens.posOf(at) !== 'ADP' && !this.landmarks.has(at)) continue;
        const { found, end } = this.adverbials.read({ from: at, to }, [], false);
        if (end < to || !isTail(found)) continue;
        const before = this.landmarks.name(at - 1)?.type;
        const isApart =
          this.tokens.lemmas[at - 1] === ',' ||
          before === 'person' ||
          (before === 'organization' && found.medium !== null);
        const isThere = found.occasion !== null && this.isAtEvent(from, at, found.occasion);
        if (isApart || this.tokens.lemmas[at] === 'during' || isThere) return found;
        return this.endsPhrase(from, at) && found.time?.grain !== 'year'
          ? { ...noFindings(), time: found.time }
          : noFindings();
      }
    }
    return noFindings();
  }
}
