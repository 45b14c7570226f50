import { join } from 'node:path';
import pc from 'picocolors';
import { expect, it } from 'vitest';
import { ArticleRun } from '../../../app/cli/article-run.ts';
import type { Progress } from '../../../app/cli/progress.ts';
import type { Screen } from '../../../app/cli/screen.ts';
import { findInputs } from '../../../app/read/find-inputs.ts';
import type { ClaimSink } from '../../../app/write/claim-sink.ts';
import type { Claim, Document, Extract } from '../../../pipeline/index.ts';
import { buildClaim } from '../build-claim.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** An extraction that finds one claim in an article, and fails where the text tells it to. */
const extract: Extract = async (article) => {
  if (article.text.includes('FAIL')) throw new Error('a stage gave up');
  const claims = [buildClaim(article.text, { content: article.text })];
  return { claims, document: { article, tokens: { length: 4 } } as unknown as Document };
};

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
  const progress: Progress = {
    advance: async () => {},
    note: async (line) => void notes.push(line),
    stop: () => {},
  };
  const screen: Screen = {
    isTerminal: false,
    width: 80,
    colours: pc.createColors(false),
    print: async () => {},
  };

  const run = new ArticleRun(extract, sink, progress, screen, null);
  await run.readAll(await findInputs([folder]));

  expect(written.map(({ content }) => content.text)).toEqual(['One.', 'Three.']);
  expect(notes).toEqual([
    `failed ${join(folder, 'b.txt')} (b): extraction failed: a stage gave up [extraction]`,
  ]);
  expect(run.tally).toEqual({ articles: 2, claims: 2, failures: 1, tokens: 8 });
});
