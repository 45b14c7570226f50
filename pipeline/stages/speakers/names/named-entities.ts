import type { Name } from '../../../document.ts';
import { BODIES_OF_MEMBERS, BODIES_WITH_HEADS } from '../../../lexicon/roles.ts';
import { LAWS } from '../../../lexicon/speaking-nouns.ts';
import type { EntityDraft } from '../entity-draft.ts';
import type { NamedTokens } from '../named-tokens.ts';
import { nameBeforeAlias } from './also-known-as.ts';
import { BodiesByName, initials } from './bodies-by-name.ts';
import { kindOfBody } from './kinds-of-bodies.ts';
import { PeopleByName } from './people-by-name.ts';
import { readTitledName, type TitledName } from './titled-name.ts';

/** People whose offices are looked through; no prose has more, and hostile text must not cost its square. */
const MOST_OFFICERS = 100;

/** Tells whom or what each name of an article stands for, and reads what stands around it. */
export class NamedEntities {
  readonly people: PeopleByName;
  readonly bodies = new BodiesByName();
  private readonly bodyOf = new Map<Name, EntityDraft>();
  private readonly titled = new Map<Name, TitledName>();
  /** Nouns that belong to a name as its role: "president" in "President Trump". */
  private readonly roleHeads = new Set<number>();

  constructor(
    private readonly named: NamedTokens,
    private readonly sentenceEnd: (token: number) => number,
    /** True for a token that is part of a source. */
    isInSource: (token: number) => boolean,
    /** Other names, in lower case, to the words of the name that records shall bear. */
    private readonly aliases: ReadonlyMap<string, readonly string[]>,
  ) {
    const given = new Set([...aliases.values()].map((words) => words.join(' ')));
    const people = named.names.filter(({ type }) => type === 'person').map((name) => this.readName(name));
    this.people = new PeopleByName(
      people,
      (name) => named.tokens.sentenceOf[name.tokens.from]!,
      given,
      ({ tokens: { to } }) => isInSource(to - 1) && !named.isGenitive(to),
      (name) => nameBeforeAlias(named, name),
    );
  }

  entities(): EntityDraft[] {
    return [...this.people.people.map(({ draft }) => draft), ...this.bodies.bodies];
  }

  /** A person's name with what stands around it; undefined for other names. */
  titledName(name: Name): TitledName | undefined {
    return this.titled.get(name);
  }

  isRoleOfName(noun: number): boolean {
    return this.roleHeads.has(noun);
  }

  /** The entity that a name stands for; null where two people bear it. */
  of(name: Name): EntityDraft | null {
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
    const official = words.length === 1 ? this.officialCalled(words[0]!, name) : null;
    if (official) return official;
    const isLaw = LAWS.has(words.at(-1)!.toLowerCase()) && words.length > 1;
    return person ?? this.bodies.of(words, isLaw ? 'document' : name.type);
  }

  /** "the DP", which a tagger takes for a body, after "Deputy President William Ruto": the only one of whose office these are the initials. */
  private officialCalled(letters: string, { tokens: { from } }: Name): EntityDraft | null {
    if (!/^\p{Lu}{2,4}$/u.test(letters) || this.named.word(from - 1) !== 'the') return null;
    const short = letters.toLowerCase();
    if (this.bodies.hasInitials(short)) return null;
    const bearers = this.people.people
      .slice(-MOST_OFFICERS)
      .filter(({ draft }) =>
        draft.roles.some(({ role, told }) => told === 'name' && initials(role) === short),
      );
    return bearers.length === 1 ? bearers[0]!.draft : null;
  }

  /** Adds what the words around a name tell of the bodies that its entity has to do with. */
  readAround(name: Name, entity: EntityDraft): void {
    if (name.type !== 'person') this.readAbbreviation(name, entity);
    if (name.type === 'organization') {
      entity.addKind(kindOfBody(this.named, name));
      entity.addBody(this.ownerOf(name));
    }
    if (name.type === 'person') entity.addBody(this.bodyOfRole(name));
  }

  private wordsOf(name: Name): readonly string[] {
    const words = this.named.words(name.tokens);
    return this.aliases.get(words.join(' ').toLowerCase()) ?? words;
  }

  private readName(name: Name): TitledName {
    const read = readTitledName(this.named, name, this.sentenceEnd(name.tokens.from));
    const alias = this.aliases.get(read.words.join(' ').toLowerCase());
    const titled = alias ? { ...read, words: alias } : read;
    this.titled.set(name, titled);
    for (const { head } of titled.roles) this.roleHeads.add(head);
    return titled;
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
}
