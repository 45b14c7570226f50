import type { Name } from '../../../document.ts';
import type { EntityDraft } from '../entity-draft.ts';
import type { NamedTokens } from '../named-tokens.ts';
import type { TitledName } from '../names/titled-name.ts';
import type { NounMention } from './noun-mentions.ts';

/** Sentences of prose after the lead in which news names whom it has only described. */
const REACH = 3;
/** The lead is the first sentence of prose, or the second where a headline passes for the first. */
const LEAD = 2;
/** No lead names more people; hostile text must not cost its square. */
const MOST = 30;

/** What a name's first mention looks like. */
interface FirstNaming {
  readonly entity: EntityDraft;
  readonly titled: TitledName;
  readonly sentence: number;
  readonly isSubject: boolean;
  /** "Mali Poppy Cooper, 22,": news gives the age of whom it tells about. */
  readonly hasAge: boolean;
}

/**
 * News often describes in its headline and first sentence whom it names further on: "The former chairman of the church said
 * so. Kwak Chung Hwan held a press conference." He is the chairman, as he is named first and as subject, without a title of
 * his own. Not so "A minister said so. Bob Stone, a farmer, agreed."
 */
export class DelayedNames {
  private readonly namings: FirstNaming[] = [];
  private readonly lead: number;

  constructor(
    private readonly named: NamedTokens,
    entityOf: (name: Name) => EntityDraft | null,
    titledOf: (name: Name) => TitledName | undefined,
    isSubject: (titled: TitledName) => boolean,
    private readonly isAside: (sentence: number) => boolean,
  ) {
    const seen = new Set<EntityDraft>();
    const { tokens } = named;
    this.lead = this.proseSentence(LEAD);
    const last = this.proseSentence(LEAD + REACH);
    for (const name of named.names) {
      const sentence = tokens.sentenceOf[name.tokens.from]!;
      if (sentence > last || this.namings.length >= MOST) break;
      const titled = titledOf(name);
      const entity = titled ? entityOf(name) : null;
      if (!titled || !entity || isAside(sentence) || seen.has(entity)) continue;
      seen.add(entity);
      if (titled.words.length < 2) continue;
      const after = name.tokens.to;
      const hasAge = named.lemma(after) === ',' && /^\d{1,2}$/.test(named.lemma(after + 1));
      this.namings.push({ entity, titled, sentence, isSubject: isSubject(titled), hasAge });
    }
  }

  /** The number of the n-th sentence of prose, counted from 1. */
  private proseSentence(count: number): number {
    const { sentenceOf, length } = this.named.tokens;
    const sentences = length === 0 ? 0 : sentenceOf[length - 1]! + 1;
    let left = count;
    for (let sentence = 0; sentence < sentences; sentence++) {
      if (!this.isAside(sentence) && --left === 0) return sentence;
    }
    return sentences;
  }

  /** Who is described by a noun of the headline or the first sentence, if named just after; null where that is not plain. */
  of(noun: NounMention, sentence: number): EntityDraft | null {
    const isHeadline = this.isAside(sentence);
    if (sentence > this.lead || noun.type !== 'person' || noun.plural) return null;
    const { phrase } = noun;
    const gender = phrase.noun?.gender ?? null;
    const isBearer = ({ entity }: FirstNaming) =>
      entity.roles.some(({ compared }) => compared === phrase.compared);
    // "Ann Poe, the president, spoke. The president met Tom Lee, president of the union.": she has her name already.
    if (this.namings.some((naming) => naming.titled.name.tokens.to <= noun.range.from && isBearer(naming)))
      return null;
    const able = this.namings.filter(
      ({ entity, titled }) =>
        titled.name.tokens.from > noun.range.to &&
        (gender === null || entity.gender === null || entity.gender === gender),
    );
    const bearers = able.filter(isBearer);
    const definite = noun.definite || isHeadline;
    if (bearers.length === 1 && definite) return bearers[0]!.entity;
    const isOffice = phrase.noun?.class === 'office' && !/former/i.test(phrase.role);
    if (bearers.length > 0 || isOffice) return null;
    const next = able.find(({ sentence: at }) => at > sentence);
    if (!next || next.titled.roles.length > 0) return null;
    return next.isSubject && (definite || next.hasAge) ? next.entity : null;
  }
}
