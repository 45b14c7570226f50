import { describe, expect, it } from 'vitest';
import { labelSchema } from '../../../app/check/label-schema.ts';
import { locateLabel, TextNotFound } from '../../../app/check/locate-label.ts';

const TEXT =
  'He said the bridge is safe. "It opens in May," she said, "at last." The head said he is glad, and the mayor said he is not.';

/** The parts of a label as found: each piece with the four characters before it. */
function locate(parts: object): Record<'source' | 'cue' | 'content' | 'addressee', string[]> {
  const label = labelSchema.parse({
    id: 1,
    form: 'indirect',
    kind: 'statement',
    speakerType: 'person',
    ...parts,
  });
  const { spans } = locateLabel(TEXT, label);
  const show = (field: keyof typeof spans): string[] =>
    spans[field].map(
      ({ start, end }) => `${TEXT.slice(Math.max(0, start - 4), start)}|${TEXT.slice(start, end)}`,
    );
  return { source: show('source'), cue: show('cue'), content: show('content'), addressee: show('addressee') };
}

describe('locating a label in its article', () => {
  it('finds the occurrence of the cue that source and content stand at', () => {
    expect(locate({ source: 'she', cue: 'said', content: '"It opens in May,"' }).cue).toEqual(['she |said']);
    expect(locate({ source: 'the mayor', cue: 'said', content: 'he is not' }).cue).toEqual(['yor |said']);
  });

  it('finds the occurrence of other parts that is nearest to the cue', () => {
    expect(
      locate({ source: 'The head', cue: 'said', content: 'he is glad', addressee: 'he' }).addressee,
    ).toEqual(['aid |he']);
  });

  it('finds contents in pieces around the cue', () => {
    const { content } = locate({ source: 'she', cue: 'said', content: ['"It opens in May,"', '"at last."'] });
    expect(content).toEqual(['fe. |"It opens in May,"', 'id, |"at last."']);
  });

  it('finds whole words only: "he" does not stand in "the" or "she"', () => {
    expect(locate({ source: 'he@1', cue: 'is', content: 'glad' }).source).toEqual(['aid |he']);
  });

  it('finds the numbered occurrence where the label says which', () => {
    expect(locate({ cue: 'said@2', content: 'the bridge is safe' }).cue).toEqual(['she |said']);
  });

  it('starts from the content where there is no cue', () => {
    const { source, cue } = locate({ source: 'she', content: '"at last."', cue: null });
    expect(source).toEqual(['y," |she']);
    expect(cue).toEqual([]);
  });

  it.each([
    ['a text that does not stand there', { source: 'the council', cue: 'said', content: 'glad' }, 'source'],
    ['part of a word', { source: 'he', cue: 'sai', content: 'glad' }, 'cue'],
    ['an occurrence too many', { source: 'he', cue: 'said@9', content: 'glad' }, 'cue'],
  ])('refuses %s, and names the field', (_, parts, field) => {
    expect(() => locate(parts)).toThrow(TextNotFound);
    expect(() => locate(parts)).toThrow(field);
  });
});
