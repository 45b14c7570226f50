import type { SpeakerType } from '../../claim.ts';
import type { Entity, TokenRange } from '../../document.ts';
import type { PersonClass } from '../../lexicon/people.ts';
import type { Gender } from '../../lexicon/pronouns.ts';
import { KIN, NO_ROLE, PERSONAL_RANKS } from '../../lexicon/roles.ts';
import type { RolePhrase } from './roles/role-phrase.ts';

/**
 * What told a role: words beside the name, a noun that stands for the person ("the Nigerian President"), or a noun that only
 * varies the name ("the former lawmaker") and counts where nothing else is known.
 */
export type RoleTeller = 'name' | 'description' | 'variation';

/** A role as one mention words it. */
export interface RoleMention {
  readonly role: string;
  /** The noun to compare others with: "senator" for "Sen.". */
  readonly compared: string;
  readonly affiliation: string | null;
  readonly class: PersonClass;
  /** "candidates Smith and Jones" fits neither of them well. */
  readonly plural: boolean;
  readonly told: RoleTeller;
}

const RANKS: Readonly<Record<PersonClass, number>> = { office: 4, post: 4, generic: 2, relation: 0 };

/** "General" and "spokesman", "Prof" and "CEO": what they do before their rank. A role that only varies a name ("the former lawmaker"), or that is told of several, counts less. */
function rankOf({ affiliation, compared, class: personClass, plural, told }: RoleMention): number {
  return (
    RANKS[personClass] -
    (PERSONAL_RANKS.has(compared) ? 1.5 : compared === 'professor' ? 0.5 : 0) +
    (affiliation === null ? 0 : 1) -
    (plural ? 2 : 0) -
    (told === 'variation' ? 5 : 0)
  );
}

const isCommon = ({ class: noun }: RoleMention): boolean => noun === 'generic' || noun === 'relation';

/** Somebody or something while the article is being read. */
export class EntityDraft {
  readonly mentions: TokenRange[] = [];
  readonly roles: RoleMention[] = [];
  /** How many of the mentions are pronouns. */
  pronouns = 0;
  gender: Gender | null = null;
  /** "a minister", "the spokesman": somebody whom the text keeps unnamed. "the president" is known by the office. */
  unnamed = false;
  private readonly kinds = new Set<string>();
  private body: string | null = null;
  /** The role to show: what they do before what they are, then the first that comes with an affiliation. */
  private best: RoleMention | null = null;
  private anyBody: string | null = null;

  constructor(
    public type: SpeakerType,
    /** The fullest name; null for who is only described. */
    public name: string | null,
    readonly plural: boolean,
  ) {}

  addRole(phrase: RolePhrase, told: RoleTeller = 'name'): void {
    const { role, compared, noun, plural } = phrase;
    const isKin = KIN.has(compared);
    // "Yamagami's uncle" is of no body.
    const affiliation = isKin ? null : phrase.affiliation;
    const mention = { role, compared, affiliation, class: noun?.class ?? 'post', plural, told } as const;
    this.roles.push(mention);
    // "Carson's rival" and "a Xhosa woman" tell no role.
    // "Tesla boss Ann Poe"; not "her boss".
    const isBoss = compared === 'boss' && affiliation !== null;
    if (isKin || isBoss || (mention.class !== 'relation' && !NO_ROLE.has(compared))) {
      this.anyBody ??= affiliation;
      if (this.isBetter(mention)) this.best = mention;
    }
    if (noun?.gender) this.gender ??= noun.gender;
  }

  /** "Home Minister Lee … The Reds leader": the title with the name stays, though the other comes with an affiliation. */
  private isBetter(mention: RoleMention): boolean {
    if (!this.best) return true;
    const isOther = mention.told === 'description' && mention.compared !== this.best.compared;
    return rankOf(mention) - (isOther ? 1.5 : 0) > rankOf(this.best);
  }

  /** "firm" of "the polling firm ForwardKeys". */
  addKind(kind: string | null): void {
    if (kind !== null) this.kinds.add(kind);
  }

  /** "committee" of the "House Intelligence Committee". */
  hasInName(word: string): boolean {
    return (
      this.name
        ?.toLowerCase()
        .split(/[\s-]+/)
        .includes(word) ?? false
    );
  }

  isOfKind(kind: string): boolean {
    return this.kinds.has(kind);
  }

  addBody(body: string | null): void {
    this.body ??= body;
  }

  get role(): string | null {
    const { best } = this;
    if (!best || this.type !== 'person') return null;
    // "diplomat" and "cousin" tell something of a person with a name, and nothing of one without.
    return isCommon(best) && this.name === null ? null : best.role;
  }

  /** A document belongs to the body that issued it, and to no person: "Lazar's plea agreement". */
  get affiliation(): string | null {
    if (this.type === 'document') return this.body;
    const told = this.best?.affiliation ?? null;
    // "BJP's Ann Poe, president of the party's youth wing": by its name rather than by a noun.
    const isByNoun = told !== null && /^\p{Ll}/u.test(told);
    return (isByNoun ? (this.body ?? told) : told) ?? this.body ?? this.anyBody;
  }

  finish(id: string): Entity {
    const { name, type, role, affiliation } = this;
    const mentions = [...this.mentions].sort((a, b) => a.from - b.from);
    return { id, name, type, role, affiliation, mentions };
  }
}
