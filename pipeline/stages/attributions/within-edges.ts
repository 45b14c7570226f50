import type { Attribution, Quotation, TokenRange } from '../../document.ts';
import type { Tokens } from '../../tokens.ts';

/**
 * Takes from the end of a content within a content what belongs to the one around it: the mark that closes its quotation, and
 * the full stop or comma before it. Of `"The board believes that it is late."` the board believes `that it is late`. What is
 * quoted itself keeps its marks: `"He said 'It is late.'"`, and gets back the one that it was read without: in `"It is late," Ann
 * said, according to Bob` Ann said `"It is late,"`.
 */
export function withinEdges(
  attributions: readonly Attribution[],
  outer: readonly Attribution[],
  tokens: Tokens,
  quotations: readonly Quotation[],
): Attribution[] {
  const opening = new Map(quotations.map(({ tokens: { from, to } }) => [to - 1, from]));
  const quoted = new Map(quotations.map(({ tokens: range }) => [range.from + 1, range]));
  return attributions.map((each) => {
    const attribution = withMarks(each, outer, quoted);
    const { content } = attribution;
    const last = content.at(-1);
    if (!last) return attribution;
    const to = endOf(last, tokens, opening);
    return to === last.to
      ? attribution
      : { ...attribution, content: [...content.slice(0, -1), { ...last, to }] };
  });
}

/** The whole of a quotation whose words the content is, where the content around it has more than that. */
function withMarks(
  attribution: Attribution,
  outer: readonly Attribution[],
  quoted: ReadonlyMap<number, TokenRange>,
): Attribution {
  const [first, ...rest] = attribution.content;
  const quotation = first && quoted.get(first.from);
  const around = outer[attribution.within]?.content.find(
    ({ from, to }) => from <= first!.from && first!.to <= to,
  );
  const hasMore = quotation && around && around.from <= quotation.from && quotation.to < around.to;
  const isAll = hasMore && first.to <= quotation.to && quotation.to - first.to <= MOST_MARKS;
  return isAll ? { ...attribution, content: [quotation, ...rest] } : attribution;
}

/** A comma and the closing mark. */
const MOST_MARKS = 2;

function endOf({ from, to }: TokenRange, tokens: Tokens, opening: ReadonlyMap<number, number>): number {
  let end = to;
  const isOuter = (token: number): boolean => (opening.get(token) ?? from) < from;
  while (end - 1 > from && (isOuter(end - 1) || /^[.,]$/.test(tokens.textOf(end - 1)))) end--;
  return end;
}
