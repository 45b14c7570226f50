import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { hearsay } from './hearsay.ts';
import { claimsIn } from './written-claims.ts';

const SHORT = 'The mayor said the bridge will open in May.';
/** Takes a thread much longer than the three seconds that it is given. */
const LONG = `${SHORT} `.repeat(60_000);
const PAGE = `<html><body><article>${`<p>${SHORT} It took two years, and cost the city a lot of money.</p>`.repeat(5)}</article>`;

const line = (id: string, text: string): string => `${JSON.stringify({ id, text })}\n`;

/** Articles of very different lengths, web pages and broken lines, so that threads end out of turn. */
function mixed(): Record<string, string> {
  const lines = Array.from({ length: 60 }, (_, index) =>
    index % 13 === 7 ? '{"id"\n' : line(`a${index}`, SHORT.repeat(1 + ((index * 37) % 50))),
  );
  return { 'a.jsonl': lines.join(''), 'page.html': PAGE, 'z.jsonl': line('a3', SHORT) + line('z', SHORT) };
}

describe('several jobs', () => {
  it('write the same bytes as one, claims and failures', async () => {
    const folder = await temporaryFolder(mixed());
    const inputs = ['a.jsonl', 'page.html', 'z.jsonl'];
    const written: string[] = [];
    for (const jobs of ['1', '3']) {
      const { code } = await hearsay(
        folder,
        'run',
        ...inputs,
        '--to',
        `${jobs}/claims.jsonl`,
        '--jobs',
        jobs,
      );
      expect(code).toBe(1);
      const files = ['claims', 'failures'].map((name) => readFile(`${folder}/${jobs}/${name}.jsonl`, 'utf8'));
      written.push((await Promise.all(files)).join(''));
    }
    expect(written[1]).toBe(written[0]);
    expect(written[0]).toContain('"id":"page"');
  }, 120_000);

  it('lose an article that takes too long, and no other', async () => {
    const lines = ['a', 'b', 'c'].map((id) => line(id, SHORT)).join('');
    const folder = await temporaryFolder({ '1.jsonl': lines, 'long.txt': LONG, 'z.txt': SHORT });
    const flags = ['--to', 'claims.jsonl', '--jobs', '2', '--timeout', '3', '--quiet'];
    const { code, stderr } = await hearsay(folder, 'run', '.', ...flags);
    expect(stderr).toBe(
      'failed long.txt (long): it took longer than 3 s and was given up; --timeout allows more [timeout]\n',
    );
    const claims = claimsIn(await readFile(`${folder}/claims.jsonl`, 'utf8'));
    expect(claims.map(({ article }) => article.id)).toEqual(['a', 'b', 'c', 'z']);
    expect(code).toBe(1);
  }, 120_000);
});
