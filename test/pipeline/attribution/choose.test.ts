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

  // `"It is late," Ann said. "We go.` / `"We go now," she added`: sentences of ten tokens each.
  const sentenceOf = Array.from({ length: 30 }, (_, token) => Math.floor(token / 10));
  const said = {
    ...claim(0, 5, 0.7),
    cue: { from: 6, to: 7 },
    content: [
      { from: 0, to: 5 },
      { from: 10, to: 28 },
    ],
  };
  const added = { ...claim(10, 28, 0.9), cue: { from: 29, to: 30 } };

  it('leaves to one that loses what nobody else claims, where the sentence of its cue is among it', () => {
    expect(choose([said, added], sentenceOf)).toEqual([{ ...said, content: [{ from: 0, to: 5 }] }, added]);
  });

  it('leaves nothing to one whose own sentence is claimed, nor where sentences are not given', () => {
    const late = { ...said, cue: { from: 15, to: 16 } };
    expect(choose([late, added], sentenceOf)).toEqual([added]);
    expect(choose([said, added])).toEqual([added]);
  });
});
