import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ArgumentChain,
  bestLabelling,
  marginals,
} from '../../../../pipeline/attribution/deep/argument-chain.ts';
import { CUE, LABEL_COUNT, LABELS, rangesOfLabels } from '../../../../pipeline/attribution/deep/labels.ts';

type Label = (typeof LABELS)[number];
const free = new Float32Array(LABEL_COUNT * LABEL_COUNT);

/** For each word the labels that score, by name; all others score 0. */
function chainOf(anchor: number, ...words: readonly Partial<Record<Label, number>>[]): ArgumentChain {
  const scores = Float32Array.from(words.flatMap((word) => LABELS.map((label) => word[label] ?? 0)));
  return { scores, transitions: free, length: words.length, anchor };
}
const named = (chain: ArgumentChain): Label[] =>
  Array.from(bestLabelling(chain).labels, (label) => LABELS[label]!);

describe('the best labelling', () => {
  it('is source, cue and content of "Ann has said no more"', () => {
    const chain = chainOf(
      2,
      { 'B-source': 3 },
      { 'B-cue': 2 },
      { 'I-cue': 2 },
      { 'B-content': 2 },
      { 'I-content': 2 },
    );
    expect(named(chain)).toEqual(['B-source', 'B-cue', 'I-cue', 'B-content', 'I-content']);
    expect(bestLabelling(chain).score).toBe(11);
  });

  it('keeps one source, the better one', () => {
    const chain = chainOf(1, { 'B-source': 1 }, { 'B-cue': 1 }, { 'B-content': 3 }, { 'B-source': 2 });
    expect(named(chain)).toEqual(['O', 'B-cue', 'B-content', 'B-source']);
  });

  it('has one cue, at the anchor, however well others score', () => {
    const chain = chainOf(1, { 'B-cue': 9 }, { O: 5 }, { 'B-cue': 9, 'B-content': 1 });
    expect(named(chain)).toEqual(['B-cue', 'I-cue', 'B-content']);
  });

  it('has some content, at a price', () => {
    const chain = chainOf(0, { O: 1 }, { O: 1 });
    expect(named(chain)).toEqual(['B-cue', 'B-content']);
    expect(bestLabelling(chain).score).toBe(-2);
  });

  it('is nothing where the cue leaves no room for content', () => {
    expect(bestLabelling(chainOf(0, { 'B-cue': 5 }))).toEqual({
      labels: new Uint8Array(1),
      score: -Infinity,
    });
  });

  it('takes a content up again after the source that interrupts it', () => {
    const chain = chainOf(
      2,
      { 'B-content': 3 },
      { 'B-source': 3 },
      { 'B-cue': 3 },
      { 'B-content': 2, 'I-content': 3 },
    );
    expect(named(chain)).toEqual(['B-content', 'B-source', 'B-cue', 'B-content']);
  });

  it('is well formed for any scores', () => {
    const score = fc.float({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 12 }),
        fc.nat(11),
        fc.infiniteStream(score),
        (length, place, stream) => {
          const anchor = place % length;
          const scores = Float32Array.from({ length: length * LABEL_COUNT }, () => stream.next().value!);
          const { labels } = bestLabelling({ scores, transitions: free, length, anchor });
          const ranges = rangesOfLabels(labels);
          expect(ranges.every(({ label }) => label % 2 === 1)).toBe(true);
          const cues = ranges.filter(({ label }) => label === CUE);
          expect(cues).toHaveLength(1);
          expect(cues[0]!.from <= anchor && anchor < cues[0]!.to).toBe(true);
          expect(ranges.filter(({ label }) => LABELS[label] === 'B-source').length).toBeLessThan(2);
          expect(ranges.some(({ label }) => LABELS[label] === 'B-content')).toBe(true);
        },
      ),
    );
  });
});

describe('the probability of a label', () => {
  it('is a softmax for a single word, without the labels that cannot begin', () => {
    const found = marginals(chainOf(0, { 'B-cue': Math.log(4), 'I-cue': 50 }));
    expect(Array.from(found, (value) => Number(value.toFixed(4)))).toEqual([
      0.1429, 0.1429, 0, 0.1429, 0, 0.5714, 0,
    ]);
  });

  it('adds up to one over the labels of each word', () => {
    const found = marginals(chainOf(1, { 'B-source': 3 }, { 'B-cue': 2 }, { 'I-content': 9 }, { O: -4 }));
    for (let word = 0; word < 4; word++) {
      const sum = found.subarray(word * LABEL_COUNT, (word + 1) * LABEL_COUNT).reduce((a, b) => a + b, 0);
      expect(sum).toBeCloseTo(1, 5);
    }
  });

  it('knows that an inside label needs one that begins', () => {
    const found = marginals(chainOf(0, { 'B-content': 1 }, { 'I-content': 30 }));
    expect(found[LABELS.indexOf('B-content')]! + found[LABELS.indexOf('I-content')]!).toBeCloseTo(1, 5);
  });
});
