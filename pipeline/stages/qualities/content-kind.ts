import type { Form, Kind } from '../../claim.ts';
import type { TokenRange } from '../../document.ts';
import {
  ASSURES,
  COMPARISONS,
  EFFECTS,
  FORESEEN,
  INQUIRIES,
  NEEDS,
  NO_DEEDS,
  OUTCOMES,
  STRESSES,
} from '../../lexicon/content-kinds.ts';
import type { Tokens } from '../../tokens.ts';
import type { CueHead } from './cue-head.ts';
import type { Proposition } from './proposition.ts';

/** What is known of a claim whose cue only says that it was said. */
export interface Said {
  readonly head: CueHead;
  readonly source: readonly TokenRange[];
  readonly content: readonly TokenRange[];
  readonly form: Form;
  readonly proposition: Proposition;
}

/** "assured her that she could stay", "would stay". */
const PROMISED: ReadonlySet<string> = new Set(['future', 'conditional', 'possible']);
/** Pronouns that may stand for whoever speaks. */
const SELVES = new Set(['it', 'he', 'she', 'they', 'we']);
const NEEDS_TO = new Set(['ought', 'need', 'needs']);
/** How far from an auxiliary its verb, and from that its noun may stand: "would not only boost". */
const REACH = 4;

/**
 * What kind of saying a statement is by what is said: a demand ("everybody must go"), a promise ("it would pay"), a prediction
 * ("prices would rise"), a finding ("a poll suggests"). Null where it stays a statement.
 */
export class ContentKinds {
  constructor(private readonly tokens: Tokens) {}

  /** The same for a quotation without a cue: "All must go." */
  ofQuotation(content: readonly TokenRange[], { modality }: Proposition): Kind | null {
    if (this.opensLets(content)) return 'demand';
    return modality === 'necessary' && this.demands(content, 'direct') ? 'demand' : null;
  }

  of(said: Said): Kind | null {
    const { proposition, form, content } = said;
    if (this.isInquiry(said.source)) return 'finding';
    if (this.stressesNeed(said)) return 'demand';
    if (this.isForeseen(content)) return 'prediction';
    if (proposition.modality === 'necessary' && proposition.tense !== 'past')
      return this.demands(content, form) ? 'demand' : null;
    if (this.opensLets(content)) return 'demand';
    if (ASSURES.has(said.head.lemma) && PROMISED.has(proposition.modality ?? '')) return 'promise';
    const isOpen = proposition.modality === 'future' || proposition.modality === 'conditional';
    return isOpen && form === 'indirect' ? this.ofFuture(said) : null;
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

  /** "stressed the need for peace", "laid stress on the necessity of it". */
  private stressesNeed({ head, content: [first] }: Said): boolean {
    if (!first || !(STRESSES.has(head.lemma) || head.lemma === 'emphasis')) return false;
    const at = this.tokens.posOf(first.from) === 'DET' ? first.from + 1 : first.from;
    return NEEDS.has(this.tokens.lemmas[at] ?? '') && this.tokens.posOf(at) === 'NOUN';
  }

  /** "is forecast to weaken", in the main clause: its first auxiliary. */
  private isForeseen(content: readonly TokenRange[]): boolean {
    const at = this.firstAuxiliary(content);
    return (
      at >= 0 &&
      this.tokens.lemmas[at] === 'be' &&
      FORESEEN.has(this.tokens.lemmas[at + 1] ?? '') &&
      this.tokens.lemmas[at + 2] === 'to'
    );
  }

  /** "must", "ought to", "need to"; "have to" where somebody calls on others in their own words. "should" may only advise. */
  private demands(content: readonly TokenRange[], form: Form): boolean {
    for (const { from, to } of content) {
      for (let at = from; at < to; at++) {
        const pos = this.tokens.posOf(at);
        if (pos !== 'VERB' && pos !== 'AUX') continue;
        const word = this.tokens.textOf(at).toLowerCase();
        if (word === 'should') return false;
        const isTo = this.tokens.lemmas[at + 1] === 'to';
        const isCall = word === 'must' || (isTo && NEEDS_TO.has(word));
        const isHave = isTo && (word === 'have' || word === 'has') && form === 'direct';
        if (isCall || isHave) return !this.isOwnOrHedged(at, from);
      }
    }
    return false;
  }

  /** "I just need to go", "you may have to go", "would need to go". */
  private isOwnOrHedged(at: number, from: number): boolean {
    for (let before = at - 1; before >= Math.max(from, at - 2); before--) {
      const isHedge = this.tokens.posOf(before) === 'AUX';
      if (isHedge || this.tokens.textOf(before).toLowerCase() === 'i') return true;
    }
    return false;
  }

  /** “Let's go”, “Let us go”. */
  private opensLets([first]: readonly TokenRange[]): boolean {
    if (!first) return false;
    const at = this.tokens.posOf(first.from) === 'PUNCT' ? first.from + 1 : first.from;
    const next = this.tokens.textOf(at + 1).toLowerCase();
    return this.tokens.lemmas[at] === 'let' && (next === 'us' || next === "'s" || next === '’s');
  }

  /** "it would pay the fine" promises, "it would boost trade" predicts, "the plan would close the bridge" states. */
  private ofFuture({ head, source, content }: Said): Kind | null {
    const auxiliary = this.firstAuxiliary(content);
    const verb = auxiliary < 0 ? -1 : this.verbAfter(auxiliary);
    if (verb < 0) return null;
    const subject = this.tokens.textOf(auxiliary - 1).toLowerCase();
    const isDeed = !NO_DEEDS.has(this.tokens.lemmas[verb]!) && head.part !== 'preposition';
    const isPromised = isDeed && this.isSelf(auxiliary - 1, content, source);
    if (isPromised && subject !== 'it') return 'promise';
    if (this.isOutcome(verb)) return 'prediction';
    return isPromised ? 'promise' : null;
  }

  /** "that [it]", "[it]": the first word of what is said, where it may stand for the source. "He said it would" is not himself. */
  private isSelf(at: number, [first]: readonly TokenRange[], [source]: readonly TokenRange[]): boolean {
    const subject = this.tokens.textOf(at).toLowerCase();
    if (!first || !source || !SELVES.has(subject)) return false;
    const isFirst = at === first.from || (at === first.from + 1 && this.tokens.lemmas[first.from] === 'that');
    const isPronoun = source.to === source.from + 1 && this.tokens.posOf(source.from) === 'PRON';
    return isFirst && (!isPronoun || this.tokens.textOf(source.from).toLowerCase() === subject);
  }

  /** "rise", "have an impact", "see less rain". */
  private isOutcome(verb: number): boolean {
    const lemma = this.tokens.lemmas[verb]!;
    if (OUTCOMES.has(lemma)) return true;
    const nouns = lemma === 'have' ? EFFECTS : lemma === 'see' ? COMPARISONS : null;
    for (let at = verb + 1; nouns && at <= verb + REACH; at++)
      if (nouns.has(this.tokens.lemmas[at] ?? '')) return true;
    return false;
  }

  /** The first auxiliary or form of "be"; -1 where there is none. */
  private firstAuxiliary(content: readonly TokenRange[]): number {
    for (const { from, to } of content)
      for (let at = from; at < to; at++) {
        const pos = this.tokens.posOf(at);
        if (pos === 'AUX') return at;
        if (pos === 'VERB' && this.tokens.posOf(at + 1) !== 'NOUN') return -1;
      }
    return -1;
  }

  private verbAfter(auxiliary: number): number {
    for (let at = auxiliary + 1; at <= auxiliary + REACH && at < this.tokens.length; at++) {
      const pos = this.tokens.posOf(at);
      if (pos === 'VERB' || pos === 'AUX') return at;
      if (pos !== 'ADV' && pos !== 'PART') return -1;
    }
    return -1;
  }
}
