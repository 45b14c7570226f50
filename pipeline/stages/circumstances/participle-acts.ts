import type { TokenRange } from '../../document.ts';
import { verbsWith } from '../../lexicon/cue-frames.ts';
import { MESSAGES } from '../../lexicon/events.ts';
import { HOLDS_EVENT, MISREAD_VERBS, SENDS_MESSAGE } from '../../lexicon/verb-frames.ts';
import type { Tokens } from '../../tokens.ts';
import type { AdverbialReader } from './adverbials.ts';
import type { Complements } from './complements.ts';
import { type Findings, noFindings } from './findings.ts';
import type { Landmarks } from './landmarks.ts';
import { headOf, isEvent, type NounPhrases } from './noun-phrase.ts';

/** What these say may hold the adverbials: "said he did not think so during his trip, calling it". */
const CLAUSE_VERBS: ReadonlySet<string> = new Set(verbsWith('c'));

/** Not "on": "commented on the match, mentioning". */
const SITUATES = new Set(['at', 'during', 'in', 'via']);

/** A longer clause is seldom one act with its participle. */
const LONGEST = 60;

/**
 * Reads the main clause that a participle goes on with: "released a statement Saturday, [arguing]", "staged a protest outside
 * the court, [alleging]", "referred to him in the last part of the letter, [saying]".
 */
export class ParticipleActs {
  constructor(
    private readonly tokens: Tokens,
    private readonly landmarks: Landmarks,
    private readonly phrases: NounPhrases,
    private readonly adverbials: AdverbialReader,
    private readonly complements: Complements,
  ) {}

  /** `clause` goes from the subject to the cue. */
  of(clause: TokenRange): Findings {
    if (clause.to - clause.from > LONGEST) return noFindings();
    let first = -1;
    for (let at = clause.from; at < clause.to; at++) {
      if (!this.isVerb(at)) continue;
      const found = this.ofObject(at, clause.to);
      if (found) return found;
      if (CLAUSE_VERBS.has(this.tokens.lemmas[at]!)) return noFindings();
      if (first < 0) first = at;
    }
    return first < 0 ? noFindings() : this.ofTail({ from: first + 1, to: clause.to });
  }

  /** True where such a clause stands between subject and cue: its words say nothing of the cue by themselves. */
  isActed({ from, to }: TokenRange): boolean {
    for (let at = from; at < to; at++) if (this.isVerb(at)) return true;
    return false;
  }

  private isVerb(at: number): boolean {
    return this.tokens.posOf(at) === 'VERB' && !this.landmarks.name(at);
  }

  private ofObject(verb: number, limit: number): Findings | null {
    const lemma = MISREAD_VERBS.get(this.tokens.lowerOf(verb)) ?? this.tokens.lemmas[verb]!;
    const phrase = this.phrases.at(verb + 1, limit);
    const isTakenTo = lemma === 'take' && this.tokens.lemmas[verb + 1] === 'to';
    if (!phrase) return SENDS_MESSAGE.has(lemma) || isTakenTo ? this.sentThrough(verb, limit) : null;
    const found = noFindings();
    let end = -1;
    if (SENDS_MESSAGE.has(lemma) && MESSAGES.has(this.tokens.lemmas[headOf(this.tokens, phrase)]!)) {
      end = this.complements.ofMessage(phrase, limit, found);
      found.medium = { from: phrase.from, to: end };
    } else if (HOLDS_EVENT.has(lemma) && isEvent(this.tokens, phrase)) {
      end = this.complements.event(phrase, limit, found);
    }
    if (end < 0) return null;
    const rest = this.adverbials.after({ from: end, to: limit }, [], false);
    return { ...found, time: rest.time, place: rest.place };
  }

  /** "posted [on Facebook] about the rain, saying", "took [to social media] on Tuesday, saying". */
  private sentThrough(verb: number, limit: number): Findings | null {
    const found = this.adverbials.after({ from: verb + 1, to: limit }, [], false);
    return found.medium ? found : null;
  }

  /** Adverbials that end the clause, right before the participle: "spoke at the rally, saying", "resigned on Monday, saying". */
  private ofTail({ from, to }: TokenRange): Findings {
    for (let at = from; at < to; at++) {
      const isTime = this.landmarks.has(at);
      if (!isTime && !SITUATES.has(this.tokens.lemmas[at]!)) continue;
      const { found, end } = this.adverbials.read({ from: at, to }, [], false);
      if (end < to) continue;
      return isTime || found.occasion || found.medium
        ? { ...found, place: null, addressee: null }
        : noFindings();
    }
    return noFindings();
  }
}
