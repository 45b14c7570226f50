import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { outcomeOf, startHearsay } from './hearsay.ts';
import { claimsIn } from './written-claims.ts';

describe('as a filter', () => {
  it.each([[[]], [['--jobs', '2']]])(
    'the claims of a line come out before the next line is needed, %j',
    async (flags) => {
      const folder = await temporaryFolder();
      const child = startHearsay(folder, 'run', '-', '--to', '-', ...flags);
      const lines = createInterface({ input: child.stdout });
      for (const town of ['Bath', 'Leeds', 'York']) {
        const text = `The mayor of ${town} said the bridge will open in May.`;
        child.stdin.write(`${JSON.stringify({ id: town, text })}\n`);
        const [answer] = (await once(lines, 'line')) as [string];
        expect(claimsIn(answer)).toMatchObject([
          { article: { id: town }, content: { text: 'the bridge will open in May' } },
        ]);
      }
      child.stdin.end();
      expect((await outcomeOf(child)).code).toBe(0);
    },
    120_000,
  );
});
