import type { Name, TokenRange } from '../../../document.ts';
import { nounClass } from '../../../lexicon/people.ts';
import {
  AREAS,
  COMPOUND_ROLES,
  COUNTERPARTS,
  comparedRole,
  KEPT_TOGETHER,
  KINDS_OF_BODY,
  LED_BODIES,
  LEVELS_OF_BODIES,
  LOCAL_FORCES,
  NO_PART_OF_ROLE,
  PARTY_NOUNS,
  PORTFOLIOS,
  SPEAK_FOR_BODY,
  STATE_LEGISLATORS,
} from '../../../lexicon/roles.ts';
import { AUTHORITIES } from '../../../lexicon/speaking-nouns.ts';
import type { NamedTokens } from '../named-tokens.ts';
import { ACRONYM, bodyOf, isBodyWord, isCommonBody, isEmployer, isOfCountry } from './body-words.ts';

/** "acting minister", "managing director". */
export const KEPT_PARTICIPLES = new Set([
  'acting',
  'managing',
  'presiding',
  'commanding',
  'visiting',
  'retired',
  'leading',
  'lead',
  'operating',
  'founding',
  'marketing',
  'engineering',
  'consulting',
  'serving',
]);
/** "Atlanta-based", "78-year-old": a joined word that only describes. */
const DESCRIBING = /(?:based|born|led|backed|old|trained|educated|owned|run|elect)$/;

/** Reads what stands before the head: words of the role, and whom or what the person belongs to. */
export class ModifierReader {
  readonly kept: TokenRange[] = [];
  private body: string | null = null;
  private party: string | null = null;
  /** The people or place read last: "Kenyan". */
  private lastOwner: TokenRange | null = null;
  /** "police" in "police spokeswoman". */
  private common: string | null = null;
  /** "Mexico" in "Mexico director", where nothing else says whose director that is. */
  branch: TokenRange | null = null;
  /** Whether a body stands there by name. */
  isOfBody = false;

  constructor(private readonly named: NamedTokens) {}

  get affiliation(): string | null {
    return this.body ?? this.party ?? this.common;
  }

  read(from: number, head: number): void {
    for (let at = from; at < head; ) at = this.one(at, from, head);
    // "First Lady" is one office; elsewhere "first" only colours.
    const last = { from: head - 1, to: head };
    const words = `${this.named.word(head - 1)} ${this.named.word(head)}`;
    const isCompound = COMPOUND_ROLES.has(words) || KEPT_TOGETHER.has(words);
    if (isCompound && head > from && this.kept.at(-1)?.to !== head) this.kept.push(last);
  }

  private one(at: number, from: number, head: number): number {
    const name = this.named.nameAt(at);
    if (name && this.isJoinedToDescribing(name.tokens.to)) return name.tokens.to + 2;
    // "Lin's manager": whom one person works for is no body.
    if (name?.type === 'person' && isEmployer(this.named, name, head)) {
      this.kept.length = 0;
      return name.tokens.to + 1;
    }
    if (name && name.tokens.from === at && name.tokens.to <= head && !this.isField(name.tokens)) {
      if (name.type === 'place' && name.tokens.to === head) {
        // "WOLA's Mexico director" sees to Mexico.
        if (this.isOfBody) {
          this.kept.push(name.tokens);
          return head;
        }
        if (this.affiliation === null) this.branch = name.tokens;
      }
      this.isOfBody ||= name.type === 'organization';
      this.belongsTo(bodyOf(this.named, name, head), name.type === 'group');
      if (this.isInstitutionOf(name)) this.body = this.ownedBody(name);
      if (name.type === 'group' || name.type === 'place') this.lastOwner = name.tokens;
      return this.bodyNameEnd(name, head);
    }
    if (this.named.isGroupWord(at) || isOfCountry(this.named, at)) {
      // "Democratic Alliance leader".
      if (at + 1 < head && this.named.isCapital(at + 1) && PARTY_NOUNS.has(this.named.word(at + 1))) {
        this.belongsTo(this.named.tokens.rangeText({ from: at, to: at + 2 }), false);
        return at + 2;
      }
      this.belongsTo(this.named.tokens.rangeText({ from: this.directionBefore(at), to: at + 1 }), true);
      return at + 1;
    }
    // "US", "FBI" where no tagger called it a name; "SP" is a party before "leader", and a superintendent elsewhere.
    const isRole = this.named.isRoleWord(at) && at + 1 < head;
    if (ACRONYM.test(this.named.tokens.textOf(at)) && !isRole) {
      this.belongsTo(this.named.tokens.textOf(at), false);
      return at + 1;
    }
    if (this.named.isGenitive(at)) {
      this.genitive(from, at);
      return at + 1;
    }
    const end = this.joinedEnd(at, head);
    if (isCommonBody(this.named, at, head)) return this.commonBody(at, head);
    // "K-pop star" is of no "K".
    const isWord = end === at + 1 || !/^\p{Ll}/u.test(this.named.tokens.textOf(end - 1));
    if (isWord && isBodyWord(this.named, at, head)) {
      let last = at + 1;
      while (last < head && isBodyWord(this.named, last, head)) last++;
      if (this.isJoinedToDescribing(last)) return last + 2;
      this.belongsTo(this.named.tokens.rangeText({ from: at, to: last }), false);
      return last;
    }
    // "Trump rival Sen. Ted Cruz" does not belong to Trump.
    if (this.body !== null && COUNTERPARTS.has(this.named.lemma(at))) {
      this.body = null;
      this.kept.length = 0;
    } else if (this.isKept(at, end)) this.kept.push({ from: at, to: end });
    return end;
  }

  /** "-based" after "Hong Kong": where somebody lives, and nothing that they are of. */
  private isJoinedToDescribing(hyphen: number): boolean {
    return this.named.isHyphenated(hyphen - 1) && DESCRIBING.test(this.named.word(hyphen + 1));
  }

  /** "Foreign Ministry" right behind "Chinese": every country has one. */
  private isInstitutionOf({ type, tokens: { from, to } }: Name): boolean {
    const isOwned = type === 'organization' && this.lastOwner?.to === from && this.party !== null;
    return isOwned && AUTHORITIES.has(this.named.lemma(to - 1).toLowerCase());
  }

  private ownedBody({ tokens: { to } }: Name): string {
    return this.named.tokens.rangeText({ from: this.lastOwner!.from, to });
  }

  private commonBody(at: number, head: number): number {
    const { named } = this;
    // "fire service", "port police": a noun before tells which.
    const last = this.kept.at(-1);
    const isTold =
      last?.to === at &&
      (['NOUN', 'PROPN'].includes(named.tokens.posOf(last.from)) || PORTFOLIOS.has(named.word(last.from))) &&
      !named.isRoleWord(last.from) &&
      (KINDS_OF_BODY.has(named.lemma(at)) || SPEAK_FOR_BODY.has(named.lemma(head)));
    // "prefectural government official" is of the prefectural government.
    const isOfLevel = last?.to === at && LEVELS_OF_BODIES.has(named.word(last.from));
    const from = isTold || isOfLevel ? last.from : at;
    this.common = named.tokens.rangeText({ from, to: head });
    // "Kenyan army spokesman" speaks for the Kenyan army.
    if (SPEAK_FOR_BODY.has(named.lemma(head)) && this.lastOwner?.to === from)
      this.body = named.tokens.rangeText({ from: this.lastOwner.from, to: head });
    if (isOfLevel) this.kept.pop();
    else if (!SPEAK_FOR_BODY.has(named.lemma(head))) this.kept.push({ from: at, to: head });
    else if (isTold) this.kept.pop();
    return head;
  }

  /** "South Australian elder": takes "South" back from what was kept. */
  private directionBefore(at: number): number {
    const last = this.kept.at(-1);
    if (!last || last.to !== at || !/^(?:north|south|east|west|central)$/.test(this.named.word(last.from)))
      return at;
    this.kept.pop();
    return last.from;
  }

  /** "Yuxi Farmers’ Association head": a tagger may stop before the genitive. */
  private bodyNameEnd({ tokens: { from, to }, type }: Name, head: number): number {
    // "Seoul police precinct chief" is of the Seoul police.
    if (
      type === 'place' &&
      to < head &&
      LOCAL_FORCES.has(this.named.lemma(to)) &&
      !this.named.isHyphenated(to)
    ) {
      this.body = this.named.tokens.rangeText({ from, to: to + 1 });
      return to + 1;
    }
    // "a Biden administration official" is of the Biden administration.
    if (to < head && LED_BODIES.has(this.named.lemma(to)) && !this.named.isCapital(to)) {
      this.body = this.named.tokens.rangeText({ from, to: to + 1 });
      return to + 1;
    }
    if (type === 'group' && to < head && this.named.isCapital(to) && PARTY_NOUNS.has(this.named.word(to))) {
      this.body = this.named.tokens.rangeText({ from, to: to + 1 });
      return to + 1;
    }
    // "Lagos State Governor" is of Lagos State; a "Texas State Senator" is a state senator.
    if (type === 'place' && to < head && AREAS.has(this.named.word(to)) && this.named.isCapital(to)) {
      const isArea = !STATE_LEGISLATORS.has(comparedRole(this.named.lemma(head)));
      if (isArea) {
        this.body = this.named.tokens.rangeText({ from, to: to + 1 });
        return to + 1;
      }
    }
    const noun = to + 1;
    const goesOn =
      type === 'organization' &&
      noun < head &&
      this.named.isGenitive(to) &&
      this.named.isCapital(noun) &&
      nounClass(this.named.lemma(noun)) === 'organization';
    if (!goesOn) return to;
    this.body = this.named.tokens.rangeText({ from, to: noun + 1 });
    return noun + 1;
  }

  /** "Defense" in "US Defense Secretary" is a field, even where a tagger calls it a name. */
  private isField({ from, to }: TokenRange): boolean {
    return to - from === 1 && PORTFOLIOS.has(this.named.word(from));
  }

  private belongsTo(text: string, isGroup: boolean): void {
    if (isGroup) this.party ??= text;
    else this.body ??= text;
  }

  /** "the union's president" is president of the "union", "Tunisia's coach" of "Tunisia"; in "his brother's lawyer" nothing is left. */
  private genitive(from: number, at: number): void {
    const before = this.kept.splice(0);
    const last = before.at(-1);
    const isProper = this.named.tokens.posOf(at - 1) === 'PROPN' && !this.named.isRoleWord(at - 1);
    const isBody = isProper || nounClass(this.named.lemma(at - 1)) === 'organization';
    if (!last || last.to !== at || !isBody) return;
    const start = Math.max(from, before[0]!.from);
    this.body ??= this.named.tokens.rangeText({ from: start, to: at });
  }

  /** End of a word joined by hyphens without white space: "then-President" stops before a head. */
  private joinedEnd(at: number, head: number): number {
    let end = at + 1;
    const { starts, ends } = this.named.tokens;
    while (end + 1 < head && this.named.lemma(end) === '-' && ends[end] === starts[end + 1]) end += 2;
    return end;
  }

  private isKept(at: number, end: number): boolean {
    const word = this.named.word(at);
    if (NO_PART_OF_ROLE.has(word) || /\d/.test(word)) return false;
    if (end > at + 1 && DESCRIBING.test(this.named.word(end - 1))) return false;
    switch (this.named.tokens.posOf(at)) {
      case 'NOUN':
      case 'PROPN':
      case 'ADJ':
        return true;
      case 'VERB':
        return KEPT_PARTICIPLES.has(word);
      case 'CCONJ':
        return this.kept.length > 0;
      default:
        return word === '&' && this.kept.length > 0;
    }
  }
}
