import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { hearsay, hearsayOnFullDisk, outcomeOf, startHearsay } from './hearsay.ts';
import { line, shortNews, textOf } from './short-news.ts';
import { PART, untilWritten } from './until-written.ts';

// Each of these starts several processes, one after the other.
vi.setConfig({ testTimeout: 120_000 });

const ARTICLES = 600;

describe('a run that is resumed', () => {
  it('reads what changed and takes over the rest, as if all had been read anew', async () => {
    const folder = await temporaryFolder();
    const news = (texts: Record<string, string>): Promise<void> =>
      writeFile(
        `${folder}/news.jsonl`,
        Object.entries(texts)
          .map(([id, text]) => line(id, text))
          .join(''),
      );
    await news({ a: textOf(1), b: textOf(2), c: textOf(3) });
    await hearsay(folder, 'run', 'news.jsonl', '--to', 'claims.jsonl');
    await news({ d: textOf(4), c: textOf(3), b: `${textOf(2)} Police said it is shut.` });
    const { stderr } = await hearsay(folder, 'run', 'news.jsonl', '--to', 'claims.jsonl', '--resume');
    await hearsay(folder, 'run', 'news.jsonl', '--to', 'anew.jsonl', '--no-ledger');
    expect(stderr).toContain('3 articles (1 unchanged), ');
    expect(await readFile(`${folder}/claims.jsonl`, 'utf8')).toBe(
      await readFile(`${folder}/anew.jsonl`, 'utf8'),
    );
  });

  it('reads all anew where the settings are others, and without --resume', async () => {
    const folder = await temporaryFolder({ 'news.jsonl': line('a', textOf(1)) });
    const resume = ['run', 'news.jsonl', '--to', 'claims.jsonl', '--resume'];
    await hearsay(folder, ...resume);
    expect((await hearsay(folder, ...resume, '--min-confidence', '0.9')).stderr).not.toContain('unchanged');
    expect((await hearsay(folder, ...resume, '--min-confidence', '0.9')).stderr).toContain('unchanged');
    expect((await hearsay(folder, ...resume.slice(0, -1))).stderr).not.toContain('unchanged');
  });

  it('goes on after the disk was full', async () => {
    const folder = await temporaryFolder({ 'news.jsonl': shortNews(ARTICLES) });
    const resume = ['run', 'news.jsonl', '--to', 'claims.jsonl', '--resume'];
    const full = await hearsayOnFullDisk(500, folder, ...resume);
    expect(full.code).toBe(2);
    expect(full.stderr).toContain('claims.jsonl cannot be written');
    expect(full.stderr).toContain(
      'What was done is kept: the same command with --resume goes on from there.',
    );
    const { code, stderr } = await hearsay(folder, ...resume);
    expect(stderr).toMatch(/^600 articles \(\d+ unchanged\), /m);
    expect(code).toBe(1);
  }, 120_000);

  it('tries what failed again', async () => {
    const folder = await temporaryFolder({ 'good.txt': textOf(1), 'bad.txt': Buffer.from([0, 1, 0xff]) });
    const resume = ['run', '.', '--to', 'claims.jsonl', '--resume'];
    expect((await hearsay(folder, ...resume)).code).toBe(1);
    expect(JSON.parse(await readFile(`${folder}/failures.jsonl`, 'utf8'))).toEqual({
      path: 'bad.txt',
      line: null,
      record: null,
      id: 'bad',
      code: 'not-text',
      reason: 'it is no text, but binary data',
    });
    await writeFile(`${folder}/bad.txt`, textOf(2));
    const { code, stderr } = await hearsay(folder, ...resume);
    expect(stderr).toContain('2 articles (1 unchanged), ');
    expect(code).toBe(0);
    expect(existsSync(`${folder}/failures.jsonl`)).toBe(false);
  });

  it.each([
    ['stdout only', ['--to', '-'], 'stdout keeps no ledger to resume from'],
    ['no ledger', ['--to', 'claims.jsonl', '--no-ledger'], '--no-ledger leaves nothing to resume'],
  ])('needs a ledger: %s', async (_, flags, sentence) => {
    const folder = await temporaryFolder({ 'a.txt': textOf(1) });
    const { code, stderr } = await hearsay(folder, 'run', 'a.txt', '--resume', ...flags);
    expect(stderr).toContain(sentence);
    expect(code).toBe(2);
  });
});

describe('a run that is interrupted', () => {
  it.each([1, 2])('ends what it has in hand and can be resumed, with %i job(s)', async (jobs) => {
    const folder = await temporaryFolder({ 'news.jsonl': shortNews(ARTICLES) });
    const flags = ['run', 'news.jsonl', '--to', 'claims.jsonl', '--resume', '--jobs', `${jobs}`];
    const child = startHearsay(folder, ...flags);
    const outcome = outcomeOf(child);
    await untilWritten(folder, 10_000, child);
    child.kill('SIGINT');
    const { code, stderr } = await outcome;
    expect(stderr).toMatch(
      /^Stopped after \d+ articles?; the same command with --resume goes on from there\.$/m,
    );
    expect(code).toBe(130);
    expect(existsSync(`${folder}/claims.jsonl`)).toBe(false);
    const stopped = Number(/after (\d+)/.exec(stderr)![1]);
    const { stderr: after } = await hearsay(folder, ...flags);
    expect(after).toContain(
      `${ARTICLES.toLocaleString('en')} articles (${stopped.toLocaleString('en')} unchanged)`,
    );
  });

  it('stops at once when it is interrupted again', async () => {
    const folder = await temporaryFolder({
      'news.jsonl': shortNews(ARTICLES),
      'long.txt': textOf(1).repeat(40_000),
    });
    const child = startHearsay(
      folder,
      'run',
      'long.txt',
      'news.jsonl',
      '--to',
      'claims.jsonl',
      '--jobs',
      '2',
    );
    const outcome = outcomeOf(child);
    while (!existsSync(`${folder}/${PART}`)) await wait(5);
    await wait(300);
    child.kill('SIGINT');
    await wait(200);
    child.kill('SIGINT');
    const { code, stderr } = await outcome;
    expect([code, stderr]).toEqual([130, '']);
  });
});
