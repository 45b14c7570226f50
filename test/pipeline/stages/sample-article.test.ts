import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Claim } from '../../../pipeline/claim.ts';
import { markedArticle } from '../marked-article.ts';
import { claimsOf } from '../marked-claims.ts';

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const marked = read('test/cases/hegseth.marked.txt');

/** The sample article with its names and attributions marked by hand, through all stages that follow them. */
describe('the sample article', () => {
  let claims: readonly Claim[];
  const bySource = (text: string): Claim => claims.find(({ source }) => source?.text === text)!;

  beforeAll(() => {
    claims = claimsOf(markedArticle(marked, { published: '2025-02-14' }));
  });

  it('is marked as it stands', () => {
    expect(markedArticle(marked).article.text).toBe(read('fixtures/hegseth/article.txt'));
  });

  it('keeps the diplomat anonymous, told to a portal, partly quoted', () => {
    expect(bySource('A NATO diplomat')).toMatchObject({
      form: 'mixed',
      kind: 'statement',
      speaker: { name: null, type: 'person', role: null, affiliation: 'NATO', anonymous: true },
      addressee: { text: 'the Euractiv news portal' },
    });
  });

  it('gives all claims of Hegseth one speaker, with role and affiliation', () => {
    const sources = ['US Defense Secretary Pete Hegseth', 'Hegseth', 'Mr Hegseth', 'Pete Hegseth'];
    const his = claims.filter(({ source }) => sources.includes(source?.text ?? ''));
    expect(his).toHaveLength(5);
    for (const { speaker } of his) {
      expect(speaker).toEqual({
        ...his[0]!.speaker,
        name: 'Pete Hegseth',
        role: 'Defense Secretary',
        affiliation: 'US',
      });
    }
  });

  it('tells when, where and on what occasion he spoke first', () => {
    expect(bySource('Hegseth')).toMatchObject({
      time: { text: 'February 12', value: '2025-02-12', grain: 'day' },
      place: { text: 'Brussels' },
      occasion: { text: 'a meeting with NATO allies' },
    });
    const [first] = claimsOf(markedArticle(marked)).filter(({ source }) => source?.text === 'Hegseth');
    expect(first!.time!.value).toBe('XXXX-02-12');
  });

  it('gives his later claims no time', () => {
    expect(bySource('Mr Hegseth').time).toBeNull();
    expect(bySource('Pete Hegseth')).toMatchObject({
      time: null,
      occasion: { text: 'his first trip to Europe' },
    });
  });

  it('reads what Trump believes within what he says', () => {
    const trump = claims.filter(({ speaker }) => speaker.name === 'Donald Trump');
    expect(trump.map(({ cue }) => cue!.lemma)).toEqual(['announce', 'agree', 'think', 'say', 'believe']);
    for (const { speaker } of trump) expect(speaker).toMatchObject({ role: 'President', affiliation: 'US' });
    expect(trump[0]!.time).toMatchObject({ text: 'February 12', value: '2025-02-12' });
    expect(trump[2]).toMatchObject({ cue: { negated: true }, within: trump[0]!.id });
    expect(trump[4]).toMatchObject({ form: 'mixed', kind: 'belief', within: trump[3]!.id });
  });

  it('lets the administration and the allies vow as a group', () => {
    expect(bySource("the Biden administration and Kiev's close allies")).toMatchObject({
      kind: 'promise',
      form: 'mixed',
      speaker: { name: null, type: 'group', anonymous: false },
    });
  });

  it('resolves "they" to the diplomats', () => {
    expect(bySource('they').speaker).toEqual(bySource('several other diplomats').speaker);
  });
});
