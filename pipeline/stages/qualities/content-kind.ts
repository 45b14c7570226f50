import type { Form, Kind } from '../../claim.ts';
import type { TokenRange } from '../../document.ts';
import {
  ASSURES,
  EFFECTS,
  FORESEEN,
  INQUIRIES,
  NEEDS,
  NO_DEEDS,
  OUTCOMES,
  POSSIBLE_OUTCOMES,
  STRESSES,
} from '../../lexicon/content-kinds.ts';
import type { Tokens } from '../../tokens.ts';
import type { CueHead } from './cue-head.ts';
import { firstWord } from './kind.ts';
import type { Proposition } from './proposition.ts';

/** What is known of a claim whose cue, if there is one, only says that it was said. */
export interface Said {
  readonly head: CueHead | null;
  readonly source: readonly TokenRange[];
  readonly content: readonly TokenRange[];
  readonly form: Form;
  readonly proposition: Proposition;
}

/** "All must go". Not "have to" and "need to", by which people more often tell how things are: "passengers have to pay". */
const CALLS = new Set(['must', 'should', 'ought']);
/** "I must go" is one's own duty; "it must be said", "there should be rain" call on nobody. */
const NOT_CALLED_ON = new Set(['i', 'it', 'there']);
/** Pronouns that may stand for whoever speaks. */
const SELVES = new Set(['it', 'he', 'she', 'they', 'we']);
/** "It may take years", "could make it worse". */
const MAYBE = new Set(['may', 'might', 'could']);
/** How far from an auxiliary its verb, and from that its noun may stand: "would not only boost". */
const REACH = 4;

/**
 * What kind of saying a statement is by what is said: a demand ("everybody must go"), a promise ("it would pay"), a prediction
 * ("prices would rise"), a finding ("a poll suggests").
 */
export class ContentKinds {
  constructor(private readonly tokens: Tokens) {}

  /** Null where it stays a statement. */
  of(said: Said): Kind | null {
    if (this.isInquiry(said.source)) return 'finding';
    if (this.callsFor(said)) return 'demand';
    // “It will be fine”, somebody says; whoever reports it as a promise or a prediction uses their own words.
    return said.form === 'indirect' ? this.ofFuture(said) : null;
  }

  /** "A recent opinion poll", "the survey of farmers": the last noun before any preposition. */
  private isInquiry([source]: readonly TokenRange[]): boolean {
    if (!source) return false;
    let head = -1;
    for (let at = source.from; at < source.to; at++) {
      const pos = this.tokens.posOf(at);
      if (pos === 'ADP' || pos === 'VERB' || this.tokens.lemmas[at] === ',') break;
      if (pos === 'NOUN') head = at;
      // "Acme Data" is a firm.
      else if (pos === 'PROPN') head = -1;
    }
    return head >= 0 && INQUIRIES.has(this.tokens.lemmas[head]!);
  }

  /** "stressed [the need for peace]", [“Let's go”], "said [that the mayor must go]". */
  private callsFor({ head, content, proposition: { modality, tense } }: Said): boolean {
    const first = firstWord(this.tokens, content);
    if (first < 0) return false;
    const noun = this.tokens.posOf(first) === 'DET' ? first + 1 : first;
    if (head && STRESSES.has(head.lemma) && NEEDS.has(this.tokens.lemmas[noun] ?? '')) return true;
    if (/^let(?: us|['’]s)$/i.test(this.tokens.rangeText({ from: first, to: first + 2 }))) return true;
    return modality === 'necessary' && tense !== 'past' && this.mustBeDone(content);
  }

  /** "The road must be closed", "the board should close it"; not "they should know". "The road should be closed" calls on nobody. */
  private mustBeDone(content: readonly TokenRange[]): boolean {
    for (const { from, to } of content)
      for (let at = from; at < to; at++) {
        const word = this.tokens.lowerOf(at);
        if (!CALLS.has(word)) continue;
        const verb = this.verbAfter(at);
        const isDone = verb >= 0 && (this.isDeed(verb) || (word !== 'should' && this.isPassive(verb)));
        return isDone && this.isCalledOn(at - 1);
      }
    return false;
  }

  /** "they", "all of it"; not "it" by itself. */
  private isCalledOn(subject: number): boolean {
    const isObject = this.tokens.posOf(subject - 1) === 'ADP';
    return isObject || !NOT_CALLED_ON.has(this.tokens.lowerOf(subject));
  }

  /** "it would pay the fine" promises, "it would boost trade" predicts, "the plan would close the bridge" states. */
  private ofFuture({ head, source, content, proposition: { modality } }: Said): Kind | null {
    const auxiliary = this.firstAuxiliary(content);
    if (auxiliary < 0) return null;
    if (this.isForeseen(auxiliary)) return 'prediction';
    const verb = this.verbAfter(auxiliary);
    const isOpen = modality === 'future' || modality === 'conditional';
    if (head && ASSURES.has(head.lemma) && (isOpen || modality === 'possible')) return 'promise';
    if (modality === 'possible' && this.mayCome(auxiliary, verb)) return 'prediction';
    if (verb < 0 || !isOpen) return null;
    const isPromised =
      this.isDeed(verb) && head?.part === 'verb' && this.isSelf(auxiliary - 1, content, source);
    if (this.isOutcome(verb) && !(isPromised && this.tokens.lemmas[auxiliary - 1] !== 'it'))
      return 'prediction';
    return isPromised ? 'promise' : null;
  }

  /** "it could worsen", "it may take years"; not "he could see it". */
  private mayCome(auxiliary: number, verb: number): boolean {
    if (verb < 0 || !MAYBE.has(this.tokens.lowerOf(auxiliary))) return false;
    return this.isOutcome(verb) || POSSIBLE_OUTCOMES.has(this.tokens.lemmas[verb]!);
  }

  /** "is forecast to weaken". */
  private isForeseen(auxiliary: number): boolean {
    const { lemmas } = this.tokens;
    return (
      lemmas[auxiliary] === 'be' &&
      FORESEEN.has(lemmas[auxiliary + 1] ?? '') &&
      lemmas[auxiliary + 2] === 'to'
    );
  }

  /** "that [it]", "[it]": the first word of what is said, where it may stand for the source. "He said it would" is not himself. */
  private isSelf(at: number, content: readonly TokenRange[], [source]: readonly TokenRange[]): boolean {
    const subject = this.tokens.lowerOf(at);
    const first = firstWord(this.tokens, content);
    if (!source || !SELVES.has(subject)) return false;
    const isFirst = at === first || (at === first + 1 && this.tokens.lemmas[first] === 'that');
    const isPronoun = source.to === source.from + 1 && this.tokens.posOf(source.from) === 'PRON';
    return isFirst && (!isPronoun || this.tokens.lowerOf(source.from) === subject);
  }

  private isDeed(verb: number): boolean {
    return !NO_DEEDS.has(this.tokens.lemmas[verb]!);
  }

  /** "be closed"; not "be closing", "be late". */
  private isPassive(verb: number): boolean {
    const next = verb + 1;
    const isBe = this.tokens.lemmas[verb] === 'be';
    return isBe && this.tokens.posOf(next) === 'VERB' && !this.tokens.textOf(next).endsWith('ing');
  }

  /** "rise", "have an impact". */
  private isOutcome(verb: number): boolean {
    if (OUTCOMES.has(this.tokens.lemmas[verb]!)) return true;
    if (this.tokens.lemmas[verb] !== 'have') return false;
    for (let at = verb + 1; at <= verb + REACH; at++)
      if (EFFECTS.has(this.tokens.lemmas[at] ?? '')) return true;
    return false;
  }

  /** The first auxiliary or form of "be"; -1 where a full verb comes before it. */
  private firstAuxiliary(content: readonly TokenRange[]): number {
    for (const { from, to } of content)
      for (let at = from; at < to; at++) {
        const pos = this.tokens.posOf(at);
        if (pos === 'AUX') return at;
        // "The warning signs will go": a participle before a noun is no verb of its own.
        if (pos === 'VERB' && this.tokens.posOf(at + 1) !== 'NOUN') return -1;
      }
    return -1;
  }

  private verbAfter(auxiliary: number): number {
    for (let at = auxiliary + 1; at <= auxiliary + REACH && at < this.tokens.length; at++) {
      const pos = this.tokens.posOf(at);
      // "must close", where "close" passes for an adjective; not "should there be".
      if (pos === 'VERB' || pos === 'AUX' || pos === 'ADJ' || pos === 'NOUN') return at;
      if (pos !== 'ADV' && pos !== 'PART') return -1;
    }
    return -1;
  }
}
