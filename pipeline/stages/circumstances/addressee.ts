import type { TokenRange } from '../../document.ts';
import { HEARERS } from '../../lexicon/events.ts';
import { pronounOf } from '../../lexicon/pronouns.ts';
import { speakingClass, speakingPerson } from '../../lexicon/speaking-nouns.ts';
import { ADDRESSES_OBJECT, ALWAYS_ADDRESSES } from '../../lexicon/verb-frames.ts';
import type { Tokens } from '../../tokens.ts';
import type { CueHead } from '../qualities/cue-head.ts';
import type { Landmarks } from './landmarks.ts';
import { headOf, type NounPhrases } from './noun-phrase.ts';

const PEOPLES = /^\p{Lu}\p{Ll}+(?:ans|ers|ists|ites|ese)$/u;
const TOLD_THINGS = new Set(['story', 'truth', 'lie', 'joke', 'tale']);

/** "were told", "had been asked"; not "was telling". */
export function isPassive(tokens: Tokens, cue: TokenRange, head: CueHead): boolean {
  if (tokens.textOf(head.token).endsWith('ing')) return false;
  for (let at = cue.from; at < head.token; at++) if (tokens.lemmas[at] === 'be') return true;
  return false;
}

/** Reads whom the cues of one article address, by the frames of their verbs. */
export class Addressees {
  constructor(
    private readonly tokens: Tokens,
    private readonly phrases: NounPhrases,
    private readonly landmarks: Landmarks,
  ) {}

  /** "told [reporters]", "warned [Russia]": the object of the verb, where `after` begins; not the source of "wrote Smith". */
  objectOf(head: CueHead, after: TokenRange, source: readonly TokenRange[]): TokenRange | null {
    if (head.part !== 'verb' || !ADDRESSES_OBJECT.has(head.lemma)) return null;
    const phrase = this.phrases.fullAt(after.from, after.to) ?? this.nameAt(after);
    if (!phrase || source.some(({ from, to }) => from < phrase.to && phrase.from < to)) return null;
    // "told the story of a band": of the story.
    const first = this.phrases.at(after.from, after.to) ?? phrase;
    const lemma = this.tokens.lemmas[headOf(this.tokens, first)]!;
    // "warned Russia": a country hears as its government.
    // "the minister of labour" is a minister, "a crowd of supporters" are supporters.
    const hears =
      this.canHear(phrase) ||
      this.canHear(first) ||
      this.landmarks.name(headOf(this.tokens, phrase))?.type === 'place';
    const fits = ALWAYS_ADDRESSES.has(head.lemma) ? !TOLD_THINGS.has(lemma) : hears;
    return fits ? phrase : null;
  }

  /** "told Rolling Stone", whose first word passes for a verb. */
  private nameAt({ from, to }: TokenRange): TokenRange | null {
    const name = this.landmarks.name(from);
    return name && name.tokens.from === from && name.tokens.to <= to ? name.tokens : null;
  }

  /** "[Reporters] were told": the subject of a passive. */
  subjectOf(head: CueHead, cue: TokenRange, source: readonly TokenRange[]): TokenRange | null {
    if (head.part !== 'verb' || !ADDRESSES_OBJECT.has(head.lemma) || !isPassive(this.tokens, cue, head))
      return null;
    if (source.some(({ to }) => to === cue.from)) return null;
    const phrase = this.phrases.before(cue.from);
    return phrase && this.canHear(phrase) ? phrase : null;
  }

  private isNamed(token: number): boolean {
    const name = this.landmarks.name(token);
    return name !== undefined && name.type !== 'place';
  }

  /** "the board", "Reuters", "them", "a cheering crowd"; not "cheers", "a question". */
  canHear(phrase: TokenRange): boolean {
    const head = headOf(this.tokens, phrase);
    if (this.isNamed(phrase.to - 1) || this.isNamed(head)) return true;
    // "MSNBC's Morning Joe"
    if (this.isNamed(phrase.from) && this.tokens.isCapital(head)) return true;
    const lemma = this.tokens.lemmas[head]!;
    // "Reporters" at the start of a sentence passes for a name, and has no lemma.
    if (speakingPerson(lemma) ?? speakingPerson(lemma.replace(/s$/, ''))) return true;
    if (this.isPeople(head)) return true;
    const isAlone = phrase.to === phrase.from + 1;
    if (isAlone && pronounOf(this.tokens.lowerOf(head))?.animate) return true;
    const kind = speakingClass(lemma);
    return HEARERS.has(lemma) || kind === 'organization' || kind === 'group' || /^(?:them|us)$/.test(lemma);
  }

  /** "Equatoguineans", "Nairobians": no tagger knows all people of a place by their name. */
  private isPeople(head: number): boolean {
    const isUnnamed = this.tokens.posOf(head) === 'PROPN' && this.landmarks.name(head) === undefined;
    return isUnnamed && PEOPLES.test(this.tokens.textOf(head));
  }
}
