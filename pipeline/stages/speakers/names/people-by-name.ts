import type { Name } from '../../../document.ts';
import { canBeSameFirstName, firstNameGender } from '../../../lexicon/first-names.ts';
import type { Gender } from '../../../lexicon/pronouns.ts';
import { KIN } from '../../../lexicon/roles.ts';
import { EntityDraft } from '../entity-draft.ts';
import { isMisspelt } from './misspelt.ts';
import type { TitledName } from './titled-name.ts';

const GENERATION = /^(?:jr|jnr|sr|snr|ii|iii|iv)\.?,?$/i;
/** People of one name that are compared; no prose has more, and hostile text must not cost its square. */
const MOST_NAMESAKES = 50;
/** Sentences that "just before" reaches back. */
const JUST_BEFORE = 1;

/** A person with every form of the name that the article uses. */
interface Person {
  readonly draft: EntityDraft;
  readonly forms: string[][];
  /** Full names with "Jr." are somebody else than those without. */
  readonly generation: string;
  /** How often the surname alone stood for this person. */
  bare: number;
  /** The sentence of the last mention by name; -1 before the first. */
  lastSentence: number;
  /** Something is attributed to this person, by name. */
  speaks: boolean;
}

/** "Pérez" and "Perez" are one: not every newspaper has the letters. */
const normal = (word: string): string =>
  word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[.,]|\p{M}/gu, '');

function splitGeneration(words: readonly string[]): { words: string[]; generation: string } {
  const last = words.at(-1) ?? '';
  if (words.length > 1 && GENERATION.test(last)) {
    return { words: words.slice(0, -1).map(normal), generation: normal(last) };
  }
  return { words: words.map(normal), generation: '' };
}

const agree = (one: Gender | null, other: Gender | null): boolean => !one || !other || one === other;

/** True where all words of the shorter name stand in the longer one, in this order. */
function isPartOf(short: readonly string[], long: readonly string[]): boolean {
  let found = 0;
  for (const word of long) if (word === short[found]) found++;
  return found === short.length;
}

/** "Donald J. Trump" and "Donald Trump", "Jens Otto Jespersen" and "Otto Jespersen"; not "Bill" and "Hillary". */
function isSameFullName(one: readonly string[], other: readonly string[]): boolean {
  if (one.at(-1) !== other.at(-1)) return false;
  if (canBeSameFirstName(one[0]!, other[0]!)) return true;
  return one.length < other.length ? isPartOf(one, other) : one.length > other.length && isPartOf(other, one);
}

/**
 * "Ann Poe, daughter of Max Poe, left. Poe said so.": she was named first, and he by way of her. Not so with "Ann Poe, wife of
 * Senator Max Poe", whom most know better.
 */
function isNamedByWayOf([first, ...others]: readonly Person[]): boolean {
  const isRelative = ({ draft }: Person) => draft.roles.some(({ compared }) => KIN.has(compared));
  const isInOffice = ({ draft }: Person) =>
    draft.roles.some((role) => role.class === 'office' || role.class === 'post');
  return isRelative(first!) && !others.some((other) => isRelative(other) || isInOffice(other));
}

/** One of two full names is the beginning of the other. */
function beginsLike(one: readonly string[], other: readonly string[]): boolean {
  const length = Math.min(one.length, other.length);
  return (
    length > 1 &&
    one.length !== other.length &&
    one.slice(0, length).join(' ') === other.slice(0, length).join(' ')
  );
}

/** How well a name of one word fits: as surname, as another part of the name, not at all. */
function howWell(word: string, { forms }: Person): 0 | 1 | 2 {
  if (forms.some((form) => form.length > 1 && form.at(-1) === word)) return 2;
  return forms.some((form) => form.includes(word)) ? 1 : 0;
}

/** Puts the mentions of people together that name one person. */
export class PeopleByName {
  readonly people: Person[] = [];
  private readonly bySurname = new Map<string, Person[]>();
  private readonly byWord = new Map<string, Person[]>();
  private readonly personOf = new Map<Name, Person | null>();

  /** `given` are names that records shall bear, whatever fuller form the article has. */
  constructor(
    mentions: readonly TitledName[],
    private readonly sentenceOf: (name: Name) => number,
    private readonly given: ReadonlySet<string>,
    /** True where something is attributed to whoever the name stands for. */
    private readonly speaks: (name: Name) => boolean,
    /** The name that a name is another one for: "Ann Poe" for "Ann Lee" in "Ann Poe, born Ann Lee". */
    private readonly aliasOf: (name: Name) => Name | undefined,
  ) {
    // "Marcos Jr." is a surname alone.
    const fullNames = mentions.filter((mention) => splitGeneration(mention.words).words.length > 1);
    for (const mention of fullNames) this.personOf.set(mention.name, this.byFullName(mention));
    for (const mention of mentions) this.inOrder(mention);
  }

  /** Null where two people fit a bare surname. */
  of(name: Name): EntityDraft | null {
    return this.personOf.get(name)?.draft ?? null;
  }

  /** The only person of a surname; undefined where none or several bear it. `asPerson`: the article calls them by it. */
  only(surname: string, asPerson: boolean): EntityDraft | undefined {
    const word = normal(surname);
    const people = (this.byWord.get(word) ?? []).filter(
      (person) => howWell(word, person) === 2 || person.bare > 0,
    );
    return people.length === 1 && (!asPerson || people[0]!.bare > 0) ? people[0]!.draft : undefined;
  }

  private byFullName(mention: TitledName): Person {
    const { words, generation } = splitGeneration(mention.words);
    const namesakes = (this.bySurname.get(words.at(-1)!) ?? []).slice(-MOST_NAMESAKES);
    const known = namesakes.find(
      (person) =>
        person.generation === generation &&
        agree(person.draft.gender, mention.gender) &&
        person.forms.some((form) => isSameFullName(form, words)),
    );
    const alias = this.aliasOf(mention.name);
    const person =
      known ??
      (alias && this.personOf.get(alias)) ??
      this.byFirstNames(words, mention.gender) ??
      this.add(generation);
    if (!person.forms.some((form) => form.join(' ') === words.join(' '))) this.addForm(person, words);
    const name = mention.words.join(' ');
    if (this.given.has(name) || this.isFuller(name, person.draft.name)) person.draft.name = name;
    return person;
  }

  /** "Gabriel García Márquez" for "Gabriel García": names that leave the last surname out, where only one begins so. */
  private byFirstNames(words: readonly string[], gender: Gender | null): Person | undefined {
    const able = (this.byWord.get(words[0]!) ?? []).slice(-MOST_NAMESAKES);
    const fits = able.filter(
      (person) => agree(person.draft.gender, gender) && person.forms.some((form) => beginsLike(form, words)),
    );
    return fits.length === 1 ? fits[0] : undefined;
  }

  private isFuller(name: string, known: string | null): boolean {
    if (known === null) return true;
    return !this.given.has(known) && name.split(' ').length > known.split(' ').length;
  }

  private add(generation: string): Person {
    const person: Person = {
      draft: new EntityDraft('person', null, false),
      forms: [],
      generation,
      bare: 0,
      lastSentence: -1,
      speaks: false,
    };
    this.people.push(person);
    return person;
  }

  private addForm(person: Person, words: string[]): void {
    person.forms.push(words);
    const index = (map: Map<string, Person[]>, word: string) => {
      const people = map.get(word);
      if (!people) map.set(word, [person]);
      else if (people.at(-1) !== person) people.push(person);
    };
    index(this.bySurname, words.at(-1)!);
    for (const word of words) index(this.byWord, word);
  }

  private inOrder(mention: TitledName): void {
    const sentence = this.sentenceOf(mention.name);
    const known = this.personOf.get(mention.name);
    const person = known === undefined ? this.byOneWord(mention, sentence) : known;
    this.personOf.set(mention.name, person);
    if (!person) return;
    person.lastSentence = sentence;
    person.speaks ||= this.speaks(mention.name);
    person.draft.gender ??= mention.gender;
    for (const role of mention.roles) person.draft.addRole(role);
    person.draft.addBody(mention.body);
  }

  private byOneWord(mention: TitledName, sentence: number): Person | null {
    const { words, generation } = splitGeneration(mention.words);
    const word = words[0]!;
    const able = (this.byWord.get(word) ?? [])
      .slice(-MOST_NAMESAKES)
      .filter((person) => agree(person.draft.gender, mention.gender))
      .filter((person) => generation === '' || person.generation === generation);
    const best = Math.max(0, ...able.map((person) => howWell(word, person)));
    const fits = able.filter((person) => howWell(word, person) === best);
    const person = fits.length > 1 ? this.choose(fits, sentence, this.speaks(mention.name)) : fits[0];
    if (fits.length > 1 && !person) return null;
    const known = person ?? this.byMisspelling(word, mention.gender);
    if (known) {
      known.bare++;
      return known;
    }
    const fresh = this.add(generation);
    fresh.draft.name = mention.words.join(' ');
    fresh.bare++;
    this.addForm(fresh, [word]);
    return fresh;
  }

  /** "Mncwane" for "Sibusiso Mncwabe", where nobody else has a surname like it. */
  private byMisspelling(word: string, gender: Gender | null): Person | undefined {
    if (firstNameGender(word) !== null) return undefined;
    const able = this.people
      .slice(0, MOST_NAMESAKES)
      .filter((person) => person.forms.some((form) => form.length > 1 && isMisspelt(word, form.at(-1)!)));
    return able.length === 1 && agree(able[0]!.draft.gender, gender) ? able[0] : undefined;
  }

  /**
   * Of several people of one surname: where it speaks, the one who has spoken before; the one whom the article calls by
   * it, and only that one; neither if just another was mentioned; else the only one mentioned just before.
   */
  private choose(people: readonly Person[], sentence: number, speaks: boolean): Person | undefined {
    const near = people.filter(
      ({ lastSentence }) => lastSentence >= 0 && sentence - lastSentence <= JUST_BEFORE,
    );
    for (const known of [
      speaks ? people.filter((person) => person.speaks) : [],
      people.filter(({ bare }) => bare > 0),
    ]) {
      if (known.length === 1 && (near.length === 0 || near.includes(known[0]!))) return known[0];
    }
    if (near.length === 1) return near[0];
    if (isNamedByWayOf(people)) return people[0];
    const elder = people.filter(({ generation }) => generation === '');
    if (elder.length === 1) return elder[0];
    const before = people.filter(({ lastSentence }) => lastSentence >= 0);
    return before.length === 1 ? before[0] : undefined;
  }
}
