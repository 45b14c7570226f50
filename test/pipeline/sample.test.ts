import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../pipeline/index.ts';
import { extractWith } from './extract.ts';

const text = readFileSync('fixtures/hegseth/article.txt', 'utf8');
const { claims } = await extractWith()({ id: 'hegseth', text });
const outer = claims.filter(({ within }) => within === null);
const holding = (words: string): Claim => outer.find(({ content }) => content.text.includes(words))!;

/** What the founders asked of the sample article, by its words. */
describe('the sample article', () => {
  it('has ten claims outside one another, and at least three within them', () => {
    expect(outer).toHaveLength(10);
    expect(claims.length - outer.length).toBeGreaterThanOrEqual(3);
  });

  it("has the diplomat's", () => {
    const { source, cue, addressee, form, speaker } = holding('surrender first');
    expect(source?.text).toBe('A NATO diplomat');
    expect(cue?.text).toBe('told');
    expect(addressee?.text).toBe('the Euractiv news portal');
    expect(form).toBe('mixed');
    expect(speaker).toMatchObject({ name: null, type: 'person', anonymous: true, affiliation: 'NATO' });
  });

  it("has Hegseth's five, the last without a cue", () => {
    const his = outer.filter(({ speaker }) => speaker.name === 'Pete Hegseth');
    expect(his.map(({ cue }) => cue?.text ?? null)).toEqual(['said', 'said', 'stated', 'According to', null]);
    for (const { speaker } of his) {
      expect(speaker).toMatchObject({
        type: 'person',
        role: 'Defense Secretary',
        affiliation: 'US',
        anonymous: false,
      });
    }
    expect(new Set(his.map(({ speaker }) => speaker.id)).size).toBe(1);
    expect(his.at(-1)!.content.text).toContain('"harsh strategic realities"');
  });

  it('dates and places the saying, not what was said', async () => {
    const { time, place, occasion } = holding('accession');
    expect(time).toMatchObject({ text: 'February 12', value: 'XXXX-02-12', grain: 'day' });
    expect(place?.text).toBe('Brussels');
    expect(occasion?.text).toContain('meeting with NATO allies');
    const dated = await extractWith()({ id: 'hegseth', text, published: '2025-02-14' });
    expect(dated.claims.find(({ id }) => id === holding('accession').id)?.time?.value).toBe('2025-02-12');
  });

  it("has the vow, by its source without 'who'", () => {
    const { source, cue, kind, form } = holding('support Ukraine indefinitely');
    expect(source?.text).toBe("the Biden administration and Kiev's close allies");
    expect(cue?.text).toBe('have previously vowed');
    expect([kind, form]).toEqual(['promise', 'mixed']);
  });

  it("has the other diplomats' and Trump's two", () => {
    expect(holding('surprised').speaker).toMatchObject({ name: null, type: 'group', anonymous: true });
    const his = outer.filter(({ speaker }) => speaker.name === 'Donald Trump');
    expect(his.map(({ cue }) => cue?.text)).toEqual(['announced', 'said']);
    for (const { speaker } of his) expect(speaker).toMatchObject({ role: 'President', affiliation: 'US' });
    expect(his[0]!.time?.text).toBe('February 12');
  });

  it('has claims within claims, by whom they are', () => {
    const inner = claims.filter(({ within }) => within !== null);
    const found = inner.map(({ speaker, cue }) => [speaker.name, cue?.text]);
    expect(found).toContainEqual(['US', 'believes']);
    expect(found).toContainEqual(['Donald Trump', 'agreed']);
    expect(found).toContainEqual(['Donald Trump', 'believed']);
  });

  it('takes nothing from the caption, the source line, the comment counter and the vague sentences', () => {
    for (const furniture of ['Source:', 'Comment (0)', 'These are the most frank', 'a sharp shift']) {
      const at = text.indexOf(furniture);
      const line = { start: at, end: at + furniture.length };
      for (const { context, content, source } of claims) {
        for (const { start, end } of [...content.spans, ...(source?.spans ?? [])]) {
          expect(start < line.end && line.start < end).toBe(false);
        }
        if (furniture !== 'a sharp shift')
          expect(context.start < line.end && line.start < context.end).toBe(false);
      }
    }
  });
});
