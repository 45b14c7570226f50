import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageFile } from '../app/package-file.ts';

const run = promisify(execFile);
const TEXT = 'The mayor said the bridge will open in May.';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-package-'));
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: packageFile('.'),
  });
  const [{ filename }] = JSON.parse(stdout.slice(stdout.indexOf('['))) as [{ filename: string }];
  await writeFile(join(folder, 'package.json'), '{"private": true, "type": "module"}');
  // What is optional is left out, so that the rest is known to do without.
  const flags = ['--prefer-offline', '--no-audit', '--no-fund', '--omit=optional'];
  await run('npm', ['install', ...flags, `./${filename}`], { cwd: folder });
}, 300_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Writes a file beside the installed package, and returns its path. */
async function write(name: string, lines: readonly string[]): Promise<string> {
  await writeFile(join(folder, name), lines.join('\n'));
  return join(folder, name);
}

describe('the packed and installed package', () => {
  it('is imported from JavaScript', async () => {
    const path = await write('use.mjs', [
      "import { createPipeline } from 'hearsay';",
      'const extract = await createPipeline();',
      `const { claims } = await extract({ id: 'bridge', text: ${JSON.stringify(TEXT)} });`,
      'console.log(claims.map(({ source, cue, content }) => [source.text, cue.text, content.text]));',
    ]);
    const { stdout } = await run(process.execPath, [path], { cwd: folder });
    expect(stdout).toContain("[ 'The mayor', 'said', 'the bridge will open in May' ]");
  });

  it('gives a browser the pipeline without Node, and the models to fetch', async () => {
    const path = await write('browser.mjs', [
      "import { readFile } from 'node:fs/promises';",
      "import { createPipeline, readModels } from 'hearsay/pipeline';",
      "const bytes = await readFile(new URL(import.meta.resolve('hearsay/models/swift.bin')));",
      'const extract = createPipeline(readModels(bytes));',
      `const { claims } = await extract({ id: 'bridge', text: ${JSON.stringify(TEXT)} });`,
      'console.log(claims.length);',
    ]);
    const { stdout } = await run(process.execPath, [path], { cwd: folder });
    expect(stdout).toBe('1\n');
  });

  it('is imported from TypeScript with its types', async () => {
    await write('use.ts', [
      "import { type Claim, createPipeline, type Extract, type SettingsInput } from 'hearsay';",
      "const settings: SettingsInput = { minConfidence: 0.5, offsets: 'codepoints' };",
      'const extract: Extract = await createPipeline(settings);',
      "const { claims } = await extract({ id: 'a', text: '' });",
      'export const names: (string | null)[] = claims.map((claim: Claim) => claim.speaker.name);',
      '// @ts-expect-error a setting that does not exist',
      'await createPipeline({ minConfidenze: 0.5 });',
    ]);
    await write('tsconfig.json', [
      '{ "compilerOptions": { "noEmit": true, "strict": true, "target": "es2023", "module": "nodenext", "types": [] },',
      '  "files": ["use.ts"] }',
    ]);
    // tsc tells what is wrong on stdout, and run rejects where there is anything.
    const tsc = run(packageFile('node_modules/.bin/tsc'), ['-p', folder], { cwd: folder });
    expect(await tsc.catch(({ stdout }: { stdout: string }) => ({ stdout }))).toMatchObject({ stdout: '' });
  });

  it('says in a sentence what SQLite needs', async () => {
    await write('bridge.txt', [TEXT]);
    const program = join(folder, 'node_modules/.bin/hearsay');
    const flags = ['run', 'bridge.txt', '--to', 'claims.db'];
    const failure = await run(program, flags, { cwd: folder }).catch(
      (error: { code: number; stderr: string }) => error,
    );
    expect(failure).toMatchObject({ code: 2 });
    expect(failure.stderr).toMatch(/^hearsay: SQLite needs the package better-sqlite3, [^\n]+\.\n$/);
  });

  it('writes CSV and Parquet', async () => {
    await write('bridge.txt', [TEXT]);
    const program = join(folder, 'node_modules/.bin/hearsay');
    await run(program, ['run', 'bridge.txt', '--to', 'c.csv', '--to', 'c.parquet'], { cwd: folder });
    expect((await readFile(join(folder, 'c.csv'), 'utf8')).split('\r\n')).toHaveLength(3);
    expect((await readFile(join(folder, 'c.parquet'))).subarray(0, 4).toString()).toBe('PAR1');
  });

  it('has a program', async () => {
    await write('bridge.txt', [TEXT]);
    const program = join(folder, 'node_modules/.bin/hearsay');
    const { stdout } = await run(program, ['run', 'bridge.txt', '--to', '-', '--quiet'], { cwd: folder });
    expect(JSON.parse(stdout)).toMatchObject({
      article: { id: 'bridge' },
      content: { text: 'the bridge will open in May' },
    });
  });

  it('says what the deep model lacks', async () => {
    await write('bridge.txt', [TEXT]);
    const program = join(folder, 'node_modules/.bin/hearsay');
    const failure = run(program, ['run', 'bridge.txt', '--to', '-', '--model', 'deep'], { cwd: folder });
    await expect(failure).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(
        /needs onnxruntime-node, which is not installed; run npm install onnxruntime-node/,
      ),
    });
  });
});
