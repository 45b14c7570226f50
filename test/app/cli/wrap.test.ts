import fc from 'fast-check';
import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { byWord, columns, printable, shorten, wrap, wrapAfter } from '../../../app/cli/wrap.ts';

const { bold } = pc.createColors(true);

describe('wrapping', () => {
  it('breaks at spaces, and leaves a word that is too long by itself', () => {
    expect(wrap('the old bridge will open', 10)).toEqual(['the old', 'bridge', 'will open']);
    expect(wrap('see https://example.org/a-long-way now', 10)).toEqual([
      'see',
      'https://example.org/a-long-way',
      'now',
    ]);
  });

  it('does not count colours, and colours no line over its end', () => {
    const lines = wrap(byWord('the old bridge', bold), 10);
    expect(lines.map(columns)).toEqual([7, 6]);
    expect(lines[1]).toBe(bold('bridge'));
  });

  it('keeps every word in its order within the width', () => {
    const word = fc.stringMatching(/^[a-z]{1,9}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 9, max: 40 }), (words, width) => {
        const lines = wrap(words.join(' '), width);
        expect(lines.join(' ')).toBe(words.join(' '));
        expect(Math.max(...lines.map(columns))).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('indents under a prefix', () => {
    expect(wrapAfter('12  ', 'the old bridge will open in May', 26)).toEqual([
      '12  the old bridge will',
      '    open in May',
    ]);
  });
});

describe('text of an article on a terminal', () => {
  it('cannot give the terminal orders', () => {
    expect(printable('a\u001b[2Jb\u0007')).toBe('a\ufffd[2Jb\ufffd');
  });

  it('stands on one line', () => {
    expect(printable('one\r\n\ttwo\u2028three')).toBe('one two three');
  });

  it('is cut with an ellipsis, never within a character', () => {
    expect(shorten('😀😀😀😀', 3)).toBe('😀😀…');
    expect(shorten('abc', 3)).toBe('abc');
  });
});
