import type { SpeakerType } from '../../claim.ts';
import type { Attribution, Name, Speaker } from '../../document.ts';
import { isOneMember } from '../../lexicon/groups.ts';
import type { Pronoun } from '../../lexicon/pronouns.ts';
import { PARTS_OF_SPEECH } from '../../tokens.ts';
import type { EntityDraft } from './entity-draft.ts';
import type { Mention } from './mention.ts';
import type { MentionReader } from './mention-reader.ts';
import type { NamedTokens } from './named-tokens.ts';
import type { PronounPlace } from './pronouns/pronoun-candidates.ts';
import type { Around, PronounResolver, Resolution } from './pronouns/pronoun-resolver.ts';
import type { SourceHead, SourceHeads } from './source-head.ts';
import { SpeakingOrder } from './speaking-order.ts';
import { subjectOfVerbBefore } from './subjects.ts';

/** Who speaks, before entities have ids. */
export type SpeakerDraft = Omit<Speaker, 'entity'> & { readonly entity: EntityDraft | null };

const UNKNOWN = { entity: null, name: null, role: null, affiliation: null, anonymous: false };
const THIRD_PERSON = new Set([
  'he',
  'she',
  'it',
  'they',
  'him',
  'her',
  'his',
  'hers',
  'its',
  'them',
  'their',
]);
/** "We" of one person who speaks: no more is known than that these are several. */
const WITH_OTHERS = 'speaks for others, too';
const SOME = new Set(['most', 'many', 'some', 'several', 'few']);
const FIRST_PERSON = new Set(['i', 'me', 'my', 'mine', 'myself']);
const PRONOUN = PARTS_OF_SPEECH.indexOf('PRON');
/** The form that pronouns of one person are resolved as. */
const NOMINATIVE: Readonly<Record<string, string>> = {
  him: 'he',
  his: 'he',
  her: 'she',
  hers: 'she',
  its: 'it',
  them: 'they',
  their: 'they',
};
/** How far "who" may stand from the noun that it refers to: "critics of the plan in Congress, who". */
const RELATIVE_REACH = 12;

/** A place that speaks stands for its government: "Washington" is an organization. */
const speakingType = (type: SpeakerType): SpeakerType => (type === 'place' ? 'organization' : type);

const isPeople = ({ type, plural }: EntityDraft): boolean => type === 'person' || type === 'group' || plural;

/** "A, B and C". */
const listed = (names: readonly (string | null)[]): string =>
  [names.slice(0, -1).join(', '), names.at(-1)].join(' and ');

function ofEntity(entity: EntityDraft, because: string): SpeakerDraft {
  const { name, type, role, affiliation, unnamed } = entity;
  return {
    entity,
    name,
    type: speakingType(type),
    role,
    affiliation,
    anonymous: name === null && unnamed,
    because,
  };
}

/** So many pronouns may wait for each other; in prose hardly more than claims lie within claims. */
const MOST_IN_PROGRESS = 50;

/** Tells of each attribution who its source is. */
export class SpeakerReader {
  private readonly resolved = new Map<number, Resolution>();
  private readonly inProgress = new Set<number>();
  /** For each token the attribution whose content is the smallest that holds it, or -1. */
  private readonly aroundOf: Int32Array;
  private readonly headOf: readonly (SourceHead | null)[];
  private readonly drafts = new Map<number, SpeakerDraft>();
  private readonly order: SpeakingOrder;

  constructor(
    private readonly named: NamedTokens,
    private readonly attributions: readonly Attribution[],
    private readonly reader: MentionReader,
    heads: SourceHeads,
    private readonly pronouns: PronounResolver,
  ) {
    this.aroundOf = smallestContents(named.tokens.length, attributions);
    this.order = new SpeakingOrder(attributions);
    this.headOf = attributions.map(({ source }) => (source.length === 0 ? null : heads.of(source)));
    // Sources that no name or list tells are mentions, too, and pronouns may stand for them.
    for (const head of this.headOf) if (head?.kind === 'noun') reader.ofNoun(head.token);
    this.resolvePronouns();
  }

  of(index: number): SpeakerDraft {
    const known = this.drafts.get(index);
    if (known) return known;
    const head = this.headOf[index]!;
    const draft: SpeakerDraft =
      head === null ? { ...UNKNOWN, type: 'unknown', because: 'no source in the text' } : this.ofHead(head);
    // While a pronoun is being told, what depends on it is not final.
    if (this.inProgress.size === 0) this.drafts.set(index, draft);
    return draft;
  }

  private ofHead(head: SourceHead): SpeakerDraft {
    switch (head.kind) {
      case 'name': {
        // "Most Sri Lankans" are not all of them, and nobody by name.
        const isSome = head.name.type === 'group' && SOME.has(this.named.word(head.name.tokens.from - 1));
        if (isSome) return { ...UNKNOWN, type: 'group', anonymous: true, because: 'some of a people' };
        const one = this.oneOfPeople(head.name);
        if (one) return one;
        const entity = this.reader.entityOfName(head.name);
        if (entity) return ofEntity(entity, `named "${entity.name}"`);
        return { ...UNKNOWN, type: 'person', because: 'two people bear this name' };
      }
      case 'noun': {
        const { entity, because } = this.reader.ofNoun(head.token);
        return ofEntity(entity, because);
      }
      case 'pronoun':
        return this.ofPronoun(head.token);
      case 'several':
        return this.ofSeveral(head.members.map((member) => this.ofHead(member)));
      case 'other':
        return { ...UNKNOWN, type: 'unknown', because: 'the source names nobody' };
    }
  }

  /** "the Spaniard said": whoever is most talked about, or somebody whom the word does not name; "a Democrat" is nobody by name. */
  private oneOfPeople({ type, tokens: { from, to } }: Name): SpeakerDraft | null {
    if (type !== 'group' || to - from !== 1 || !isOneMember(this.named.word(from))) return null;
    const article = this.named.word(from - 1);
    if (article === 'a' || article === 'an')
      return { ...UNKNOWN, type: 'person', anonymous: true, because: 'one of a people' };
    return article === 'the' ? this.ofResolution(this.pronouns.mostTalkedAbout(from), 'person') : null;
  }

  /** "Smith and Jones": a group, with both names where both have one. */
  private ofSeveral(members: readonly SpeakerDraft[]): SpeakerDraft {
    const names = members.map(({ name }) => name);
    const name = names.every((each) => each !== null) ? listed(names) : null;
    const anonymous = members.every((member) => member.anonymous);
    return { ...UNKNOWN, type: 'group', name, anonymous, because: 'several speak together' };
  }

  private ofPronoun(token: number): SpeakerDraft {
    const pronoun = this.named.pronoun(token);
    switch (pronoun?.person) {
      case 'third':
        return (
          this.ofSeveralAround(token, pronoun) ??
          this.ofResolution(this.thirdPerson(token), pronoun.animate ? 'person' : 'unknown')
        );
      case 'first':
        return this.firstPerson(token);
      case 'relative':
        return this.antecedent(token);
      case 'indefinite': {
        const type = pronoun.number === 'plural' ? 'group' : 'person';
        return { ...UNKNOWN, type, anonymous: true, because: 'nobody in particular' };
      }
      default:
        return { ...UNKNOWN, type: 'unknown', because: 'the reader is addressed' };
    }
  }

  /** "Experts and officials said they believed": the same several people, who are no entity together. */
  private ofSeveralAround(token: number, { number }: Pronoun): SpeakerDraft | null {
    const index = this.aroundOf[token]!;
    if (number !== 'plural' || index < 0 || !this.mayBeTold(token)) return null;
    this.inProgress.add(token);
    const speaker = this.of(index);
    this.inProgress.delete(token);
    return speaker.type === 'group' && speaker.entity === null ? speaker : null;
  }

  private ofResolution({ entity, because }: Resolution, otherwise: SpeakerType): SpeakerDraft {
    return entity ? ofEntity(entity, because) : { ...UNKNOWN, type: otherwise, because };
  }

  /** "I" and "we" in what somebody says are that speaker; elsewhere they are the writer. */
  private firstPerson(token: number): SpeakerDraft {
    const around = this.aroundOf[token]!;
    if (around < 0 || !this.mayBeTold(token)) {
      return { ...UNKNOWN, type: 'unknown', because: 'the writer, or somebody quoted without attribution' };
    }
    this.inProgress.add(token);
    const speaker = this.of(around);
    this.inProgress.delete(token);
    if (this.named.pronoun(token)?.number === 'plural' && speaker.type === 'person')
      return { ...UNKNOWN, type: 'group', because: `${WITH_OTHERS}: ${speaker.because}` };
    return { ...speaker, because: `speaks in the first person: ${speaker.because}` };
  }

  private thirdPerson(token: number): Resolution {
    const known = this.resolved.get(token);
    if (known) return known;
    if (!this.mayBeTold(token)) return { entity: null, because: 'nobody before it fits the pronoun' };
    this.inProgress.add(token);
    const word = this.named.pronounForm(token);
    const resolution = this.pronouns.resolve(
      NOMINATIVE[word] ?? word,
      this.placeOf(token),
      this.around(token),
    );
    this.inProgress.delete(token);
    this.resolved.set(token, resolution);
    return resolution;
  }

  /** Not while it is being told already, nor where each pronoun waits for the next: "he said, he said, he said, …". */
  private mayBeTold(token: number): boolean {
    return !this.inProgress.has(token) && this.inProgress.size < MOST_IN_PROGRESS;
  }

  private placeOf(token: number): PronounPlace {
    const word = this.named.word(token);
    const next = this.named.tokens.posOf(Math.min(token + 1, this.named.tokens.length - 1));
    const hasNoun = next === 'NOUN' || next === 'ADJ' || next === 'PROPN';
    const before = this.order.before(token);
    const isObject = word === 'him' || word === 'them' || (word === 'her' && !hasNoun);
    return {
      token,
      speaks: this.order.isSource(token),
      isObject,
      subjectOfVerb: isObject ? subjectOfVerbBefore(this.named, token) : -1,
      isPossessive: word === 'his' || word === 'its' || word === 'their' || (word === 'her' && hasNoun),
      lastSpeaker: before < 0 ? null : this.of(before).entity,
    };
  }

  private around(token: number): Around | null {
    const index = this.aroundOf[token]!;
    if (index < 0) return null;
    return { speaker: this.of(index).entity, content: this.attributions[index]!.content };
  }

  /** "critics of the plan, who say": the last noun or name for somebody before "who", with those it is joined to. */
  private antecedent(token: number): SpeakerDraft {
    const sentence = this.named.tokens.sentenceOf[token]!;
    const form = this.named.word(token);
    const before = this.reader.mentions
      .before(sentence, token)
      .filter(({ head }) => token - head <= RELATIVE_REACH)
      .filter(
        ({ entity }) => entity !== null && (isPeople(entity) ? form !== 'which' : !form.startsWith('who')),
      );
    const last = before.at(-1);
    if (!last) return { ...UNKNOWN, type: 'unknown', because: 'nobody stands before the relative pronoun' };
    const because = `the relative pronoun stands for what is before it: ${last.because}`;
    const speaker = ofEntity(last.entity!, because);
    const other = this.named.lemma(last.range.from - 1) === 'and' && this.memberBefore(sentence, last);
    if (!other || !last.entity!.plural) return speaker;
    return this.ofSeveral([ofEntity(other, because), speaker]);
  }

  /** "the administration" in "the administration and its allies, who". */
  private memberBefore(sentence: number, { range }: Mention): EntityDraft | null {
    const mentions = this.reader.mentions.before(sentence, range.from);
    return mentions.find(({ range: { to } }) => to === range.from - 1)?.entity ?? null;
  }

  /** Subjects such as "He left." carry on who is talked about, so all pronouns for one person are told in reading order. */
  private resolvePronouns(): void {
    const { tokens } = this.named;
    for (let token = 0; token < tokens.length; token++) {
      if (tokens.pos[token] !== PRONOUN) continue;
      const form = this.named.pronounForm(token);
      const range = { from: token, to: token + 1 };
      if (THIRD_PERSON.has(form)) {
        const { entity, because } = this.thirdPerson(token);
        this.reader.addPronoun(range, entity, because);
      } else if (FIRST_PERSON.has(form) && this.aroundOf[token]! >= 0) {
        // "we" may be more than the speaker.
        const { entity, because } = this.firstPerson(token);
        if (entity?.type === 'person') this.reader.addPronoun(range, entity, because);
      }
    }
  }
}

/** Larger contents are written first, so that the smallest that holds a token stays. */
function smallestContents(length: number, attributions: readonly Attribution[]): Int32Array {
  const size = ({ content }: Attribution) => content.reduce((sum, { from, to }) => sum + to - from, 0);
  const order = attributions
    .map((_, index) => index)
    .sort((a, b) => size(attributions[b]!) - size(attributions[a]!));
  const around = new Int32Array(length).fill(-1);
  for (const index of order)
    for (const { from, to } of attributions[index]!.content) around.fill(index, from, to);
  return around;
}
