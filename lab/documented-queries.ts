import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { glob } from 'tinyglobby';
import { startPostgres } from '../test/services/postgres.ts';

/**
 * Asks the questions of docs/databases.md anew and writes the answers into it: `npm run docs:queries`, after `npm run build`,
 * whenever models have changed. It needs psql.
 */
const PAGE = 'docs/databases.md';
const QUESTION = /(```sql\n([^`]+);\n```\n\n```text\n)[^`]*(?=```)/g;

const server = await startPostgres();
try {
  const url = await server.newDatabase();
  const articles = (await glob('fixtures/*/article.txt')).sort();
  const flags = ['--to', url, '--jobs', '1', '--no-ledger', '--quiet'];
  execFileSync(process.execPath, ['dist/app/cli/main.js', 'run', ...articles, ...flags]);
  const ask = (query: string): string =>
    execFileSync('psql', ['--no-psqlrc', '--command', query, url], { encoding: 'utf8' })
      .replace(/ +$/gm, '')
      .trimEnd();
  const page = readFileSync(PAGE, 'utf8');
  writeFileSync(
    PAGE,
    page.replace(QUESTION, (_, before: string, query: string) => `${before}${ask(query)}\n`),
  );
} finally {
  await server.stop();
}
