import type { EntityDraft } from '../entity-draft.ts';
import type { Mention } from '../mention.ts';
import type { NamedTokens } from '../named-tokens.ts';
import type { NamedEntities } from '../names/named-entities.ts';
import type { Discourse } from '../salience.ts';
import type { Subjects } from '../subjects.ts';
import { DelayedNames } from './delayed-names.ts';
import { type Described, Descriptions } from './descriptions.ts';
import { headlinedBody } from './headlined-bodies.ts';
import type { NounMention } from './noun-mentions.ts';

/** Sentences back in which another word for somebody may have its name. */
const TOPIC_REACH = 2;
/** A noun says less than a pronoun of whom it may be, so the topic must be plainer. Tuned by reading PolNeAR articles. */
const TOPIC_LEAD = 2;

/** Tells whom or what nouns stand for, by what has been mentioned before them. */
export class NounEntities {
  readonly descriptions: Descriptions;
  private readonly delayed: DelayedNames;

  constructor(
    private readonly named: NamedTokens,
    private readonly names: NamedEntities,
    private readonly discourse: Discourse,
    subjects: Subjects,
    private readonly quoted: Uint8Array,
    /** True for the sentences of captions, headlines and furniture. */
    private readonly isAside: (sentence: number) => boolean,
  ) {
    const people = names.people.people.map(({ draft }) => draft);
    this.descriptions = new Descriptions(named, people, names.bodies.bodies);
    this.delayed = new DelayedNames(
      named,
      (name) => names.people.of(name),
      (name) => names.titledName(name),
      ({ from, name: { tokens: range } }) => subjects.isSubject({ from, to: range.to }),
      isAside,
    );
  }

  /** Whom or what a noun stands for: new, where nothing before it fits. */
  of(noun: NounMention, sentence: number): Described {
    if (noun.name) {
      const entity = this.names.bodies.of(noun.name.split(' '), noun.type);
      if (noun.type === 'document') entity.addBody(this.descriptions.issuerOf(noun));
      return { entity, because: `named "${noun.name}"` };
    }
    const headlined = this.isAside(sentence)
      ? headlinedBody(this.named, noun, (name) => this.names.of(name))
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

  /** Who is most talked about in the sentences before a noun. */
  private topic({ range }: NounMention, mayBe: (draft: EntityDraft) => boolean): EntityDraft | null {
    const isQuoted = this.quoted[range.from] === 1;
    const { sentenceOf } = this.named.tokens;
    const sentence = sentenceOf[range.from]!;
    // "Carson slammed the Texas senator": nobody is another beside his own name.
    const beside = new Set(this.discourse.mentions.before(sentence, range.from).map(({ entity }) => entity));
    const agreement = ({ entity, quoted }: Mention) =>
      entity !== null && !beside.has(entity) && (!quoted || isQuoted) && mayBe(entity) ? 1 : 0;
    return this.discourse.leader(range.from, TOPIC_REACH, agreement, TOPIC_LEAD) ?? null;
  }

  private subjectsBefore({ range }: NounMention, sentence: number): EntityDraft[] {
    const mentions = this.discourse.mentions
      .before(sentence, range.from)
      .filter(({ isSubject }) => isSubject);
    return [...new Set(mentions.flatMap(({ entity }) => entity ?? []))];
  }
}
