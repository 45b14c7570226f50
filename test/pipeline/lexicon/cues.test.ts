import { describe, expect, it } from 'vitest';
import { cueClass, cueForms, cueLemma, PHRASAL_HEADS } from '../../../pipeline/lexicon/cues.ts';

describe('the cue lexicon', () => {
  it.each([
    ['say', 'verb', 'statement', 'neutral'],
    ['insist', 'verb', 'statement', 'strong'],
    ['allege', 'verb', 'statement', 'doubting'],
    ['vow', 'verb', 'promise', 'strong'],
    ['deny', 'verb', 'denial', 'neutral'],
    ['point out', 'verb', 'statement', 'neutral'],
    ['rule out', 'verb', 'denial', 'neutral'],
    ['rule', 'verb', 'finding', 'neutral'],
    ['rumour', 'noun', 'statement', 'hedged'],
    ['confident', 'adjective', 'belief', 'strong'],
    ['according to', 'preposition', 'statement', 'neutral'],
    ['allegedly', 'adverb', 'statement', 'doubting'],
  ] as const)('calls the %s (%s) a %s, %s', (lemma, part, kind, strength) => {
    expect(cueClass(lemma, part)).toEqual({ kind, strength });
  });

  it.each([
    ['criticise', 'criticize'],
    ['favour', 'favor'],
    ['analyse', 'analyze'],
  ])('knows "%s" in American spelling', (british, american) => {
    expect(cueClass(american, 'verb')).toEqual(cueClass(british, 'verb'));
  });

  it.each(['retweeted', 'berating', 'implies', 'foretold'])(
    'knows "%s", which wink gives no lemma',
    (form) => {
      expect(cueLemma(form)).not.toBe(form);
      expect(cueClass(form, 'verb')).toEqual(cueClass(cueLemma(form), 'verb'));
    },
  );

  it.each(['walk', 'buy', 'toString', 'constructor', ''])('has no class for "%s"', (lemma) => {
    expect(cueClass(lemma, 'verb')).toBeUndefined();
  });

  it('tells the parts of speech apart', () => {
    expect(cueClass('claim', 'noun')?.kind).toBe('statement');
    expect(cueClass('claim', 'preposition')).toBeUndefined();
  });

  it('covers news prose', () => {
    expect([...cueForms('noun')].length).toBeGreaterThan(150);
    expect([...cueForms('verb')].length).toBeGreaterThan(500);
    expect(PHRASAL_HEADS.has('point')).toBe(true);
  });
});
