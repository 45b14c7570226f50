import type { Modality, Tense } from '../../claim.ts';

/** What an auxiliary tells of the verb group that it stands in. */
export interface Auxiliary {
  readonly form: string;
  readonly modality: Modality;
  readonly tense: Tense;
}

const LINES: readonly (readonly [form: string, modality: Modality, tense: Tense, words: string])[] = [
  ['will', 'future', 'future', "will wo won’t 'll ’ll shall sha gonna"],
  ['would', 'conditional', 'present', 'would wouldn’t'],
  ['can', 'possible', 'present', 'can ca cannot can’t could couldn’t may might mightn’t'],
  ['must', 'necessary', 'present', 'must mustn’t should shouldn’t ought'],
  ['be', 'asserted', 'present', "is are am 'm ’m 're ’re isn’t aren’t"],
  ['be', 'asserted', 'past', 'was were wasn’t weren’t'],
  ['have', 'asserted', 'present', "has have 've ’ve hasn’t haven’t"],
  ['have', 'asserted', 'past', 'had hadn’t'],
  ['do', 'asserted', 'present', 'do does don’t doesn’t'],
  ['do', 'asserted', 'past', 'did didn’t'],
];

const BY_WORD: ReadonlyMap<string, Auxiliary> = new Map(
  LINES.flatMap(([form, modality, tense, words]) =>
    words.split(' ').map((word) => [word, { form, modality, tense }] as const),
  ),
);

/** "he’ll", "they’re" in one token end in what is contracted. */
const CONTRACTED = /['’](?:ll|re|ve|m)$/;

/** The auxiliary that a token is, or ends in; undefined where it is none. "'s" and "'d" may be two, and are left. */
export function auxiliaryOf(text: string): Auxiliary | undefined {
  const word = text.toLowerCase();
  return (
    BY_WORD.get(word) ?? (CONTRACTED.test(word) ? BY_WORD.get(word.slice(word.search(/['’]/))) : undefined)
  );
}
