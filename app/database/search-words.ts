import { type RawBuilder, sql } from 'kysely';
import { ExpectedFailure } from '../expected-failure.ts';
import type { Dialect } from './database.ts';

const TERM = /"([^"]*)"|\S+/g;

/**
 * What somebody looks for: words, and words in quotation marks that must stand together. Pieces without a letter or digit
 * are left out.
 */
export function termsOf(words: string): string[] {
  return [...words.matchAll(TERM)]
    .map(([whole, phrase]) => (phrase ?? whole).replaceAll('"', ' ').trim())
    .filter((term) => /[\p{L}\p{N}]/u.test(term));
}

/** Each term in quotation marks, which both databases take for "as it stands": none of their operators is meant. */
const quoted = (terms: readonly string[]): string => terms.map((term) => `"${term}"`).join(' ');

/** Contents of claims, names of speakers, texts of mentions. */
type Searched = 'claims' | 'speakers' | 'mentions';

/** @throws ExpectedFailure where nothing is left to look for */
function someTermsOf(words: string): string[] {
  const terms = termsOf(words);
  if (terms.length > 0) return terms;
  throw new ExpectedFailure(
    'usage',
    `There is no word in "${words}" to look for`,
    'give words of letters or digits',
  );
}

/** A condition on a table: all words occur in the column of it that is searched. */
export function contains(dialect: Dialect, table: Searched, words: string): RawBuilder<boolean> {
  const terms = quoted(someTermsOf(words));
  if (dialect === 'postgres') {
    const language = sql.lit(table === 'claims' ? 'english' : 'simple');
    return sql<boolean>`${sql.ref(`${table}.words`)} @@ websearch_to_tsquery(${language}, ${terms})`;
  }
  const index = sql.table(`${table}_words`);
  return sql<boolean>`${sql.ref(`${table}.number`)} in (select rowid from ${index} where ${index} match ${terms})`;
}

/** A condition on a table: one name stands in the column of it that is searched, its words in this order. */
export const containsName = (dialect: Dialect, table: Searched, name: string): RawBuilder<boolean> =>
  contains(dialect, table, `"${name.replaceAll('"', ' ')}"`);
