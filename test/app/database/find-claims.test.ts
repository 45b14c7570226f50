import { describe, expect, it, onTestFinished } from 'vitest';
import type { Database } from '../../../app/database/database.ts';
import { findClaims, type Question } from '../../../app/database/find-claims.ts';
import { openDatabase } from '../../../app/database/open-database.ts';
import { replaceArticle } from '../../../app/database/replace-article.ts';
import type { Claim } from '../../../pipeline/index.ts';
import { usePostgres } from '../../services/use-postgres.ts';
import { buildClaim } from '../build-claim.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const newDatabase = usePostgres();

interface Said {
  readonly id: string;
  readonly speaker: string | null;
  readonly content: string;
  readonly names?: readonly (readonly [string, string | null])[];
  readonly published?: string | null;
  readonly time?: string | null;
  readonly article?: string;
}

/** What was said by whom; names are given with their entity in the article. */
function claimOf({
  id,
  speaker,
  content,
  names = [],
  published = null,
  time = null,
  article = id,
}: Said): Claim {
  return buildClaim(content, {
    id,
    content,
    speaker: { id: speaker && `e-${speaker}`, name: speaker },
    rest: {
      article: { id: article, url: null, title: null, publisher: null, published },
      time: time === null ? null : { text: 'then', spans: [{ start: 0, end: 4 }], value: time, grain: 'day' },
      mentions: names.map(([text, entity]) => ({
        text,
        span: { start: content.indexOf(text), end: content.indexOf(text) + text.length },
        type: 'person',
        entity,
      })),
    },
  });
}

const CLAIMS = [
  {
    id: '1',
    speaker: 'Donald Trump',
    content: 'Ukraine will not be building bridges',
    published: '2025-02-12',
  },
  { id: '2', speaker: 'Angela Merkel', content: 'the bridge over the Spree opens', published: '2025-02-20' },
  {
    id: '3',
    speaker: 'Donald Trump',
    content: 'the Spree is a river',
    published: '2025-03-01',
    time: '2024-12',
  },
  { id: '4', speaker: null, content: 'an "open" bridge, OR not', published: null },
  { id: '5', speaker: 'Bob Đỗ', content: 'Trump and Merkel met', published: '2025-01', article: 'five' },
  {
    id: '6',
    speaker: 'Angela Merkel',
    content: 'the Chancellor is glad',
    published: '2025-01',
    article: 'five',
  },
].map((said) =>
  claimOf({
    ...said,
    names: [
      ...(said.id === '1' ? ([['Ukraine', null]] as const) : []),
      ...(said.id === '5'
        ? ([
            ['Trump', null],
            ['Merkel', 'e-Angela Merkel'],
          ] as const)
        : []),
      ...(said.id === '6' ? ([['Chancellor', 'e-Angela Merkel']] as const) : []),
    ],
  }),
);

async function fill(database: Database, claims: readonly Claim[]): Promise<void> {
  for (const article of new Map(claims.map((claim) => [claim.article.id, claim.article])).values()) {
    const its = claims.filter((claim) => claim.article.id === article.id);
    await database.tables.transaction().execute((open) => replaceArticle(open, { article, claims: its }));
  }
}

const places = {
  SQLite: async () => `${await temporaryFolder()}/claims.db`,
  PostgreSQL: newDatabase,
};

describe.each(Object.entries(places))('finding claims in %s', (_, place) => {
  async function openFilled(claims = CLAIMS): Promise<Database> {
    const database = await openDatabase(await place(), 'write');
    onTestFinished(() => database.close());
    await fill(database, claims);
    return database;
  }

  async function idsOf(database: Database, question: Partial<Question>): Promise<string[]> {
    const found: string[] = [];
    for await (const page of findClaims(database, { limit: 100, ...question }))
      found.push(...page.map(({ id }) => id));
    return found;
  }

  it('answers with what matches, the newest first and what has no day last', async () => {
    const database = await openFilled();
    const answers: [Partial<Question>, string[]][] = [
      [{}, ['2', '1', '5', '6', '3', '4']],
      [{ limit: 2 }, ['2', '1']],
      // Words: all of them, in any form and order.
      [{ words: 'bridge' }, ['2', '1', '4']],
      [{ words: 'BUILD' }, ['1']],
      [{ words: 'spree bridges' }, ['2']],
      [{ words: '"spree opens"' }, ['2']],
      [{ words: '"opens spree"' }, []],
      [{ words: 'glacier' }, []],
      // No operator of either database is meant.
      [{ words: 'bridge OR river' }, []],
      [{ words: '-bridge' }, ['2', '1', '4']],
      [{ words: '"unbalanced' }, []],
      [{ words: 'content:bridge*' }, []],
      // Speakers by a part of their name.
      [{ speaker: 'trump' }, ['1', '3']],
      [{ speaker: 'Donald Trump' }, ['1', '3']],
      [{ speaker: 'trump donald' }, []],
      [{ speaker: 'tru' }, []],
      [{ speaker: 'Bob Đỗ' }, ['5']],
      // Whom it is about, also where only the speaker's entity tells.
      [{ about: 'ukraine' }, ['1']],
      [{ about: 'merkel' }, ['5', '6']],
      [{ about: 'angela merkel' }, ['5', '6']],
      [{ about: 'spree' }, []],
      // Days: of the saying where known, else of the article.
      [{ since: '2025-02-12' }, ['2', '1']],
      [{ since: '2025-02-13' }, ['2']],
      [{ until: '2025-02-12' }, ['1', '5', '6', '3']],
      [{ since: '2025', until: '2025-01' }, ['5', '6']],
      [{ since: '2024-12-10', until: '2024-12-20' }, ['3']],
      [{ until: '2023' }, []],
      // All together: what did X say about Y between two days?
      [
        { speaker: 'trump', about: 'ukraine', since: '2025-02-01', until: '2025-02-28', words: 'bridge' },
        ['1'],
      ],
      [{ speaker: 'trump', about: 'ukraine', since: '2025-03' }, []],
    ];
    for (const [question, ids] of answers) {
      expect([question, await idsOf(database, question)]).toEqual([question, ids]);
    }
  });

  it.each(['!!', '""', ' ', '\0'])('refuses to look for nothing: %j', async (words) => {
    const database = await openFilled([]);
    await expect(idsOf(database, { words })).rejects.toMatchObject({ code: 'usage' });
    await expect(idsOf(database, { speaker: words })).rejects.toMatchObject({ code: 'usage' });
  });

  it('forgets the words of claims that were replaced', async () => {
    const database = await openFilled();
    const { article } = CLAIMS[0]!;
    await database.tables.transaction().execute((open) => replaceArticle(open, { article, claims: [] }));
    expect(await idsOf(database, { words: 'bridge' })).toEqual(['2', '4']);
    expect(await idsOf(database, { speaker: 'trump' })).toEqual(['3']);
    expect(await idsOf(database, { about: 'ukraine' })).toEqual([]);
  });

  it('gives more claims than are read at once, in pages', async () => {
    const many = Array.from({ length: 1_203 }, (_, at) =>
      claimOf({ id: String(at).padStart(5, '0'), speaker: 'Ann', content: 'so', article: 'one' }),
    );
    expect(await idsOf(await openFilled(many), { limit: 10_000 })).toEqual(many.map(({ id }) => id));
  });

  it('shows the database as it was when the question was asked', async () => {
    const database = await openFilled();
    const claims = findClaims(database, { limit: 100 });
    expect((await claims.next()).value).toHaveLength(CLAIMS.length);
    await claims.return(undefined);
  });
});
