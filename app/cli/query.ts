import { Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import type { Claim } from '../../pipeline/index.ts';
import { loadConfig } from '../config.ts';
import { isDatabase } from '../database/database-place.ts';
import { ExpectedFailure } from '../expected-failure.ts';
import { articleListing } from './claim-listing.ts';
import { count } from './count.ts';
import { configOption } from './run-flags.ts';
import { screenOf } from './screen.ts';

interface QueryFlags {
  readonly config?: string;
  readonly from?: string;
  readonly speaker?: string;
  readonly about?: string;
  readonly since?: string;
  readonly until?: string;
  readonly limit: number;
  readonly json?: boolean;
}

const EXAMPLES = `
Words are looked for in what was said, in all their forms ("build" finds "building"); several must all occur, in any order;
words in quotation marks must stand together. PostgreSQL passes over words such as "the". Names may be given in part.

The day of a claim is the time of the saying where the text gives one with its year ("on 4 March 2011"), else the day on which
the article was published. Claims of articles without a date are found only where no day is asked for.

Examples:
  hearsay query "climate change" --from claims.db
  hearsay query --speaker trump --about ukraine --since 2025-02 --until 2025-03 --from claims.db
  hearsay query '"free trade" tariffs' --json --from postgres://me@host/news | jq .content.text

Exit codes: 0 done, whether anything was found or not; 2 could not run.`;

const limitSchema = z.coerce.number().int().positive();
const daySchema = z.union([z.iso.date(), z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/)]);

function parseLimit(text: string): number {
  const checked = limitSchema.safeParse(text);
  if (!checked.success) throw new InvalidArgumentError('It must be a whole number from 1.');
  return checked.data;
}

function parseDay(text: string): string {
  const checked = daySchema.safeParse(text);
  if (!checked.success)
    throw new InvalidArgumentError('It must be a date, a month or a year, such as 2025-02-12.');
  return checked.data;
}

/** The database that was named, else the one that the configuration has claims written to. */
async function databaseOf({ from, config }: QueryFlags): Promise<string> {
  if (from !== undefined) return from;
  const { to } = await loadConfig(config);
  if (isDatabase(to)) return to;
  throw new ExpectedFailure(
    'usage',
    'It is not said which database to ask',
    'name it with --from claims.db or --from postgres://user@host/database',
  );
}

/** Claims that follow each other and are of one article. */
function byArticle(claims: readonly Claim[]): Claim[][] {
  const runs: Claim[][] = [];
  for (const claim of claims) {
    const run = runs.at(-1);
    if (run?.[0]?.article.id === claim.article.id) run.push(claim);
    else runs.push([claim]);
  }
  return runs;
}

function foundText(found: number, limit: number): string {
  if (found === 0) return 'No claim found';
  if (found <= limit) return `${count(found, 'claim', 'claims')} found`;
  return `The newest ${count(limit, 'claim', 'claims')}; there are more, see --limit`;
}

async function query(words: string | undefined, flags: QueryFlags): Promise<void> {
  const [out, errors] = [screenOf(process.stdout), screenOf(process.stderr)];
  const place = await databaseOf(flags);
  const [{ openDatabase }, { findClaims }] = await Promise.all([
    import('../database/open-database.ts'),
    import('../database/find-claims.ts'),
  ]);
  const database = await openDatabase(place, 'read');
  let found = 0;
  try {
    // One more than is printed tells whether there are more.
    for await (const page of findClaims(database, { ...flags, words, limit: flags.limit + 1 })) {
      const claims = page.slice(0, flags.limit - found);
      found += page.length;
      if (claims.length === 0) break;
      if (flags.json) await out.print(...claims.map((claim) => JSON.stringify(claim)));
      else for (const run of byArticle(claims)) await out.print(...articleListing(run[0]!.article, run, out));
    }
  } finally {
    await database.close();
  }
  await errors.print(foundText(found, flags.limit));
}

/** `hearsay query`: claims of a database. */
export function queryCommand(): Command {
  return new Command('query')
    .description('find claims in a database: who said what about whom, and when')
    .argument('[words]', 'words of what was said')
    .option(
      '--from <database>',
      'a SQLite file or a PostgreSQL URL (default: the database that config.yaml writes to)',
    )
    .option('--speaker <name>', 'who said it')
    .option('--about <name>', 'a name in what was said')
    .option('--since <date>', 'the first day, month or year', parseDay)
    .option('--until <date>', 'the last day, month or year', parseDay)
    .option('--limit <number>', 'the most claims to print, the newest first', parseLimit, 20)
    .option('--json', 'print records, one a line, as hearsay run writes them to .jsonl')
    .addOption(configOption())
    .addHelpText('after', EXAMPLES)
    .action(query);
}
