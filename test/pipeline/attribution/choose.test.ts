import { describe, expect, it } from 'vitest';
import { choose } from '../../../pipeline/attribution/choose.ts';

const claim = (from: number, to: number, confidence: number) => ({
  cue: null,
  source: [],
  content: [{ from, to }],
  confidence,
  within: -1,
});

describe('choosing among attributions', () => {
  it('keeps the surer of two that claim the same content', () => {
    const [sure, unsure] = [claim(0, 10, 0.9), claim(1, 10, 0.4)];
    expect(choose([unsure, sure])).toEqual([sure]);
  });

  it('keeps one within the other, and those that touch', () => {
    const all = [claim(0, 10, 0.9), claim(7, 10, 0.4), claim(10, 14, 0.3)];
    expect(choose(all)).toEqual(all);
  });
});
