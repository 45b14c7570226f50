import { describe, expect, it } from 'vitest';
import { claimSchema } from '../../../pipeline/claim.ts';
import { stableId } from '../../../pipeline/stages/claims/stable-id.ts';
import { markedClaims } from '../marked-claims.ts';

const NESTED =
  '[s1:[per:Ann Poe]] [c1:said] [t1:that [s2:[per:Tom Lee]] [c2:believed] [t2:in [s3:his] [c3:promise] [t3:to go]]].';

describe('the claims stage', () => {
  it('writes records that the schema takes', () => {
    const claims = markedClaims(NESTED, { url: 'https://example.org/1', published: '2025-02-14' });
    expect(claims).toHaveLength(3);
    for (const claim of claims) expect(claimSchema.parse(claim)).toEqual(claim);
    expect(claims[0]).toMatchObject({
      article: { id: 'test', url: 'https://example.org/1', title: null, published: '2025-02-14' },
      model: 'test-1',
      confidence: 1,
    });
  });

  it('joins the text of several pieces, and keeps their spans', () => {
    const [claim] = markedClaims('"[t1:It is late]," [c1:said] [s1:Poe], "[t1:and dark]."');
    expect(claim!.content).toMatchObject({
      text: 'It is late … and dark',
      spans: [
        { start: 1, end: 11 },
        { start: 25, end: 33 },
      ],
    });
  });

  it('puts a claim within the one whose content holds it', () => {
    const [outer, inner, innermost] = markedClaims(NESTED);
    expect(outer!.within).toBeNull();
    expect(inner!.within).toBe(outer!.id);
    expect(innermost!.within).toBe(inner!.id);
  });

  it('leaves out what is less sure than asked, and what lay in it goes to the next claim around', () => {
    const claims = markedClaims(NESTED, {}, { minConfidence: 0.5 }, (attribution, index) => ({
      ...attribution,
      confidence: index === 1 ? 0.4 : 0.9,
    }));
    expect(claims.map(({ cue }) => cue?.lemma)).toEqual(['say', 'promise']);
    expect(claims[1]!.within).toBe(claims[0]!.id);
  });

  it('leaves out ignored cues', () => {
    const claims = markedClaims(NESTED, {}, { cues: { ignore: ['say'] } });
    expect(claims.map(({ cue }) => cue?.lemma)).toEqual(['believe', 'promise']);
    expect(claims[0]!.within).toBeNull();
  });

  it('orders claims by their first character, the longer first', () => {
    const claims = markedClaims('"[t2:It is late]," [c2:said] [s2:Poe]. [s1:Lee] [c1:agreed] [t1:with it].');
    expect(claims.map(({ source }) => source?.text)).toEqual(['Poe', 'Lee']);
  });

  it('lists the names in the content with the ids of their entities', () => {
    const [claim] = markedClaims('[s1:[per:Ann Poe]] [c1:said] [t1:[per:Poe] would meet [org:NATO]].');
    expect(claim!.mentions).toMatchObject([
      { text: 'Poe', type: 'person', entity: claim!.speaker.id },
      { text: 'NATO', type: 'organization' },
    ]);
    expect(claim!.mentions[1]!.entity).not.toBeNull();
  });

  it('gives the sentences that the claim stands in', () => {
    const text = 'It rained. [s1:Poe] [c1:said]: [t1:"It is late. We go."] It snowed.';
    const [claim] = markedClaims(text);
    expect(claim!.context).toEqual({ start: 11, end: 41 });
  });

  it('has neither cue nor source where the text has none', () => {
    const [claim] = markedClaims('[t1:"It is late."]');
    expect(claim).toMatchObject({ cue: null, source: null, speaker: { id: null, type: 'unknown' } });
  });

  it('gives the same id for the same article and spans, whatever else is found', () => {
    const [alone] = markedClaims('[s1:Poe] [c1:said] [t1:no]. Lee agreed.');
    const [beside] = markedClaims('[s1:[per:Poe]] [c1:said] [t1:no]. [s2:Lee] [c2:agreed] [t2:.]');
    const [elsewhere] = markedClaims('[s1:Poe] [c1:said] [t1:no]. Lee agreed.', { id: 'other' });
    expect(beside!.id).toBe(alone!.id);
    expect(elsewhere!.id).not.toBe(alone!.id);
  });
});

describe('a stable id', () => {
  it('is the same on every machine and in every version', () => {
    expect(stableId('')).toBe(stableId(''));
    expect(stableId('hegseth cue 14-18 45-50')).toBe('4c8e513d9f83e5a9');
  });

  it('has sixteen hexadecimal digits, and differs where the text does', () => {
    const ids = Array.from({ length: 20_000 }, (_, number) => stableId(`article ${number}`));
    for (const id of ids.slice(0, 100)) expect(id).toMatch(/^[0-9a-f]{16}$/);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
