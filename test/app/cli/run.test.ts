import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import type { Claim } from '../../../pipeline/index.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { hearsay, hearsayReading, outcomeOf, startHearsay } from './hearsay.ts';
import { claimsIn } from './written-claims.ts';

// Some of these start several processes, one after the other.
vi.setConfig({ testTimeout: 120_000 });

const BRIDGE = 'The mayor said the bridge will open in May.';
const FLOOD = 'Police said the road is closed.';
const line = (id: string, text: string): string => `${JSON.stringify({ id, text })}\n`;
const BINARY = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0x00, 0x00, 0x0d]);

const articleIds = (claims: readonly Claim[]): string[] => [
  ...new Set(claims.map(({ article }) => article.id)),
];

describe('hearsay run', () => {
  it('writes claims to output/claims.jsonl, a summary to stderr and nothing to stdout', async () => {
    const folder = await temporaryFolder({ 'bridge.txt': BRIDGE, 'more/flood.txt': FLOOD });
    const { code, stdout, stderr } = await hearsay(folder, 'run', '.');
    const claims = claimsIn(await readFile(`${folder}/output/claims.jsonl`, 'utf8'));
    expect(articleIds(claims)).toEqual(['bridge', 'flood']);
    expect(stderr).toMatch(/^2 articles, \d+ claims, no failures, [\d.]+ s, [\d,]+ tokens per second$/m);
    expect(stderr).toContain('Claims written to output/claims.jsonl');
    expect([code, stdout]).toEqual([0, '']);
  });

  it('writes claims whose spans slice the words that they give', async () => {
    const folder = await temporaryFolder({ 'bridge.txt': `😀 ${BRIDGE}` });
    const { stdout } = await hearsay(folder, 'run', 'bridge.txt', '--to', '-');
    const [claim] = claimsIn(stdout);
    const [span] = claim!.content.spans;
    expect(`😀 ${BRIDGE}`.slice(span!.start, span!.end)).toBe(claim!.content.text);
  });

  it('counts code points where it is told to', async () => {
    const folder = await temporaryFolder({ 'bridge.txt': `😀 ${BRIDGE}` });
    const { stdout } = await hearsay(folder, 'run', 'bridge.txt', '--to', '-', '--offsets', 'codepoints');
    const [claim] = claimsIn(stdout);
    const [span] = claim!.content.spans;
    expect([...`😀 ${BRIDGE}`].slice(span!.start, span!.end).join('')).toBe(claim!.content.text);
  });

  it('leaves out claims that are less sure than it is told', async () => {
    const folder = await temporaryFolder({ 'bridge.txt': BRIDGE });
    const { stdout } = await hearsay(folder, 'run', 'bridge.txt', '--to', '-', '--min-confidence', '1');
    expect(claimsIn(stdout).filter(({ confidence }) => confidence < 1)).toEqual([]);
  });

  it('takes config.yaml of the working directory, and flags before it', async () => {
    const folder = await temporaryFolder({ 'bridge.txt': BRIDGE, 'config.yaml': 'to: mine.jsonl' });
    await hearsay(folder, 'run', 'bridge.txt');
    await hearsay(folder, 'run', 'bridge.txt', '--to', 'flag.jsonl');
    const written = (await readdir(folder)).filter((name) => name.endsWith('.jsonl'));
    expect(written).toEqual(['flag.jsonl', 'mine.jsonl']);
  });

  it('reads stdin: as lines of JSON, or as one article', async () => {
    const folder = await temporaryFolder();
    const lines = await hearsayReading(line('1', BRIDGE) + line('2', FLOOD), folder, 'run', '-', '--to', '-');
    const text = await hearsayReading(BRIDGE, folder, 'run', '-', '--to', '-');
    expect(articleIds(claimsIn(lines.stdout))).toEqual(['1', '2']);
    expect(articleIds(claimsIn(text.stdout))).toEqual(['stdin']);
  });

  it('goes on after a bad line, names it, and ends with exit code 1', async () => {
    const folder = await temporaryFolder({ 'news.jsonl': `${line('1', BRIDGE)}{"id":\n${line('3', FLOOD)}` });
    const { code, stdout, stderr } = await hearsay(folder, 'run', 'news.jsonl', '--to', '-');
    expect(articleIds(claimsIn(stdout))).toEqual(['1', '3']);
    expect(stderr).toMatch(/^failed news\.jsonl line 2: the line is not JSON/m);
    expect(stderr).toMatch(/^2 articles, \d+ claims, 1 failure, /m);
    expect(code).toBe(1);
  });

  it('tells of failures only with --quiet', async () => {
    const folder = await temporaryFolder({ 'good.txt': BRIDGE, 'bad.txt': BINARY });
    const { stderr } = await hearsay(folder, 'run', '.', '--quiet');
    expect(stderr).toBe('failed bad.txt (bad): it is no text, but binary data [not-text]\n');
  });

  it('lists the claims for reading with --show, and writes them as well', async () => {
    const folder = await temporaryFolder({ 'bridge.txt': BRIDGE });
    const { stdout } = await hearsay(folder, 'run', 'bridge.txt', '--show');
    expect(stdout).toContain('bridge\n1 claim\n');
    expect(stdout).toContain('│ the bridge will open in May\n');
    expect(claimsIn(await readFile(`${folder}/output/claims.jsonl`, 'utf8'))).toHaveLength(1);
  });

  it('gives the same bytes on every run', async () => {
    const folder = await temporaryFolder({ 'bridge.txt': BRIDGE, 'flood.txt': FLOOD });
    const [one, other] = await Promise.all(['a', 'b'].map(() => hearsay(folder, 'run', '.', '--to', '-')));
    expect(one!.stdout).toBe(other!.stdout);
  });

  it('ends quietly when nobody reads what it writes', async () => {
    const child = startHearsay(
      await temporaryFolder({ 'bridge.txt': BRIDGE }),
      'run',
      'bridge.txt',
      '--to',
      '-',
    );
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    const code = await new Promise((resolve) => child.on('exit', resolve));
    expect([code, stderr]).toEqual([0, '']);
  });

  it('leaves nothing half written behind when it is interrupted', async () => {
    const folder = await temporaryFolder();
    const child = startHearsay(folder, 'run', '-', '--to', 'claims.jsonl');
    child.stdin.write(line('1', BRIDGE));
    while (!(await readdir(folder)).includes('.claims.jsonl.part')) await wait(50);
    child.kill('SIGINT');
    expect((await outcomeOf(child)).code).toBe(130);
    expect(await readdir(folder)).toEqual(['claims.jsonl.ledger']);
  });

  it('writes to several places at once', async () => {
    const folder = await temporaryFolder({ 'bridge.txt': BRIDGE });
    const { stdout, stderr } = await hearsay(folder, 'run', 'bridge.txt', '--to', 'a.jsonl', '--to', '-');
    expect(await readFile(`${folder}/a.jsonl`, 'utf8')).toBe(stdout);
    expect(stderr).toContain('Claims written to a.jsonl\n');
  });

  it('reads a file that is not UTF-8, and says as what', async () => {
    const folder = await temporaryFolder({
      'bridge.txt': Buffer.from('The mayor\u0092s office said no.', 'latin1'),
    });
    const { stderr, stdout } = await hearsay(folder, 'run', 'bridge.txt', '--to', '-');
    expect(stderr).toContain('bridge.txt is not UTF-8; it was read as Windows-1252\n');
    expect(claimsIn(stdout)[0]!.source!.text).toContain('mayor’s');
  });

  it('does not read what it wrote into the folder itself', async () => {
    const folder = await temporaryFolder({ 'bridge.txt': BRIDGE, 'bad.txt': BINARY });
    for (const _ of [1, 2]) {
      const { stderr } = await hearsay(folder, 'run', '.');
      expect(stderr).toMatch(/^1 article, 1 claim, 1 failure, /m);
    }
  });

  it('tells machines in JSON what it tells people', async () => {
    const folder = await temporaryFolder({
      'good.txt': BRIDGE,
      'bad.txt': BINARY,
      'old.txt': Buffer.from('The mayor\u0092s office said no.', 'latin1'),
    });
    const { stdout, stderr } = await hearsay(folder, 'run', '.', '--log', 'json', '--to', 'claims.jsonl');
    const events = stderr
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text) as Record<string, unknown>);
    expect(events).toMatchObject([
      { level: 'warn', event: 'failure', path: 'bad.txt', id: 'bad', code: 'not-text' },
      { level: 'info', event: 'encoding', path: 'old.txt', encoding: 'Windows-1252' },
      { event: 'done', articles: 2, failures: 1, places: ['claims.jsonl'], failuresFile: 'failures.jsonl' },
    ]);
    expect(stdout).toBe('');
  });
});
