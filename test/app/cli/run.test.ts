import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type Claim, claimSchema } from '../../../pipeline/index.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { hearsay, hearsayReading, outcomeOf, startHearsay } from './hearsay.ts';

const BRIDGE = 'The mayor said the bridge will open in May.';
const FLOOD = 'Police said the road is closed.';
const line = (id: string, text: string): string => `${JSON.stringify({ id, text })}\n`;

function claimsIn(jsonl: string): Claim[] {
  return jsonl
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => claimSchema.parse(JSON.parse(text)));
}
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
    expect(await readdir(folder)).toEqual(['bridge.txt', 'config.yaml', 'flag.jsonl', 'mine.jsonl']);
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
    const folder = await temporaryFolder({ 'good.txt': BRIDGE, 'bad.txt': Buffer.from([0xff, 0xfe]) });
    const { stderr } = await hearsay(folder, 'run', '.', '--quiet');
    expect(stderr).toBe('failed bad.txt (bad): it is not UTF-8; save it as UTF-8 first [not-utf8]\n');
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
    while ((await readdir(folder)).length === 0) await wait(50);
    child.kill('SIGINT');
    expect((await outcomeOf(child)).code).toBe(130);
    expect(await readdir(folder)).toEqual([]);
  });
});
