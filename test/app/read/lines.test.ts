import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../app/read/lines.ts';

async function* chunksOf(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (const size of sizes) {
    yield bytes.subarray(from, from + size);
    from += size;
  }
  yield bytes.subarray(from);
}

async function linesIn(text: string, sizes: readonly number[] = []): Promise<string[]> {
  const lines: string[] = [];
  for await (const { bytes } of linesOf(chunksOf(Buffer.from(text), sizes)))
    lines.push(Buffer.from(bytes!).toString());
  return lines;
}

describe('lines of a stream', () => {
  it('end at newlines only, not at the line separators that JSON strings may hold', async () => {
    expect(await linesIn('{"text":"one\u2028two\u2029three\u0085four"}\n{}')).toEqual([
      '{"text":"one\u2028two\u2029three\u0085four"}',
      '{}',
    ]);
  });

  it('keep blank ones, so that numbers are right, and want no newline at the end', async () => {
    expect(await linesIn('a\n\nb')).toEqual(['a', '', 'b']);
    expect(await linesIn('a\n\nb\n')).toEqual(['a', '', 'b']);
    expect(await linesIn('')).toEqual([]);
  });

  it('are the same however the stream is cut, in the middle of a character too', async () => {
    const text = fc
      .array(fc.constantFrom('a', 'é', '日', '😀', '\n', ' '), { maxLength: 30 })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(5), { maxLength: 12 }), async (whole, sizes) => {
        expect(await linesIn(whole, sizes)).toEqual(await linesIn(whole));
      }),
    );
  });

  it('that are longer than a line may be are passed over, and the next one is whole', async () => {
    const lines: (string | null)[] = [];
    for await (const { bytes } of linesOf(chunksOf(Buffer.from('one\ntoo long\ntwo'), [2, 5]), 4)) {
      lines.push(bytes && Buffer.from(bytes).toString());
    }
    expect(lines).toEqual(['one', null, 'two']);
  });
});
