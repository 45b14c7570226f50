import { readdir } from 'node:fs/promises';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../app/database/open-database.ts';
import { ExpectedFailure } from '../../../app/expected-failure.ts';
import { openSink } from '../../../app/write/open-sink.ts';
import { usePostgres } from '../../services/use-postgres.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { read, TOLD } from '../write/contract/example-claims.ts';

const newDatabase = usePostgres();

async function refusal(opening: Promise<unknown>): Promise<ExpectedFailure> {
  try {
    await opening;
  } catch (error) {
    if (error instanceof ExpectedFailure) return error;
    throw error;
  }
  throw new Error('it was opened');
}

/** A URL with some parts of it changed. */
function urlWith(url: string, change: (url: URL) => void): string {
  const changed = new URL(url);
  change(changed);
  return changed.href;
}

async function query(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

describe('a database of PostgreSQL that cannot be opened', () => {
  it.each<[string, (url: URL) => void, string, RegExp]>([
    [
      'on no such host',
      (url) => {
        url.hostname = 'nowhere.invalid';
      },
      'database-unreachable',
      /host/,
    ],
    [
      'on no server',
      (url) => {
        url.port = '1';
      },
      'database-unreachable',
      /does not answer/,
    ],
    [
      'with a wrong password',
      (url) => {
        url.password = 'hunter2';
      },
      'database-refused',
      /refuses user or password/,
    ],
    [
      'without a password',
      (url) => {
        url.password = '';
      },
      'database-refused',
      /wants a password/,
    ],
    [
      'that is not there',
      (url) => {
        url.pathname = '/nothing';
      },
      'database-refused',
      /does not exist on that server/,
    ],
  ])('%s is named, without its password', async (_, change, code, problem) => {
    const url = urlWith(await newDatabase(), change);
    const failure = await refusal(openSink(url));
    expect(failure.code).toBe(code);
    expect(failure.problem).toMatch(problem);
    expect(failure.problem).toMatch(/^postgres:\/\/hearsay@/);
    expect(failure.message).not.toContain(new URL(url).password || 'hunter2');
  });

  it('for lack of rights is named', async () => {
    const url = await newDatabase();
    await query(url, "create role reader login password 'r'");
    const reader = urlWith(url, (changed) => {
      changed.username = 'reader';
      changed.password = 'r';
    });
    const failure = await refusal(openSink(reader));
    expect([failure.code, failure.problem]).toEqual([
      'database-refused',
      expect.stringContaining('does not let this user do that'),
    ]);
  });

  it('is named when it is lost in the middle', async () => {
    const url = await newDatabase();
    const sink = await openSink(url);
    await sink.write(read(TOLD));
    await query(
      urlWith(url, (other) => {
        other.pathname = '/postgres';
      }),
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${new URL(url).pathname.slice(1)}'`,
    );
    const failure = await refusal(sink.write(read(TOLD)));
    expect(failure.code).toBe('database-unreachable');
    await sink.discard();
  });

  it('has an id that no index of it takes', async () => {
    const sink = await openSink(await newDatabase());
    // Random, since what repeats is compressed.
    const id = Array.from({ length: 9000 }, () => String.fromCharCode(0x4e00 + Math.random() * 20_000)).join(
      '',
    );
    const failure = await refusal(sink.write({ article: { ...TOLD.article, id }, claims: [] }));
    expect(failure.problem).toContain('cannot hold the id of an article');
    await sink.discard();
  });
});

describe('a file of SQLite that cannot be opened', () => {
  it('to read is not made', async () => {
    const folder = await temporaryFolder();
    const failure = await refusal(openDatabase(`${folder}/none.db`, 'read'));
    expect(failure.problem).toBe(`There is no file ${folder}/none.db`);
    expect(await readdir(folder)).toEqual([]);
  });

  it('since it is something else', async () => {
    const folder = await temporaryFolder({
      'notes.db': 'Dear diary, '.repeat(200),
      'file.txt': '',
      'folder.db/x': '',
    });
    expect((await refusal(openDatabase(`${folder}/notes.db`, 'read'))).code).toBe('database-unreadable');
    expect((await refusal(openSink(`${folder}/notes.db`))).code).toBe('database-unreadable');
    expect((await refusal(openSink(`${folder}/file.txt/claims.db`))).code).toBe('output-refused');
    expect((await refusal(openSink(`${folder}/folder.db`))).code).toBe('output-refused');
  });
});

describe.each([
  ['SQLite', async () => `${await temporaryFolder({ 'empty.db': '' })}/empty.db`],
  ['PostgreSQL', newDatabase],
])('an empty database of %s', (_, place) => {
  it('holds no claims, until it is written to', async () => {
    const to = await place();
    const failure = await refusal(openDatabase(to, 'read'));
    expect([failure.code, failure.problem]).toEqual([
      'database-unreadable',
      expect.stringContaining('holds no claims of hearsay'),
    ]);
    await (await openSink(to)).close();
    await (await openDatabase(to, 'read')).close();
  });

  it('may be opened by several at once, who make its tables together', async () => {
    const to = await place();
    const sinks = await Promise.all([openSink(to), openSink(to), openSink(to)]);
    expect(new Set(sinks.map(({ store }) => store)).size).toBe(1);
    await Promise.all(sinks.map((sink) => sink.close()));
  });

  it('of a newer hearsay is refused to readers', async () => {
    const to = await place();
    await (await openSink(to)).close();
    const database = await openDatabase(to, 'write');
    await database.tables
      .withTables<{ hearsay_migration: { name: string; timestamp: string } }>()
      .insertInto('hearsay_migration')
      .values({ name: '999-later', timestamp: '2030' })
      .execute();
    await database.close();
    expect((await refusal(openDatabase(to, 'read'))).problem).toContain('another version of hearsay');
    expect((await refusal(openDatabase(to, 'write'))).problem).toContain('another version of hearsay');
  });
});
