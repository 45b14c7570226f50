import type { Kind, Modality, Tense } from '../../claim.ts';
import type { TokenRange } from '../../document.ts';
import type { PartOfSpeech, Tokens } from '../../tokens.ts';
import { type Auxiliary, auxiliaryOf } from './auxiliaries.ts';

/** What the main clause of a content says of its truth and its time. */
export interface Proposition {
  /** Null where the content has no verb: "denied any involvement". */
  readonly modality: Modality | null;
  /** As the content words it: "said he was ill" is past. Null where there is no finite verb. */
  readonly tense: Tense | null;
}

/** What else decides: the cue's kind, and whether its clause tells of the past. */
export interface Reported {
  readonly kind: Kind;
  /** "said it would rain": "would" is a "will" told in the past. Not in a quotation. */
  readonly isPast: boolean;
}

const SUBORDINATORS = new Set(
  'if unless because although though while when whenever since before after as until once whereas'.split(' '),
);
const RELATIVES = new Set(['who', 'which', 'that', 'whom', 'whose', 'where']);
const PERHAPS = new Set(['perhaps', 'maybe', 'possibly', 'probably', 'likely', 'presumably']);
/** "is likely to", "is expected to". */
const PROSPECTS: Readonly<Record<string, Modality>> = {
  likely: 'possible',
  unlikely: 'possible',
  possible: 'possible',
  able: 'possible',
  go: 'future',
  set: 'future',
  due: 'future',
  about: 'future',
  expect: 'future',
  bind: 'future',
  suppose: 'necessary',
  oblige: 'necessary',
  require: 'necessary',
  force: 'necessary',
};
const NEVER_FINITE: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN', 'ADJ', 'PUNCT', 'NUM', 'SYM']);
/** Longest "who was arrested on Monday" that is skipped, and longest verb group. */
const LONGEST_CLAUSE = 40;
const LONGEST_GROUP = 8;

/** Reads the content of one claim. */
class ClauseReader {
  private conditional = false;
  private perhaps = false;

  constructor(
    private readonly tokens: Tokens,
    private readonly reported: Reported,
  ) {}

  read(content: readonly TokenRange[]): Proposition {
    for (const piece of content) {
      const found = this.readPiece(piece);
      if (found) return found;
    }
    return { modality: null, tense: null };
  }

  private readPiece({ from, to }: TokenRange): Proposition | null {
    this.conditional ||= this.holdsIf(from, to);
    let at = from;
    while (at < to && !this.isWord(at)) at++;
    if (this.lemma(at) === 'that' && at + 1 < to) at++;
    if (this.lemma(at) === 'not') at++;
    if (this.lemma(at) === 'to' && this.isVerb(at + 1)) return this.infinitive();
    return this.mainClause(at, to, false) ?? this.mainClause(at, to, true) ?? this.innerInfinitive(at, to);
  }

  /** The first verb group of a main clause, or, where all clauses are subordinate ("whether he knew"), of any. */
  private mainClause(from: number, to: number, any: boolean): Proposition | null {
    let pending = 0;
    for (let at = from; at < to; at++) {
      // Most words are none of what is looked for.
      const pos = this.tokens.posOf(at);
      if (NEVER_FINITE.has(pos)) continue;
      if (!any && this.opensClause(at, from)) pending++;
      if (pos === 'ADV' && PERHAPS.has(this.lemma(at))) this.perhaps = true;
      if (!this.isFinite(at, from)) continue;
      const end = this.groupEnd(at, to);
      if (pending === 0) return this.group(at, end);
      pending--;
      at = end - 1;
    }
    return null;
  }

  /** "to help": what is asked for, promised or, with other cues, claimed. */
  private infinitive(): Proposition {
    const { kind } = this.reported;
    if (kind === 'demand') return { modality: 'necessary', tense: null };
    return { modality: kind === 'promise' || kind === 'prediction' ? 'future' : 'asserted', tense: null };
  }

  /** "them to leave", "no one to speak". */
  private innerInfinitive(from: number, to: number): Proposition | null {
    for (let at = from; at + 1 < to; at++)
      if (this.lemma(at) === 'to' && this.isVerb(at + 1)) return this.infinitive();
    return null;
  }

  /** A clause whose verb is not the main one: "if it rains, ...", "the man who left ...". */
  private opensClause(at: number, from: number): boolean {
    const lemma = this.lemma(at);
    if (SUBORDINATORS.has(lemma)) return this.holdsVerb(at + 1);
    if (at === from || !RELATIVES.has(this.tokens.lowerOf(at))) return false;
    const before = this.tokens.posOf(at - 1);
    return (before === 'NOUN' || before === 'PROPN' || this.lemma(at - 1) === ',') && this.holdsVerb(at + 1);
  }

  /** A verb before the next comma: "after the storm" is no clause. */
  private holdsVerb(from: number): boolean {
    const end = Math.min(this.tokens.length, from + LONGEST_CLAUSE);
    for (let at = from; at < end && this.lemma(at) !== ','; at++) if (this.isFinite(at, from)) return true;
    return false;
  }

  /** "if" inside the content; at its beginning it may only report a question: "asked if he knew". */
  private holdsIf(from: number, to: number): boolean {
    const first = this.reported.kind === 'question' ? from + 1 : from;
    for (let at = first; at < to; at++)
      if (this.lemma(at) === 'if' || this.lemma(at) === 'unless') return true;
    return false;
  }

  private lemma(at: number): string {
    return this.tokens.lemmas[at] ?? '';
  }

  private isWord(at: number): boolean {
    return this.tokens.posOf(at) !== 'PUNCT';
  }

  private isVerb(at: number): boolean {
    if (at >= this.tokens.length) return false;
    return this.tokens.isVerbal(at);
  }

  private isFinite(at: number, from: number): boolean {
    const pos = this.tokens.posOf(at);
    if (NEVER_FINITE.has(pos) || pos === 'DET' || pos === 'ADP') return false;
    if (auxiliaryOf(this.tokens.textOf(at)) !== undefined) {
      return this.lemma(at - 1) !== 'to' || at === from;
    }
    if (!this.isVerb(at)) return false;
    // "to go", "the arrested man", "the bridge, closed since May,".
    if (at > from && (this.tokens.posOf(at - 1) === 'DET' || ['to', ','].includes(this.lemma(at - 1))))
      return false;
    return !this.tokens.textOf(at).endsWith('ing');
  }

  private groupEnd(from: number, limit: number): number {
    let at = from + 1;
    const end = Math.min(limit, from + LONGEST_GROUP);
    while (at < end && this.continuesGroup(at)) at++;
    return at;
  }

  private continuesGroup(at: number): boolean {
    const pos = this.tokens.posOf(at);
    const lemma = this.lemma(at);
    return (
      pos === 'VERB' ||
      pos === 'AUX' ||
      pos === 'ADV' ||
      pos === 'PART' ||
      lemma === 'to' ||
      lemma in PROSPECTS
    );
  }

  private group(from: number, to: number): Proposition {
    const auxiliaries: Auxiliary[] = [];
    let prospect: Modality | undefined;
    let last = from;
    for (let at = from; at < to; at++) {
      const auxiliary = auxiliaryOf(this.tokens.textOf(at));
      if (auxiliary) auxiliaries.push(auxiliary);
      else if (this.isProspect(at) && this.lemma(to > at + 1 ? at + 1 : at) === 'to')
        prospect = PROSPECTS[this.lemma(at)];
      if (PERHAPS.has(this.lemma(at))) this.perhaps = true;
      if (this.isVerb(at)) last = at;
    }
    const modal = auxiliaries.find(({ modality }) => modality !== 'asserted');
    const mustDo = this.mustDo(from, to);
    const isPerfect = !mustDo && auxiliaries.some(({ form }) => form === 'have') && last > from;
    const modality = mustDo ? 'necessary' : modal ? this.ofModal(modal, isPerfect) : (prospect ?? 'asserted');
    return { modality: this.coloured(modality), tense: this.tense(from, modality, modal, isPerfect) };
  }

  /** "is likely to leave", "is going to leave"; not "had gone to Rome". */
  private isProspect(at: number): boolean {
    const lemma = this.lemma(at);
    return lemma in PROSPECTS && (lemma !== 'go' || this.tokens.lowerOf(at) === 'going');
  }

  /** "has to leave", "would need to go". */
  private mustDo(from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      if (/^(?:have|need)$/.test(this.lemma(at)) && this.lemma(at + 1) === 'to') return true;
    }
    return false;
  }

  private ofModal(modal: Auxiliary, isPerfect: boolean): Modality {
    if (modal.form !== 'would') return modal.modality;
    if (this.conditional || isPerfect) return 'conditional';
    return this.reported.isPast ? 'future' : 'conditional';
  }

  /** "Perhaps it was late"; what is demanded is necessary. */
  private coloured(modality: Modality): Modality {
    if (modality !== 'asserted') return modality;
    if (this.perhaps) return 'possible';
    return this.reported.kind === 'demand' ? 'necessary' : 'asserted';
  }

  private tense(from: number, modality: Modality, modal: Auxiliary | undefined, isPerfect: boolean): Tense {
    if (modality === 'future') return 'future';
    if (isPerfect) return 'past';
    if (modal) return 'present';
    const first = auxiliaryOf(this.tokens.textOf(from));
    if (first) return first.tense;
    const word = this.tokens.lowerOf(from);
    return word === this.lemma(from) || word.endsWith('s') ? 'present' : 'past';
  }
}

/**
 * Modality and tense of what is attributed, by the verb group of its main clause: `it will rain` is future, `it may rain`
 * possible, `he should go` necessary, `it would have rained` conditional, `it rained` asserted. Read from wink's tags:
 * compromise's verb parse of the same few words takes 2.6 ms, and an article has thirty claims.
 */
export function propositionOf(
  tokens: Tokens,
  content: readonly TokenRange[],
  reported: Reported,
): Proposition {
  return new ClauseReader(tokens, reported).read(content);
}
