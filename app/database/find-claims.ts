import type { ExpressionBuilder, Kysely, SelectQueryBuilder } from 'kysely';
import type { Claim } from '../../pipeline/index.ts';
import type { Database } from './database.ts';
import { namingFailures } from './database-failure.ts';
import { readClaims } from './read-claims.ts';
import { daysOf } from './said-on.ts';
import type { Tables } from './schema.ts';
import { contains, containsName } from './search-words.ts';

/** What is looked for; all that is given must hold. */
export interface Question {
  /** All of these words in the content, in any form ("build" finds "building"); words in quotation marks as they stand. */
  readonly words?: string | undefined;
  /** Part of the speaker's name: "trump" finds Donald Trump. */
  readonly speaker?: string | undefined;
  /** A name in the content, or a name of somebody whom the content means by another one. */
  readonly about?: string | undefined;
  /** First and last day, year or month of the saying, both included. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly limit: number;
}

/** Claims that are read at once. */
const PAGE = 500;

/** The day of the saying, newest first; what has no day comes last. */
const orderedIds = (tables: Kysely<Tables>) =>
  tables
    .selectFrom('claims')
    .select('claims.id')
    .orderBy('claims.said_from', (day) => day.desc().nullsLast())
    .orderBy('claims.article_id')
    .orderBy('claims.position');

/** "about Trump": claims that mention him, also by a name that only his role as a speaker tells to be his. */
function isAbout(database: Database, name: string) {
  return (claim: ExpressionBuilder<Tables, 'claims'>) => {
    const mentioned = claim
      .selectFrom('mentions')
      .select('mentions.claim_id')
      .where(containsName(database.dialect, 'mentions', name));
    const meant = claim
      .selectFrom('speakers')
      .innerJoin('claims as others', 'others.article_id', 'speakers.article_id')
      .innerJoin('mentions', (join) =>
        join.onRef('mentions.claim_id', '=', 'others.id').onRef('mentions.entity', '=', 'speakers.entity'),
      )
      .select('mentions.claim_id')
      .where(containsName(database.dialect, 'speakers', name));
    return claim('claims.id', 'in', mentioned.union(meant));
  };
}

type ClaimIds = SelectQueryBuilder<Tables, 'claims', { id: string }>;

function narrowed(
  ids: ClaimIds,
  database: Database,
  { words, speaker, about, since, until }: Question,
): ClaimIds {
  const { dialect, tables } = database;
  let found = ids;
  if (words !== undefined) found = found.where(contains(dialect, 'claims', words));
  if (speaker !== undefined) {
    const named = tables
      .selectFrom('speakers')
      .select('speakers.id')
      .where(containsName(dialect, 'speakers', speaker));
    found = found.where('claims.speaker_id', 'in', named);
  }
  if (about !== undefined) found = found.where(isAbout(database, about));
  if (since !== undefined) found = found.where('claims.said_until', '>=', daysOf(since)?.from ?? since);
  if (until !== undefined) found = found.where('claims.said_from', '<=', daysOf(until)?.until ?? until);
  return found;
}

/**
 * Claims that answer a question, newest first, a page at a time and all as of one moment, whoever writes meanwhile.
 * @throws ExpectedFailure where the database cannot be read
 */
export async function* findClaims(database: Database, question: Question): AsyncGenerator<readonly Claim[]> {
  const begun = database.tables.startTransaction().setIsolationLevel('repeatable read').execute();
  const transaction = await namingFailures(database, begun);
  try {
    const query = narrowed(orderedIds(transaction), { ...database, tables: transaction }, question);
    const found = await namingFailures(database, query.limit(question.limit).execute());
    const ids = found.map(({ id }) => id);
    for (let from = 0; from < ids.length; from += PAGE) {
      yield await namingFailures(database, readClaims(transaction, ids.slice(from, from + PAGE)));
    }
  } finally {
    // It has changed nothing; a lost connection has ended it already.
    await transaction
      .rollback()
      .execute()
      .catch(() => {});
  }
}
