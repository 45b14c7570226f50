/**
 * What cues go together with, each with a sentence that shows it. Kind and strength of a word are in `cues.ts`, whose classes
 * the taggers were trained with; what stands here is free to edit.
 *
 * To edit: find the file of its kind in `frames/`, and add a line: the lemma, its frames as letters, and a sentence with the
 * cue between asterisks. `npx vitest run test/pipeline/lexicon` runs the sentences. The frames are:
 * - c  a clause or infinitive: "said that it was late", "vowed to go"
 * - n  a noun phrase that is what was said: "denied the claim"
 * - q  a quotation: "It is late," she said
 * - o  whoever hears it as object: "told the board"
 * - t  whoever hears it after "to": "said to the board"
 */
import type { CuePart } from './cues.ts';
import { HEDGED_VERBS } from './frames/hedged-verbs.ts';
import { CUE_ADJECTIVES, CUE_ADVERBS, CUE_NOUNS, CUE_PREPOSITIONS } from './frames/nouns-and-adjectives.ts';
import { STANCE_VERBS } from './frames/stance-verbs.ts';
import { STATEMENT_VERBS } from './frames/statement-verbs.ts';
import { americanSpelling } from './word-forms.ts';

export const FRAMES = {
  c: 'clause',
  n: 'noun phrase',
  q: 'quotation',
  o: 'object hears',
  t: 'to hears',
} as const;
export type Frame = keyof typeof FRAMES;

export interface CueFrames {
  readonly lemma: string;
  readonly part: CuePart;
  readonly frames: readonly Frame[];
  /** A sentence with the cue between asterisks. */
  readonly example: string;
}

const LINE = /^(\S+(?: \S+)*) {2,}([cnqot]+) {2,}(\S.*)$/;

/** Reads one of the lists; throws where a line is not well formed, as that is a slip of whoever edited it. */
function read(lines: string, part: CuePart): CueFrames[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [, lemma, letters, example] = LINE.exec(line.trim()) ?? [];
      if (!lemma || !letters || !example) throw new Error(`lexicon/frames: cannot read "${line}"`);
      return { lemma, part, frames: [...letters] as Frame[], example };
    });
}

/** All entries, in the order of the files. */
export const CUE_FRAMES: readonly CueFrames[] = [
  ...read(STATEMENT_VERBS, 'verb'),
  ...read(HEDGED_VERBS, 'verb'),
  ...read(STANCE_VERBS, 'verb'),
  ...read(CUE_NOUNS, 'noun'),
  ...read(CUE_ADJECTIVES, 'adjective'),
  ...read(CUE_PREPOSITIONS, 'preposition'),
  ...read(CUE_ADVERBS, 'adverb'),
];

function cuesWith(wanted: CuePart, frame: Frame): string[] {
  const cues = CUE_FRAMES.filter(({ part, frames }) => part === wanted && frames.includes(frame));
  return cues.flatMap(({ lemma }) => [lemma, americanSpelling(lemma)]);
}

/** The verbs that have a frame, in both spellings: wink gives lemmas as they are written. */
export const verbsWith = (frame: Frame): string[] => cuesWith('verb', frame);
export const adjectivesWith = (frame: Frame): string[] => cuesWith('adjective', frame);
