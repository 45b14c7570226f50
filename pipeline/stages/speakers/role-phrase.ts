import type { Name, TokenRange } from '../../document.ts';
import { nounClass, type PersonNoun, personNoun, titleOf } from '../../lexicon/people.ts';
import {
  COMPOUND_ROLES,
  COUNTERPARTS,
  comparedRole,
  NO_PART_OF_ROLE,
  PORTFOLIOS,
} from '../../lexicon/roles.ts';
import { timeWord } from '../../lexicon/times.ts';
import { isPluralOf } from '../../lexicon/word-forms.ts';
import type { NamedTokens } from './named-tokens.ts';

/** A role taken apart: "the new US Secretary of Defense" is "Secretary of Defense" of "US". */
export interface RolePhrase {
  readonly role: string;
  /** The noun that it is built around, as its token, and in the form that compares: "senator" for "Sen.". */
  readonly head: number;
  readonly compared: string;
  readonly noun: PersonNoun | undefined;
  readonly plural: boolean;
  readonly affiliation: string | null;
  /** Where the phrase ends, with what it joins by prepositions. */
  readonly to: number;
}

/** "acting minister", "managing director". */
export const KEPT_PARTICIPLES = new Set([
  'acting',
  'managing',
  'presiding',
  'commanding',
  'visiting',
  'retired',
  'leading',
]);
/** "Atlanta-based", "78-year-old": a joined word that only describes. */
const DESCRIBING = /(?:based|born|led|backed|old|trained|educated|owned|run|elect)$/;
/** "Presidential", "Presumptive", written large in a headline. */
const ADJECTIVE = /(?:[ai]al|ive|ary|ing|ed|ior)$/;
const ACRONYM = /^(?:\p{Lu}\.?){2,5}$/u;
const JOINS_BODY = new Set(['of', 'for', 'at', 'with', 'from', 'to']);
const JOINS_FIELD = new Set(['of', 'for']);
/** Longest "of …" that is read as part of a role. */
const LONGEST_FIELD = 5;

/** Reads what stands before the head: words of the role, and whom or what the person belongs to. */
class ModifierReader {
  readonly kept: TokenRange[] = [];
  private body: string | null = null;
  private party: string | null = null;

  constructor(private readonly named: NamedTokens) {}

  get affiliation(): string | null {
    return this.body ?? this.party;
  }

  read(from: number, head: number): void {
    for (let at = from; at < head; ) at = this.one(at, from, head);
    // "First Lady" is one office; elsewhere "first" only colours.
    const last = { from: head - 1, to: head };
    const isCompound = COMPOUND_ROLES.has(`${this.named.word(head - 1)} ${this.named.word(head)}`);
    if (isCompound && head > from && this.kept.at(-1)?.to !== head) this.kept.push(last);
  }

  private one(at: number, from: number, head: number): number {
    const name = this.named.nameAt(at);
    if (name && name.tokens.from === at && name.tokens.to <= head && !this.isField(name.tokens)) {
      this.belongsTo(this.named.words(name.tokens).join(' '), name.type === 'group');
      return this.bodyNameEnd(name, head);
    }
    if (this.named.isGroupWord(at)) {
      this.belongsTo(this.named.tokens.rangeText({ from: this.directionBefore(at), to: at + 1 }), true);
      return at + 1;
    }
    // "US", "FBI" where no tagger called it a name.
    if (ACRONYM.test(this.named.tokens.textOf(at)) && !this.named.isRoleWord(at)) {
      this.belongsTo(this.named.tokens.textOf(at), false);
      return at + 1;
    }
    if (this.named.isGenitive(at)) {
      this.genitive(from, at);
      return at + 1;
    }
    const end = this.joinedEnd(at, head);
    if (this.isBodyWord(at, head)) {
      let last = at + 1;
      while (last < head && this.isBodyWord(last, head)) last++;
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

  /** "South Australian elder": takes "South" back from what was kept. */
  private directionBefore(at: number): number {
    const last = this.kept.at(-1);
    if (!last || last.to !== at || !/^(?:north|south|east|west)$/.test(this.named.word(last.from))) return at;
    this.kept.pop();
    return last.from;
  }

  /** "Yuxi Farmers’ Association head": a tagger may stop before the genitive. */
  private bodyNameEnd({ tokens: { from, to }, type }: Name, head: number): number {
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

  /** "Twitter spokesman", "Florida senator": a proper noun before a common one, where no tagger called it a name. */
  private isBodyWord(at: number, head: number): boolean {
    const { named } = this;
    const opensSentence = !named.isSameSentence(at - 1, at);
    const isProper = named.tokens.posOf(at) === 'PROPN' && named.isCapital(at) && !named.isRoleWord(at);
    // "Florida Sen." as well; "Defense Secretary" is one title.
    const takesBody = !named.isCapital(head) || named.word(head).endsWith('.');
    const isOther = ADJECTIVE.test(named.word(at)) || timeWord(named.lemma(at)) !== undefined;
    return isProper && takesBody && !isOther && !opensSentence && !PORTFOLIOS.has(named.word(at));
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

/** The text of a role from its pieces; pieces that touch in the article, "treasurer-general" too, are copied as they stand. */
function textOf(named: NamedTokens, pieces: readonly TokenRange[]): string {
  const joined: TokenRange[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const touches = (end: number) =>
      end === piece.from || (end + 1 === piece.from && named.isHyphenated(end - 1));
    if (last && touches(last.to)) joined[joined.length - 1] = { from: last.from, to: piece.to };
    else joined.push(piece);
  }
  return joined.map((piece) => named.tokens.rangeText(piece)).join(' ');
}

/** A noun phrase after a preposition, as far as this stage needs it: [from, to) without its article. */
function complementAt(named: NamedTokens, at: number, limit: number): TokenRange | null {
  let from = at;
  const { tokens } = named;
  while (from < limit && (tokens.posOf(from) === 'DET' || tokens.posOf(from) === 'PRON')) from++;
  let to = from;
  const isPart = (token: number) =>
    !named.isTime(token) &&
    (named.nameAt(token) !== undefined ||
      named.isNominal(token) ||
      tokens.posOf(token) === 'ADJ' ||
      named.isGenitive(token) ||
      tokens.posOf(token) === 'NUM' ||
      (to > from && (named.lemma(token) === '&' || named.lemma(token) === '-')));
  while (to < limit && isPart(to)) to++;
  while (to > from && !named.nameAt(to - 1) && (named.isGenitive(to - 1) || named.lemma(to - 1) === '-'))
    to--;
  return to > from ? { from, to } : null;
}

/** What a preposition after the head adds: a body ("for NATO") or, with "of", a field ("of economics"). */
function readComplements(named: NamedTokens, head: number, limit: number) {
  let affiliation: string | null = null;
  let fieldEnd = head + 1;
  let to = head + 1;
  // "editor at large".
  if (named.lemma(to) === 'at' && named.lemma(to + 1) === 'large') {
    to += 2;
    fieldEnd = to;
  }
  while (to < limit && JOINS_BODY.has(named.lemma(to)) && affiliation === null) {
    const complement = complementAt(named, to + 1, limit);
    if (!complement) break;
    const name = isLanguage(named, to, complement) ? null : bodyIn(named, complement);
    if (name) affiliation = name;
    else if (JOINS_FIELD.has(named.lemma(to)) && to === fieldEnd && complement.to - to <= LONGEST_FIELD) {
      fieldEnd = withSecondField(named, complement.to, limit);
    } else break;
    to = Math.max(complement.to, fieldEnd);
  }
  return { affiliation, fieldEnd, to };
}

/** "minister of water and energy", "Secretary for Culture, Sports and Tourism". */
function withSecondField(named: NamedTokens, to: number, limit: number): number {
  let end = to;
  while (end + 1 < limit && [',', 'and'].includes(named.lemma(end)) && PORTFOLIOS.has(named.word(end + 1)))
    end += 2;
  return end;
}

/** "professor of English". */
function isLanguage(named: NamedTokens, preposition: number, { from, to }: TokenRange): boolean {
  if (named.lemma(preposition) !== 'of' || to - from !== 1 || named.word(from).endsWith('s')) return false;
  return named.isGroupWord(from) || named.nameAt(from)?.type === 'group';
}

/** "NATO", "the Trump campaign", "Yale University", "George Bush" of "President George Bush"; null for "economics". */
function bodyIn(named: NamedTokens, { from, to }: TokenRange): string | null {
  if (to - from === 1 && PORTFOLIOS.has(named.word(from))) return null;
  const last = named.nameAt(to - 1);
  if (last?.type === 'person') return named.words(last.tokens).join(' ');
  for (let at = from; at < to; at++) {
    if (named.nameAt(at))
      return named.words({ from: bodyStart(named, from, at), to: last?.tokens.to ?? to }).join(' ');
  }
  return null;
}

/** Without "centrist" in "the centrist Committee for …". */
function bodyStart(named: NamedTokens, from: number, name: number): number {
  let start = from;
  while (start < name && named.tokens.posOf(start) === 'ADJ' && !named.isCapital(start)) start++;
  return start;
}

/** "Senators" and "candidates" before two names are "Senator" and "candidate" of each. */
function singular(role: string): string {
  return role.replace(/(?<=\p{L}{2})s(?=\.?$)/u, '').replace(/men$/, 'man');
}

/**
 * Takes apart a phrase for a person whose base noun phrase is [from, head], up to `limit`: "the US Defense Secretary" gives
 * role "Defense Secretary" and affiliation "US", "a law professor at Yale" gives "law professor" and "Yale".
 */
export function readRole(named: NamedTokens, from: number, head: number, limit: number): RolePhrase {
  const modifiers = new ModifierReader(named);
  modifiers.read(from, head);
  const { affiliation, fieldEnd, to } = readComplements(named, head, limit);
  const pieces = [...modifiers.kept, { from: head, to: fieldEnd }];
  // "chief executive and president": a joiner without its first part is none.
  while (pieces[0] && named.tokens.posOf(pieces[0].from) === 'CCONJ') pieces.shift();
  const role = textOf(named, pieces);
  const plural = isPluralNoun(named, head);
  const noun = plural ? singular(named.word(head)) : named.lemma(head);
  const compound = `${named.lemma(head - 1)} ${noun}`;
  const compared = head > from && COMPOUND_ROLES.has(compound) ? compound : noun;
  return {
    role: plural && fieldEnd === head + 1 ? singular(role) : role,
    head,
    compared: comparedRole(compared),
    noun: named.personNoun(head) ?? titleNoun(named, head),
    plural,
    affiliation: modifiers.affiliation ?? affiliation,
    to,
  };
}

/** "officials", and "Senators" that wink takes for a name; not "Sens." nor "boss". */
export function isPluralNoun(named: NamedTokens, head: number): boolean {
  const word = named.word(head);
  if (named.tokens.posOf(head) === 'NOUN') return isPluralOf(word, named.lemma(head));
  return /[a-z]s\.?$/.test(word) && !personNoun(word) && named.personNoun(head) !== undefined;
}

function titleNoun(named: NamedTokens, head: number): PersonNoun | undefined {
  const title = titleOf(named.word(head));
  return title && { class: 'office', gender: title.gender };
}
