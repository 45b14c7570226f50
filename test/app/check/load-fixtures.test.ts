import { describe, expect, it } from 'vitest';
import { loadFixtures } from '../../../app/check/load-fixtures.ts';
import { packageFile } from '../../../app/package-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const ARTICLE = 'Ada Bell said the bridge is safe.';
const CLAIM = `
  - id: 1
    source: Ada Bell
    cue: said
    content: [the bridge is safe]
    form: indirect
    kind: statement
    speakerType: person
`;

async function load(claims: string) {
  const folder = await temporaryFolder({ 'bridge/article.txt': ARTICLE, 'bridge/claims.yaml': claims });
  return loadFixtures(folder);
}

describe('labelled articles', () => {
  it('of this repository can all be found in their texts', async () => {
    const fixtures = await loadFixtures(packageFile('fixtures'));
    expect(fixtures.length).toBeGreaterThanOrEqual(12);
    for (const { article, labelled } of fixtures) {
      const spans = labelled.flatMap((facts) => Object.values(facts.spans).flat());
      expect(spans.every(({ start, end }) => start < end && end <= article.text.length)).toBe(true);
    }
  });

  it('may leave out what a claim does not have', async () => {
    const [bridge] = await load(`claims:${CLAIM}`);
    expect(bridge!.labelled[0]).toMatchObject({
      id: '1',
      spans: { source: [{ start: 0, end: 8 }], cue: [{ start: 9, end: 13 }], addressee: [] },
      texts: { speaker: null },
      values: { negated: 'false', speakerType: 'person' },
      within: null,
    });
  });

  it('may hold no claim at all', async () => {
    expect((await load('claims: []'))[0]!.labelled).toEqual([]);
  });

  it.each([
    [
      'a text that is not in the article',
      CLAIM.replace('[the bridge is safe]', 'the bridge was safe'),
      /claim 1: the content "the bridge was safe" does not stand in the article/,
    ],
    [
      'a misspelt key',
      CLAIM.replace('cue:', 'que:'),
      /line 4: claims\[0\]\.que is not a valid key \(the nearest valid key is claims\[0\]\.cue\)/,
    ],
    [
      'an unknown value',
      CLAIM.replace('indirect', 'reported'),
      /line 6: claims\[0\]\.form is "reported", but must be direct, indirect or mixed/,
    ],
    ['an id that comes twice', CLAIM + CLAIM, /two claims have the same id/],
    ['an outer claim that is not there', `${CLAIM}    within: 7\n`, /claim 1 is within none/],
  ])('are refused for %s', async (_, claims, problem) => {
    await expect(load(`claims:${claims}`)).rejects.toMatchObject({ problem: expect.stringMatching(problem) });
  });

  it('are missing from a folder that has none', async () => {
    await expect(loadFixtures(await temporaryFolder({ 'article.txt': ARTICLE }))).rejects.toMatchObject({
      code: 'input-empty',
    });
  });
});
