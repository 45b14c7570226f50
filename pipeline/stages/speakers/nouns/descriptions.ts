import { nounClass } from '../../../lexicon/people.ts';
import { ANY_LAWMAKER, EXCLUSIVE_OFFICES, HEADS_OF_STATE, LAWMAKERS } from '../../../lexicon/roles.ts';
import { ANY_BODY } from '../../../lexicon/speaking-nouns.ts';
import type { EntityDraft, RoleTeller } from '../entity-draft.ts';
import { EntityDraft as Draft } from '../entity-draft.ts';
import type { NamedTokens } from '../named-tokens.ts';
import type { RolePhrase } from '../roles/role-phrase.ts';
import { isSpokenTo, mayBeAny } from './any-body.ts';
import { issuerOf } from './document-issuers.ts';
import type { NounMention } from './noun-mentions.ts';
import {
  bearsRole,
  excludes,
  isEpithet,
  isHeadOf,
  isInOffice,
  isOneBody,
  isSaidOf,
  wordsForHead,
} from './role-fit.ts';

export interface Described {
  readonly entity: EntityDraft;
  readonly because: string;
}

const HEAD_OF_STATE = /^(?:former )?head of (?:state|government)$/i;
/** Sentences back that "just before" reaches. */
const JUST_BEFORE = 1;
/** Of more people who are described by one noun none is the only one. */
const MOST_DESCRIBED = 20;
/** People who may be of a body; no prose has more. */
const MOST_OF_BODY = 100;
/** Bodies that a noun may be short for; no prose has more. */
const MOST_BODIES = 200;

/** Tells of what the text around a noun is about. */
export interface Topics {
  /** Who is most talked about before the noun, of those who may be meant; null where nobody leads. */
  leader(mayBe: (draft: EntityDraft) => boolean): EntityDraft | null;
  /** Subjects of the same sentence before the noun. */
  subjects(): EntityDraft[];
}

/** "the committee" for the "House Intelligence Committee", "the firm" for "the polling firm ForwardKeys". */
const isCalledSo = (word: string, body: EntityDraft): boolean => body.isOfKind(word) || body.hasInName(word);

function addTo(index: Map<string, EntityDraft[]>, word: string, draft: EntityDraft): void {
  const known = index.get(word);
  if (known) known.push(draft);
  else index.set(word, [draft]);
}

/** Links noun phrases to who bears the role or description that they tell of, where exactly one fits. */
export class Descriptions {
  readonly described: EntityDraft[] = [];
  private readonly describedAs = new Map<string, EntityDraft[]>();
  private readonly peopleInRole = new Map<string, EntityDraft[]>();
  private readonly lastSentence = new Map<EntityDraft, number>();

  constructor(
    private readonly named: NamedTokens,
    private readonly people: readonly EntityDraft[],
    private readonly bodies: readonly EntityDraft[],
  ) {
    for (const person of people) {
      for (const word of new Set(person.roles.map(({ compared }) => compared))) {
        addTo(this.peopleInRole, word, person);
      }
    }
  }

  /** Tells that somebody was mentioned; mentions come in reading order. */
  seen(draft: EntityDraft, sentence: number): void {
    this.lastSentence.set(draft, sentence);
  }

  /** Notes a role that a description gives to somebody, so that later ones find it. */
  addRole(draft: EntityDraft, phrase: RolePhrase, told: RoleTeller = 'description'): void {
    draft.addRole(phrase, told);
    const bearers = this.peopleInRole.get(phrase.compared)?.slice(-MOST_DESCRIBED);
    if (draft.name !== null && !bearers?.includes(draft)) addTo(this.peopleInRole, phrase.compared, draft);
  }

  /** "his office" is not the "Office of the President" that was named before. */
  private isOfSomebody({ type, range }: NounMention): boolean {
    return type === 'organization' && /^(?:his|her|my)$/.test(this.named.word(range.from));
  }

  entityOf(noun: NounMention, sentence: number, topics: Topics): Described {
    const linked = noun.definite && !this.isOfSomebody(noun) ? this.link(noun, sentence, topics) : null;
    // "the Nigerian President" says of Goodluck Jonathan where he is president.
    if (linked && noun.type === 'person') this.addRole(linked.entity, noun.phrase);
    const described = linked ?? this.varied(noun, topics);
    if (described) return described;
    const because = noun.definite ? 'described, and nobody before it fits alone' : 'described, not named';
    return { entity: this.fresh(noun), because };
  }

  /** "Rubio said no. The Florida senator left.": a noun that only varies the name of whom the text is about. */
  private varied(noun: NounMention, topics: Topics): Described | null {
    const isOffice = this.isOffice(noun);
    if (!isOffice && !isEpithet(this.named, noun)) return null;
    if (this.isHeldByTwo(noun) || this.isNamedLater(noun)) return null;
    const gender = noun.phrase.noun?.gender ?? null;
    const person = topics.leader(
      (draft) =>
        draft.type === 'person' &&
        draft.name !== null &&
        (!isOffice || draft.roles.length === 0) &&
        (gender === null || draft.gender === null || draft.gender === gender) &&
        !draft.roles.some((known) => excludes(noun, known)),
    );
    if (person) this.addRole(person, noun.phrase, 'variation');
    return person && { entity: person, because: 'another word for the one most talked about before it' };
  }

  /** "Ramaphosa spoke. The president said so.": of whom the article says nothing else, an office may be the other word. */
  private isOffice({ type, plural, range, phrase }: NounMention): boolean {
    const isBare = this.named.word(range.from) === 'the' && phrase.to === phrase.head + 1;
    return type === 'person' && !plural && isBare && phrase.noun?.class === 'office';
  }

  /** "The mayor" before "Mayor Ann Poe" is nobody else. */
  private isNamedLater(noun: NounMention): boolean {
    const bearers = (this.peopleInRole.get(noun.phrase.compared) ?? []).slice(0, MOST_DESCRIBED);
    return bearers.some((person) => !this.lastSentence.has(person) && bearsRole(noun, person));
  }

  /** "the senator" after two of them is neither. */
  private isHeldByTwo(noun: NounMention): boolean {
    const { compared } = noun.phrase;
    if (!EXCLUSIVE_OFFICES.has(compared)) return false;
    const holders = (this.peopleInRole.get(compared) ?? []).filter((person) => bearsRole(noun, person));
    return holders.filter((person) => this.lastSentence.has(person)).length > 1;
  }

  /** See `issuerOf`. */
  issuerOf(noun: NounMention): string | null {
    return issuerOf(this.named, noun, this.bodies.slice(-MOST_BODIES));
  }

  private fresh(noun: NounMention): EntityDraft {
    const draft = new Draft(noun.type, null, noun.plural);
    draft.addRole(noun.phrase);
    if (noun.type === 'document') draft.addBody(this.issuerOf(noun));
    draft.unnamed = this.isPeople(noun) && !this.mayBeNamed(noun);
    this.described.push(draft);
    addTo(this.describedAs, noun.phrase.compared, draft);
    return draft;
  }

  /** Adds the document in which a body says something: "NATO said in a report", for "the report" further on. */
  addDocument(noun: NounMention, issuer: string | null): EntityDraft {
    const draft = this.fresh(noun);
    draft.addBody(issuer);
    return draft;
  }

  /** "agencies" are a group, but no people whose names are kept. */
  private isPeople({ type, phrase }: NounMention): boolean {
    return (
      type === 'person' || (type === 'group' && nounClass(this.named.lemma(phrase.head)) !== 'organization')
    );
  }

  /** "the president", "the candidate", "the senator" where two are named: known by the office, or named otherwise. */
  private mayBeNamed(noun: NounMention): boolean {
    if (!noun.definite || noun.plural) return false;
    if (noun.phrase.noun?.class === 'office' || isEpithet(this.named, noun)) return true;
    const bearers = (this.peopleInRole.get(noun.phrase.compared) ?? []).slice(-MOST_DESCRIBED);
    return bearers.some((person) => bearsRole(noun, person));
  }

  private link(noun: NounMention, sentence: number, topics: Topics): Described | null {
    const word = noun.phrase.compared;
    const described = (this.describedAs.get(word) ?? []).slice(-MOST_DESCRIBED);
    if (noun.type === 'person') {
      const people = (this.peopleInRole.get(word) ?? []).filter(
        (person) => this.lastSentence.has(person) || isSaidOf(noun, person),
      );
      const fits = [...people, ...described].filter(
        (draft) => draft.type === 'person' && bearsRole(noun, draft),
      );
      const current = fits.filter((draft) => isInOffice(noun, draft));
      const able = current.length > 0 ? current : fits;
      const ofBody = able.filter((draft) => isSaidOf(noun, draft));
      const named = this.choose(
        ofBody.length > 0 ? ofBody : able,
        sentence,
        `the only one who is called "${word}"`,
      );
      return (
        named ??
        (fits.length === 0
          ? (this.headOf(noun) ?? this.byWiderWord(noun, sentence) ?? this.ofBody(noun))
          : null)
      );
    }
    const same = described.filter((draft) => this.isDescribedSo(noun, draft));
    // "the archives" for the "Presidential Archives", though no list has the noun.
    if (!noun.plural && (noun.type === 'organization' || noun.type === 'unknown')) {
      const words = [word, this.named.word(noun.phrase.head)];
      const bodies = this.bodies
        .slice(-MOST_BODIES)
        .filter((body) => this.lastSentence.has(body) && words.some((each) => isCalledSo(each, body)));
      const because = `the only body called "${word}"`;
      const chosen = this.choose([...bodies, ...same], sentence, because);
      // "the group" of whom the sentence is about rather than an unnamed one, or one called so far before.
      const isBySurroundings = chosen !== null && !words.some((each) => chosen.entity.hasInName(each));
      const isFar = isBySurroundings && this.near([chosen.entity], sentence).length === 0;
      return chosen && !isFar ? chosen : (this.anyBody(noun, sentence, topics) ?? chosen);
    }
    const last = same.at(-1);
    return last ? { entity: last, because: `mentioned before as "${word}"` } : null;
  }

  /** "the air force commander" for whom the article calls "chief of the air force": one at the top of one body. */
  private headOf(noun: NounMention): Described | null {
    const words = wordsForHead(noun);
    const heads = new Set<EntityDraft>();
    for (const word of words) {
      for (const person of (this.peopleInRole.get(word) ?? []).slice(-MOST_DESCRIBED))
        if (this.lastSentence.has(person) && isHeadOf(noun, person, words)) heads.add(person);
    }
    const [only] = heads;
    const because = `the only head of "${noun.phrase.affiliation}"`;
    return only && heads.size === 1 ? { entity: only, because } : null;
  }

  /** "The BJP leader" for "BJP's Ann Poe" or "BJP MP Ann Poe": a noun that varies a name, where one person is of that body. */
  private ofBody(noun: NounMention): Described | null {
    const { affiliation, noun: person } = noun.phrase;
    if (affiliation === null || !isEpithet(this.named, noun)) return null;
    const members = this.people
      .slice(-MOST_OF_BODY)
      .filter((draft) => this.lastSentence.has(draft) && draft.affiliation !== null)
      .filter((draft) => isOneBody(draft.affiliation!, affiliation))
      .filter(({ gender }) => !person?.gender || !gender || person.gender === gender);
    const [only] = members;
    if (!only || members.length > 1 || only.roles.some((known) => excludes(noun, known))) return null;
    return { entity: only, because: `the only one of "${affiliation}"` };
  }

  /** "the lawmaker" for the one whom the article calls a senator, "the Head of State" for its president. */
  private byWiderWord({ phrase: { compared, role } }: NounMention, sentence: number): Described | null {
    if (ANY_LAWMAKER.has(compared)) return this.onlyOne(LAWMAKERS, 'the only lawmaker', sentence);
    if (HEAD_OF_STATE.test(role)) return this.onlyOne(HEADS_OF_STATE, 'the only head of state', sentence);
    return null;
  }

  private onlyOne(roles: ReadonlySet<string>, because: string, sentence: number): Described | null {
    const able = [...roles].flatMap((role) => (this.peopleInRole.get(role) ?? []).slice(-MOST_DESCRIBED));
    const seen = [...new Set(able)].filter((person) => this.lastSentence.has(person));
    return this.choose(seen, sentence, because);
  }

  private isDescribedSo(noun: NounMention, draft: EntityDraft): boolean {
    return draft.name === null && draft.type === noun.type && bearsRole(noun, draft);
  }

  /** "the company", with one organization in this sentence and the one before, or one that is a subject of this sentence. */
  private anyBody(noun: NounMention, sentence: number, topics: Topics): Described | null {
    if (!ANY_BODY.has(this.named.lemma(noun.phrase.head)) || noun.phrase.affiliation !== null) return null;
    const near = this.near(this.bodies.slice(-MOST_BODIES), sentence).filter(
      (body) => mayBeAny(body) && !isSpokenTo(this.named, body, noun),
    );
    if (near.length === 1)
      return { entity: near[0]!, because: 'the only organization mentioned just before' };
    const subjects = topics.subjects().filter((draft) => near.includes(draft));
    return subjects.length === 1 ? { entity: subjects[0]!, because: 'the subject just before' } : null;
  }

  private near(drafts: readonly EntityDraft[], sentence: number): EntityDraft[] {
    return drafts.filter((draft) => sentence - (this.lastSentence.get(draft) ?? -9) <= JUST_BEFORE);
  }

  private choose(fits: readonly EntityDraft[], sentence: number, because: string): Described | null {
    if (fits.length === 1) return { entity: fits[0]!, because };
    const near = this.near(fits, sentence);
    return near.length === 1 ? { entity: near[0]!, because: `${because} just before` } : null;
  }
}
