import { type Claim, SCHEMA_VERSION } from '../../pipeline/index.ts';

type Passage = NonNullable<Claim['source']>;

/** The first occurrence of some words in a text. */
export function passage(text: string, words: string): Passage {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" does not stand in the text`);
  return { text: words, spans: [{ start, end: start + words.length }] };
}

export interface ClaimParts {
  readonly id?: string;
  readonly source?: string;
  readonly cue?: string;
  readonly content: string;
  readonly negated?: boolean;
  readonly speaker?: Partial<Claim['speaker']>;
  readonly rest?: Partial<Claim>;
}

/** A claim record whose parts are given by their words; whatever is not given says nothing. */
export function buildClaim(
  text: string,
  { id = 'c1', source, cue, content, negated, speaker, rest }: ClaimParts,
): Claim {
  return {
    schema: SCHEMA_VERSION,
    id,
    article: { id: 'bridge', url: null, title: null, publisher: null, published: null },
    form: 'indirect',
    kind: 'statement',
    content: { ...passage(text, content), modality: 'asserted', tense: 'present' },
    cue:
      cue === undefined
        ? null
        : { ...passage(text, cue), lemma: cue, negated: negated ?? false, strength: 'neutral' },
    source: source === undefined ? null : passage(text, source),
    speaker: {
      id: null,
      name: null,
      type: 'person',
      role: null,
      affiliation: null,
      anonymous: false,
      ...speaker,
    },
    addressee: null,
    time: null,
    place: null,
    occasion: null,
    medium: null,
    mentions: [],
    within: null,
    confidence: 0.8,
    context: { start: 0, end: text.length },
    model: 'by-hand',
    ...rest,
  };
}
