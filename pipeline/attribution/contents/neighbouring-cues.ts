import type { TokenRange } from '../../document.ts';
import { holdsToken } from '../../span.ts';
import type { TokenColumns } from '../linear/token-columns.ts';
import type { ArguedCue } from './argued-cue.ts';

/** Cues further apart in an article's order are not compared; it keeps the work linear. */
const NEIGHBOURS = 4;

/**
 * Leaves to each cue what its own sentence quotes: of `"We can't," he told reporters, "go on." "It is," she wrote, "the end."`
 * both contents are taken to hold `"go on." "It is,"`, and the surer claim would take all. Not where the other cue is part of
 * what is quoted: `He said: "I am late. They say it is over."`
 */
export function leaveToNeighbours(columns: TokenColumns, cues: readonly ArguedCue[]): ArguedCue[] {
  return cues.map((argued, index) => {
    const { cue, content } = argued;
    const own = columns.sentence[cue.from]!;
    const reaches = content.some(
      ({ from, to }) => columns.sentence[from] !== own || columns.sentence[to - 1] !== own,
    );
    if (!reaches) return argued;
    const others = cues
      .slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1)
      .filter((other) => other !== argued && owns(columns, other, own, content));
    if (others.length === 0) return argued;
    const left = without(columns, content, others);
    return left.length === 0 ? argued : { ...argued, content: left };
  });
}

/** Whether a cue of another sentence stands outside of a content and all marks. */
function owns(
  { sentence, quoted }: TokenColumns,
  { cue: { from }, isCue }: ArguedCue,
  own: number,
  content: readonly TokenRange[],
): boolean {
  return isCue >= 0.5 && sentence[from] !== own && quoted[from] === 0 && !holdsToken(content, from);
}

/** A content without what others claim in the sentences of their cues. */
function without(
  { sentence, quoted }: TokenColumns,
  content: readonly TokenRange[],
  others: readonly ArguedCue[],
): TokenRange[] {
  const left: { from: number; to: number }[] = [];
  const isTheirs = (token: number): boolean =>
    others.some(
      ({ cue, content: theirs }) =>
        sentence[cue.from] === sentence[token] && (quoted[token] === 0 || holdsToken(theirs, token)),
    );
  for (const { from, to } of content) {
    let open = false;
    for (let token = from; token < to; token++) {
      if (isTheirs(token)) open = false;
      else if (open) left.at(-1)!.to = token + 1;
      else {
        left.push({ from: token, to: token + 1 });
        open = true;
      }
    }
  }
  return left;
}
