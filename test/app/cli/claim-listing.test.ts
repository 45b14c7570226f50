import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { articleListing, claimListing } from '../../../app/cli/claim-listing.ts';
import { columns } from '../../../app/cli/wrap.ts';
import { articleFields } from '../../../pipeline/index.ts';
import { buildClaim, passage } from '../build-claim.ts';

const TEXT =
  'On Monday in Brussels US Defense Secretary Pete Hegseth told allies at a summit that the US believes accession is ' +
  '"not viable". Mr Hegseth did not say when. A NATO diplomat said he was surprised.';

const HEGSETH = { name: 'Pete Hegseth', role: 'Defense Secretary', affiliation: 'US' };
const TOLD = buildClaim(TEXT, {
  id: 'told',
  source: 'US Defense Secretary Pete Hegseth',
  cue: 'told',
  content: 'that the US believes accession is "not viable"',
  speaker: HEGSETH,
  rest: {
    form: 'mixed',
    addressee: passage(TEXT, 'allies'),
    time: { ...passage(TEXT, 'Monday'), value: '2025-02-10', grain: 'day' },
    place: passage(TEXT, 'Brussels'),
    occasion: passage(TEXT, 'a summit'),
  },
});
const BELIEVES = buildClaim(TEXT, {
  id: 'believes',
  source: 'the US',
  cue: 'believes',
  content: 'accession is "not viable"',
  speaker: { name: 'the US', type: 'organization' },
  rest: { within: 'told', kind: 'belief', confidence: 0.41 },
});
const NOT_SAID = buildClaim(TEXT, {
  id: 'not',
  source: 'Mr Hegseth',
  cue: 'did not say',
  content: 'when',
  negated: true,
  speaker: HEGSETH,
});
const DIPLOMAT = buildClaim(TEXT, {
  id: 'diplomat',
  source: 'A NATO diplomat',
  cue: 'said',
  content: 'he was surprised',
  speaker: { affiliation: 'NATO', anonymous: true },
});

const plain = { width: 70, colours: pc.createColors(false) };
const listed = (...claims: Parameters<typeof claimListing>[0]): string =>
  claimListing(claims, plain).join('\n');

describe('the listing of claims', () => {
  it('shows who; how, to whom, when and where; what; of what kind and how sure', () => {
    expect(listed(TOLD)).toBe(`
   1  Pete Hegseth – Defense Secretary, US, as “US Defense Secretary
      Pete Hegseth”
      told · to allies · when Monday (2025-02-10) · where Brussels ·
      occasion a summit
      │ that the US believes accession is "not viable"
      mixed statement · confidence 80 %`);
  });

  it('indents a claim under the one that it is part of', () => {
    expect(listed(TOLD, NOT_SAID, BELIEVES)).toContain(`
     ↳ 2  the US
          believes
          │ accession is "not viable"
          indirect belief · confidence 41 %

   3  Pete Hegseth`);
  });

  it('lists a claim by itself whose outer claim is not there', () => {
    expect(listed(BELIEVES)).toContain('   1  the US');
  });

  it('marks what was not said', () => {
    expect(listed(NOT_SAID)).toContain('did not say ✗ negated\n');
  });

  it('names somebody unnamed by the words of the text, and nobody where there are none', () => {
    expect(listed(DIPLOMAT)).toContain('A NATO diplomat – NATO, unnamed\n');
    expect(listed({ ...DIPLOMAT, source: null })).toContain('somebody unnamed – NATO, unnamed\n');
  });

  it('says that a quotation has no cue', () => {
    expect(listed({ ...DIPLOMAT, cue: null })).toContain('(quoted)\n');
  });

  it('keeps within the width, with colours too', () => {
    for (const colours of [true, false].map(pc.createColors)) {
      const lines = articleListing(articleFields({ id: 'a', text: TEXT }), [TOLD, BELIEVES, DIPLOMAT], {
        width: 60,
        colours,
      });
      expect(Math.max(...lines.map(columns))).toBe(60);
    }
  });

  it('has no colours where none are wanted, and some where they are', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what colours begin with
    const colourCode = /\u001b/;
    expect(listed(TOLD, BELIEVES)).not.toMatch(colourCode);
    expect(claimListing([TOLD], { width: 70, colours: pc.createColors(true) }).join('')).toMatch(colourCode);
  });

  it('heads an article with its title and what is known of it', () => {
    const article = articleFields({
      id: 'wn-1',
      text: TEXT,
      title: 'Accession “not viable”',
      publisher: 'Wikinews',
      published: '2025-02-12',
    });
    expect(articleListing(article, [TOLD], plain).slice(0, 4)).toEqual([
      '',
      'Accession “not viable”',
      'Wikinews · 2025-02-12 · wn-1 · 1 claim',
      '─'.repeat(70),
    ]);
  });
});
