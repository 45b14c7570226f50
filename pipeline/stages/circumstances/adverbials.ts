import type { DateMention, TokenRange } from '../../document.ts';
import { DATES_SOMETHING_ELSE, EVENTS, PLACE_NOUNS, TALKS_WITH } from '../../lexicon/events.ts';
import { RELEASED, SPEAKING } from '../../lexicon/verb-frames.ts';
import type { Tokens } from '../../tokens.ts';
import type { Addressees } from './addressee.ts';
import type { Landmarks } from './landmarks.ts';
import type { Media } from './media.ts';
import { headOf, type NounPhrases } from './noun-phrase.ts';

/** What has been found so far; the first of its kind stays. */
export interface Findings {
  addressee: TokenRange | null;
  time: DateMention | null;
  place: TokenRange | null;
  occasion: TokenRange | null;
  medium: TokenRange | null;
}
export const noFindings = (): Findings => ({
  addressee: null,
  time: null,
  place: null,
  occasion: null,
  medium: null,
});

/** "in response to a question": as good as one preposition. */
const COMPOUND_PREPOSITIONS = new Set([
  'response',
  'reply',
  'answer',
  'reference',
  'regard',
  'relation',
  'addition',
]);
const PLACE_PREPOSITIONS = new Set('in at outside inside near from aboard on'.split(' '));
const EVENT_PREPOSITIONS = new Set('at during in on'.split(' '));
/** After other prepositions a place or time belongs to their noun: "with its capital in Terre Haute". */
const NEUTRAL_PREPOSITIONS = new Set('in at on during via through by to'.split(' '));
const SKIPPED = new Set([',', 'and', '-', '—', '–', ';', '(', ')', 'that']);
/** "a meeting with allies", "a debate on immigration" belong to the event; "in Brussels", "on Monday" do not. */
const EVENT_COMPLEMENTS = new Set('with of between to for about on by'.split(' '));

/**
 * Reads the adverbials of a cue's clause from left to right: "Speaking at a meeting with NATO allies in Brussels on
 * February 12", "on Tuesday", "in a letter to the board".
 */
export class AdverbialReader {
  constructor(
    private readonly tokens: Tokens,
    private readonly landmarks: Landmarks,
    private readonly phrases: NounPhrases,
    private readonly addressees: Addressees,
    private readonly media: Media,
  ) {}

  /**
   * What stands before the source or the cue. Another clause there takes its own adverbials with it: in "He left on
   * Monday, and in Paris she said" only Paris counts. `shared`: what begins there still belongs to what was said before.
   */
  before({ from, to }: TokenRange, shared: boolean): Findings {
    let found = noFindings();
    let foreign = shared;
    for (let at = from; at < to; ) {
      const read = foreign ? at : this.adverbialAt(at, to, found, this.isSpeaking(at - 1));
      if (read > at) {
        foreign = !this.isNeutral(at);
        at = read;
        continue;
      }
      if (DATES_SOMETHING_ELSE.has(this.tokens.lemmas[at]!)) foreign = true;
      else if (this.tokens.lemmas[at] === ',') foreign = false;
      else if (!foreign && !this.isFiller(at)) {
        found = noFindings();
        foreign = true;
      }
      at++;
    }
    return found;
  }

  /** What stands after the cue, up to the first word that is no adverbial. `addresses`: "to" brings whoever is told. */
  after({ from, to }: TokenRange, source: readonly TokenRange[], addresses: boolean): Findings {
    const found = noFindings();
    for (let at = from; at < to; ) {
      const subject = source.find((range) => range.from === at);
      if (subject) {
        at = Math.max(at + 1, this.afterSource(subject, to));
        continue;
      }
      const read = this.adverbialAt(at, to, found, addresses);
      if (read > at) at = read;
      else if (this.isFiller(at)) at++;
      else break;
    }
    return found;
  }

  /** "said executives at Twitter": what follows a source that is not a person's name describes it. */
  private afterSource({ to }: TokenRange, limit: number): number {
    if (this.landmarks.name(to - 1)?.type === 'person' || to >= limit) return to;
    if (this.tokens.posOf(to) !== 'ADP' || this.landmarks.has(to + 1)) return to;
    return this.phrases.fullAt(to + 1, limit)?.to ?? to;
  }

  /** Reads one adverbial and notes what it tells; returns where it ends, or the same token where none begins. */
  private adverbialAt(at: number, limit: number, found: Findings, addresses: boolean): number {
    const date = this.landmarks.date(at);
    if (date) return this.dateEnd(date, limit, found) ?? at;
    const lemma = this.tokens.lemmas[at]!;
    if ((this.tokens.posOf(at) !== 'ADP' && lemma !== 'to') || DATES_SOMETHING_ELSE.has(lemma)) return at;
    const inner = this.landmarks.date(at + 1);
    const end = inner && !this.modifiesNoun(inner, limit) ? this.dateEnd(inner, limit, found) : null;
    if (end) return end;
    const phrase = this.phrases.at(at + 1, limit) ?? (inner ? this.datedPhrase(inner, limit) : null);
    return phrase ? this.prepositional(lemma, phrase, limit, found, addresses) : at;
  }

  private dateEnd(date: DateMention, limit: number, found: Findings): number | null {
    if (date.tokens.to > limit) return null;
    if (!this.modifiesNoun(date, limit)) found.time ??= date;
    return date.tokens.to;
  }

  /** "at [Saturday's debate]", "during [a February 12 meeting]". */
  private datedPhrase({ tokens: { from, to } }: DateMention, limit: number): TokenRange | null {
    const genitive = /^['’]s$/.test(this.tokens.lemmas[to] ?? '');
    const rest = this.phrases.at(genitive ? to + 1 : to, limit);
    return rest && { from, to: rest.to };
  }

  private prepositional(
    preposition: string,
    phrase: TokenRange,
    limit: number,
    found: Findings,
    addresses: boolean,
  ): number {
    const head = headOf(this.tokens, phrase);
    const lemma = this.tokens.lemmas[head]!;
    const isEvent = EVENTS.has(lemma) && this.landmarks.name(head)?.type !== 'place';
    const isProgramme = preposition === 'on' && this.media.of(preposition, phrase, head) === 'channel';
    if (!isProgramme && EVENT_PREPOSITIONS.has(preposition) && isEvent)
      return this.event(phrase, lemma, limit, found);
    if (
      phrase.to - phrase.from === 1 &&
      COMPOUND_PREPOSITIONS.has(lemma) &&
      this.tokens.lemmas[phrase.to] === 'to'
    ) {
      return this.phrases.fullAt(phrase.to + 1, limit)?.to ?? phrase.to;
    }
    const medium = this.media.of(preposition, phrase, head);
    if (medium === 'remark') return this.addressedTo(phrase, limit, found);
    if (medium === 'channel') {
      const end = this.addressedTo(phrase, limit, found);
      found.medium ??= { from: phrase.from, to: end };
      return end;
    }
    if (addresses && (preposition === 'to' || preposition === 'with') && this.addressees.canHear(phrase)) {
      found.addressee ??= this.phrases.fullAt(phrase.from, limit) ?? phrase;
      return found.addressee.to;
    }
    if (PLACE_PREPOSITIONS.has(preposition) && this.isPlace(preposition, phrase, head)) {
      const place = this.withRegion(phrase, limit);
      found.place ??= place;
      return place.to;
    }
    return this.listEnd(phrase.to, limit);
  }

  /** "a visit to Germany, Belgium and Poland": where the further names end. */
  private listEnd(to: number, limit: number): number {
    let end = to;
    while (end < limit && (this.tokens.lemmas[end] === ',' || this.tokens.lemmas[end] === 'and')) {
      const member = this.landmarks.name(end + 1);
      if (!member || member.tokens.to > limit) break;
      end = member.tokens.to;
    }
    return end;
  }

  /** "a meeting with NATO allies", stopping before "in Brussels" and "on February 12". */
  private event(phrase: TokenRange, head: string, limit: number, found: Findings): number {
    let { to } = phrase;
    while (to < limit && EVENT_COMPLEMENTS.has(this.tokens.lemmas[to]!) && !this.landmarks.has(to + 1)) {
      const complement = this.phrases.fullAt(to + 1, limit);
      if (!complement) break;
      if (this.tokens.lemmas[to] === 'with' && TALKS_WITH.has(head)) found.addressee ??= complement;
      to = complement.to;
    }
    to = this.listEnd(to, limit);
    found.occasion ??= { from: phrase.from, to };
    return to;
  }

  /** "a letter to the board": the board is told. "its response to the request" is a response to nobody. */
  private addressedTo(phrase: TokenRange, limit: number, found: Findings): number {
    const joiner = this.tokens.lemmas[phrase.to]!;
    if (phrase.to >= limit || !['to', 'of', 'for', 'by', 'from'].includes(joiner)) return phrase.to;
    if (this.landmarks.has(phrase.to + 1)) return phrase.to;
    const complement = this.phrases.fullAt(phrase.to + 1, limit);
    if (!complement) return phrase.to;
    if (joiner === 'to' && this.addressees.canHear(complement)) found.addressee ??= complement;
    return complement.to;
  }

  /** "in Brussels", "at the White House", "outside the court"; not "at Turkey", "on Facebook", "in January". */
  private isPlace(preposition: string, phrase: TokenRange, head: number): boolean {
    const name = this.landmarks.name(head);
    const isSite = PLACE_NOUNS.has(this.tokens.textOf(head).toLowerCase());
    const hasArticle = this.tokens.posOf(phrase.from) === 'DET';
    if (name?.type === 'place') return preposition !== 'at' || hasArticle || isSite;
    if (name?.type === 'organization')
      return (preposition === 'at' && (hasArticle || isSite)) || preposition === 'outside';
    if (name || preposition === 'on' || preposition === 'from') return false;
    return isSite;
  }

  /** "Columbus, Ohio", "a hotel in Brussels", "the University of Iowa". */
  private withRegion({ from, to: end }: TokenRange, limit: number): TokenRange {
    let to = end;
    if (this.tokens.lemmas[to] === 'of' && to < limit) to = this.phrases.at(to + 1, limit)?.to ?? to;
    const joiner = this.tokens.lemmas[to];
    if (to >= limit || (joiner !== ',' && joiner !== 'in')) return { from, to };
    const region = this.landmarks.name(to + 1);
    return region?.type === 'place' && region.tokens.to <= limit
      ? { from, to: region.tokens.to }
      : { from, to };
  }

  /** "Tuesday's debate", "the Tuesday debate" date the debate. */
  private modifiesNoun({ tokens: { to } }: DateMention, limit: number): boolean {
    if (to >= limit) return false;
    if (/^['’]s$/.test(this.tokens.lemmas[to]!)) return true;
    const pos = this.tokens.posOf(to);
    return (pos === 'NOUN' || pos === 'ADJ') && !this.landmarks.has(to);
  }

  /** "a report published Wednesday", "results released in a journal": when and where its source came out. */
  ofRelease(source: readonly TokenRange[]): Findings {
    for (const { from, to } of source) {
      for (let at = from + 1; at < to; at++) {
        if (this.tokens.posOf(at) !== 'VERB') continue;
        if (RELEASED.has(this.tokens.textOf(at).toLowerCase()))
          return this.after({ from: at + 1, to }, [], false);
      }
    }
    return noFindings();
  }

  private isSpeaking(at: number): boolean {
    return SPEAKING.has(this.tokens.textOf(at).toLowerCase());
  }

  /** False after "with its capital", whose noun takes what follows. */
  private isNeutral(at: number): boolean {
    return (
      this.tokens.posOf(at) !== 'ADP' ||
      NEUTRAL_PREPOSITIONS.has(this.tokens.lemmas[at]!) ||
      this.isSpeaking(at - 1)
    );
  }

  /** Words that may stand between adverbials: "Notably, also", "Speaking", "a video released on Tuesday". */
  private isFiller(at: number): boolean {
    const text = this.tokens.textOf(at).toLowerCase();
    if (SKIPPED.has(text) || SPEAKING.has(text) || RELEASED.has(text)) return true;
    if (DATES_SOMETHING_ELSE.has(text)) return false;
    const pos = this.tokens.posOf(at);
    return pos === 'ADV' || pos === 'CCONJ' || pos === 'INTJ' || /^["“”’‘']$/.test(text);
  }
}
