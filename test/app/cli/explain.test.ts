import { expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { hearsay } from './hearsay.ts';

const TEXT = 'Mayor Ada Bell told "The Post" on Monday that the bridge will open in May.';

it('hearsay explain prints every layer in order, for one article', async () => {
  const folder = await temporaryFolder({ 'bridge.txt': TEXT });
  const { code, stdout, stderr } = await hearsay(folder, 'explain', 'bridge.txt');
  const headings = [...stdout.matchAll(/^── (.+?) ─+$/gm)].map(([, heading]) => heading);
  expect(headings).toEqual([
    'blocks',
    'tokens by sentence',
    'quotations',
    'names',
    'dates',
    'cues',
    'attributions',
    'entities',
    'speakers, one for each attribution',
    'circumstances, by attribution',
    'qualities, one for each attribution',
    'claims',
  ]);
  expect(stdout).toContain('Bell/PROPN told/VERB');
  expect([code, stderr]).toEqual([0, '']);
});

it('hearsay explain --id picks an article of a file with several', async () => {
  const lines = ['1', '2'].map((id) => JSON.stringify({ id, text: `Number ${id} is open.` }));
  const folder = await temporaryFolder({ 'news.jsonl': lines.join('\n') });
  const { stdout } = await hearsay(folder, 'explain', 'news.jsonl', '--id', '2');
  expect(stdout).toContain('Number 2 is open.');
  expect(stdout).not.toContain('Number 1 is open.');
});
