import type { Block, Span } from '../../document.ts';
import { splitWords, type WordPieces } from './word-pieces.ts';

/** A word as the encoder sees it; finer than a token. */
export interface Word extends Span {
  readonly pieces: readonly number[];
}

/** What the encoder reads as one: a block, or a part of one that is too long. Ranges count words of the article. */
export interface Paragraph {
  readonly from: number;
  readonly to: number;
  /** In pieces. */
  readonly length: number;
  /** Whether attributed speech may go on in the next paragraph. */
  readonly runsOn: boolean;
}

/** With [CLS] and [SEP] it makes a window of 256 pieces, the longest that the model was trained on. */
export const LONGEST_PARAGRAPH = 254;

export interface EncoderText {
  readonly words: readonly Word[];
  readonly paragraphs: readonly Paragraph[];
}

/** The words of those blocks that are read; `runsOn` says of each block whether speech may go on in the next. */
export function encoderText(
  text: string,
  blocks: readonly Block[],
  isRead: (block: number) => boolean,
  runsOn: readonly boolean[],
  wordPieces: WordPieces,
): EncoderText {
  const words: Word[] = [];
  const paragraphs: Paragraph[] = [];
  for (const [index, { span }] of blocks.entries()) {
    if (!isRead(index)) continue;
    let from = words.length;
    let length = 0;
    const end = (isLast: boolean): void => {
      if (words.length === from) return;
      const continues = isLast && runsOn[index]! && isRead(index + 1);
      paragraphs.push({ from, to: words.length, length, runsOn: continues });
      from = words.length;
      length = 0;
    };
    for (const word of splitWords(text, span)) {
      const pieces = wordPieces.piecesOf(text.slice(word.start, word.end));
      if (length + pieces.length > LONGEST_PARAGRAPH) end(false);
      words.push({ ...word, pieces });
      length += pieces.length;
    }
    end(true);
  }
  return { words, paragraphs };
}
