import type { Attribution, Quotation, TokenRange } from '../../document.ts';
import type { Tokens } from '../../tokens.ts';

/**
 * Takes from the end of a content within a content what belongs to the one around it: the mark that closes its quotation, and
 * the full stop or comma before it. Of `"The board believes that it is late."` the board believes `that it is late`. What is
 * quoted itself keeps its marks: `"He said 'It is late.'"`.
 */
export function withinEdges(
  attributions: readonly Attribution[],
  tokens: Tokens,
  quotations: readonly Quotation[],
): Attribution[] {
  const opening = new Map(quotations.map(({ tokens: { from, to } }) => [to - 1, from]));
  return attributions.map((attribution) => {
    const { content } = attribution;
    const last = content.at(-1);
    if (!last) return attribution;
    const to = endOf(last, tokens, opening);
    return to === last.to
      ? attribution
      : { ...attribution, content: [...content.slice(0, -1), { ...last, to }] };
  });
}

function endOf({ from, to }: TokenRange, tokens: Tokens, opening: ReadonlyMap<number, number>): number {
  let end = to;
  const isOuter = (token: number): boolean => (opening.get(token) ?? from) < from;
  while (end - 1 > from && (isOuter(end - 1) || /^[.,]$/.test(tokens.textOf(end - 1)))) end--;
  return end;
}
