import type { CheckedArticle } from '../check/check-articles.ts';
import type { ClaimFacts } from '../check/claim-facts.ts';
import type { Verdict } from '../check/counts.ts';
import { FIELD_NAMES, type FieldName } from '../check/fields.ts';
import type { JudgedClaim } from '../check/score-claims.ts';
import type { Screen } from './screen.ts';
import { printable, shorten, wrapAfter } from './wrap.ts';

type Look = Pick<Screen, 'width' | 'colours'>;

const MISTAKES: readonly Verdict[] = ['wrong', 'missed', 'false'];
const isMistake = (verdict: Verdict): boolean => MISTAKES.includes(verdict);
const LONGEST = 240;

/** What a claim has in a field, as text; null where it has nothing. */
function fieldText(text: string, facts: ClaimFacts, field: FieldName): string | null {
  if (field in facts.spans) {
    const spans = facts.spans[field as keyof ClaimFacts['spans']];
    const pieces = spans.map(({ start, end }) => text.slice(start, end));
    return pieces.length === 0 ? null : shorten(printable(pieces.join(' … ')), LONGEST);
  }
  if (field in facts.texts) return facts.texts[field as keyof ClaimFacts['texts']];
  if (field in facts.values) return facts.values[field as keyof ClaimFacts['values']];
  return field === 'within' ? facts.within : null;
}

/** `the mayor – said – the bridge will open`. */
function claimText(text: string, facts: ClaimFacts): string {
  const parts = (['source', 'cue', 'content'] as const).map((field) => fieldText(text, facts, field));
  return parts.map((part) => part ?? '∅').join(' – ');
}

/** `speaker “Heald” for “Colette Heald”`: what was found for what is labelled. */
function wrongFields(
  text: string,
  labelled: ClaimFacts,
  predicted: ClaimFacts,
  claim: JudgedClaim,
): string[] {
  const shown = (value: string | null): string => (value === null ? 'nothing' : `“${printable(value)}”`);
  return FIELD_NAMES.filter((field) => isMistake(claim.verdicts[field])).flatMap((field) => {
    if (field === 'claim' || field === 'claim+source') return [];
    if (field === 'within') return [`within ${claim.verdicts.within}`];
    const [label, prediction] = [fieldText(text, labelled, field), fieldText(text, predicted, field)];
    return [`${field} ${shown(prediction)} for ${shown(label)}`];
  });
}

function claimMistakes(text: string, claim: JudgedClaim, { width, colours }: Look): string[] {
  const { labelled, predicted, verdicts } = claim;
  const say = (mark: string, words: string): string[] => wrapAfter(`  ${mark}  `, words, width);
  if (labelled && predicted && verdicts.claim === 'right') {
    const fields = wrongFields(text, labelled, predicted, claim);
    if (fields.length === 0) return [];
    return [
      ...say(colours.yellow('fields'), claimText(text, labelled)),
      ...fields.flatMap((field) => wrapAfter('            ', field, width)),
    ];
  }
  return [
    ...(labelled ? say(colours.red('missed'), claimText(text, labelled)) : []),
    ...(predicted ? say(colours.magenta('false '), claimText(text, predicted)) : []),
  ];
}

/** How many claims of an article are missed or false. */
function mistakesIn({ counts: { claim } }: CheckedArticle): number {
  return claim.labelled + claim.predicted - 2 * claim.right;
}

/** The articles with the most mistakes: their missed and false claims, and the wrong fields of those that were found. */
export function worstArticles(checked: readonly CheckedArticle[], most: number, look: Look): string[] {
  const worst = [...checked].sort((a, b) => mistakesIn(b) - mistakesIn(a)).slice(0, most);
  return worst.flatMap(({ article, claims, counts: { claim } }) => [
    '',
    look.colours.bold(
      `${article.id}: ${claim.labelled - claim.right} missed, ${claim.predicted - claim.right} false`,
    ),
    ...claims.flatMap((one) => claimMistakes(article.text, one, look)),
  ]);
}
