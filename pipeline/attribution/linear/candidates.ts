import type { Cue } from '../../document.ts';
import type { BlockRanges } from '../block-ranges.ts';
import { settledContents } from '../contents/settled-contents.ts';
import type { Arguments, ArgumentTagger } from './argument-tagger.ts';
import { argumentWindow } from './argument-window.ts';
import type { FirstPass } from './first-pass.ts';
import type { TokenColumns } from './token-columns.ts';

/** A possible cue with what it would attribute. */
export interface Candidate {
  readonly cue: Cue;
  readonly arguments: Arguments;
}

/** An article as the second pass takes it. */
export interface PassedArticle {
  readonly columns: TokenColumns;
  readonly pass: FirstPass;
  readonly blocks: BlockRanges;
}

/** What each cue would attribute, looked for in the window around it. */
export function candidatesOf(
  tagger: ArgumentTagger,
  { columns, pass, blocks }: PassedArticle,
  cues: readonly Cue[],
): Candidate[] {
  const questions = cues.map(({ tokens }) => ({
    cue: tokens,
    window: argumentWindow(tokens, columns.block, blocks),
  }));
  const answers = tagger.argumentsOf(columns, pass, questions);
  const argued = cues.map(({ tokens }, index) => {
    const { source, content, isCue } = answers[index]!;
    return { cue: tokens, source, content, isCue };
  });
  const contents = settledContents(columns, argued);
  return cues.map((cue, index) => ({ cue, arguments: { ...answers[index]!, content: contents[index]! } }));
}
