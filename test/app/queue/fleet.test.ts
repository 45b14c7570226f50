import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { packageFile } from '../../../app/package-file.ts';
import { usePostgres } from '../../services/use-postgres.ts';
import { hearsay, outcomeOf, startHearsay } from '../cli/hearsay.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const newDatabase = usePostgres();

/** Lost jobs come back soon, and as often as workers die. */
const IMPATIENT = 'queue: {retries: 100, retryDelay: 1, lostAfter: 8}\n';

const FIXTURES = ['afghan', 'crane', 'election', 'expo', 'homeopathic', 'ie9', 'iodine', 'lanterns', 'nasa'];

/** The articles of the fixtures, several times over under other ids, as lines of JSON. */
async function newsOf(times: number): Promise<string> {
  const texts = await Promise.all(
    FIXTURES.map((name) => readFile(packageFile(`fixtures/${name}/article.txt`), 'utf8')),
  );
  const articles = Array.from({ length: times }).flatMap((_, time) =>
    texts.map((text, at) => ({ id: `${FIXTURES[at]}-${time}`, text })),
  );
  return articles.map((article) => `${JSON.stringify(article)}\n`).join('');
}

/** A connection for the length of a test. */
async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

async function count(client: pg.Client, from: string): Promise<number> {
  return (await client.query(`select count(*)::int as count from ${from}`)).rows[0].count;
}

describe('a fleet of workers on a queue in PostgreSQL', () => {
  it('does every article exactly once, however many workers are killed', async () => {
    const TIMES = 4;
    const articles = TIMES * FIXTURES.length;
    const folder = await temporaryFolder({ 'news.jsonl': await newsOf(TIMES), 'config.yaml': IMPATIENT });
    const url = await newDatabase();
    expect((await hearsay(folder, 'enqueue', 'news.jsonl', '--to', url)).stderr).toBe(
      `${articles} articles queued, no failures\n`,
    );
    const client = await connect(url);
    // Whatever is committed leaves a trace here, also where it is replaced afterwards.
    await client.query(`
      create table trace (article text);
      create function leave_trace() returns trigger language plpgsql as
        $$ begin insert into trace values (new.id); return null; end $$;
      create trigger traced after insert on articles for each row execute function leave_trace();`);

    const start = (): ChildProcessWithoutNullStreams =>
      startHearsay(folder, 'work', '--from', url, '--jobs', '1', '--until-empty', '--timeout', '7');
    const workers = [start(), start(), start()];
    onTestFinished(() => {
      for (const worker of workers) worker.kill('SIGKILL');
    });
    let killed = 0;
    for (let seen = 0; seen < articles && killed < 6; await wait(5)) {
      const done = await count(client, 'trace');
      // After every few articles one of the three dies, at a random moment of its work, and another one takes its place.
      if (done < seen + 3) continue;
      await wait(Math.random() * 60);
      const victim = Math.floor(Math.random() * workers.length);
      workers[victim]!.kill('SIGKILL');
      workers[victim] = start();
      killed++;
      seen = done;
    }
    const codes = (await Promise.all(workers.map(outcomeOf))).map(({ code }) => code);
    // 1 where a busy machine had an article time out, which was then tried again.
    expect(codes.filter((code) => code !== 0 && code !== 1)).toEqual([]);
    expect(killed).toBeGreaterThanOrEqual(3);
    expect(await count(client, 'trace')).toBe(articles);
    expect(await count(client, '(select distinct article from trace) as articles')).toBe(articles);
    expect(await count(client, "hearsay_queue.job where name = 'articles' and state = 'completed'")).toBe(
      articles,
    );

    // The claims are those that a run finds.
    const whole = await hearsay(folder, 'run', 'news.jsonl', '--to', '-', '--quiet');
    const expected = whole.stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => (JSON.parse(line) as { id: string }).id);
    const found = (await client.query<{ id: string }>('select id from claims order by article_id, position'))
      .rows;
    expect(found.map(({ id }) => id).sort()).toEqual(expected.sort());
  }, 400_000);

  it('ends what it has in hand when it is told to stop', async () => {
    const folder = await temporaryFolder({
      'news.jsonl': await newsOf(6),
      'config.yaml': 'queue: {lostAfter: 300}',
    });
    const url = await newDatabase();
    await hearsay(folder, 'enqueue', 'news.jsonl', '--to', url);
    const client = await connect(url);
    const worker = startHearsay(folder, 'work', '--from', url, '--jobs', '2');
    const ended = outcomeOf(worker);
    onTestFinished(() => {
      worker.kill('SIGKILL');
    });
    while ((await count(client, 'articles')) === 0) await wait(20);
    worker.kill('SIGTERM');
    const { code, stderr } = await ended;
    expect(code).toBe(0);
    expect(stderr).toMatch(/^\d+ articles?, \d+ claims, no failures, /);
    const states = await client.query<{ state: string }>(
      "select distinct state from hearsay_queue.job where name = 'articles' order by state",
    );
    expect(states.rows.map(({ state }) => state)).not.toContain('active');
  }, 120_000);

  it('tells machines in JSON what it tells people', async () => {
    const old = Buffer.from('The mayor\u0092s office said no.', 'latin1');
    const folder = await temporaryFolder({ 'bad.txt': Buffer.from([0, 1, 0xff]), 'old.txt': old });
    const url = await newDatabase();
    const events = async (...flags: string[]) =>
      (await hearsay(folder, ...flags, '--log', 'json')).stderr
        .trim()
        .split('\n')
        .map((text) => JSON.parse(text) as Record<string, unknown>);
    expect(await events('enqueue', '.', '--to', url)).toMatchObject([
      { level: 'warn', event: 'failure', path: 'bad.txt', id: 'bad', code: 'not-text' },
      { level: 'info', event: 'encoding', path: 'old.txt', encoding: 'Windows-1252' },
      { event: 'done', queued: 1, known: 0, failures: 1 },
    ]);
    const work = ['work', '--from', url, '--jobs', '1', '--until-empty'];
    expect(await events(...work)).toMatchObject([{ event: 'done', articles: 1, claims: 1, failures: 0 }]);
  });

  it('sets aside what fails, shows it, and queues it anew when told to', async () => {
    const long = (await readFile(packageFile('fixtures/nasa/article.txt'), 'utf8')).repeat(60);
    const folder = await temporaryFolder({ 'a.txt': long, 'config.yaml': 'queue: {retries: 0}' });
    const url = await newDatabase();
    await hearsay(folder, 'enqueue', 'a.txt', '--to', url);
    const hurried = await hearsay(
      folder,
      'work',
      '--from',
      url,
      '--jobs',
      '1',
      '--until-empty',
      '--timeout',
      '0.02',
    );
    expect(hurried.stderr).toMatch(/^failed a\.txt \(a\): it took longer than 0\.02 s.* \[timeout\]/);
    expect(hurried.code).toBe(1);

    const status = await hearsay(folder, 'queue', 'status', '--from', url);
    expect(status.stdout).toBe('waiting   0\nretrying  0\nworking   0\ndone      0\ndead      1\n');
    const dead = await hearsay(folder, 'queue', 'dead', '--from', url);
    expect(dead.stdout).toMatch(/^[\da-f-]{36} a\.txt \(a\): it took longer than/);
    const [id] = dead.stdout.split(' ');

    expect((await hearsay(folder, 'queue', 'retry', id!, '--from', url)).stderr).toBe(
      '1 article queued anew\n',
    );
    const calm = await hearsay(folder, 'work', '--from', url, '--jobs', '1', '--until-empty');
    expect([calm.code, calm.stderr]).toEqual([
      0,
      expect.stringMatching(/^1 article, [\d,]+ claims, no failures, /),
    ]);
    const after = await hearsay(folder, 'queue', 'status', '--from', url, '--json');
    expect(JSON.parse(after.stdout)).toEqual({ waiting: 0, retrying: 0, working: 0, done: 1, dead: 0 });
  }, 120_000);
});
