import { expect, it } from 'vitest';
import { checkArticle, figuresOf } from '../../../app/check/check-articles.ts';
import { factsOfClaim } from '../../../app/check/claim-facts.ts';
import { buildClaim } from '../build-claim.ts';

const TEXT = 'The mayor said the bridge will open in May.';
const LABELLED = [
  factsOfClaim(
    buildClaim(TEXT, { source: 'The mayor', cue: 'said', content: 'the bridge will open in May' }),
  ),
];

it('counts all labels of an article as missed whose extraction throws', async () => {
  const fixture = { article: { id: 'bridge', text: TEXT }, labelled: LABELLED };
  const checked = await checkArticle(fixture, async () => {
    throw new Error('a stage gave up');
  });
  expect(checked.failure).toBe('a stage gave up');
  expect(figuresOf([checked]).articles).toEqual({ bridge: { right: 0, predicted: 0, labelled: 1 } });
});
