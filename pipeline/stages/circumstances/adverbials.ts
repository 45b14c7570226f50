import type { TokenRange } from '../../document.ts';
import { DATES_SOMETHING_ELSE, EVENTS, MESSAGES } from '../../lexicon/events.ts';
import { ASKED, RELEASED } from '../../lexicon/verb-frames.ts';
import type { Tokens } from '../../tokens.ts';
import type { AdverbialPhrases } from './adverbial-phrases.ts';
import { type Findings, noFindings } from './findings.ts';
import type { Landmarks } from './landmarks.ts';
import type { Media } from './media.ts';
import { headOf, type NounPhrases } from './noun-phrase.ts';
import type { SpeakingParticiples } from './speaking-participles.ts';
import type { TimeAdverbials } from './time-adverbials.ts';

interface Reading {
  readonly found: Findings;
  readonly end: number;
}

/** After other prepositions a place or time belongs to their noun: "with its capital in Terre Haute". */
const NEUTRAL_PREPOSITIONS = new Set('in at on during via through by to before'.split(' '));
/** "a rally [held] in Lusaka on Monday" */
const HELD = new Set('held organised organized convened hosted'.split(' '));
const SKIPPED = new Set([',', 'and', '-', '—', '–', ';', '(', ')', 'that', 'who', 'which', 'when']);

/**
 * Reads the adverbials of a cue's clause from left to right: "Speaking at a meeting with NATO allies in Brussels on
 * February 12", "on Tuesday", "in a letter to the board".
 */
export class AdverbialReader {
  constructor(
    private readonly tokens: Tokens,
    private readonly landmarks: Landmarks,
    private readonly phrases: NounPhrases,
    private readonly adverbials: AdverbialPhrases,
    private readonly times: TimeAdverbials,
    private readonly media: Media,
    private readonly participles: SpeakingParticiples,
  ) {}

  /**
   * What stands before the source or the cue. Another clause there takes its own adverbials with it: in "He left on
   * Monday, and in Paris she said" only Paris counts. `shared`: what begins there still belongs to what was said before.
   */
  before({ from, to }: TokenRange, shared: boolean): Findings {
    let found = noFindings();
    let foreign = shared;
    // "Speaking to reporters on his way to work, Lee said": whoever speaks in the participle clause is who said it.
    const opensSpeaking = this.participles.isSpeaking(this.participles.opensWhile(from) ? from + 1 : from);
    for (let at = from; at < to; ) {
      const isAsker = at > from && this.isAsker(at);
      const read = foreign
        ? at
        : this.adverbials.at(at, to, found, this.participles.isSpeaking(at - 1), isAsker);
      if (read > at) {
        foreign = !this.isNeutral(at) || this.isTopic(at, found);
        at = read;
        continue;
      }
      if (DATES_SOMETHING_ELSE.has(this.tokens.lemmas[at]!)) foreign = true;
      else if (this.tokens.lemmas[at] === ',') foreign = false;
      else if (!foreign && !this.isFiller(at)) {
        if (!opensSpeaking) found = noFindings();
        foreign = true;
      }
      at++;
    }
    return found;
  }

  /** What stands after the cue, up to the first word that is no adverbial. `addresses`: "to" brings whoever is told. */
  after(range: TokenRange, source: readonly TokenRange[], addresses: boolean): Findings {
    return this.read(range, source, addresses).found;
  }

  /** The same, and where the first word stands that is no adverbial. */
  read({ from, to }: TokenRange, source: readonly TokenRange[], addresses: boolean): Reading {
    const found = noFindings();
    let at = from;
    while (at < to) {
      const subject = source.find((range) => range.from === at);
      if (subject) {
        at = Math.max(at + 1, this.afterSource(subject, to));
        continue;
      }
      const read = this.adverbials.at(at, to, found, addresses, at > from && this.isAsker(at));
      if (read > at) at = read;
      else if (this.isFiller(at)) at++;
      else break;
    }
    return { found, end: at };
  }

  /** "said executives at Twitter": what follows a source that is not a person's name describes it. */
  private afterSource({ to }: TokenRange, limit: number): number {
    if (this.landmarks.name(to - 1)?.type === 'person' || to >= limit) return to;
    if (this.tokens.posOf(to) !== 'ADP' || this.landmarks.has(to + 1)) return to;
    const phrase = this.phrases.fullAt(to + 1, limit);
    if (!phrase) return to;
    // "said the mayor in an interview"
    const head = this.tokens.lemmas[headOf(this.tokens, phrase)]!;
    return EVENTS.has(head) || MESSAGES.has(head) ? to : phrase.to;
  }

  /**
   * "called [Wednesday] for", "taking to [Twitter] to call": a cue that holds a time or a platform. Nouns in it may be
   * anything, and are left.
   */
  within({ from, to }: TokenRange): Findings {
    const found = noFindings();
    for (let at = from; at < to; at++) {
      const date = this.landmarks.date(at);
      if (date) this.times.end(date, to, found);
      else if (this.isOnPlatform(at)) found.medium ??= { from: at, to: at + 1 };
    }
    return found;
  }

  private isOnPlatform(at: number): boolean {
    const before = this.tokens.lemmas[at - 1];
    return (before === 'to' || before === 'on' || before === 'via') && this.media.isPlatform(at);
  }

  /** "when asked [by CNN]"; not where "asked" is the cue itself, before what is read. */
  private isAsker(at: number): boolean {
    return this.tokens.lemmas[at] === 'by' && ASKED.has(this.tokens.lowerOf(at - 1));
  }

  /** False after "with its capital", whose noun takes what follows. */
  private isNeutral(at: number): boolean {
    return (
      this.tokens.posOf(at) !== 'ADP' ||
      NEUTRAL_PREPOSITIONS.has(this.tokens.lemmas[at]!) ||
      this.participles.isSpeaking(at - 1)
    );
  }

  /** "Commenting on the floods [in Kenya]": what it is about takes what follows; "speaking on the radio in May" does not. */
  private isTopic(at: number, { occasion, medium }: Findings): boolean {
    if (!this.participles.isSpeaking(at - 1) || this.landmarks.has(at + 1)) return false;
    const lemma = this.tokens.lemmas[at];
    return lemma === 'about' || (lemma === 'on' && !occasion && !medium);
  }

  /** Words that may stand between adverbials: "Notably, also", "Speaking", "a video released on Tuesday". */
  private isFiller(at: number): boolean {
    const text = this.tokens.lowerOf(at);
    if (
      SKIPPED.has(text) ||
      this.participles.isSpeaking(at) ||
      this.participles.opensWhile(at) ||
      RELEASED.has(text) ||
      HELD.has(text) ||
      ASKED.has(text)
    )
      return true;
    if (DATES_SOMETHING_ELSE.has(text)) return false;
    const pos = this.tokens.posOf(at);
    return pos === 'ADV' || pos === 'CCONJ' || pos === 'INTJ' || /^["“”’‘']$/.test(text);
  }
}
