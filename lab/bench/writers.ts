import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClaimLines } from '../../app/run/claim-lines.ts';
import { Ledger } from '../../app/run/ledger.ts';
import { openSink } from '../../app/write/open-sink.ts';
import { startPostgres } from '../../test/services/postgres.ts';
import { cpuMilliseconds, type NewsClaims, newsClaims } from './news-claims.ts';

/** How long the ledger and each writer take for 1,000 articles whose claims are there already, against the time that finding them takes. */
const ARTICLES = 1000;
const ROUNDS = 3;
/** As `hearsay run` does, a commit for every so many articles. */
const FLUSH_EVERY = 64;
/** Stands for the hash of an article. */
const VERSION = new Uint8Array(16);

interface Time {
  readonly wall: number;
  readonly cpu: number;
}

async function writeAll(place: string, { articles }: NewsClaims): Promise<Time> {
  const [started, cpu] = [performance.now(), cpuMilliseconds()];
  const sink = await openSink(place);
  for (const [at, read] of articles.entries()) {
    await sink.write(read);
    if (sink.store !== null && at % FLUSH_EVERY === FLUSH_EVERY - 1) await sink.flush();
  }
  await sink.close();
  return {
    wall: (performance.now() - started) / articles.length,
    cpu: (cpuMilliseconds() - cpu) / articles.length,
  };
}

/** Packs claims and keeps them in a ledger, as a run does. */
async function keepAll(place: string, { articles }: NewsClaims): Promise<Time> {
  const all = articles.map((read) => ({ id: read.article.id, lines: ClaimLines.of(read) }));
  const ledger = await Ledger.open(place);
  if (ledger === null) throw new Error('the ledger needs better-sqlite3: npm install');
  const [started, cpu] = [performance.now(), cpuMilliseconds()];
  for (const [at, { id, lines }] of all.entries()) {
    ledger.replace(id, VERSION, lines.pack());
    if (at % FLUSH_EVERY === FLUSH_EVERY - 1) ledger.commit();
  }
  ledger.finish();
  return {
    wall: (performance.now() - started) / all.length,
    cpu: (cpuMilliseconds() - cpu) / all.length,
  };
}

const news = await newsClaims(ARTICLES);
const claims = news.articles.reduce((sum, read) => sum + read.claims.length, 0);
console.log(`${ARTICLES} articles, ${claims} claims; the best of ${ROUNDS} rounds, milliseconds an article`);
console.log(`finding the claims ${news.millisecondsAnArticle.toFixed(2).padStart(6)} CPU`);

const folder = await mkdtemp(join(tmpdir(), 'hearsay-bench-'));
const server = await startPostgres({ durable: true });
try {
  for (const ending of ['.ledger', '.jsonl', '.csv', '.parquet', '.db', 'postgres']) {
    let best: Time = { wall: Number.POSITIVE_INFINITY, cpu: Number.POSITIVE_INFINITY };
    for (let round = 0; round < ROUNDS; round++) {
      const place =
        ending === 'postgres' ? await server.newDatabase() : join(folder, `claims${round}${ending}`);
      const time = await (ending === '.ledger' ? keepAll : writeAll)(place, news);
      best = { wall: Math.min(best.wall, time.wall), cpu: Math.min(best.cpu, time.cpu) };
    }
    const share = (best.cpu / (best.cpu + news.millisecondsAnArticle)) * 100;
    console.log(
      `${ending.padEnd(18)} ${best.cpu.toFixed(2).padStart(6)} CPU, ${best.wall.toFixed(2)} by the clock; ${share.toFixed(1)} % of the CPU time of a run`,
    );
  }
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
