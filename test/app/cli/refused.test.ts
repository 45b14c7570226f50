import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { openDatabase } from '../../../app/database/open-database.ts';
import { usePostgres } from '../../services/use-postgres.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { hearsay } from './hearsay.ts';
import { line, textOf } from './short-news.ts';
import { claimsIn } from './written-claims.ts';

const newDatabase = usePostgres();

async function articlesIn(place: string): Promise<string[]> {
  const { tables, close } = await openDatabase(place, 'read');
  const rows = await tables.selectFrom('articles').select('id').orderBy('id').execute();
  await close();
  return rows.map(({ id }) => id);
}

it('loses an article that a database refuses there only, and tries it again the next time', async () => {
  // Longer than an index of PostgreSQL takes, also compressed.
  const long = `m${randomBytes(6000).toString('hex')}`;
  const news = ['a', long, 'z'].map((id, index) => line(id, textOf(index))).join('');
  const folder = await temporaryFolder({ 'news.jsonl': news });
  const url = await newDatabase();
  const destinations = ['claims.jsonl', 'claims.db', url].flatMap((to) => ['--to', to]);
  const run = () => hearsay(folder, 'run', 'news.jsonl', '--resume', ...destinations);

  for (const unchanged of ['', ' (3 unchanged)']) {
    const { code, stderr } = await run();
    expect(stderr).toContain(`3 articles${unchanged}, 6 claims, 1 failure, `);
    expect(code).toBe(1);
    expect(JSON.parse(await readFile(`${folder}/failures.jsonl`, 'utf8'))).toMatchObject({
      path: 'news.jsonl',
      line: 2,
      id: long,
      code: 'refused',
      reason: expect.stringContaining('cannot hold the id of an article'),
    });
    const inFile = claimsIn(await readFile(`${folder}/claims.jsonl`, 'utf8')).map(
      ({ article }) => article.id,
    );
    expect([...new Set(inFile)]).toEqual(['a', long, 'z']);
    expect(await articlesIn(`${folder}/claims.db`)).toEqual(['a', long, 'z']);
    expect(await articlesIn(url)).toEqual(['a', 'z']);
  }
  const alone = await hearsay(folder, 'run', 'news.jsonl', '--to', await newDatabase());
  expect(alone.stderr).toContain('2 articles, 4 claims, 1 failure, ');
});
