import { describe, expect, it } from 'vitest';
import { claimSchema } from '../../../pipeline/index.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { hearsay } from './hearsay.ts';

const NEWS = [
  { id: 'may', published: '2025-05-02', text: 'Mayor Ann Ray said the bridge will open.\n' },
  {
    id: 'june',
    published: '2025-06-02',
    text: 'Mayor Ann Ray said the bridge is open. Police said the road is closed.\n',
  },
];

describe('hearsay query', () => {
  it('prints from a database what hearsay run wrote into it: for reading, or as records', async () => {
    const folder = await temporaryFolder({
      'news.jsonl': NEWS.map((article) => `${JSON.stringify(article)}\n`).join(''),
      'config.yaml': 'to: claims.db',
    });
    await hearsay(folder, 'run', 'news.jsonl');

    const shown = await hearsay(folder, 'query', 'bridges', '--limit', '1');
    expect(shown.stdout).toMatch(/^\njune\n2025-06-02 · 1 claim\n─+\n\n {3}1 {2}Ann Ray – Mayor/);
    expect(shown.stdout).toContain('│ the bridge is open\n');
    expect(shown.stderr).toBe('The newest 1 claim; there are more, see --limit\n');

    const records = await hearsay(folder, 'query', '--from', 'claims.db', '--since', '2025-06', '--json');
    const claims = records.stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => claimSchema.parse(JSON.parse(line)));
    expect(claims.map(({ content }) => content.text)).toEqual(['the bridge is open', 'the road is closed']);

    const nothing = await hearsay(folder, 'query', '--speaker', 'nobody');
    expect(nothing).toEqual({ code: 0, stdout: '', stderr: 'No claim found\n' });
  });
});
