import { titleOf } from '../../../lexicon/people.ts';
import { HAVE_PORTFOLIOS, PORTFOLIOS, RANKS_OF_OFFICES } from '../../../lexicon/roles.ts';
import type { NamedTokens } from '../named-tokens.ts';
import { isPluralNoun } from './role-phrase.ts';

/** Prepositions between a role and the name behind it: "Special Assistant to the President on Media". */
const JOINERS = new Set(['of', 'for', 'to', 'at', 'in', 'on']);
/** Longest "of the Board of Directors of the Oslo Chamber of Commerce" between a role and the name behind it. */
export const LONGEST_FIELD = 14;

export const isTitleWord = (named: NamedTokens, at: number): boolean =>
  titleOf(named.word(at)) !== undefined || named.isRoleWord(at);

export const isColour = (named: NamedTokens, at: number): boolean =>
  named.tokens.posOf(at) === 'ADJ' || named.isNominal(at);

/** "Professor" before "of law at Yale University Ann Poe". */
export const opensField = (named: NamedTokens, head: number): boolean =>
  named.isRoleWord(head) && JOINERS.has(named.lemma(head + 1)) && !isPluralNoun(named, head);

/** The token behind what stands at a token of "of law at Yale University", whole brackets too; -1 where it is none of that. */
export function fieldEnd(named: NamedTokens, at: number): number {
  // "Superintendent of Police (Rural) Ann Poe".
  if (named.isBracketed(at)) return at + 3;
  // "Speaker of the House Rep. Paul Ryan" has a second title.
  if (named.nameAt(at) !== undefined || isTitleWord(named, at) || isColour(named, at)) return at + 1;
  const isJoiner = JOINERS.has(named.lemma(at)) || named.lemma(at) === 'and';
  // "Women's Affairs".
  if (isJoiner || named.isGenitive(at) || ['DET', 'NUM'].includes(named.tokens.posOf(at))) return at + 1;
  return named.lemma(at) === ',' && PORTFOLIOS.has(named.word(at + 1)) ? at + 1 : -1;
}

/**
 * Whether a person's name at `end` is that of a role: behind "Secretary of State" and "Speaker of the House Rep."; not behind
 * "aide to President", nor "spokesman for Ohio Gov.".
 */
export function endsField(named: NamedTokens, head: number, end: number): boolean {
  let title = end;
  while (title > head + 2 && isPartOfTitle(named, title - 1, title < end)) title--;
  const before = named.lemma(title - 1);
  if (JOINERS.has(before) || before === 'and' || named.isGenitive(title - 1)) return false;
  // "a witness of late Ann Poe".
  if (['DET', 'ADJ'].includes(named.tokens.posOf(title - 1)) && !named.nameAt(title - 1)) return false;
  return title === end || named.isCapital(head);
}

/** "Prime Minister", "Deputy Foreign Minister": what is no title by itself stands before one. */
function isPartOfTitle(named: NamedTokens, at: number, hasTitle: boolean): boolean {
  if (isTitleWord(named, at)) return !isPluralNoun(named, at);
  if (!hasTitle || named.nameAt(at)) return false;
  if (RANKS_OF_OFFICES.has(named.word(at)) || named.lemma(at) === 'prime') return true;
  // Not "Staff" in "Chief of Staff Gen. Ann Poe".
  return PORTFOLIOS.has(named.word(at)) && HAVE_PORTFOLIOS.has(named.lemma(at + 1));
}

/** The role of a long title without an article that ends before a name at `end`: the first that such words lead to; -1 for none. */
export function longTitleHead(named: NamedTokens, end: number): number {
  let head = -1;
  for (let at = end - 1; end - at <= LONGEST_FIELD && named.isSameSentence(at, end); at--) {
    if (named.isBracketed(at - 2)) {
      at -= 2;
      continue;
    }
    if (named.nameAt(at)?.type === 'person' || fieldEnd(named, at) < 0) break;
    const noun = named.personNoun(at)?.class;
    const isWork = noun === 'office' || noun === 'post';
    if (isWork && opensField(named, at) && endsField(named, at, end)) head = at;
  }
  return head;
}
