import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitWords, WordPieces } from '../../../../pipeline/attribution/deep/word-pieces.ts';

const wordPieces = new WordPieces(readFileSync('models/deep/vocabulary.txt', 'utf8'));
const words = (text: string): string[] =>
  splitWords(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('words', () => {
  it.each([
    ['He said: “No.”', ['He', 'said', ':', '“', 'No', '.', '”']],
    ['U.S. don’t', ['U', '.', 'S', '.', 'don', '’', 't']],
    ['na\u00efve e\u0301te\u0301', ['na\u00efve', 'e\u0301te\u0301']],
    ['co\u00adoperate \u200b \u0000', ['co\u00adoperate']],
    ['👍🏽 no\u2028 yes', ['👍', '🏽', 'no', 'yes']],
    ['', []],
  ])('of %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

describe('pieces', () => {
  it('are those of the word in lower case without accents', () => {
    expect(wordPieces.piecesOf('Naïve')).toEqual(wordPieces.piecesOf('naive'));
  });

  it('go on within a word', () => {
    expect(wordPieces.piecesOf('hearsay')).toHaveLength(2);
  });

  it.each(['\u0301', '가'.repeat(200), '\ud800'])(
    'of what the vocabulary does not know (%#) are one',
    (word) => {
      expect(wordPieces.piecesOf(word)).toEqual([100]);
    },
  );

  it('are bounded where a word is not', () => {
    expect(wordPieces.piecesOf('qx'.repeat(50)).length).toBeLessThanOrEqual(16);
  });
});

describe('words and pieces of any text', () => {
  const cases = readFileSync('test/cases/word-pieces.jsonl', 'utf8').trimEnd().split('\n');

  it.each(cases)('are those of the training: %s', (line) => {
    const {
      text,
      words: spans,
      pieces,
    } = JSON.parse(line) as { text: string; words: unknown; pieces: unknown };
    const own = splitWords(text, { start: 0, end: text.length });
    expect(own.map(({ start, end }) => [start, end])).toEqual(spans);
    expect(own.map(({ start, end }) => wordPieces.piecesOf(text.slice(start, end)))).toEqual(pieces);
  });

  it('stand in order in the text, and leave out nothing but white space and controls', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(20), (text, start) => {
        const spans = splitWords(text, { start: Math.min(start, text.length), end: text.length });
        let at = Math.min(start, text.length);
        let between = '';
        for (const span of spans) {
          expect(span.start).toBeGreaterThanOrEqual(at);
          expect(span.end).toBeGreaterThan(span.start);
          between += text.slice(at, span.start);
          at = span.end;
        }
        expect(between + text.slice(at)).toMatch(/^[\p{Z}\p{Cc}\p{Cf}]*$/u);
      }),
    );
  });

  it('are numbers of the vocabulary, one at least', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const pieces = wordPieces.piecesOf(text);
        expect(pieces.length).toBeGreaterThan(0);
        for (const piece of pieces) expect(piece).toBeLessThan(wordPieces.size);
      }),
    );
  });
});
