import compromise from 'compromise/two';
import { groupClass } from '../../lexicon/groups.ts';
import { nounClass, personNoun, titleOf } from '../../lexicon/people.ts';
import { hashString } from '../../tagger/hash.ts';
import { RecentAnswers } from '../../tagger/recent-answers.ts';
import { classOfKind, NAME_WORD_CLASSES, type NameWords } from './name-words.ts';

/** Classes that a word may have in the lexicons, as bits. */
export const NAME_CLASSES = [
  'first name',
  'last name',
  'place',
  'organization',
  'people',
  'title',
  'role',
  'organization noun',
  'date',
  'common word',
] as const;
type NameClass = (typeof NAME_CLASSES)[number];

export const CLASS_BITS = Object.fromEntries(NAME_CLASSES.map((name, index) => [name, 1 << index])) as Record<
  NameClass,
  number
>;

/** compromise's tags, and what they say here. */
const TAGS: Readonly<Record<string, NameClass>> = {
  MaleName: 'first name',
  FemaleName: 'first name',
  FirstName: 'first name',
  LastName: 'last name',
  City: 'place',
  Region: 'place',
  Country: 'place',
  Place: 'place',
  Organization: 'organization',
  SportsTeam: 'organization',
  Demonym: 'people',
  Honorific: 'title',
  Month: 'date',
  WeekDay: 'date',
  Infinitive: 'common word',
  Adjective: 'common word',
  Singular: 'common word',
  Plural: 'common word',
};

interface CompromiseModel {
  readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> };
}

const COMMON_WORD = NAME_WORD_CLASSES.indexOf('common word');

/** What compromise's lexicon and ours know of a word, as bits in the order of NAME_CLASSES. */
export class NameLexicon {
  private readonly classes = new Map<string, number>();
  private readonly known = new RecentAnswers<LexiconEntry>();

  constructor(private readonly words: NameWords) {
    const { lexicon } = (compromise.model() as unknown as CompromiseModel).one;
    for (const [word, tags] of Object.entries(lexicon)) {
      let bits = 0;
      for (const tag of typeof tags === 'string' ? [tags] : tags)
        bits |= TAGS[tag] ? CLASS_BITS[TAGS[tag]] : 0;
      if (bits === 0) continue;
      // Of a name of several words each word counts for a little, and the whole is not looked up.
      for (const part of word.split(' ')) {
        if (part.length > 2 || part === word) this.classes.set(part, (this.classes.get(part) ?? 0) | bits);
      }
    }
  }

  read(lower: string): LexiconEntry {
    let entry = this.known.get(lower);
    if (!entry) {
      entry = { classes: this.classesOf(lower), kind: this.words.kindOf(hashString(lower)) };
      this.known.set(lower, entry);
    }
    return entry;
  }

  /** Whether a word in lower case is likelier a common word than a name. */
  isCommon(lower: string): boolean {
    return classOfKind(this.read(lower).kind) === COMMON_WORD;
  }

  private classesOf(lower: string): number {
    let bits = this.classes.get(lower) ?? 0;
    if (groupClass(lower)) bits |= CLASS_BITS.people;
    if (titleOf(lower)) bits |= CLASS_BITS.title;
    if (personNoun(lower)) bits |= CLASS_BITS.role;
    if (nounClass(lower) === 'organization') bits |= CLASS_BITS['organization noun'];
    return bits;
  }
}

export interface LexiconEntry {
  /** Bits in the order of NAME_CLASSES. */
  readonly classes: number;
  /** See NameWords. */
  readonly kind: number;
}
