import type { Article, Extract } from '../../pipeline/index.ts';
import { factsOfClaim } from './claim-facts.ts';
import type { Counts } from './counts.ts';
import type { Fixture } from './load-fixtures.ts';
import { countFields, type FieldCounts, type JudgedClaim, judgeClaims, sumFields } from './score-claims.ts';

/** What checking one labelled article came to. */
export interface CheckedArticle {
  readonly article: Article;
  readonly claims: readonly JudgedClaim[];
  readonly counts: FieldCounts;
  /** Why extraction failed, or null. All its labels then count as missed. */
  readonly failure: string | null;
}

/** The figures of a check: those of each field over all articles, and of finding claims in each article, by its id. */
export interface Figures {
  readonly fields: FieldCounts;
  readonly articles: Readonly<Record<string, Counts>>;
}

export async function checkArticle(
  { article, labelled }: Fixture,
  extract: Extract,
): Promise<CheckedArticle> {
  const judged = (predicted: Parameters<typeof judgeClaims>[2], failure: string | null): CheckedArticle => {
    const claims = judgeClaims(article.text, labelled, predicted);
    return { article, claims, counts: countFields(claims), failure };
  };
  try {
    const { claims } = await extract(article);
    return judged(claims.map(factsOfClaim), null);
  } catch (error) {
    return judged([], error instanceof Error ? error.message : String(error));
  }
}

export function figuresOf(checked: readonly CheckedArticle[]): Figures {
  return {
    fields: sumFields(checked.map(({ counts }) => counts)),
    articles: Object.fromEntries(checked.map(({ article, counts }) => [article.id, counts.claim])),
  };
}
