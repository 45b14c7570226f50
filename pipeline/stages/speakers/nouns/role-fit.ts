import { countryOf } from '../../../lexicon/demonyms.ts';
import { groupClass } from '../../../lexicon/groups.ts';
import {
  CANDIDACIES,
  EPITHETS,
  EXCLUSIVE_OFFICES,
  HEADS,
  LAWMAKERS,
  LEADERS,
} from '../../../lexicon/roles.ts';
import type { EntityDraft, RoleMention } from '../entity-draft.ts';
import type { NamedTokens } from '../named-tokens.ts';
import { comparedBody } from '../names/bodies-by-name.ts';
import { isAge, type NounMention } from './noun-mentions.ts';

const NO_FIELD = new Set([
  'former',
  'acting',
  'deputy',
  'vice',
  'senior',
  'chief',
  'prime',
  'of',
  'for',
  'and',
  'the',
  'us',
]);

/** Words that tell one secretary from another: "defense" in "Defense Secretary" and "Secretary of Defense". */
function fieldOf(role: string, compared: string): Set<string> {
  const words = role
    .toLowerCase()
    .replaceAll('defence', 'defense')
    .split(/[\s-]+/);
  return new Set(words.filter((word) => !NO_FIELD.has(word) && word !== compared && word.length > 1));
}

/** As `comparedBody`, and "Turkish" and "Turkey" are one: both say of what somebody is president. */
const comparedOwner = (name: string): string => countryOf(comparedBody(name));

/** "R-Texas" and "US" leave open which state a senator is from. */
const SAYS_LITTLE = /^(?:[rdi]\.?-.*|united states|republican|democratic|gop)$/;

function isElsewhere(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  const [a, b] = [comparedOwner(one), comparedOwner(other)];
  return a !== b && !SAYS_LITTLE.test(a) && !SAYS_LITTLE.test(b);
}

/** "police" and "Eastern Cape police" may be one, as "NATO Air Command" and "NATO Air forces"; "Texas" and "Vermont" are two. */
export function isOneBody(one: string, other: string): boolean {
  const [a, b] = [comparedOwner(one), comparedOwner(other)];
  if (a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`)) return true;
  // "department" for the "Department of Home Affairs".
  if (a.startsWith(`${b} of `) || b.startsWith(`${a} of `)) return true;
  const stem = a.slice(0, a.lastIndexOf(' '));
  return /^.+ .*(?<! of| for| and| the)$/.test(stem) && stem === b.slice(0, b.lastIndexOf(' '));
}

/** "secretary" in "Defense Secretary" and in "Secretary of Defense". */
const headWord = (role: string): string =>
  role
    .toLowerCase()
    .split(/ (?:of|for) /)[0]!
    .split(' ')
    .at(-1)!;

/** "BJP", "Labour", "Democratic Party": lawmakers are of one, and of a constituency. */
const isParty = (name: string): boolean =>
  /^\p{Lu}{2,6}$/u.test(name) || groupClass(name) === 'party' || /\bparty$/i.test(name);

/** "the Vermont senator" is not "Texas Sen. Ted Cruz", "the defense secretary" not "Treasury Secretary Lew". */
function contradicts(noun: NounMention, known: RoleMention): boolean {
  const { affiliation, role, compared } = noun.phrase;
  const isOther = affiliation && known.affiliation && !isOneBody(affiliation, known.affiliation);
  if (isOther && !(LAWMAKERS.has(compared) && isParty(affiliation) !== isParty(known.affiliation)))
    return true;
  const [one, other] = [fieldOf(role, compared), fieldOf(known.role, known.compared)];
  one.delete(headWord(role));
  other.delete(headWord(known.role));
  return one.size > 0 && other.size > 0 && [...one].every((word) => !other.has(word));
}

export function bearsRole(noun: NounMention, draft: EntityDraft): boolean {
  const gender = noun.phrase.noun?.gender;
  if (gender && draft.gender && gender !== draft.gender) return false;
  const { compared } = noun.phrase;
  if (!draft.roles.some((known) => known.compared === compared && !contradicts(noun, known))) return false;
  return !isHeadElsewhere(noun, draft);
}

/** Bodies at whose top somebody stands: NATO's for its "chief" or "commander". */
function headedBodies({ roles }: EntityDraft, heads = HEADS): string[] {
  return roles.flatMap((known) => (heads.has(known.compared) ? (known.affiliation ?? []) : []));
}

/**
 * Words for who stands at the top of the body that a noun names; none where it means no such person. Whoever is called the
 * "leader" of a country or a party may be its president, whoever is its "commander" may not.
 */
export function wordsForHead({ phrase: { compared, affiliation } }: NounMention): ReadonlySet<string> {
  if (affiliation === null || !HEADS.has(compared)) return new Set();
  return compared === 'leader' ? LEADERS : HEADS;
}

/** Whether somebody stands at the top of the body that a noun names, by one of these words. */
export const isHeadOf = (
  { phrase: { affiliation } }: NounMention,
  person: EntityDraft,
  heads: ReadonlySet<string>,
): boolean =>
  affiliation !== null && headedBodies(person, heads).some((body) => isOneBody(affiliation, body));

/** "the Navy commander" is not who is called "chief of the Coast Guard" and, for short, "the commander". */
function isHeadElsewhere({ phrase: { compared, affiliation } }: NounMention, draft: EntityDraft): boolean {
  if (affiliation === null || !HEADS.has(compared)) return false;
  const bodies = headedBodies(draft);
  return bodies.length > 0 && !bodies.some((body) => isOneBody(affiliation, body));
}

/** A governor of Ohio is no senator, and no senator of Texas is one of Vermont. */
export function excludes(noun: NounMention, known: RoleMention): boolean {
  const { compared, affiliation, role } = noun.phrase;
  if (compared === known.compared) return contradicts(noun, known);
  const isFormer = /former/i.test(role) || /former/i.test(known.role);
  if (!isFormer && EXCLUSIVE_OFFICES.has(compared) && EXCLUSIVE_OFFICES.has(known.compared)) return true;
  if (!isFormer && CANDIDACIES.has(compared) && known.compared === 'president') return true;
  return !isFormer && EXCLUSIVE_OFFICES.has(compared) && isElsewhere(affiliation, known.affiliation);
}

/** "Sanders' campaign manager" is the manager whom the article names further on, as both belong to Sanders. */
export function isSaidOf(noun: NounMention, draft: EntityDraft): boolean {
  const body = noun.phrase.affiliation;
  if (body === null) return false;
  return draft.roles.some(({ affiliation }) => affiliation !== null && isOneBody(affiliation, body));
}

const FORMER = /^(?:the )?(?:former|ex-?|late|retired)\b/i;

/** "the president" is not who is called "former President" only, and the other way round. */
export function isInOffice({ phrase: { role, compared } }: NounMention, { roles }: EntityDraft): boolean {
  const isFormer = FORMER.test(role);
  return roles.some((known) => known.compared === compared && FORMER.test(known.role) === isFormer);
}

/** "the Florida senator", "the former first lady"; not "his lawyer", "the judge", "the spokesman for NATO". */
export function isEpithet(named: NamedTokens, { type, plural, range, phrase }: NounMention): boolean {
  if (type !== 'person' || plural || named.word(range.from) !== 'the') return false;
  const { role, head, compared } = phrase;
  if (isAge(named, head)) return true;
  if (EPITHETS.has(named.lemma(head)) || EPITHETS.has(compared)) return true;
  return /\b(?:former|retired|\d+-year-old)\b/i.test(role) && phrase.to === head + 1;
}
