import type { Attribution, Circumstance, TokenRange } from '../document.ts';
import { HEARERS, PROGRAMMES } from '../lexicon/events.ts';
import { nounClass } from '../lexicon/people.ts';
import { ADDRESSES_BY_TO } from '../lexicon/verb-frames.ts';
import type { Stage } from '../pipeline.ts';
import type { Tokens } from '../tokens.ts';
import { Addressees, isPassive } from './circumstances/addressee.ts';
import { AdverbialPhrases } from './circumstances/adverbial-phrases.ts';
import { AdverbialReader } from './circumstances/adverbials.ts';
import { withAsked } from './circumstances/asked-people.ts';
import { type Clause, clausesOf, isSubordinate } from './circumstances/clause.ts';
import { Complements } from './circumstances/complements.ts';
import { EventTimes } from './circumstances/event-times.ts';
import { type Findings, noFindings } from './circumstances/findings.ts';
import { Landmarks } from './circumstances/landmarks.ts';
import { Media } from './circumstances/media.ts';
import { headOf, isEvent, NounPhrases } from './circumstances/noun-phrase.ts';
import { Occasions } from './circumstances/occasions.ts';
import { ParticipleActs } from './circumstances/participle-acts.ts';
import { PastTimes } from './circumstances/past-times.ts';
import { Places } from './circumstances/places.ts';
import { RelativeEvents } from './circumstances/relative-events.ts';
import { withShared } from './circumstances/shared-acts.ts';
import { SourceAdverbials } from './circumstances/source-adverbials.ts';
import { SpeakingParticiples } from './circumstances/speaking-participles.ts';
import { SwallowedWords } from './circumstances/swallowed-words.ts';
import { TimeAdverbials } from './circumstances/time-adverbials.ts';
import { publicationDay } from './dates/publication-day.ts';
import { type CueHead, cueHead } from './qualities/cue-head.ts';

const RELATIVES = new Set(['who', 'which', 'that']);
const NOTHING: Circumstance = { addressee: null, time: null, place: null, occasion: null, medium: null };

/** Later readings fill only what earlier ones left open. */
function merge(...findings: readonly Findings[]): Circumstance {
  const merged = noFindings();
  for (const found of findings) {
    merged.addressee ??= found.addressee;
    merged.time ??= found.time;
    merged.place ??= found.place;
    merged.occasion ??= found.occasion;
    merged.medium ??= found.medium;
  }
  return merged;
}

/** Adverbials may stand inside the cue, as in "said in a statement Saturday": they are read from its head on. */
function afterHead(head: CueHead, cue: TokenRange, { after }: Clause): TokenRange {
  if (head.part !== 'verb') return after;
  const from = head.token + head.lemma.split(' ').length;
  return { from: Math.min(from, cue.to), to: after.to };
}

/**
 * The cue of "issued a statement saying" names the message itself: it is the medium of what else was said in it only. "said in a
 * statement" has it as an adverbial.
 */
function withoutNamedMedium(found: Circumstance, cue: TokenRange | null, tokens: Tokens): Circumstance {
  const { medium } = found;
  const isNamed = cue && medium && medium.from > cue.from && medium.to <= cue.to;
  return isNamed && tokens.posOf(medium.from - 1) === 'VERB' ? { ...found, medium: null } : found;
}

/** Reads the circumstances of one article's attributions. */
class CircumstanceReader {
  constructor(
    private readonly tokens: Tokens,
    private readonly phrases: NounPhrases,
    private readonly adverbials: AdverbialReader,
    private readonly addressees: Addressees,
    private readonly swallowed: SwallowedWords,
    private readonly sources: SourceAdverbials,
    private readonly relatives: RelativeEvents,
    private readonly acts: ParticipleActs,
  ) {}

  of({ cue, source, content }: Attribution, clause: Clause | null): Circumstance {
    if (!cue || !clause) return NOTHING;
    const head = cueHead(this.tokens, cue);
    const after = afterHead(head, cue, clause);
    const isPassively = isPassive(this.tokens, cue, head);
    const object = isPassively ? null : this.addressees.objectOf(head, after, source);
    const told = object ? this.toldTo(object) : noFindings();
    told.addressee ??= object ? null : this.addressees.subjectOf(head, cue, source);
    const swallowed = object ? noFindings() : this.swallowed.of(head, cue, content, isPassively);
    const rest = object ? { from: object.to, to: after.to } : after;
    const takesTo = ADDRESSES_BY_TO.has(head.lemma) && told.addressee === null;
    // "In 2005 the board that had praised her dismissed her": what stands before is said of the dismissal.
    const isOther = this.isRelative(clause, source) || isSubordinate(cue, this.tokens);
    const act = { from: clause.before.to, to: head.token };
    const isParticiple = this.tokens.textOf(head.token).endsWith('ing') && this.acts.isActed(act);
    const speaksFirst = content.every(({ from }) => from > cue.from);
    const found = merge(
      told,
      this.adverbials.after(rest, source, takesTo),
      this.adverbials.within(cue),
      swallowed,
      this.adverbials.before({ from: cue.from, to: head.token }, false),
      isParticiple ? this.acts.of(act) : noFindings(),
      this.between(clause, isParticiple),
      this.relatives.of(clause.before),
      this.sources.ofSpeaking({ from: clause.before.to, to: clause.after.to }),
      this.sources.ofRelease(source),
      this.sources.ofTail(source),
      isOther ? noFindings() : this.adverbials.before(clause.before, clause.shared),
      speaksFirst ? this.behind(clause, content, takesTo) : noFindings(),
    );
    return this.isSaidSomewhere(head, found) ? found : { ...found, place: null };
  }

  /**
   * Not so "In Peru, studies show", where the place belongs to what is shown; nor "urged farmers in Peru to go", who are
   * described by it.
   */
  private isSaidSomewhere(head: CueHead, { addressee, place }: Circumstance): boolean {
    const kind = head.class?.kind;
    if (kind === 'finding' || kind === 'belief') return false;
    if (!addressee || !place) return true;
    return place.from !== addressee.to + 1 || this.tokens.lemmas[place.to] !== 'to';
  }

  /**
   * "told a news conference in Paris" names the occasion; "told the show", "told the inquiry" those who make it; "told a
   * meeting of ministers" both.
   */
  private toldTo(object: TokenRange): Findings {
    const gathering = this.phrases.at(object.from, object.to) ?? object;
    const lemma = this.tokens.lemmas[headOf(this.tokens, gathering)]!;
    const isBody = PROGRAMMES.has(lemma) || HEARERS.has(lemma) || nounClass(lemma) === 'organization';
    if (isBody || !isEvent(this.tokens, gathering)) return { ...noFindings(), addressee: object };
    const isOf = this.tokens.lemmas[gathering.to] === 'of' && object.to > gathering.to;
    const members = { from: gathering.to + 1, to: object.to };
    const addressee = isOf && this.addressees.canHear(members) ? object : null;
    return { ...noFindings(), addressee, occasion: object };
  }

  /** "a minister, [who] had warned of it", "the board [that] praised her": the cue is in a clause about its source. */
  private isRelative({ between }: Clause, [subject]: readonly TokenRange[]): boolean {
    const isRelativeAt = (at: number): boolean => RELATIVES.has(this.tokens.lemmas[at]!);
    const opens = [between.from, between.from + 1].some((at) => at < between.to && isRelativeAt(at));
    return opens || (subject !== undefined && subject.to > subject.from + 1 && isRelativeAt(subject.to - 1));
  }

  /** "Smith on Tuesday said"; of another verb that stands there a participle takes no more than the time. */
  private between({ between }: Clause, isParticiple: boolean): Findings {
    const found = this.adverbials.before(between, false);
    return isParticiple ? { ...noFindings(), time: found.time } : found;
  }

  /**
   * Behind the content an occasion or a medium tells that the rest belongs to the saying; a time alone does where the content
   * has no verb that it could belong to: "She escalated her criticism on Tuesday", not "said he would go, on Tuesday".
   */
  private behind({ behind }: Clause, content: readonly TokenRange[], addresses: boolean): Findings {
    const isVerbal = content.some((piece) => this.tokens.hasVerb(piece));
    // "discussed the plan with Lee"; in "said she would go with Lee" he goes.
    const found = this.adverbials.after(behind, [], addresses && !isVerbal);
    if (found.occasion || found.addressee || found.medium) return found;
    const { time } = found;
    const isNext =
      time !== null && time.tokens.from <= behind.from + 1 && !this.relatives.goesOn(time.tokens.to);
    return isNext && !isVerbal ? { ...noFindings(), time } : noFindings();
  }
}

/**
 * Whom each attribution addresses, and when, where and on what occasion it was said. Only the cue's own clause is read,
 * never the content; what is unsure stays null.
 */
export const circumstancesStage: Stage<
  'blocks' | 'tokens' | 'sentences' | 'names' | 'dates' | 'attributions',
  'circumstances'
> = {
  name: 'circumstances',
  reads: ['blocks', 'tokens', 'sentences', 'names', 'dates', 'attributions'],
  writes: ['circumstances'],
  run(article, { blocks, tokens, sentences, names, dates, attributions }) {
    const landmarks = new Landmarks(tokens.length, names, dates);
    const phrases = new NounPhrases(tokens, landmarks);
    const addressees = new Addressees(tokens, phrases, landmarks);
    const complements = new Complements(tokens, landmarks, phrases, addressees);
    const media = new Media(tokens, landmarks);
    const participles = new SpeakingParticiples(tokens, phrases);
    const eventTimes = new EventTimes(tokens, landmarks, phrases, addressees);
    const times = new TimeAdverbials(tokens, landmarks, phrases, eventTimes);
    const single = new AdverbialPhrases(
      tokens,
      phrases,
      addressees,
      complements,
      media,
      new Places(tokens, landmarks, phrases),
      times,
      new Occasions(tokens, landmarks, phrases),
      participles,
    );
    const adverbials = new AdverbialReader(tokens, landmarks, phrases, single, times, media, participles);
    const reader = new CircumstanceReader(
      tokens,
      phrases,
      adverbials,
      addressees,
      new SwallowedWords(tokens, landmarks, phrases, adverbials, addressees),
      new SourceAdverbials(tokens, landmarks, phrases, adverbials, complements),
      new RelativeEvents(tokens, landmarks, phrases),
      new ParticipleActs(tokens, landmarks, phrases, adverbials, complements),
    );
    const clauses = clausesOf(tokens, sentences, attributions);
    const past = new PastTimes(tokens, publicationDay(article, blocks));
    const own = attributions.map((each, index) => past.of(reader.of(each, clauses[index]!), each.cue));
    const shared = withShared(withAsked(own, attributions, tokens, phrases), attributions, tokens);
    return {
      circumstances: shared.map((each, index) => withoutNamedMedium(each, attributions[index]!.cue, tokens)),
    };
  },
};
