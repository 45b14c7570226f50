import type { SpeakerType } from '../../claim.ts';
import type { Attribution, Name, TokenRange } from '../../document.ts';
import { firstNameGender } from '../../lexicon/first-names.ts';
import { nounClass } from '../../lexicon/people.ts';
import { pronounOf } from '../../lexicon/pronouns.ts';
import { BODIES_OF_MEMBERS, BODIES_WITH_HEADS } from '../../lexicon/roles.ts';
import { BodiesByName } from './bodies-by-name.ts';
import { DelayedNames } from './delayed-names.ts';
import { type Described, Descriptions } from './descriptions.ts';
import type { EntityDraft } from './entity-draft.ts';
import { headlinedBody } from './headlined-bodies.ts';
import { IntroducedDocuments } from './introduced-documents.ts';
import { type Mention, MentionList } from './mention.ts';
import type { NamedTokens } from './named-tokens.ts';
import { type NounMention, nounMentionAt, phraseStart, readNounPhrase } from './noun-mentions.ts';
import { PeopleByName } from './people-by-name.ts';
import { readRole } from './role-phrase.ts';
import { Discourse } from './salience.ts';
import { Subjects } from './subjects.ts';
import { readTitledName, type TitledName } from './titled-name.ts';

/** Sentences back in which another word for somebody may have its name. */
const TOPIC_REACH = 2;
/** A noun says less than a pronoun of whom it may be, so the topic must be plainer. Tuned by reading PolNeAR articles. */
const TOPIC_LEAD = 2;

/**
 * Reads who and what an article mentions by names and by nouns, in reading order: afterwards every mention knows its
 * entity, and pronouns can be told from them.
 */
export class MentionReader {
  readonly mentions: MentionList;
  readonly discourse: Discourse;
  readonly people: PeopleByName;
  readonly bodies = new BodiesByName();
  readonly descriptions: Descriptions;
  private readonly delayed: DelayedNames;
  private readonly bodyOf = new Map<Name, EntityDraft>();
  private readonly titled = new Map<Name, TitledName>();
  /** Nouns that belong to a name as its role: "president" in "President Trump". */
  private readonly roleHeads = new Set<number>();
  private readonly subjects: Subjects;
  /** For each token where the source begins that it is part of; -1 for none. */
  private readonly sourceStart: Int32Array;
  private readonly documents: IntroducedDocuments;

  constructor(
    private readonly named: NamedTokens,
    private readonly sentences: readonly TokenRange[],
    attributions: readonly Attribution[],
    private readonly quoted: Uint8Array,
    /** True for the sentences of captions, headlines and furniture. */
    private readonly isAside: (sentence: number) => boolean,
    /** Other names, in lower case, to the words of the name that records shall bear. */
    private readonly aliases: ReadonlyMap<string, readonly string[]>,
  ) {
    const { tokens } = named;
    this.mentions = new MentionList(sentences.length, tokens.sentenceOf);
    this.discourse = new Discourse(this.mentions, tokens.sentenceOf, tokens.blockOf, isAside);
    this.sourceStart = new Int32Array(tokens.length).fill(-1);
    const sources = attributions.flatMap(({ source }) => source);
    for (const { from, to } of sources) this.sourceStart.fill(from, from, to);
    this.documents = new IntroducedDocuments(named, sources, (last) => {
      const name = named.nameAt(last);
      return name ? this.entityOfName(name) : (this.mentions.at(last)?.entity ?? null);
    });
    this.subjects = new Subjects(named, sources);
    const given = new Set([...aliases.values()].map((words) => words.join(' ')));
    const people = named.names.filter(({ type }) => type === 'person').map((name) => this.readName(name));
    this.people = new PeopleByName(
      people,
      (name) => tokens.sentenceOf[name.tokens.from]!,
      given,
      ({ tokens: { to } }) => this.sourceStart[to - 1]! >= 0 && !named.isGenitive(to),
    );
    const drafts = this.people.people.map(({ draft }) => draft);
    this.descriptions = new Descriptions(named, drafts, this.bodies.bodies);
    this.delayed = new DelayedNames(
      named,
      (name) => this.people.of(name),
      (name) => this.titled.get(name),
      ({ from, name: { tokens: range } }) => this.subjects.isSubject({ from, to: range.to }),
      isAside,
    );
    for (let at = 0; at < tokens.length; at++) this.readAt(at);
  }

  /** The entity that a name stands for; null where two people bear it. */
  entityOfName(name: Name): EntityDraft | null {
    if (name.type === 'person') return this.people.of(name);
    const known = this.bodyOf.get(name);
    if (known) return known;
    const body = this.readBody(name);
    this.bodyOf.set(name, body);
    return body;
  }

  private readBody(name: Name): EntityDraft {
    const words = this.wordsOf(name);
    // A tagger may take "Trump" for an organization where it means the man.
    const person = words.length === 1 ? this.people.only(words[0]!, true) : undefined;
    return person ?? this.bodies.of(words, name.type);
  }

  /** Whoever and whatever has been mentioned, named or not. */
  allEntities(): EntityDraft[] {
    const people = this.people.people.map(({ draft }) => draft);
    return [...people, ...this.bodies.bodies, ...this.descriptions.described];
  }

  /** The entity of a noun that speaks, whatever noun it is. */
  ofNoun(head: number): { entity: EntityDraft; because: string } {
    const known = this.mentions.at(head);
    if (known?.entity) return { entity: known.entity, because: known.because };
    const noun = readNounPhrase(this.named, head, this.sentenceEnd(head), this.sourceStart[head]);
    return this.untaggedName(noun, head) ?? this.addNoun(noun, head);
  }

  /** A proper noun by itself that no tagger called a name: "King" for Steve King. */
  private untaggedName(
    { range }: NounMention,
    head: number,
  ): { entity: EntityDraft; because: string } | null {
    const { tokens } = this.named;
    if (tokens.posOf(head) !== 'PROPN' || !this.named.isCapital(head) || tokens.posOf(range.from) === 'DET')
      return null;
    const surname = this.named.word(head);
    const person = this.people.only(surname, false);
    const isNoun = this.named.isRoleWord(head) || nounClass(surname) !== undefined;
    if (!person && isNoun && !this.named.isGroupWord(head)) return null;
    let from = head;
    while (from > range.from && tokens.posOf(from - 1) === 'PROPN') from--;
    const name = { from, to: this.named.isHyphenated(head) ? head + 3 : head + 1 };
    const words = this.named.words(name);
    // "meteorologist Peng Chi-ming" is a person by what stands before the name.
    const hasRole = from > range.from && this.named.isRoleWord(from - 1);
    // "news agency SANA" likewise.
    const isBody = from > range.from && nounClass(this.named.lemma(from - 1)) === 'organization';
    const type = hasRole ? 'person' : isBody ? 'organization' : this.untaggedType(words, head);
    const entity = person ?? this.bodies.of(words, type);
    if (hasRole) entity.addRole(readRole(this.named, range.from, from - 1, from));
    entity.mentions.push(name);
    const because = `named "${entity.name}", though no name was found here`;
    this.mentions.add({
      range,
      head,
      entity,
      form: 'name',
      isSubject: this.subjects.isSubject(name),
      isAsked: false,
      quoted: this.quoted[head] === 1,
      because,
    });
    return { entity, because };
  }

  /** Adds a pronoun that has been told whom it stands for. */
  addPronoun(range: TokenRange, entity: EntityDraft | null, because: string): void {
    const head = range.from;
    const isSubject = this.subjects.isSubject(range);
    const unknown = pronounOf(this.named.word(head))?.gender ?? null;
    const quoted = this.quoted[head] === 1;
    this.mentions.add({
      range,
      head,
      entity,
      form: 'pronoun',
      isSubject,
      isAsked: this.subjects.isAsked(range),
      quoted,
      because,
      ...(unknown && { unknown }),
    });
    if (!entity) return;
    entity.mentions.push(range);
    entity.pronouns++;
  }

  /** "Chris Christie" is a person by his given name, "Republicans" a group. */
  private untaggedType(words: readonly string[], head: number): SpeakerType {
    if (this.named.isGroupWord(head)) return 'group';
    return words.length > 1 && firstNameGender(words[0]!) !== null ? 'person' : 'unknown';
  }

  private wordsOf(name: Name): readonly string[] {
    const words = this.named.words(name.tokens);
    return this.aliases.get(words.join(' ').toLowerCase()) ?? words;
  }

  private sentenceEnd(token: number): number {
    return this.sentences[this.named.tokens.sentenceOf[token]!]!.to;
  }

  private readName(name: Name): TitledName {
    const read = readTitledName(this.named, name, this.sentenceEnd(name.tokens.from));
    const alias = this.aliases.get(read.words.join(' ').toLowerCase());
    const titled = alias ? { ...read, words: alias } : read;
    this.titled.set(name, titled);
    for (const { head } of titled.roles) this.roleHeads.add(head);
    return titled;
  }

  private readAt(at: number): void {
    const name = this.named.nameAt(at);
    if (name) {
      if (name.tokens.from === at) this.addName(name);
      return;
    }
    if (this.roleHeads.has(at)) return;
    const noun = nounMentionAt(this.named, at, this.sentenceEnd(at), this.sourceStart[at]!);
    if (noun) this.addNoun(noun, at);
    else if (this.sourceStart[at]! < 0) this.readDocument(at);
  }

  private readDocument(at: number): void {
    const document = this.documents.at(at, this.sentenceEnd(at));
    if (!document) return;
    const entity = this.descriptions.addDocument(document.noun, document.issuer);
    this.addNounMention(document.noun, at, { entity, because: 'said in it' });
  }

  private addName(name: Name): void {
    const entity = this.entityOfName(name);
    const head = name.tokens.to - 1;
    const from = this.titled.get(name)?.from ?? phraseStart(this.named, name.tokens.from);
    const range = { from: this.withArticle(from), to: name.tokens.to };
    // "the Trump campaign", "Trump's lawyer", "some Danish teachers": the name is no subject.
    const isModifier =
      this.named.isGenitive(range.to) ||
      this.named.isGenitive(head) ||
      (name.type === 'group' && this.named.isNominal(range.to) && !this.named.nameAt(range.to));
    const isSubject = !isModifier && this.subjects.isSubject(range);
    const shown = entity?.name ?? this.named.written(name.tokens);
    const because = entity ? `named "${shown}"` : `two people bear the name "${shown}"`;
    const quoted = this.quoted[head] === 1;
    this.mentions.add({
      range,
      head,
      entity,
      form: 'name',
      isSubject,
      isAsked: this.subjects.isAsked(range),
      quoted,
      because,
      unknown: 'either',
    });
    if (!entity) return;
    if (name.type !== 'person') this.readAbbreviation(name, entity);
    if (name.type === 'organization') entity.addBody(this.ownerOf(name));
    if (name.type === 'person') entity.addBody(this.bodyOfRole(name));
    entity.mentions.push(name.tokens);
    this.descriptions.seen(entity, this.named.tokens.sentenceOf[head]!);
  }

  /** The "Oslo Weather Station" named before, for a "Station director": the body of a role, where only one is called so. */
  private bodyOfRole(name: Name): string | null {
    for (const { role, affiliation, compared } of this.titled.get(name)?.roles ?? []) {
      const kind = BODIES_OF_MEMBERS.get(compared) ?? role.slice(0, role.indexOf(' ')).toLowerCase();
      if (affiliation !== null || !BODIES_WITH_HEADS.has(kind)) continue;
      const bodies = this.bodies.called(kind);
      if (bodies.length === 1) return bodies[0]!.name;
    }
    return null;
  }

  /** "Malta" of "Malta's Ministry of Health". */
  private ownerOf({ tokens: { from } }: Name): string | null {
    const { named } = this;
    if (!named.isGenitive(from - 1) || !named.isSameSentence(from - 1, from)) return null;
    const owner = named.nameAt(from - 2) ?? named.nameAt(from - 1);
    return owner && owner.type !== 'person' ? named.written(owner.tokens) : null;
  }

  /** "Korean Central News Agency (KCNA)". */
  private readAbbreviation({ tokens: { to } }: Name, body: EntityDraft): void {
    if (this.named.lemma(to) !== '(' || this.named.lemma(to + 2) !== ')') return;
    const short = this.named.tokens.textOf(to + 1);
    if (/^\p{Lu}[\p{Lu}\d&.-]{1,9}$/u.test(short)) this.bodies.addAlias(short, body);
  }

  private withArticle(from: number): number {
    const isArticle =
      this.named.isSameSentence(from - 1, from) && this.named.tokens.posOf(from - 1) === 'DET';
    return isArticle ? from - 1 : from;
  }

  /** Who is most talked about in the sentences before a noun. */
  private topic({ range }: NounMention, mayBe: (draft: EntityDraft) => boolean): EntityDraft | null {
    const isQuoted = this.quoted[range.from] === 1;
    const { sentenceOf } = this.named.tokens;
    const sentence = sentenceOf[range.from]!;
    // "Carson slammed the Texas senator": nobody is another beside his own name.
    const beside = new Set(this.mentions.before(sentence, range.from).map(({ entity }) => entity));
    const agreement = ({ entity, quoted }: Mention) =>
      entity !== null && !beside.has(entity) && (!quoted || isQuoted) && mayBe(entity) ? 1 : 0;
    return this.discourse.leader(range.from, TOPIC_REACH, agreement, TOPIC_LEAD) ?? null;
  }

  private subjectsBefore({ range }: NounMention, sentence: number): EntityDraft[] {
    const mentions = this.mentions.before(sentence, range.from).filter(({ isSubject }) => isSubject);
    return [...new Set(mentions.flatMap(({ entity }) => entity ?? []))];
  }

  private describedBy(noun: NounMention, sentence: number): Described {
    if (noun.name) {
      return { entity: this.bodies.of(noun.name.split(' '), noun.type), because: `named "${noun.name}"` };
    }
    const headlined = this.isAside(sentence)
      ? headlinedBody(this.named, noun, (name) => this.entityOfName(name))
      : null;
    if (headlined)
      return { entity: headlined, because: `in the headline, and named "${headlined.name}" further on` };
    const delayed = this.delayed.of(noun, sentence);
    if (!delayed) {
      return this.descriptions.entityOf(noun, sentence, {
        leader: (mayBe) => this.topic(noun, mayBe),
        subjects: () => this.subjectsBefore(noun, sentence),
      });
    }
    this.descriptions.addRole(delayed, noun.phrase);
    return { entity: delayed, because: `described here and named "${delayed.name}" further on` };
  }

  private addNoun(noun: NounMention, head: number): Described {
    return this.addNounMention(noun, head, this.describedBy(noun, this.named.tokens.sentenceOf[head]!));
  }

  private addNounMention(noun: NounMention, head: number, described: Described): Described {
    const { entity, because } = described;
    const { range } = noun;
    this.mentions.add({
      range,
      head,
      entity,
      form: 'noun',
      isSubject: this.subjects.isSubject({ from: range.from, to: noun.phrase.to }),
      isAsked: this.subjects.isAsked(range),
      quoted: this.quoted[head] === 1,
      because,
    });
    entity.mentions.push(range);
    this.descriptions.seen(entity, this.named.tokens.sentenceOf[head]!);
    return described;
  }
}
