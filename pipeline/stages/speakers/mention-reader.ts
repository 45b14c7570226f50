import type { Attribution, Name, TokenRange } from '../../document.ts';
import { pronounOf } from '../../lexicon/pronouns.ts';
import type { EntityDraft } from './entity-draft.ts';
import { MentionList } from './mention.ts';
import type { NamedTokens } from './named-tokens.ts';
import { NamedEntities } from './names/named-entities.ts';
import type { Described } from './nouns/descriptions.ts';
import { IntroducedDocuments } from './nouns/introduced-documents.ts';
import { NounEntities } from './nouns/noun-entities.ts';
import { type NounMention, nounMentionAt, phraseStart, readNounPhrase } from './nouns/noun-mentions.ts';
import { readUntaggedName } from './nouns/untagged-names.ts';
import { Discourse } from './salience.ts';
import { Subjects } from './subjects.ts';

/**
 * Reads who and what an article mentions by names and by nouns, in reading order: afterwards every mention knows its
 * entity, and pronouns can be told from them.
 */
export class MentionReader {
  readonly mentions: MentionList;
  readonly discourse: Discourse;
  private readonly names: NamedEntities;
  private readonly nouns: NounEntities;
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
    isAside: (sentence: number) => boolean,
    /** Other names, in lower case, to the words of the name that records shall bear. */
    aliases: ReadonlyMap<string, readonly string[]>,
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
    this.names = new NamedEntities(
      named,
      (token) => this.sentenceEnd(token),
      (token) => this.sourceStart[token]! >= 0,
      aliases,
    );
    this.nouns = new NounEntities(named, this.names, this.discourse, this.subjects, quoted, isAside);
    for (let at = 0; at < tokens.length; at++) this.readAt(at);
  }

  /** The entity that a name stands for; null where two people bear it. */
  entityOfName(name: Name): EntityDraft | null {
    return this.names.of(name);
  }

  /** Whoever and whatever has been mentioned, named or not. */
  allEntities(): EntityDraft[] {
    return [...this.names.entities(), ...this.nouns.descriptions.described];
  }

  /** The entity of a noun that speaks, whatever noun it is. */
  ofNoun(head: number): Described {
    const known = this.mentions.at(head);
    if (known?.entity) return { entity: known.entity, because: known.because };
    const noun = readNounPhrase(this.named, head, this.sentenceEnd(head), this.sourceStart[head]);
    return this.addUntaggedName(noun, head) ?? this.addNoun(noun, head);
  }

  private addUntaggedName(noun: NounMention, head: number): Described | null {
    const untagged = readUntaggedName(this.named, this.names, noun, head);
    if (!untagged) return null;
    const { name, entity } = untagged;
    entity.mentions.push(name);
    const because = `named "${entity.name}", though no name was found here`;
    this.mentions.add({
      range: noun.range,
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

  private sentenceEnd(token: number): number {
    return this.sentences[this.named.tokens.sentenceOf[token]!]!.to;
  }

  private readAt(at: number): void {
    const name = this.named.nameAt(at);
    if (name) {
      if (name.tokens.from === at) this.addName(name);
      return;
    }
    if (this.names.isRoleOfName(at)) return;
    const noun = nounMentionAt(this.named, at, this.sentenceEnd(at), this.sourceStart[at]!);
    if (noun) this.addNoun(noun, at);
    else if (this.sourceStart[at]! < 0) this.readDocument(at);
  }

  private readDocument(at: number): void {
    const document = this.documents.at(at, this.sentenceEnd(at));
    if (!document) return;
    const entity = this.nouns.descriptions.addDocument(document.noun, document.issuer);
    this.addNounMention(document.noun, at, { entity, because: 'said in it' });
  }

  private addName(name: Name): void {
    const entity = this.entityOfName(name);
    const head = name.tokens.to - 1;
    const from = this.names.titledName(name)?.from ?? phraseStart(this.named, name.tokens.from);
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
    this.names.readAround(name, entity);
    entity.mentions.push(name.tokens);
    this.nouns.descriptions.seen(entity, this.named.tokens.sentenceOf[head]!);
  }

  private withArticle(from: number): number {
    const isArticle =
      this.named.isSameSentence(from - 1, from) && this.named.tokens.posOf(from - 1) === 'DET';
    return isArticle ? from - 1 : from;
  }

  private addNoun(noun: NounMention, head: number): Described {
    return this.addNounMention(noun, head, this.nouns.of(noun, this.named.tokens.sentenceOf[head]!));
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
    this.nouns.descriptions.seen(entity, this.named.tokens.sentenceOf[head]!);
    return described;
  }
}
