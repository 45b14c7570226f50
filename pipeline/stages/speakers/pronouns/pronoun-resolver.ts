import type { TokenRange } from '../../../document.ts';
import { type Pronoun, pronounOf } from '../../../lexicon/pronouns.ts';
import type { EntityDraft } from '../entity-draft.ts';
import type { Mention } from '../mention.ts';
import type { Discourse } from '../salience.ts';
import { type Candidate, type PronounPlace, pronounCandidates } from './pronoun-candidates.ts';
import type { PronounRanker } from './pronoun-ranker.ts';

/** The claim around a pronoun. */
export interface Around {
  readonly speaker: EntityDraft | null;
  readonly content: readonly TokenRange[];
}
export interface Resolution {
  readonly entity: EntityDraft | null;
  readonly because: string;
}

/** How many sentences back the things or people that "it" and "they" stand for may have been mentioned. */
const SENTENCES_BACK = 1;
/** Tokens from "his" to the last of "his older brother Sam Poe". */
const LONGEST_NAMED_PHRASE = 4;
/** How well a body goes with "they". */
const POSSIBLE = 0.6;

/** How well somebody goes with a pronoun, from 0 to 1. */
function agreement(pronoun: Pronoun, { type, plural, gender }: EntityDraft): number {
  if (pronoun.number === 'plural')
    return plural || type === 'group' ? 1 : type === 'organization' ? POSSIBLE : 0;
  if (plural) return 0;
  if (pronoun.animate === false)
    return type === 'organization' || type === 'document' || type === 'place' ? 1 : 0;
  if (type !== 'person') return 0;
  return gender === null || gender === pronoun.gender ? 1 : 0;
}

/** "his" in "his older brother Sam Poe". */
const isInPhraseOf = ({ nearestAt }: Candidate, { subjectAt }: Candidate): boolean =>
  nearestAt < subjectAt && subjectAt - nearestAt <= LONGEST_NAMED_PHRASE;

/**
 * Who goes on speaking, where a pronoun is the source: whoever was just asked (`The judge asked Pickard whether he knew. He
 * said yes.`), else the last speaker, unless somebody else has been a subject since (`Ann spoke to Tom. He said so.` leaves it
 * to the ranking). GUM has too few quotations to learn it from.
 */
function nextSpeaker(candidates: readonly Candidate[], lastSpeaker: EntityDraft | null): Resolution | null {
  const asked = candidates.filter(({ isAsked, entity }) => isAsked && entity);
  if (asked.length === 1) return { entity: asked[0]!.entity, because: 'whoever was asked before it' };
  const last = candidates.find(({ entity }) => entity !== null && entity === lastSpeaker);
  if (!last) return null;
  // "His brother Sam came. He said": who spoke last is only named within the phrase for another.
  const relative = candidates.find(
    (other) => other.subjectBack === last.nearest && isInPhraseOf(last, other),
  );
  if (relative?.entity) return { entity: relative.entity, because: 'the subject just before it' };
  // "Tom denied it, and Bob issued a letter in which he": Bob, or whoever the ranking tells.
  const between = candidates.some(
    (other) =>
      other !== last &&
      (other.subjectBack < last.nearest ||
        (last.nearest === 0 && other.subjectBack === 0 && other.subjectAt > last.nearestAt)),
  );
  return between ? null : { entity: last.entity, because: 'whoever spoke before it' };
}

/**
 * Who speaks where nobody competes: the only one just mentioned (`Ann Poe of the Oslo Group was among those who came. "We are
 * late," she said.`), or the last speaker, however long the quotation between.
 */
function onlySpeaker(
  pronoun: Pronoun,
  candidates: readonly Candidate[],
  lastSpeaker: EntityDraft | null,
): Resolution | null {
  const only = candidates[0];
  if (only && candidates.length === 1 && only.entity && only.nearest <= 1)
    return { entity: only.entity, because: 'the only one before it' };
  const goesOn =
    !only && lastSpeaker !== null && lastSpeaker.name !== null && agreement(pronoun, lastSpeaker) > 0;
  return goesOn ? { entity: lastSpeaker, because: 'the last speaker, and nobody else since' } : null;
}

/** Whom a third-person pronoun stands for, by number, gender and salience. Two fair candidates give nobody. */
export class PronounResolver {
  constructor(
    private readonly discourse: Discourse,
    private readonly quoted: Uint8Array,
    private readonly rank: PronounRanker,
  ) {}

  /** `form` is the nominative, as "he" for "his". */
  resolve(form: string, place: PronounPlace, around: Around | null): Resolution {
    const pronoun = pronounOf(form)!;
    const isQuoted = this.quoted[place.token] === 1;
    const subject = this.subjectOf(place);
    if (around && !isQuoted && around.speaker !== subject) {
      const speaker = this.speakerAround(place.token, pronoun, around);
      if (speaker) return speaker;
    }
    // Inside a quotation whoever speaks says "I".
    const not = around && isQuoted ? around.speaker : null;
    const mayBe = ({ entity, quoted }: Mention) =>
      (!quoted || isQuoted) && (entity === null || (entity !== not && entity !== subject));
    return pronoun.animate === true
      ? this.person(form, pronoun, place, mayBe)
      : this.topic(form, pronoun, place, mayBe);
  }

  /** The one person whom the sentence before a token is about. */
  mostTalkedAbout(token: number): Resolution {
    const leader = this.discourse.leader(token, SENTENCES_BACK, ({ entity, quoted }) =>
      entity?.type === 'person' && !entity.plural && !quoted ? 1 : 0,
    );
    return leader
      ? { entity: leader, because: 'another word for the one most talked about before it' }
      : { entity: null, because: 'one of a people, and nobody is plainly meant' };
  }

  /** "Hall called her": anybody but Hall (principle B of binding, Chomsky 1981). */
  private subjectOf({ token, subjectOfVerb }: PronounPlace): EntityDraft | null {
    if (subjectOfVerb < 0) return null;
    const mentions = this.discourse.mentions.before(this.discourse.sentenceOf[token]!, token);
    return mentions.findLast(({ range }) => range.to - 1 === subjectOfVerb)?.entity ?? null;
  }

  private person(
    form: string,
    pronoun: Pronoun,
    place: PronounPlace,
    mayBe: (mention: Mention) => boolean,
  ): Resolution {
    const candidates = pronounCandidates(this.discourse, pronoun, place, mayBe);
    const expected = place.speaks
      ? (nextSpeaker(candidates, place.lastSpeaker) ?? onlySpeaker(pronoun, candidates, place.lastSpeaker))
      : null;
    if (expected) return { entity: expected.entity, because: `"${form}": ${expected.because}` };
    const entity = this.rank(candidates, place.token)?.entity ?? null;
    if (!entity) {
      const because =
        candidates.length === 0 ? `nobody before "${form}" fits it` : `nobody is plainly "${form}"`;
      return { entity: null, because };
    }
    // "Zhang said … He left": from now on Zhang is a he.
    entity.gender ??= pronoun.gender;
    const shown = candidates.length === 1 ? 'the only one before it' : 'the one most talked about before it';
    return { entity, because: `"${form}": ${shown}` };
  }

  /** Things and bodies are too many: only what sentences are about counts. */
  private topic(
    form: string,
    pronoun: Pronoun,
    { token, speaks, lastSpeaker }: PronounPlace,
    mayBe: (mention: Mention) => boolean,
  ): Resolution {
    const body = speaks && pronoun.animate === false && lastSpeaker?.name ? lastSpeaker : null;
    const goesOn = body?.type === 'organization';
    // "The ministry said so. The rules are clear, it said.": what the one before is told of tells less than who spoke.
    if (goesOn && this.wasSubjectBefore(body, token))
      return { entity: body, because: `"${form}": the body that spoke just before it` };
    const leader = this.discourse.leader(token, SENTENCES_BACK, (mention) => {
      const { entity, isSubject } = mention;
      return entity !== null && isSubject && mayBe(mention) ? agreement(pronoun, entity) : 0;
    });
    // The body said so. "It was late. It rained," it said.
    if (!leader && goesOn) return { entity: body, because: `"${form}": the last body that spoke` };
    if (leader === null) return { entity: null, because: `nobody before "${form}" fits it` };
    if (leader === undefined) return { entity: null, because: `two fit "${form}"` };
    return { entity: leader, because: `"${form}": what is most talked about before it` };
  }

  private wasSubjectBefore(body: EntityDraft, token: number): boolean {
    let was = false;
    this.discourse.forEachBefore(token, SENTENCES_BACK, ({ entity, isSubject }, back) => {
      if (back === 1 && isSubject && entity === body) was = true;
    });
    return was;
  }

  /** "Trump said that he …": the speaker, unless somebody else comes between. */
  private speakerAround(token: number, pronoun: Pronoun, { speaker, content }: Around): Resolution | null {
    if (!speaker || agreement(pronoun, speaker) === 0) return null;
    const start = Math.min(...content.map(({ from }) => from));
    const isRival = ({ range, entity, isSubject }: Mention) =>
      range.from >= start &&
      isSubject &&
      entity !== speaker &&
      (entity === null || agreement(pronoun, entity) > 0);
    if (this.discourse.mentions.before(this.discourse.sentenceOf[token]!, token).some(isRival)) {
      return { entity: null, because: 'the speaker of the claim around it and somebody in it both fit' };
    }
    return { entity: speaker, because: 'the speaker of the claim around it' };
  }
}
