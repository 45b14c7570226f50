import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Claim,
  claimSchema,
  createPipeline,
  type Extract,
  readModels,
} from '../../../../pipeline/index.ts';
import { extractDeep, hasRuntime, NEEDS_RUNTIME } from '../../deep.ts';

const SAMPLE = readFileSync('fixtures/hegseth/article.txt', 'utf8');
const MAYOR = 'The mayor said the bridge will open in May.';

const parts = ({ source, cue, content }: Claim) => [source?.text, cue?.text, content.text];

describe.skipIf(!hasRuntime)(`the deep model${NEEDS_RUNTIME}`, () => {
  let extract: Extract;
  beforeAll(async () => {
    extract = await extractDeep();
  });
  const claimsOf = async (text: string) => (await extract({ id: 'case', text })).claims;

  it.each([
    [MAYOR, ['The mayor', 'said', 'the bridge will open in May']],
    ['“We will not pay,” Ann Lee told reporters.', ['Ann Lee', 'told', '“We will not pay,”']],
    [
      'According to a spokesman for the city, the work has begun.',
      ['a spokesman for the city', 'According to', 'the work has begun'],
    ],
  ])('reads: %s', async (text, expected) => {
    const claims = await claimsOf(text);
    expect(claims.map(parts)).toEqual([expected]);
    expect(claims[0]!.model).toBe('deep-1');
    expect(claims[0]!.confidence).toBeGreaterThan(0.7);
  });

  it.each(['The bridge is 90 metres long.', '', '\n\n', '😀', '"'.repeat(500)])(
    'finds nothing in %j',
    async (text) => {
      expect(await claimsOf(text)).toEqual([]);
    },
  );

  it('makes sound records of any text', async () => {
    const texts = readFileSync('test/cases/word-pieces.jsonl', 'utf8').trimEnd().split('\n');
    for (const line of texts.slice(0, 40)) {
      const { text } = JSON.parse(line) as { text: string };
      const around = `The mayor said ${text} will open, ${text} told\n${text}: “${text}” he added.`;
      for (const claim of await claimsOf(around)) {
        claimSchema.parse(claim);
        for (const { start, end } of claim.content.spans) expect(end).toBeGreaterThan(start);
      }
    }
  });

  it('does not depend on what was read before, nor on what is read at the same time', async () => {
    const fresh = await extractDeep();
    const alone = (await fresh({ id: 'case', text: SAMPLE })).claims;
    expect(alone.length).toBeGreaterThan(8);
    const together = await Promise.all([
      claimsOf(MAYOR),
      claimsOf(SAMPLE),
      claimsOf(MAYOR),
      claimsOf(SAMPLE),
    ]);
    expect(together[1]).toEqual(alone);
    expect(together[3]).toEqual(alone);
    expect(together[2]).toEqual(together[0]);
  });

  it('gives a claim the id that swift gives it for the same spans', async () => {
    const swift = createPipeline(readModels(new Uint8Array(readFileSync('models/swift.bin'))));
    const [claim] = (await swift({ id: 'case', text: MAYOR })).claims;
    expect(claim!.model).toBe('swift-1');
    expect((await claimsOf(MAYOR))[0]!.id).toBe(claim!.id);
  });

  it('follows up a word that the user takes for a cue', async () => {
    const text = 'The mayor whiffled that the bridge will open in May.';
    const { document } = await (await extractDeep({ cues: { add: { whiffle: 'statement' } } }))({
      id: 'case',
      text,
    });
    expect(document.cues.map(({ tokens }) => document.tokens.rangeText(tokens))).toContain('whiffled');
  });
});

it('is missed with a plain word where the settings ask for it and it was not passed', () => {
  const models = readModels(new Uint8Array(readFileSync('models/swift.bin')));
  expect(() => createPipeline(models, { model: 'deep' })).toThrow(/needs the deep model/);
});
