import type { Pronoun } from '../../../lexicon/pronouns.ts';
import type { EntityDraft } from '../entity-draft.ts';
import type { Mention } from '../mention.ts';
import type { Discourse } from '../salience.ts';

/** What is told of somebody whom "he" or "she" may stand for. Every feature is 0 or 1 unless it says otherwise. */
export const CANDIDATE_FEATURES = [
  'in the same sentence',
  'in the sentence before',
  'two sentences before',
  'subject of the same sentence',
  'subject of the sentence before',
  'subject of an earlier sentence',
  /** Logarithms of how often: in these sentences, and by names and nouns in the whole article. */
  'mentions near',
  'mentions in the article',
  'mentioned last',
  'gender unknown',
  'only described',
  'was a pronoun last',
  'has just spoken',
  'subject, and the pronoun is an object',
  'in the same sentence, and the pronoun is a possessive',
  'in the same paragraph',
  'two of this name',
  'the only one',
  'subject of the sentence before, and the pronoun begins its sentence',
  'described just before, and the pronoun is in the next sentence',
] as const;

export interface Candidate {
  /** Sentences back to the last mention, and to the last as a subject (more than are looked at where there is none). */
  readonly nearest: number;
  readonly subjectBack: number;
  /** The tokens of these mentions; -1 where there is none. */
  readonly nearestAt: number;
  readonly subjectAt: number;
  /** "The judge asked him whether", in this sentence or the one before. */
  readonly isAsked: boolean;
  /** Null where two bear the name that was mentioned. */
  readonly entity: EntityDraft | null;
  /** Values of CANDIDATE_FEATURES. */
  readonly features: readonly number[];
}

/** The place of a pronoun in its text. */
export interface PronounPlace {
  readonly token: number;
  /** The pronoun is the source of something said. */
  readonly speaks: boolean;
  readonly isObject: boolean;
  readonly isPossessive: boolean;
  /** The last token of the subject whose verb the pronoun is the object of: "Hall" in "Hall called her"; -1 where none is. */
  readonly subjectOfVerb: number;
  /** Who spoke before the pronoun. */
  readonly lastSpeaker: EntityDraft | null;
}

/** Sentences back that are looked at. */
const REACH = 3;

interface Seen {
  readonly entity: EntityDraft | null;
  near: number;
  nearest: number;
  subjectBack: number;
  subjectAt: number;
  last: Mention;
}

function fits(pronoun: Pronoun, { entity, unknown }: Mention): boolean {
  if (entity === null) return unknown === 'either' || unknown === pronoun.gender;
  return (
    entity.type === 'person' && !entity.plural && (entity.gender === null || entity.gender === pronoun.gender)
  );
}

/** Whom a pronoun for one person may stand for, nearest first, with what tells for and against each. */
export function pronounCandidates(
  discourse: Discourse,
  pronoun: Pronoun,
  place: PronounPlace,
  mayBe: (mention: Mention) => boolean,
): Candidate[] {
  const seen = new Map<EntityDraft | null, Seen>();
  discourse.forEachBefore(place.token, REACH, (mention, back) => {
    if (!fits(pronoun, mention) || !mayBe(mention)) return;
    const { entity, isSubject } = mention;
    let known = seen.get(entity);
    if (!known) {
      known = { entity, near: 0, nearest: back, subjectBack: REACH + 1, subjectAt: -1, last: mention };
      seen.set(entity, known);
    }
    known.near++;
    if (!isSubject || back >= known.subjectBack) return;
    known.subjectBack = back;
    known.subjectAt = mention.head;
  });
  const all = [...seen.values()];
  return all.map((candidate, index) => ({
    ...candidate,
    nearestAt: candidate.last.head,
    isAsked: candidate.last.isAsked && candidate.nearest <= 1,
    features: featuresOf(
      candidate,
      place,
      discourse,
      index === 0 && !areJoined(candidate, all[1]),
      all.length,
    ),
  }));
}

/** "Tom Lee and Bob Stone met": neither is nearer than the other. */
function areJoined({ last: { range, isSubject } }: Seen, other: Seen | undefined): boolean {
  return other !== undefined && isSubject && other.last.isSubject && other.last.range.to === range.from - 1;
}

function featuresOf(
  { entity, near, nearest, subjectBack, last }: Seen,
  { token, isObject, isPossessive, lastSpeaker }: PronounPlace,
  { sentenceOf, blockOf }: Discourse,
  isLast: boolean,
  count: number,
): number[] {
  const same = sentenceOf[last.head] === sentenceOf[token];
  return [
    nearest === 0,
    nearest === 1,
    nearest === 2,
    subjectBack === 0,
    subjectBack === 1,
    subjectBack === 2 || subjectBack === 3,
    Math.log(near),
    Math.log(1 + (entity ? entity.mentions.length - entity.pronouns : 0)),
    isLast,
    entity !== null && entity.gender === null,
    entity !== null && entity.name === null,
    last.form === 'pronoun',
    entity !== null && entity === lastSpeaker,
    isObject && subjectBack === 0,
    isPossessive && same,
    blockOf[last.head] === blockOf[token],
    entity === null,
    count === 1,
    subjectBack === 1 && sentenceOf[token] !== sentenceOf[token - 1],
    nearest === 1 && last.form === 'noun',
  ].map(Number);
}
