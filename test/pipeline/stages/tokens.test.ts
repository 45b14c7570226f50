import { describe, expect, it } from 'vitest';
import type { Tokens } from '../../../pipeline/index.ts';
import { Pipeline } from '../../../pipeline/pipeline.ts';
import { blocksStage } from '../../../pipeline/stages/blocks.ts';
import { WinkReader } from '../../../pipeline/stages/tokens/wink-reader.ts';
import { tokensStage } from '../../../pipeline/stages/tokens.ts';

const pipeline = Pipeline.empty().with(blocksStage).with(tokensStage(new WinkReader()));
const read = (text: string) => pipeline.run({ id: 'case', text });
const wordsOf = (tokens: Tokens): string[] =>
  Array.from({ length: tokens.length }, (_, at) => tokens.textOf(at));
const sentencesOf = async (text: string): Promise<string[]> => {
  const { tokens, sentences } = await read(text);
  return sentences.map((range) => tokens.rangeText(range));
};

describe('tokens', () => {
  it('divides words, marks and contractions, and says where they stand', async () => {
    const { tokens } = await read("Hegseth said he can't come, “no”.");
    expect(wordsOf(tokens)).toEqual(['Hegseth', 'said', 'he', 'ca', "n't", 'come', ',', '“', 'no', '”', '.']);
    expect(tokens.spanOf({ from: 0, to: 2 })).toEqual({ start: 0, end: 12 });
    expect(tokens.posOf(1)).toBe('VERB');
    expect(tokens.lemmas[1]).toBe('say');
  });

  it('takes the full stop off the last word of a sentence, and leaves it on abbreviations', async () => {
    expect(wordsOf((await read('Bob said no.')).tokens)).toEqual(['Bob', 'said', 'no', '.']);
    expect(wordsOf((await read('Mr. Smith lives in the U.S.')).tokens)).toEqual([
      'Mr.',
      'Smith',
      'lives',
      'in',
      'the',
      'U.S.',
    ]);
    expect(await sentencesOf('Bob said "no." They sat down.')).toEqual(['Bob said "no."', 'They sat down.']);
  });

  it('ends sentences at the end of a block, full stop or not', async () => {
    expect(await sentencesOf('Talks fail in Geneva\n\nThe minister said no. He left')).toEqual([
      'Talks fail in Geneva',
      'The minister said no.',
      'He left',
    ]);
  });

  it('knows white space that wink does not', async () => {
    const { tokens } = await read('He\u3000said\u00a0that\u2009it\u0000is \ud800 so.');
    expect(wordsOf(tokens)).toEqual(['He', 'said', 'that', 'it', 'is', '\ud800', 'so', '.']);
  });
});

describe('what wink remembers', () => {
  // wink takes "Quux's" for one word for good once it has met it before a comma.
  const unknown = "It was Quux's, he said.";
  const again = "They met in Quux's house.";
  const facts = async (reader: WinkReader, text: string) => {
    const { tokens } = await Pipeline.empty()
      .with(blocksStage)
      .with(tokensStage(reader))
      .run({ id: 'case', text });
    return wordsOf(tokens).map((word, at) => [word, tokens.lemmas[at], tokens.posOf(at)]);
  };

  it('would change a later text, and does not once forgotten', () => {
    const reader = new WinkReader();
    const fresh = reader.read(again).values;
    reader.forget();
    reader.read(unknown);
    expect(reader.read(again).values).not.toEqual(fresh);
    reader.forget();
    expect(reader.read(again).values).toEqual(fresh);
  });

  it('is forgotten between articles', async () => {
    const reader = new WinkReader();
    const first = await facts(reader, again);
    await facts(reader, unknown);
    expect(await facts(reader, again)).toEqual(first);
    expect(await facts(new WinkReader(), again)).toEqual(first);
  });

  it('leaves nothing behind when a reader is made anew, however often', () => {
    // From the thirtieth on wink by itself fails with "Invalid string length".
    for (let reader = 0; reader < 40; reader++) new WinkReader();
    expect(new WinkReader().read(again).values).toContain('house');
  });

  it('does not change what is read when there has been very much of it', () => {
    const reader = new WinkReader();
    const fresh = reader.read(`${unknown} ${again}`);
    for (let article = 0; article < 12; article++) {
      reader.forget();
      reader.read(Array.from({ length: 1000 }, (_, word) => `quux${article}x${word}`).join(' '));
    }
    reader.forget();
    expect(reader.read(`${unknown} ${again}`)).toEqual(fresh);
  });

  it('is not shared between two readers', async () => {
    const [one, other] = [new WinkReader(), new WinkReader()];
    const expected = await facts(new WinkReader(), again);
    one.read(unknown);
    expect(await facts(other, again)).toEqual(expected);
    one.forget();
    expect(await facts(one, again)).toEqual(expected);
  });
});
