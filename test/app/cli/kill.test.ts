import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../app/database/open-database.ts';
import { usePostgres } from '../../services/use-postgres.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { hearsay, type Outcome, outcomeOf, startHearsay } from './hearsay.ts';
import { shortNews } from './short-news.ts';
import { untilWritten } from './until-written.ts';
import { claimsIn } from './written-claims.ts';

const newDatabase = usePostgres();

/** Kills for each number of jobs. HEARSAY_KILLS=500 is the long version. */
const KILLS = Number(process.env.HEARSAY_KILLS ?? 26);
/** Some five commits, and less time than a process takes to start. */
const ARTICLES = 320;

/** The ids of the claims that a database holds, sorted. */
async function claimIdsIn(place: string): Promise<string[]> {
  const { tables, close } = await openDatabase(place, 'read');
  const rows = await tables.selectFrom('claims').select('id').execute();
  await close();
  return rows.map(({ id }) => id).sort();
}

/**
 * Kills a run into a file, SQLite and PostgreSQL again and again: one time in four while it starts, otherwise when it has come
 * further than ever before by a tenth or so. Whenever one goes through, everything has to be there once, at all three places;
 * then it begins anew.
 */
async function killAgainAndAgain(jobs: number): Promise<void> {
  const folder = await temporaryFolder({ 'news.jsonl': shortNews(ARTICLES) });
  const flags = ['run', 'news.jsonl', '--quiet', '--jobs', `${jobs}`];
  const { stderr: told } = await hearsay(folder, ...flags, '--to', 'whole/claims.jsonl', '--no-ledger');
  const whole = await readFile(`${folder}/whole/claims.jsonl`, 'utf8');
  const failures = await readFile(`${folder}/whole/failures.jsonl`, 'utf8');
  const ids = claimsIn(whole)
    .map(({ id }) => id)
    .sort();
  expect(failures.trim().split('\n')).toHaveLength(2);

  const written = async () => (await readdir(folder)).filter((name) => name.includes('claims')).sort();
  const expectWhole = async ({ code, stderr }: Outcome, url: string): Promise<void> => {
    expect([code, stderr]).toEqual([1, told]);
    expect(await written()).toEqual(['claims.db', 'claims.jsonl', 'claims.jsonl.ledger']);
    expect(await readFile(`${folder}/claims.jsonl`, 'utf8')).toBe(whole);
    expect(await readFile(`${folder}/failures.jsonl`, 'utf8')).toBe(failures);
    expect(await claimIdsIn(`${folder}/claims.db`)).toEqual(ids);
    expect(await claimIdsIn(url)).toEqual(ids);
    for (const name of await written()) await rm(`${folder}/${name}`);
  };
  let url = await newDatabase();
  const resume = () => [
    ...flags,
    '--resume',
    ...['claims.jsonl', 'claims.db', url].flatMap((to) => ['--to', to]),
  ];
  let furthest = 0;
  for (let kills = 0; kills < KILLS; ) {
    const child = startHearsay(folder, ...resume());
    const outcome = outcomeOf(child);
    const early = Math.random() < 0.25;
    const size = await untilWritten(folder, early ? 1 : furthest + (Math.random() * whole.length) / 5, child);
    if (early) await wait(Math.random() * 100);
    child.kill('SIGKILL');
    furthest = Math.max(furthest, size);
    const ended = await outcome;
    if (ended.code === null) {
      kills++;
      // What was whole before the run is gone only when the next is whole, of which there was none yet.
      expect(existsSync(`${folder}/claims.jsonl`)).toBe(false);
    } else {
      await expectWhole(ended, url);
      url = await newDatabase();
      furthest = 0;
    }
  }
  await expectWhole(await hearsay(folder, ...resume()), url);
}

describe('a run that is killed', () => {
  it('goes on with --resume and loses and repeats nothing, in files, SQLite and PostgreSQL, however often', async () => {
    await Promise.all([1, 2].map(killAgainAndAgain));
  }, 900_000);
});
