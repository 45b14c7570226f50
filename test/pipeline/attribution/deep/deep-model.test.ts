import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDeepModel } from '../../../../pipeline/attribution/deep/deep-model.ts';

const facts = readFileSync('models/deep/facts.json', 'utf8');

describe('the committed deep model', () => {
  it('has a judge that weighs something', () => {
    expect(readDeepModel(facts, 'a\nb\n').judge.features.length).toBeGreaterThan(0);
  });

  it.each(['{}', '[', '{"transitions": [1], "judge": {}}'])(
    'is refused where its facts are not: %s',
    (text) => {
      expect(() => readDeepModel(text, '')).toThrow();
    },
  );

  it('is small', () => {
    const sizes = ['encoder.onnx', 'arguments.onnx'].map((name) => statSync(`models/deep/${name}`).size);
    expect(sizes[0]! + sizes[1]!).toBeLessThan(28_000_000);
  });
});
