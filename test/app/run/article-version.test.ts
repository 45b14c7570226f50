import { expect, it } from 'vitest';
import { runFingerprint } from '../../../app/run/article-version.ts';
import { settingsSchema } from '../../../pipeline/index.ts';

it('is the same for the same settings, and another for each model', async () => {
  const [swift, again, deep] = await Promise.all(
    (['swift', 'swift', 'deep'] as const).map((model) => runFingerprint(settingsSchema.parse({ model }))),
  );
  expect(again).toBe(swift);
  expect(deep).not.toBe(swift);
});
