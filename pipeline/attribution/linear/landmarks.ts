import { isVerbal, POS, type TokenColumns } from './token-columns.ts';

/** Where there is no such token. */
export const NONE = -1;

/** Long distances are told apart less finely than short ones. */
export function distanceClass(distance: number): number {
  if (distance < 5) return distance;
  if (distance < 8) return 7;
  if (distance < 12) return 11;
  if (distance < 20) return 19;
  return distance < 35 ? 34 : 50;
}

/** Where the likely cues and the verbs of a sentence stand, as seen from each of its tokens. */
export interface Landmarks {
  readonly cueLeft: Int32Array;
  readonly cueRight: Int32Array;
  readonly verbLeft: Int32Array;
  readonly verbRight: Int32Array;
  readonly firstVerb: number;
  readonly hasQuotation: number;
  readonly cues: number;
}

const NOWHERE = new Int32Array(0);
/** Of no sentence at all. */
export const NO_LANDMARKS: Landmarks = {
  cueLeft: NOWHERE,
  cueRight: NOWHERE,
  verbLeft: NOWHERE,
  verbRight: NOWHERE,
  firstVerb: NONE,
  hasQuotation: 0,
  cues: 0,
};

export function landmarksOf(columns: TokenColumns, from: number, to: number): Landmarks {
  const size = to - from;
  const marks = {
    cueLeft: new Int32Array(size).fill(NONE),
    cueRight: new Int32Array(size).fill(NONE),
    verbLeft: new Int32Array(size).fill(NONE),
    verbRight: new Int32Array(size).fill(NONE),
    firstVerb: NONE,
    hasQuotation: 0,
    cues: 0,
  };
  let cue = NONE;
  let verb = NONE;
  for (let token = from; token < to; token++) {
    if (columns.quoted[token]) marks.hasQuotation = 1;
    const pos = columns.pos[token]!;
    const rate = columns.rate[token]!;
    if (rate > 0 && (pos === POS.VERB || rate === 3)) {
      cue = token;
      marks.cues++;
    }
    if (isVerbal(pos)) {
      verb = token;
      if (marks.firstVerb === NONE) marks.firstVerb = token;
    }
    marks.cueLeft[token - from] = cue;
    marks.verbLeft[token - from] = verb;
  }
  cue = NONE;
  verb = NONE;
  for (let token = to - 1; token >= from; token--) {
    marks.cueRight[token - from] = cue;
    marks.verbRight[token - from] = verb;
    const rate = columns.rate[token]!;
    const pos = columns.pos[token]!;
    if (rate > 0 && (pos === POS.VERB || rate === 3)) cue = token;
    if (isVerbal(pos)) verb = token;
  }
  return marks;
}

/** The first few dividers between two tokens, packed: what stands between a word and its cue. */
export function dividersBetween(columns: TokenColumns, from: number, to: number): number {
  let packed = 0;
  let count = 0;
  for (let token = from; token < to && count < 5; token++) {
    const divider = columns.divider[token]!;
    if (divider > 0) {
      packed = packed * 32 + divider;
      count++;
    }
  }
  return packed;
}
