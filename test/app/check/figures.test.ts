import { describe, expect, it } from 'vitest';
import { readAccepted, writeAccepted } from '../../../app/check/accepted-figures.ts';
import type { Figures } from '../../../app/check/check-articles.ts';
import { compareFigures, rise } from '../../../app/check/compare-figures.ts';
import { NO_COUNTS } from '../../../app/check/counts.ts';
import { byName, FIELD_NAMES } from '../../../app/check/fields.ts';
import { gateText, passGates } from '../../../app/check/gates.ts';
import { junitXml } from '../../../app/check/junit.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const NOTHING = byName(FIELD_NAMES, () => NO_COUNTS);
const FIGURES: Figures = {
  fields: {
    ...NOTHING,
    claim: { right: 6, predicted: 10, labelled: 10 },
    cue: { right: 7, predicted: 10, labelled: 10 },
  },
  articles: {
    bridge: { right: 2, predicted: 4, labelled: 4 },
    flood: { right: 4, predicted: 6, labelled: 6 },
  },
};

describe('accepted figures', () => {
  it('come back as they were written', async () => {
    const path = `${await temporaryFolder()}/accepted.json`;
    await writeAccepted(path, FIGURES);
    expect(await readAccepted(path)).toEqual(FIGURES);
    expect(compareFigures((await readAccepted(path))!, FIGURES)).toEqual({ fields: [], articles: [] });
  });

  it('are none before any were accepted', async () => {
    expect(await readAccepted(`${await temporaryFolder()}/accepted.json`)).toBeNull();
  });

  it('that cannot be read are an expected failure', async () => {
    const folder = await temporaryFolder({ 'accepted.json': '{"fields": {"speakers": {}}, "articles": {}}' });
    await expect(readAccepted(`${folder}/accepted.json`)).rejects.toMatchObject({ code: 'file-key' });
  });
});

describe('what changed', () => {
  const better = { right: 8, predicted: 10, labelled: 10 };

  it('is named for each field and article, with the rise of F1', () => {
    const now = {
      fields: { ...FIGURES.fields, claim: better },
      articles: { ...FIGURES.articles, flood: better },
    };
    const { fields, articles } = compareFigures(FIGURES, now);
    expect(fields.map(({ name }) => name)).toEqual(['claim']);
    expect(articles.map(({ name }) => name)).toEqual(['flood']);
    expect(rise(fields[0]!)).toBeCloseTo(0.2);
  });

  it('may be an article that came or went', () => {
    const { bridge } = FIGURES.articles;
    const { articles } = compareFigures(FIGURES, {
      fields: FIGURES.fields,
      articles: { bridge: bridge!, storm: better },
    });
    expect(articles.map(({ name, accepted, now }) => [name, accepted !== null, now !== null])).toEqual([
      ['flood', true, false],
      ['storm', false, true],
    ]);
    expect(rise(articles[0]!)).toBeNull();
  });
});

describe('gates', () => {
  it('are passed at the figure itself and missed below', () => {
    const gates = passGates({ claim: 60, cue: 70.1 }, FIGURES.fields);
    expect(gates.map(({ field, passed }) => [field, passed])).toEqual([
      ['claim', true],
      ['cue', false],
    ]);
    expect(gateText(gates[1]!)).toBe('cue: F1 70.0, gate 70.1');
  });

  it('are missed without data: labels that were lost must not look like success', () => {
    const [gate] = passGates({ place: 10 }, FIGURES.fields);
    expect(gate).toMatchObject({ passed: false, reached: null });
    expect(gateText(gate!)).toBe('place: F1 without data, gate 10.0');
  });
});

describe('JUnit XML', () => {
  it('has a test for each gate and each article', () => {
    const article = { id: 'a "b" <c> & d\u0000', text: '' };
    const checked = { article, claims: [], counts: NOTHING, failure: 'line one\nline two' };
    const xml = junitXml(passGates({ claim: 60, cue: 90 }, FIGURES.fields), [checked]);
    expect(xml.split('\n')).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<testsuites name="hearsay check">',
      '  <testsuite name="gates" tests="2" failures="1" errors="0">',
      '    <testcase classname="hearsay.gates" name="claim"/>',
      '    <testcase classname="hearsay.gates" name="cue"><failure message="cue: F1 70.0, gate 90.0"/></testcase>',
      '  </testsuite>',
      '  <testsuite name="articles" tests="1" failures="0" errors="1">',
      '    <testcase classname="hearsay.articles" name="a &quot;b&quot; &lt;c&gt; &amp; d"><error message="line one&#10;line two"/></testcase>',
      '  </testsuite>',
      '</testsuites>',
      '',
    ]);
  });
});
