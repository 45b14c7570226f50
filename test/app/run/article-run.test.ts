import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findInputs } from '../../../app/read/find-inputs.ts';
import { readArticles } from '../../../app/read/read-articles.ts';
import { originText } from '../../../app/read/reading.ts';
import { ArticleRun } from '../../../app/run/article-run.ts';
import { extractHere } from '../../../app/run/extractor.ts';
import type { RunWatcher } from '../../../app/run/run-watcher.ts';
import type { ClaimSink } from '../../../app/write/claim-sink.ts';
import type { Claim, Document, Extract } from '../../../pipeline/index.ts';
import { buildClaim } from '../build-claim.ts';
import { DEFAULTS } from '../read/reading.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** An extraction that finds one claim in an article, and fails where the text tells it to. */
const extract: Extract = async (article) => {
  if (article.text.includes('FAIL')) throw new Error('a stage gave up');
  const claims = [buildClaim(article.text, { content: article.text })];
  return { claims, document: { article, tokens: { length: 4 } } as unknown as Document };
};

/** A watcher that keeps what it is told. */
function noting(notes: string[]): RunWatcher {
  return {
    advance: async () => {},
    failure: async (origin, { code, id, reason }) =>
      void notes.push(`${originText(origin)} (${id}): ${reason} [${code}]`),
    encoding: async (origin, encoding) => void notes.push(`${originText(origin)}: ${encoding}`),
    article: async () => {},
  };
}

it('costs an article whose extraction throws, and that article only', async () => {
  const folder = await temporaryFolder({ 'a.txt': 'One.', 'b.txt': 'FAIL', 'c.txt': 'Three.' });
  const written: Claim[] = [];
  const notes: string[] = [];
  const sink: ClaimSink = {
    place: 'memory',
    store: null,
    write: async ({ claims }) => void written.push(...claims),
    flush: async () => {},
    close: async () => {},
    discard: async () => {},
  };
  const run = new ArticleRun({
    extractor: extractHere(extract, false),
    sinks: [sink],
    books: null,
    failures: null,
    watcher: noting(notes),
  });
  const readings = readArticles(await findInputs([folder]), DEFAULTS);
  await run.takeAll(readings, new AbortController().signal);

  expect(written.map(({ content }) => content.text)).toEqual(['One.', 'Three.']);
  expect(notes).toEqual([`${join(folder, 'b.txt')} (b): extraction failed: a stage gave up [extraction]`]);
  expect(run.tally).toEqual({ articles: 2, unchanged: 0, claims: 2, failures: 1, tokens: 8 });
});
