import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { readPolnear } from '../corpora/polnear.ts';

/**
 * Times whole runs of `hearsay run` with one job and two, what the ledger costs, and the memory that runs of different
 * lengths need. Seconds of the processor are given beside those of the clock: on a machine that others use, the clock says
 * little.
 */
const WORLDWIDE = '../shared/news/worldwide.jsonl';
const POLNEAR = '../shared/polnear/dev.jsonl';
const PROGRAM = 'dist/app/cli/main.js';
const ROUNDS = 3;
const FEW = 1000;
const MANY = 50_000;
/** Characters of an article of the runs for memory, of which there are many: one to three sentences. */
const SHORT = 400;

const endSchema = z.object({
  event: z.literal('done'),
  articles: z.number(),
  claims: z.number(),
  seconds: z.number(),
  cpuSeconds: z.number(),
  peakMegabytes: z.number(),
});
type End = z.infer<typeof endSchema>;

const lineSchema = z.object({ text: z.string() });

function corpus(): string[] {
  const worldwide = existsSync(WORLDWIDE) ? readFileSync(WORLDWIDE, 'utf8').trim().split('\n') : [];
  const polnear = existsSync(POLNEAR) ? readPolnear(POLNEAR).map(({ article }) => article.text) : [];
  const texts = [...worldwide.map((line) => lineSchema.parse(JSON.parse(line)).text), ...polnear];
  return texts.length > 0 ? texts : [readFileSync('fixtures/hegseth/article.txt', 'utf8')];
}

/** A file of so many articles, the texts again and again under other ids. */
async function writeArticles(path: string, texts: readonly string[], count: number): Promise<void> {
  const file = createWriteStream(path);
  for (let index = 0; index < count; index++) {
    const article = { id: `a${index}`, text: texts[index % texts.length]! };
    if (!file.write(`${JSON.stringify(article)}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
}

/** What the program says of its own run. */
async function time(folder: string, input: string, ...flags: readonly string[]): Promise<End> {
  const output = join(folder, 'output');
  const all = [
    PROGRAM,
    'run',
    join(folder, input),
    '--to',
    join(output, 'claims.jsonl'),
    '--log',
    'json',
    ...flags,
  ];
  const child = spawn(process.execPath, all, { stdio: ['ignore', 'inherit', 'pipe'] });
  let told = '';
  child.stderr.on('data', (chunk) => {
    told += chunk;
  });
  await once(child, 'close');
  rmSync(output, { recursive: true });
  return endSchema.parse(JSON.parse(told.trim().split('\n').at(-1)!));
}

const median = (values: number[]): number => values.sort((one, other) => one - other)[values.length >> 1]!;

interface Spent {
  readonly clock: number;
  readonly processor: number;
}

/** Rounds of several kinds of run in turn, so that what else the machine does meets all of them. */
async function rounds(folder: string, kinds: readonly (readonly string[])[]): Promise<Spent[]> {
  const ends: End[][] = kinds.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, flags] of kinds.entries())
      ends[index]!.push(await time(folder, 'news.jsonl', ...flags));
  }
  return ends.map((of) => ({
    clock: median(of.map(({ seconds }) => seconds)),
    processor: median(of.map(({ cpuSeconds }) => cpuSeconds)),
  }));
}

async function speed(folder: string, texts: readonly string[]): Promise<void> {
  await writeArticles(join(folder, 'news.jsonl'), texts, FEW);
  const [one, two, bare] = (await rounds(folder, [
    ['--jobs', '1'],
    ['--jobs', '2'],
    ['--jobs', '1', '--no-ledger'],
  ])) as [Spent, Spent, Spent];
  const rate = ({ clock, processor }: Spent): string =>
    `${(FEW / clock).toFixed(1).padStart(6)} articles/s by the clock, ${(FEW / processor).toFixed(1)} by the processor`;
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  console.log(`${FEW} articles, median of ${ROUNDS} rounds`);
  console.log(`one job          ${rate(one)}`);
  console.log(`two jobs         ${rate(two)}`);
  console.log(
    `two to one       ${(one.clock / two.clock).toFixed(2)} times as fast by the clock, with ` +
      `${(two.processor / one.processor).toFixed(2)} times the processor`,
  );
  console.log(
    `ledger           ${percent(1 - bare.processor / one.processor)} of the processor's time of one job`,
  );
}

async function memory(folder: string, texts: readonly string[]): Promise<void> {
  const short = texts.map((text) => text.slice(0, SHORT));
  for (const count of [FEW, MANY]) {
    await writeArticles(join(folder, 'short.jsonl'), short, count);
    for (const jobs of ['1', '2']) {
      const { peakMegabytes, seconds } = await time(folder, 'short.jsonl', '--jobs', jobs);
      console.log(
        `peak memory      ${Math.round(peakMegabytes)} MB for ${count} short articles, ${jobs} job(s), ${seconds.toFixed(0)} s`,
      );
    }
  }
}

const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
try {
  const texts = corpus();
  await speed(folder, texts);
  await memory(folder, texts);
} finally {
  rmSync(folder, { recursive: true });
}
