import type { Name, TokenRange } from '../../document.ts';
import { nounClass } from '../../lexicon/people.ts';
import { pronounOf } from '../../lexicon/pronouns.ts';
import { isPluralOf } from '../../lexicon/word-forms.ts';
import type { NamedTokens } from './named-tokens.ts';
import { apposedName, nameAfterField, nameBehindVerb } from './names/name-behind-title.ts';
import { isTitleWord } from './roles/long-title.ts';
import { KEPT_PARTICIPLES } from './roles/role-modifiers.ts';

/** What the words of a source are built around. */
export type SourceHead =
  | { readonly kind: 'name'; readonly name: Name }
  | { readonly kind: 'noun'; readonly token: number }
  | { readonly kind: 'pronoun'; readonly token: number }
  /** "Smith and Jones". */
  | { readonly kind: 'several'; readonly members: readonly SourceHead[] }
  | { readonly kind: 'other' };

const OTHER: SourceHead = { kind: 'other' };
/** After these "of" brings the noun that counts: "a number of diplomats", "64 percent of voters". */
const QUANTITIES = new Set(
  `number group handful dozen dozens hundred hundreds thousand thousands million millions majority minority percent half
  quarter third pair couple lot team bunch series score scores plenty crowd one two three four five six seven eight nine
  ten some many most several few all both none each any other others member members`.split(/\s+/),
);
const SKIPPED_AT_START = new Set([
  '"',
  '“',
  '”',
  "'",
  '‘',
  '’',
  'both',
  'even',
  'by',
  'from',
  ',',
  '(',
  '-',
  '–',
  '—',
]);
const MOST_MEMBERS = 6;

/** A phrase while it is read: its head so far, and the token after it. */
interface Reading {
  readonly head: SourceHead;
  readonly to: number;
}

/** Reads the head of a source. */
export class SourceHeads {
  constructor(private readonly named: NamedTokens) {}

  of(source: readonly TokenRange[]): SourceHead {
    // In several pieces ("Smith … himself") the first that names somebody counts.
    const heads = source.map((piece) => this.ofPiece(piece));
    return (
      heads.find(({ kind }) => kind === 'name' || kind === 'several') ??
      heads.find(({ kind }) => kind !== 'other') ??
      OTHER
    );
  }

  private ofPiece({ from, to }: TokenRange): SourceHead {
    let start = from;
    while (start < to && SKIPPED_AT_START.has(this.named.word(start))) start++;
    if (start >= to) return OTHER;
    return this.several(start, to) ?? this.onePhrase(start, to);
  }

  private onePhrase(from: number, to: number): SourceHead {
    const reading = this.phrase(from, to);
    if (reading?.head.kind === 'noun') {
      const name = nameBehindVerb(this.named, reading.to, to);
      return name ? { kind: 'name', name } : reading.head;
    }
    return reading?.head ?? this.anyNoun(from, to);
  }

  /** "sources", where wink reads a verb; the name that ends "Did then-minister Ann Poe" and "Miss Poe". */
  private anyNoun(from: number, to: number): SourceHead {
    const last = this.named.nameAt(to - 1);
    if (last?.type === 'person' && isTitleWord(this.named, last.tokens.from - 1))
      return { kind: 'name', name: last };
    for (let at = from; at < to; at++) if (this.named.personNoun(at)) return { kind: 'noun', token: at };
    return OTHER;
  }

  /** One noun phrase from a token on; null where none begins there. */
  private phrase(from: number, limit: number): Reading | null {
    const pronoun = this.pronounAt(from, limit);
    if (pronoun) return pronoun;
    let head: SourceHead | null = null;
    let at = from;
    while (at < limit) {
      const name = this.named.nameAt(at);
      if (name && name.tokens.from <= at) {
        at = Math.min(limit, name.tokens.to);
        head = { kind: 'name', name };
        continue;
      }
      // "Democratic Party (DP) president Norbert Mao"; "the Nationalist Party (KMT) caucus" is the party's.
      if (head && this.named.isBracketed(at) && this.opensRole(at + 3, limit)) {
        at += 3;
        continue;
      }
      if (!this.continues(at, from, head !== null)) break;
      if (this.named.isNominal(at)) head = { kind: 'noun', token: at };
      at++;
    }
    if (!head) return this.partitive(from, at, limit);
    if (head.kind === 'noun' && this.named.pronoun(head.token)?.number === 'plural') {
      // "Many others", "two others": who they are is not said.
      return { head: { kind: 'pronoun', token: head.token }, to: at };
    }
    if (head.kind === 'noun') {
      const ofName = (name: Name): Reading => ({
        head: { kind: 'name', name },
        to: Math.min(limit, name.tokens.to),
      });
      const isTitle = this.opensAsTitle(from, head.token);
      const titled = isTitle ? nameAfterField(this.named, head.token, at, limit) : null;
      if (titled) return ofName(titled);
      const counted = this.partitive(head.token, at, limit);
      if (counted) return counted;
      const apposed = apposedName(this.named, head.token, at, limit);
      if (apposed) return ofName(apposed);
    }
    return { head, to: at };
  }

  /** "president", "opposition leader": nouns of which one tells what a person does. */
  private opensRole(from: number, limit: number): boolean {
    for (let at = from; at < limit && this.named.isNominal(at); at++)
      if (this.named.isRoleWord(at)) return true;
    return false;
  }

  /** "Secretary", "the Secretary"; not "an adviser", "aides", who are others than the name after "of", "for" or "to". */
  private opensAsTitle(from: number, head: number): boolean {
    const isIndefinite = this.named.word(from) === 'a' || this.named.word(from) === 'an';
    return !isIndefinite && !this.isPluralNoun(head);
  }

  private pronounAt(at: number, limit: number): Reading | null {
    const pronoun = this.named.pronoun(at);
    if (!pronoun || this.named.nameAt(at)) return null;
    const isAlone =
      at + 1 >= limit || !this.continues(at + 1, at, false) || this.named.word(at + 1) === 'who';
    if (!isAlone) return null;
    if (pronoun.person === 'indefinite' && this.named.lemma(at + 1) === 'of') return null;
    return { head: { kind: 'pronoun', token: at }, to: at + 1 };
  }

  private continues(at: number, from: number, hasHead: boolean): boolean {
    const { tokens } = this.named;
    if (hasHead && this.named.isTime(at)) return false;
    switch (tokens.posOf(at)) {
      case 'DET':
      case 'ADJ':
      case 'NUM':
      case 'NOUN':
      case 'PROPN':
      case 'SYM':
      case 'ADV':
        return true;
      case 'PRON':
        return at === from || pronounOf(this.named.word(at))?.person === 'indefinite';
      case 'VERB':
        // "assembled reporters"; not "groups encouraging voters".
        // "Shanghai-based billionaire".
        if (this.named.lemma(at - 1) === '-') return true;
        // "Acme's Managing Director", "lead researcher at Acme", "IMF managing director"; not "groups leading protesters".
        if (KEPT_PARTICIPLES.has(this.named.word(at))) {
          const isTitle = this.named.isRoleWord(at + 1) && !this.isPluralNoun(at + 1);
          if (isTitle || this.named.isCapital(at)) return true;
        }
        // "the study's lead author".
        if (this.named.isGenitive(at - 1) && this.named.isNominal(at + 1)) return true;
        return (
          !hasHead &&
          /(?:ing|ed|en)$/.test(this.named.word(at)) &&
          (this.named.isNominal(at + 1) || tokens.posOf(at + 1) === 'ADJ')
        );
      case 'CCONJ':
        // "law enforcement and intelligence officials", "state and local leaders": one phrase with a joined modifier.
        return at > from && !this.isComplete(from, at);
      default:
        return this.named.isGenitive(at) || this.named.lemma(at) === '-';
    }
  }

  /** "a number of diplomats", "some of the critics", "one of them". */
  private partitive(head: number, at: number, limit: number): Reading | null {
    if (this.named.lemma(at) !== 'of' || at + 1 >= limit) return null;
    const counted = this.phrase(at + 1, limit);
    // "a member of Acme" is no Acme, "members of the board" are it.
    const isOne = this.named.word(head) === 'member' && counted?.head.kind === 'name';
    if (isOne) return null;
    if (QUANTITIES.has(this.named.lemma(head)) || this.named.tokens.posOf(head) === 'NUM') return counted;
    // "a cohort of residents": a noun that says nothing of who they are.
    const isKnown =
      this.named.personNoun(head) !== undefined || nounClass(this.named.lemma(head)) !== undefined;
    const isPeople = counted?.head.kind === 'noun' && this.named.personNoun(counted.head.token) !== undefined;
    return !isKnown && isPeople && this.isPluralNoun(counted.head.token) ? counted : null;
  }

  /** True where a phrase can stand by itself before "and": "the president", "Smith", "officials"; not "state". */
  private isComplete(from: number, to: number): boolean {
    const opener = this.named.tokens.posOf(from);
    const last = to - 1;
    const name = this.named.nameAt(last);
    if (name)
      return name.type === 'person' || name.type === 'group' || opener === 'DET' || name.tokens.from === from;
    if (this.named.isRoleWord(last) && opener !== 'DET' && opener !== 'PRON') return this.isPluralNoun(last);
    return opener === 'DET' || opener === 'PRON' || this.isPluralNoun(last);
  }

  private isPluralNoun(at: number): boolean {
    return this.named.tokens.posOf(at) === 'NOUN' && isPluralOf(this.named.word(at), this.named.lemma(at));
  }

  /** "NATO and Russia", "the administration and its allies", "Smith, Jones and Brown". */
  private several(from: number, limit: number): SourceHead | null {
    const members: SourceHead[] = [];
    let joined = false;
    let hasComplement = false;
    let at = from;
    while (at < limit && members.length < MOST_MEMBERS) {
      const reading = this.phrase(at, limit);
      if (!reading || reading.head.kind === 'other') break;
      // "the minister for roads and transport": the second is of what the first is for.
      if (members.length > 0 && hasComplement && this.isBareNoun(reading.head, at)) return null;
      members.push(reading.head);
      at = this.complementEnd(reading.to, limit);
      hasComplement = at > reading.to;
      const joiner = this.named.lemma(at);
      if (at >= limit || (joiner !== 'and' && joiner !== ',' && joiner !== '&')) break;
      if (joiner === ',' && members.length === 1 && this.isListAhead(reading.head, at, limit)) {
        members.pop();
        at++;
        continue;
      }
      if (joiner === ',') {
        // A comma joins only names: "the mayor, a Democrat" is one person.
        const isList = reading.head.kind === 'name' && this.named.nameAt(at + 1) !== undefined;
        if (!isList && this.named.lemma(at + 1) !== 'and') break;
      }
      joined ||= joiner !== ',' || this.named.lemma(at + 1) === 'and';
      at += joiner === ',' && this.named.lemma(at + 1) === 'and' ? 2 : 1;
    }
    const last = members.at(-1);
    if (!joined || members.length < 2 || !last) return null;
    return this.isTitle(members, last, from) ? last : { kind: 'several', members };
  }

  /** "transport": a noun for nobody, without an article. */
  private isBareNoun(head: SourceHead, from: number): boolean {
    if (head.kind !== 'noun' || this.named.personNoun(head.token)) return false;
    const opener = this.named.tokens.posOf(from);
    return opener !== 'DET' && opener !== 'PRON' && nounClass(this.named.lemma(head.token)) !== 'group';
  }

  /** "all three clubs, Ajax, Feyenoord and PSV": a noun for several whom a list of names then tells. */
  private isListAhead(head: SourceHead, comma: number, limit: number): boolean {
    if (head.kind !== 'noun' || !this.isPluralNoun(head.token)) return false;
    const first = this.named.nameAt(comma + 1);
    const joiner = first?.tokens.to ?? limit;
    const goesOn = joiner < limit && (this.named.lemma(joiner) === ',' || this.named.lemma(joiner) === 'and');
    return goesOn && this.named.nameAt(joiner + 1) !== undefined;
  }

  /** "Hong Kong and Macau Affairs Office director Xia Baolong" is one person with a long title. */
  private isTitle(members: readonly SourceHead[], last: SourceHead, from: number): boolean {
    if (last.kind !== 'name' || last.name.type !== 'person') return false;
    const isBody = (head: SourceHead) => head.kind === 'name' && head.name.type !== 'person';
    const opens = this.named.tokens.posOf(from) === 'DET';
    if (opens) return false;
    // "Former president of Chile and now envoy of the UN Ann Poe": an office without an article is no other person.
    const isOffice = (head: SourceHead) =>
      head.kind === 'noun' && this.named.isRoleWord(head.token) && !this.isPluralNoun(head.token);
    const before = members.slice(0, -1);
    if (before.every(isOffice)) return true;
    return before.every(isBody) && this.named.isRoleWord(last.name.tokens.from - 1);
  }

  /** "the dean of the school and his deputy": past "of the school". */
  private complementEnd(at: number, limit: number): number {
    if (!['of', 'for', 'at', 'from', 'in', 'with'].includes(this.named.lemma(at))) return at;
    return this.phrase(at + 1, limit)?.to ?? at;
  }
}
