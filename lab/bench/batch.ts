import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { startPostgres } from '../../test/services/postgres.ts';
import { readPolnear } from '../corpora/polnear.ts';

/**
 * Times whole runs of `hearsay run` as it is built (`npm run build`): with one job and two, into every destination, and the
 * memory that runs of different lengths need; then, in this process, what ledger and writers take of it. Seconds of the
 * processor are given beside those of the clock: on a machine that others use, the clock says little. It takes some ten minutes;
 * `-- --batch --long 400 --short 200 --many 5000` takes two and says less, for a thread reads slowly until its code is compiled.
 */
const { values: sizes } = parseArgs({
  options: {
    batch: { type: 'boolean' },
    /** Articles of the runs that two jobs are compared by: a minute or so. */
    long: { type: 'string', default: '4000' },
    /** Articles of the runs into each other destination. */
    short: { type: 'string', default: '1000' },
    /** Articles of the longer of the runs for memory; the other one has 1,000. */
    many: { type: 'string', default: '50000' },
  },
});
const [LONG, SHORT, MANY] = [sizes.long, sizes.short, sizes.many].map(Number) as [number, number, number];
const FEW = 1000;
/** Characters of an article of the runs for memory, of which there are many: one to three sentences. */
const SHORT_TEXT = 400;

const WORLDWIDE = '../shared/news/worldwide.jsonl';
const POLNEAR = ['../shared/polnear/train.jsonl', '../shared/polnear/dev.jsonl'];
const PROGRAM = 'dist/app/cli/main.js';

const endSchema = z.object({
  event: z.literal('done'),
  cpuSeconds: z.number(),
  peakMegabytes: z.number(),
});
type End = z.infer<typeof endSchema> & {
  /** By the clock, from the start of the program to its end: the models are loaded before one job begins, and by threads after. */
  readonly seconds: number;
};

const lineSchema = z.object({ text: z.string() });

function corpus(): string[] {
  const worldwide = existsSync(WORLDWIDE) ? readFileSync(WORLDWIDE, 'utf8').trim().split('\n') : [];
  const polnear = POLNEAR.filter(existsSync).flatMap((path) => readPolnear(path));
  const texts = [
    ...worldwide.map((line) => lineSchema.parse(JSON.parse(line)).text),
    ...polnear.map(({ article }) => article.text),
  ];
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

/** What the program says of its own run, all of it anew, in a folder of its own. */
async function time(input: string, to: string, ...flags: readonly string[]): Promise<End> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
  const all = [join(process.cwd(), PROGRAM), 'run', input, '--to', to, '--log', 'json', ...flags];
  const child = spawn(process.execPath, all, { cwd: folder, stdio: ['ignore', 'inherit', 'pipe'] });
  const started = performance.now();
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    told += chunk;
  });
  await once(child, 'close');
  const seconds = (performance.now() - started) / 1000;
  rmSync(folder, { recursive: true });
  const end = told.trim().split('\n').at(-1) ?? '';
  if (!end.includes('"done"')) throw new Error(`the run into ${to} did not go through:\n${told}`);
  return { ...endSchema.parse(JSON.parse(end)), seconds };
}

function tell(name: string, count: number, { seconds, cpuSeconds }: End): void {
  const [clock, processor] = [count / seconds, count / cpuSeconds].map((rate) => rate.toFixed(1).padStart(6));
  console.log(`${name.padEnd(24)} ${clock} articles/s by the clock, ${processor} a second of the processor`);
}

async function speed(input: string): Promise<void> {
  console.log(`${LONG} articles into .jsonl`);
  const one = await time(input, 'claims.jsonl', '--jobs', '1');
  tell('one job', LONG, one);
  const two = await time(input, 'claims.jsonl', '--jobs', '2');
  tell('two jobs', LONG, two);
  const [clock, processor] = [one.seconds / two.seconds, two.cpuSeconds / one.cpuSeconds];
  const most = (2 / processor).toFixed(2);
  console.log(
    `two to one               ${clock.toFixed(2)} times as fast, with ${processor.toFixed(2)} times the processor: ${most} on two that are free`,
  );
}

async function destinations(input: string, newDatabase: () => Promise<string>): Promise<void> {
  console.log(`\n${SHORT} articles into each destination`);
  for (const to of ['claims.jsonl', 'claims.csv', 'claims.parquet', 'claims.db', 'PostgreSQL']) {
    for (const jobs of ['1', '2']) {
      const place = to === 'PostgreSQL' ? await newDatabase() : to;
      tell(`${to}, ${jobs} job(s)`, SHORT, await time(input, place, '--jobs', jobs));
    }
  }
}

async function memory(folder: string, texts: readonly string[]): Promise<void> {
  console.log('\npeak memory');
  const input = join(folder, 'short.jsonl');
  for (const count of [FEW, MANY]) {
    const beginnings = texts.map((text) => text.slice(0, SHORT_TEXT));
    await writeArticles(input, beginnings, count);
    for (const jobs of ['1', '2']) {
      const { peakMegabytes, seconds } = await time(input, 'claims.jsonl', '--jobs', jobs);
      console.log(
        `${`${count} short articles, ${jobs} job(s)`.padEnd(32)} ${Math.round(peakMegabytes)} MB, ${seconds.toFixed(0)} s`,
      );
    }
  }
}

const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
const server = await startPostgres({ durable: true });
try {
  const texts = corpus();
  const [long, short] = [join(folder, 'long.jsonl'), join(folder, 'news.jsonl')];
  await writeArticles(long, texts, LONG);
  await writeArticles(short, texts, SHORT);
  await speed(long);
  await destinations(short, server.newDatabase);
  await memory(folder, texts);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true });
}
console.log();
await import('./writers.ts');
