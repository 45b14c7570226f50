import type { ArticleClaims } from '../../../../app/write/claim-sink.ts';
import type { Claim } from '../../../../pipeline/index.ts';
import { buildClaim, passage } from '../../build-claim.ts';

const TEXT =
  'At a rally in Austin on 12 February 2025, the mayor, Ann Ray, told reporters in a statement the bridge will open. She denied that Bob Orr knew of delays.';

export const ARTICLE: Claim['article'] = {
  id: 'bridge',
  url: 'https://example.org/bridge',
  title: 'A bridge, at last',
  publisher: 'The Gazette',
  published: '2025-02-13T08:30:00Z',
};

/** A claim with all that a record can have. */
export const TOLD: Claim = buildClaim(TEXT, {
  id: '00000000000000a1',
  source: 'the mayor, Ann Ray,',
  cue: 'told',
  content: 'the bridge will open',
  speaker: { id: 'e1', name: 'Ann Ray', role: 'mayor', affiliation: 'Austin' },
  rest: {
    article: ARTICLE,
    content: {
      text: 'the bridge … will open',
      spans: [
        { start: TEXT.indexOf('the bridge'), end: TEXT.indexOf('the bridge') + 10 },
        { start: TEXT.indexOf('will open'), end: TEXT.indexOf('will open') + 9 },
      ],
      modality: 'future',
      tense: 'future',
    },
    addressee: passage(TEXT, 'reporters'),
    time: { ...passage(TEXT, '12 February 2025'), value: '2025-02-12', grain: 'day' },
    place: passage(TEXT, 'Austin'),
    occasion: passage(TEXT, 'a rally'),
    medium: passage(TEXT, 'a statement'),
    confidence: 0.123456789012345,
  },
});

/** One within it, that says little of itself. */
export const DENIED: Claim = buildClaim(TEXT, {
  id: '00000000000000a2',
  source: 'She',
  content: 'Bob Orr knew of delays',
  speaker: { id: 'e1', name: 'Ann Ray', role: 'mayor', affiliation: 'Austin' },
  rest: {
    article: ARTICLE,
    kind: 'denial',
    content: { ...passage(TEXT, 'Bob Orr knew of delays'), modality: 'asserted', tense: 'past' },
    cue: { ...passage(TEXT, 'denied'), lemma: 'deny', negated: true, strength: 'strong' },
    within: TOLD.id,
    mentions: [
      { ...mention('Bob Orr'), entity: 'e2' },
      { ...mention('delays'), entity: null },
    ],
    confidence: 1,
  },
});

/** A quotation of nobody. */
export const QUOTED: Claim = buildClaim(TEXT, {
  id: '00000000000000a3',
  content: 'the bridge',
  speaker: { type: 'unknown', anonymous: true },
  rest: {
    article: ARTICLE,
    form: 'direct',
    content: { ...passage(TEXT, 'the bridge'), modality: null, tense: null },
    confidence: 0,
  },
});

function mention(words: string): Pick<Claim['mentions'][number], 'text' | 'span' | 'type'> {
  const { text, spans } = passage(TEXT, words);
  return { text, span: spans[0]!, type: 'person' };
}

export const read = (...claims: readonly Claim[]): ArticleClaims => ({ article: ARTICLE, claims });

/** The same claims as of another article. */
export function asOf(id: string, ...claims: readonly Claim[]): ArticleClaims {
  const article = { ...ARTICLE, id };
  return {
    article,
    claims: claims.map((claim) => ({ ...claim, id: `${id}-${claim.id}`, within: null, article })),
  };
}
