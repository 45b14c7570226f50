import { describe, expect, it } from 'vitest';
import type { SettingsInput } from '../../pipeline/index.ts';
import { extractWith } from './extract.ts';

const read = async (text: string, settings: SettingsInput = {}) =>
  (await extractWith(settings)({ id: 'case', text })).claims;

describe('settings', () => {
  it('take further words for cues, in all their forms and of the given class', async () => {
    const text = 'The minister whiffled that the bridge would open in May.';
    // The syntax alone may tell that something was said, though not what "whiffle" is.
    const [untold] = await read(text);
    expect(untold?.kind).not.toBe('promise');
    const [claim] = await read(text, { cues: { add: { whiffle: 'promise' } } });
    expect(claim!.confidence).toBeGreaterThan(untold?.confidence ?? 0);
    expect(claim).toMatchObject({
      kind: 'promise',
      cue: { text: 'whiffled', lemma: 'whiffle' },
      source: { text: 'The minister' },
    });
  });

  it('leave out claims of cues to ignore', async () => {
    const text = 'Ann Smith says the plan is good.';
    expect(await read(text)).toHaveLength(1);
    expect(await read(text, { cues: { ignore: ['say'] } })).toEqual([]);
  });

  it('leave out claims that are less sure than asked', async () => {
    const text = 'Ann Smith says the plan is good.';
    expect(await read(text, { minConfidence: 1 })).toEqual([]);
  });

  it('give spans in code points where asked, and the same ids', async () => {
    const text = '😀😀 Ann Smith says the plan is good.';
    const [units] = await read(text);
    const [points] = await read(text, { offsets: 'codepoints' });
    expect(points!.id).toBe(units!.id);
    const { start, end } = points!.content.spans[0]!;
    expect([...text].slice(start, end).join('')).toBe(units!.content.text);
  });

  it('read only the kinds of block that are asked for', async () => {
    const text = 'Ann Smith says no\n\nBob Jones said the plan was good.';
    const sources = (await read(text, { blocks: ['prose'] })).map(({ source }) => source?.text);
    expect(sources).toEqual(['Bob Jones']);
  });

  it('refuse what is unknown', () => {
    expect(() => extractWith({ minConfidense: 1 } as SettingsInput)).toThrow('minConfidense');
  });
});
