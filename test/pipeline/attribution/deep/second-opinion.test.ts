import { describe, expect, it } from 'vitest';
import { secondOpinions } from '../../../../pipeline/attribution/deep/second-opinion.ts';
import type { Attribution } from '../../../../pipeline/document.ts';

const range = (from: number, to: number) => ({ from, to });
const claim = (
  cue: number,
  source: readonly [number, number],
  content: readonly [number, number],
  confidence = 0,
): Attribution => ({
  cue: range(cue, cue + 1),
  source: [range(...source)],
  content: [range(...content)],
  confidence,
  within: -1,
});

/** Swift's first pass over ten tokens: token 2 may be a cue, token 7 hardly. */
const pass = {
  labels: new Uint8Array(10),
  cue: Float32Array.of(0, 0, 0.875, 0, 0, 0, 0, 0.125, 0, 0),
  cueBegin: new Float32Array(10),
  contentClass: new Uint8Array(10),
  sourceClass: new Uint8Array(10),
};

describe('the opinion of swift on a claim of deep', () => {
  it('is what swift itself found for the same cue, and how far the two agree', () => {
    const judged = [claim(2, [0, 2], [3, 7], 0.9)];
    expect(secondOpinions([claim(2, [0, 1], [3, 7])], { pass, judged })).toEqual([
      { cue: 0.875, confidence: 0.9, content: 1, source: 2 / 3, rival: 0 },
    ]);
  });

  it('is the surest rival where swift gives the content to another cue', () => {
    const judged = [claim(2, [0, 2], [3, 7], 0.9), claim(8, [9, 10], [5, 7], 0.3)];
    expect(secondOpinions([claim(7, [0, 1], [3, 7])], { pass, judged })).toEqual([
      { cue: 0.125, confidence: 0, content: 0, source: 0, rival: 0.9 },
    ]);
  });

  it('is nothing where swift sees nothing', () => {
    expect(secondOpinions([claim(5, [0, 1], [6, 9])], { pass, judged: [] })).toEqual([
      { cue: 0, confidence: 0, content: 0, source: 0, rival: 0 },
    ]);
  });
});
