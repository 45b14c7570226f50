import { describe, expect, it } from 'vitest';
import { factsOfClaim } from '../../../app/check/claim-facts.ts';
import { type Counts, f1, precision, recall } from '../../../app/check/counts.ts';
import type { FieldName } from '../../../app/check/fields.ts';
import { countFields, judgeClaims, sumFields } from '../../../app/check/score-claims.ts';
import { buildClaim, type ClaimParts, passage } from '../build-claim.ts';

const TEXT =
  'On Monday Mayor Ada Bell said the old bridge will open in May. She believes that it is safe. ' +
  'The council denied any delay, and critics asked who will pay for the repair.';

const BELL: ClaimParts = {
  id: 'bell',
  source: 'Mayor Ada Bell',
  cue: 'said',
  content: 'the old bridge will open in May',
  speaker: { name: 'Ada Bell', role: 'Mayor' },
};
const SAFE: ClaimParts = { id: 'safe', source: 'She', cue: 'believes', content: 'that it is safe' };
const DENIED: ClaimParts = { id: 'denied', source: 'The council', cue: 'denied', content: 'any delay' };
const ASKED: ClaimParts = {
  id: 'asked',
  source: 'critics',
  cue: 'asked',
  content: 'who will pay for the repair',
};

/** The counts of fields, as right/predicted/labelled, for labelled claims and predicted ones. */
function score(labelled: readonly ClaimParts[], predicted: readonly ClaimParts[]) {
  const facts = (parts: readonly ClaimParts[]) => parts.map((part) => factsOfClaim(buildClaim(TEXT, part)));
  const counts = countFields(judgeClaims(TEXT, facts(labelled), facts(predicted)));
  return (field: FieldName): string => {
    const { right, predicted: found, labelled: wanted } = counts[field];
    return `${right}/${found}/${wanted}`;
  };
}

describe('claims that are found', () => {
  it('score full marks when all is as labelled', () => {
    const of = score([BELL, SAFE, DENIED], [BELL, SAFE, DENIED]);
    for (const field of ['claim', 'claim+source', 'source', 'cue', 'content', 'form', 'negated'] as const) {
      expect(of(field)).toBe('3/3/3');
    }
    expect(of('speaker')).toBe('1/1/1');
  });

  it('count as found when half of the content words are the same (Dice 0.5), and not below', () => {
    // 7 words labelled, 3 of them found: 2·3 / (7 + 3) = 0.6. With 2 of them: 2·2 / (7 + 2) = 0.44.
    expect(score([BELL], [{ ...BELL, content: 'open in May' }])('claim')).toBe('1/1/1');
    expect(score([BELL], [{ ...BELL, content: 'in May' }])('claim')).toBe('0/1/1');
  });

  it('need their source as well for claim+source, or none on both sides', () => {
    expect(score([BELL], [{ ...BELL, source: 'The council' }])('claim+source')).toBe('0/1/1');
    expect(score([BELL], [{ ...BELL, source: 'Ada Bell' }])('claim+source')).toBe('1/1/1');
    const { source, ...sourceless } = BELL;
    expect(score([sourceless], [sourceless])('claim+source')).toBe('1/1/1');
    expect(score([sourceless], [BELL])('claim+source')).toBe('0/1/1');
  });

  it('are missed without a prediction, false without a label', () => {
    const of = score([BELL, SAFE], [BELL, DENIED, ASKED]);
    expect(of('claim')).toBe('1/3/2');
    expect(of('source')).toBe('1/3/2');
  });

  it('are matched one to one, the most alike first', () => {
    // Both predictions share words with the label; only the better one can have it.
    const of = score(
      [BELL],
      [
        { ...BELL, id: 'worse', content: 'open in May' },
        { ...BELL, id: 'better' },
      ],
    );
    expect(of('claim')).toBe('1/2/1');
    expect(of('content')).toBe('1/2/1');
  });
});

describe('fields that may be empty', () => {
  const monday = {
    rest: { time: { ...passage(TEXT, 'Monday'), value: '2025-02-10', grain: 'day' as const } },
  };

  it('have nothing to judge where both sides have nothing', () => {
    expect(score([BELL], [BELL])('addressee')).toBe('0/0/0');
    expect(score([SAFE], [SAFE])('speaker')).toBe('0/0/0');
  });

  it('are missed where only the label has a value, false where only the prediction has one', () => {
    expect(score([{ ...BELL, ...monday }], [BELL])('time')).toBe('0/0/1');
    expect(score([BELL], [{ ...BELL, ...monday }])('time')).toBe('0/1/0');
    expect(score([{ ...BELL, ...monday }], [{ ...BELL, ...monday }])('date')).toBe('1/1/1');
    expect(score([BELL], [{ ...BELL, speaker: {} }])('role')).toBe('0/0/1');
  });

  it('count those of missed and false claims as well: the figures are end to end', () => {
    expect(score([BELL], [])('speaker')).toBe('0/0/1');
    expect(score([], [BELL])('speaker')).toBe('0/1/0');
  });

  it('compare names without regard to case and spaces, and otherwise letter by letter', () => {
    expect(score([BELL], [{ ...BELL, speaker: { name: 'ada  BELL', role: 'Mayor' } }])('speaker')).toBe(
      '1/1/1',
    );
    expect(score([BELL], [{ ...BELL, speaker: { name: 'Bell', role: 'Mayor' } }])('speaker')).toBe('0/1/1');
  });
});

describe('fields that every claim has', () => {
  it('are judged on matched claims only, so that precision, recall and F1 are the accuracy', () => {
    const negated = { ...SAFE, negated: true };
    const of = score([BELL, negated, DENIED], [BELL, SAFE, ASKED]);
    expect(of('negated')).toBe('1/2/2');
    expect(of('form')).toBe('2/2/2');
  });
});

describe('within', () => {
  const inner = (outer: string): ClaimParts => ({ ...SAFE, rest: { within: outer } });

  it('is right when the outer claims are matched to each other, whatever their ids', () => {
    expect(score([BELL, inner('bell')], [{ ...BELL, id: 'x' }, inner('x')])('within')).toBe('1/1/1');
  });

  it('is wrong with another outer claim, missed or false without one', () => {
    expect(score([BELL, DENIED, inner('bell')], [BELL, DENIED, inner('denied')])('within')).toBe('0/1/1');
    expect(score([BELL, inner('bell')], [BELL, SAFE])('within')).toBe('0/0/1');
    expect(score([BELL, SAFE], [BELL, inner('bell')])('within')).toBe('0/1/0');
    expect(score([BELL, SAFE], [BELL, SAFE])('within')).toBe('0/0/0');
  });
});

describe('figures', () => {
  const counts = (right: number, predicted: number, labelled: number): Counts => ({
    right,
    predicted,
    labelled,
  });

  it('are precision, recall and their harmonic mean', () => {
    // 3 right of 4 predicted and 6 labelled: P 0.75, R 0.5, F1 = 2·0.75·0.5 / 1.25 = 0.6.
    expect(precision(counts(3, 4, 6))).toBe(0.75);
    expect(recall(counts(3, 4, 6))).toBe(0.5);
    expect(f1(counts(3, 4, 6))).toBe(0.6);
  });

  it('are none without data, not 0', () => {
    expect([precision, recall, f1].map((figure) => figure(counts(0, 0, 0)))).toEqual([null, null, null]);
    expect(precision(counts(0, 0, 5))).toBeNull();
    expect(recall(counts(0, 0, 5))).toBe(0);
    expect(f1(counts(0, 0, 5))).toBe(0);
  });

  it('of several articles are those of their counts together', () => {
    const one = (parts: readonly ClaimParts[]) => {
      const facts = parts.map((part) => factsOfClaim(buildClaim(TEXT, part)));
      return countFields(judgeClaims(TEXT, facts, facts.slice(0, 1)));
    };
    expect(sumFields([one([BELL, SAFE]), one([DENIED])]).claim).toEqual(counts(2, 2, 3));
  });
});
