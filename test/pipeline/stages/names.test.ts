import { describe, expect, it } from 'vitest';
import { readCases } from '../cases.ts';
import { extractWith } from '../extract.ts';

interface NameCase {
  readonly it: string;
  readonly text: string;
  readonly names: readonly string[];
}

const MARKS = { person: 'per', organization: 'org', place: 'loc', group: 'grp' } as const;
const extract = extractWith();

async function namesOf(text: string): Promise<string[]> {
  const { tokens, names } = (await extract({ id: 'case', text })).document;
  return names.map(({ tokens: range, type, longForm }) => {
    const link = longForm ? ` = ${tokens.rangeText(longForm)}` : '';
    return `${MARKS[type]} ${tokens.rangeText(range)}${link}`;
  });
}

describe('the names stage', () => {
  it.each(readCases<NameCase>('names'))('$it', async ({ text, names }) => {
    expect(await namesOf(text)).toEqual(names);
  });

  it('gives names that do not overlap, in reading order', async () => {
    const text = 'Ana Silva (AS) of the Bank of Spain (BoS) met Eğe Öz in Łódź (Ł). '.repeat(3);
    const { names } = (await extract({ id: 'case', text })).document;
    expect(names.length).toBeGreaterThan(3);
    for (let at = 1; at < names.length; at++) {
      expect(names[at]!.tokens.from).toBeGreaterThanOrEqual(names[at - 1]!.tokens.to);
    }
  });
});
