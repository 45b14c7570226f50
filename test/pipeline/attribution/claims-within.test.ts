import { describe, expect, it } from 'vitest';
import { readCases } from '../cases.ts';
import { extractWith } from '../extract.ts';

interface WithinCase {
  readonly it: string;
  readonly text: string;
  readonly expected: readonly (readonly [source: string, cue: string, content: string, around?: string])[];
}

describe('claims within claims', () => {
  const extract = extractWith();

  it.each(readCases<WithinCase>('claims-within'))('$it', async ({ text, expected }) => {
    const { claims } = await extract({ id: 'case', text });
    const within = claims.filter((claim) => claim.within !== null);
    const cueOf = (id: string | null) => claims.find((claim) => claim.id === id)?.cue?.text;
    expect(
      within.map(({ source, cue, content, within: around }, index) => [
        source?.text ?? null,
        cue?.text,
        content.text,
        ...(expected[index]?.[3] === undefined ? [] : [cueOf(around)]),
      ]),
    ).toEqual(expected);
  });
});
