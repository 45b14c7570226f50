import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../app/read/decode.ts';

const QUOTE = '“It’s open,” the mayor said – for €5.';

async function textAndEncoding(bytes: Uint8Array, declared?: string): Promise<(string | undefined)[]> {
  const decoded = await decode(bytes, declared);
  return decoded.kind === 'text' ? [decoded.text, decoded.encoding] : [decoded.failure.code];
}

describe('decoding', () => {
  it('keeps UTF-8 and takes its byte order mark off, with nothing to report', async () => {
    expect(await textAndEncoding(Buffer.from(`\ufeff${QUOTE}`))).toEqual([QUOTE, undefined]);
  });

  it.each(['UTF-16LE', 'UTF-16BE'])('reads %s with a byte order mark and without', async (encoding) => {
    for (const addBOM of [true, false]) {
      expect(await textAndEncoding(iconv.encode(QUOTE, encoding, { addBOM }))).toEqual([QUOTE, encoding]);
    }
  });

  it('reads Windows-1252 with its quotation marks, dashes and euros', async () => {
    expect(await textAndEncoding(iconv.encode(QUOTE, 'windows-1252'))).toEqual([QUOTE, 'Windows-1252']);
  });

  it.each(['café', 'It’s', 'Señor Núñez said so.'])(
    'takes so little as %j for Windows-1252',
    async (text) => {
      expect(await textAndEncoding(iconv.encode(text, 'windows-1252'))).toEqual([text, 'Windows-1252']);
    },
  );

  it.each([
    ['windows-1251', 'Мэр сказал, что мост откроется в мае. Полиция сообщила.'],
    ['Shift_JIS', '市長は橋が五月に開くと言った。'],
  ])('believes %s where it is sure', async (encoding, text) => {
    expect((await textAndEncoding(iconv.encode(text, encoding)))[0]).toBe(text);
  });

  it('believes what was declared before it guesses, but not before its eyes', async () => {
    const text = 'Čapek řekl';
    expect(await textAndEncoding(iconv.encode(text, 'iso-8859-2'), 'iso-8859-2')).toEqual([
      text,
      'iso-8859-2',
    ]);
    expect(await textAndEncoding(Buffer.from(text), 'iso-8859-2')).toEqual([text, undefined]);
    expect(await textAndEncoding(iconv.encode('café', 'windows-1252'), 'no-such')).toEqual([
      'café',
      'Windows-1252',
    ]);
  });

  it('refuses UTF-8 that was damaged rather than reading it as something else', async () => {
    const damaged = Buffer.concat([
      Buffer.from('“It’s open,” she sa'),
      Buffer.from([0xe2, 0x80]),
      Buffer.from('d.'),
    ]);
    expect(await textAndEncoding(damaged)).toEqual(['not-utf8']);
  });

  it('refuses what is no text', async () => {
    expect(await textAndEncoding(Buffer.from([0x1f, 0x8b, 0x08, 0x00, 0xff, 0x00, 0x80]))).toEqual([
      'not-text',
    ]);
  });

  it('gives back every English text that Windows-1252 can hold', async () => {
    const word = fc.constantFrom(
      'The',
      'mayor’s',
      'office',
      '“open”',
      'café',
      '–',
      'said',
      'Núñez',
      '€5',
      'bridge',
    );
    const text = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(text, async (original) => {
        expect((await textAndEncoding(iconv.encode(original, 'windows-1252')))[0]).toBe(original);
      }),
    );
  });
});
