import type { TokenRange } from '../../../document.ts';
import { type PersonNoun, personNoun, titleOf } from '../../../lexicon/people.ts';
import { COMPOUND_ROLES, comparedRole, LEAD_BRANCHES } from '../../../lexicon/roles.ts';
import { abbreviatedPerson } from '../../../lexicon/speaking-nouns.ts';
import { isPluralOf } from '../../../lexicon/word-forms.ts';
import type { NamedTokens } from '../named-tokens.ts';
import { readComplements } from './role-complements.ts';
import { ModifierReader } from './role-modifiers.ts';

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
  const { affiliation, isOfBody, fieldEnd, to } = readComplements(named, head, limit, modifiers.isOfBody);
  // "The Mexico director of WOLA" is of WOLA, "the US ambassador to NATO" of the US.
  const branch = isOfBody && LEAD_BRANCHES.has(named.lemma(head)) ? modifiers.branch : null;
  const pieces = [...modifiers.kept, ...(branch ? [branch] : []), { from: head, to: fieldEnd }];
  // "chief executive and president": a joiner without its first part is none.
  while (pieces[0] && named.tokens.posOf(pieces[0].from) === 'CCONJ') pieces.shift();
  const role = textOf(named, pieces);
  const plural = isPluralNoun(named, head);
  const noun = plural ? singular(named.word(head)) : named.lemma(head);
  const before = named.lemma(head - 1) === '-' ? head - 2 : head - 1;
  const compound = `${named.lemma(before)} ${noun}`;
  const compared = before >= from && COMPOUND_ROLES.has(compound) ? compound : noun;
  return {
    role: plural && fieldEnd === head + 1 ? singular(role) : role,
    head,
    compared: comparedRole(compared),
    noun: named.personNoun(head) ?? titleNoun(named, head),
    plural,
    affiliation: branch ? affiliation : (modifiers.affiliation ?? affiliation),
    to,
  };
}

/** "officials", and "Senators" that wink takes for a name; not "Sens." nor "boss". */
export function isPluralNoun(named: NamedTokens, head: number): boolean {
  const word = named.word(head);
  // "the CS" is one cabinet secretary.
  if (abbreviatedPerson(named.tokens.textOf(head))) return false;
  if (named.tokens.posOf(head) === 'NOUN') return isPluralOf(word, named.lemma(head));
  return /[a-z]s\.?$/.test(word) && !personNoun(word) && named.personNoun(head) !== undefined;
}

function titleNoun(named: NamedTokens, head: number): PersonNoun | undefined {
  const title = titleOf(named.word(head));
  return title && { class: 'office', gender: title.gender };
}
