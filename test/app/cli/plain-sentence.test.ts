import { expect, it } from 'vitest';
import { plainSentence } from '../../../app/cli/plain-sentence.ts';

it.each([
  [
    "error: unknown option '--quite'\n(Did you mean --quiet?)",
    "unknown option '--quite' (did you mean --quiet?)",
  ],
  ["error: missing required argument 'inputs'", "missing required argument 'inputs'"],
  [
    "error: option '--offsets <unit>' argument 'x' is invalid. Allowed choices are utf16, codepoints.",
    "option '--offsets <unit>' argument 'x' is invalid: allowed choices are utf16, codepoints",
  ],
])('makes one sentence of %j', (message, sentence) => {
  expect(plainSentence({ message })).toBe(sentence);
});
