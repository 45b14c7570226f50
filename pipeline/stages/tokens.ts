import type { Block, TokenRange } from '../document.ts';
import type { Stage } from '../pipeline.ts';
import { PARTS_OF_SPEECH, Tokens } from '../tokens.ts';
import { cutPoints, readableText } from './tokens/readable-text.ts';
import { hidesFinalPeriod, hidesPeriodBeforeMark } from './tokens/split-final-period.ts';
import type { WinkReader, WinkReading } from './tokens/wink-reader.ts';

const POS_NUMBER = new Map<string, number>(PARTS_OF_SPEECH.map((name, number) => [name, number]));
const PUNCT = POS_NUMBER.get('PUNCT')!;

/** Collects the columns while blocks are read. */
class TokenWriter {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly pos: number[] = [];
  readonly lemmas: string[] = [];
  readonly blockOf: number[] = [];
  readonly sentenceOf: number[] = [];
  readonly sentences: TokenRange[] = [];
  private sentenceStart = 0;

  push(start: number, end: number, pos: number, lemma: string, block: number): void {
    this.starts.push(start);
    this.ends.push(end);
    this.pos.push(pos);
    this.lemmas.push(lemma);
    this.blockOf.push(block);
    this.sentenceOf.push(this.sentences.length);
  }

  endSentence(): void {
    if (this.starts.length === this.sentenceStart) return;
    this.sentences.push({ from: this.sentenceStart, to: this.starts.length });
    this.sentenceStart = this.starts.length;
  }
}

/**
 * Writes the tokens of one piece. wink gives no offsets, so its tokens are laid along the text; where a value is not
 * what stands there (wink rewrites some contractions), the token takes as many characters as there are to take.
 */
function layAlong(
  piece: string,
  offset: number,
  reading: WinkReading,
  block: number,
  writer: TokenWriter,
): void {
  const { values, lemmas, partsOfSpeech, sentences } = reading;
  // wink gives none to the parts of a few contractions, such as "can" of "cannot".
  const lemmaOf = (token: number): string => (lemmas[token] ?? values[token]!).toLowerCase();
  let at = 0;
  for (const [first, last] of sentences) {
    let splitBefore = -1;
    for (let token = first; token <= last; token++) {
      while (piece[at] === ' ') at++;
      if (at >= piece.length) break;
      const value = values[token]!;
      let end = at + value.length;
      if (!piece.startsWith(value, at)) {
        const space = piece.indexOf(' ', at);
        end = Math.min(end, space < 0 ? piece.length : space);
      }
      if (token === splitBefore) writer.endSentence();
      const pos = POS_NUMBER.get(partsOfSpeech[token]!) ?? 0;
      const endsSentence = hidesFinalPeriod(value, token === last);
      if (endsSentence || hidesPeriodBeforeMark(value, values[token + 1] ?? '', values[token + 2] ?? '')) {
        writer.push(offset + at, offset + end - 1, pos, lemmaOf(token).slice(0, -1), block);
        writer.push(offset + end - 1, offset + end, PUNCT, '.', block);
        if (!endsSentence) splitBefore = token + 2;
      } else {
        writer.push(offset + at, offset + end, pos, lemmaOf(token), block);
      }
      at = end;
    }
    writer.endSentence();
  }
}

function readBlock(
  text: string,
  { span }: Block,
  block: number,
  wink: WinkReader,
  writer: TokenWriter,
): void {
  const readable = readableText(text.slice(span.start, span.end));
  const cuts = cutPoints(readable);
  for (let cut = 1; cut < cuts.length; cut++) {
    const piece = readable.slice(cuts[cut - 1]!, cuts[cut]!);
    layAlong(piece, span.start + cuts[cut - 1]!, wink.read(piece), block, writer);
  }
}

/** Tokens with part of speech and lemma, and sentences that never run across two blocks. */
export function tokensStage(wink: WinkReader): Stage<'blocks', 'tokens' | 'sentences'> {
  return {
    name: 'tokens',
    reads: ['blocks'],
    writes: ['tokens', 'sentences'],
    run({ text }, { blocks }) {
      const writer = new TokenWriter();
      for (const [index, block] of blocks.entries()) readBlock(text, block, index, wink, writer);
      wink.forget();
      const tokens = new Tokens(
        text,
        Int32Array.from(writer.starts),
        Int32Array.from(writer.ends),
        Uint8Array.from(writer.pos),
        writer.lemmas,
        Int32Array.from(writer.blockOf),
        Int32Array.from(writer.sentenceOf),
      );
      return { tokens, sentences: writer.sentences };
    },
  };
}
