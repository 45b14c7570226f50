import type { Attribution, Quotation, TokenRange } from '../../document.ts';
import type { Tokens } from '../../tokens.ts';

/** What an act of saying is told with: the first token of source and cue, and the one after their last. */
type Saying = TokenRange;

/** Quotations that stand in no other, by their first token and by the token after their last. */
interface Marks {
  readonly opening: ReadonlyMap<number, Quotation>;
  readonly closing: ReadonlyMap<number, Quotation>;
}

/**
 * Takes from a content what its quotation marks show to be none of it; taggers read them one word at a time.
 * - A sentence that is quoted first is whole before the cue: of `"We won," she said after the game in Rome` the content is
 *   `"We won,"`. Not so `"We won," she said, "and it was hard"`, and `The game "was lost," she said, by one goal`.
 * - A sentence that is quoted last does not go on from what is before source and cue: of `Asked about the game, she said,
 *   "We won."` it is `"We won."`. Not so `The game, she said, "was lost."`
 *
 * When they were made the first changed five contents of PolNeAR's dev articles and the second two, all to what is labelled. To draw a quotation that begins in the middle
 * of a sentence back to where the sentence begins was right as often as wrong.
 */
export function quotationEdges(
  attributions: readonly Attribution[],
  tokens: Tokens,
  quotations: readonly Quotation[],
): Attribution[] {
  const outermost = quotations.filter(({ within }) => within < 0);
  const marks: Marks = {
    opening: new Map(outermost.map((each) => [each.tokens.from, each])),
    closing: new Map(outermost.map((each) => [each.tokens.to, each])),
  };
  return attributions.map((attribution) => {
    const { cue, source, content } = attribution;
    if (!cue || source.length === 0 || content.length < 2) return attribution;
    const parts = [cue, ...source];
    const saying = {
      from: Math.min(...parts.map(({ from }) => from)),
      to: Math.max(...parts.map(({ to }) => to)),
    };
    const kept = withoutAfterthought(withoutOccasion(content, saying, tokens, marks), saying, tokens, marks);
    return kept.length === content.length ? attribution : { ...attribution, content: kept };
  });
}

const isSameSentence = (tokens: Tokens, one: number, other: number): boolean =>
  tokens.sentenceOf[one] === tokens.sentenceOf[other];

const innerText = (tokens: Tokens, { inner }: Quotation): string => tokens.text.slice(inner.start, inner.end);

function hasQuotation({ from, to }: TokenRange, { opening }: Marks): boolean {
  for (let at = from; at < to; at++) if (opening.has(at)) return true;
  return false;
}

/** Without "after the game in Rome" in `"We won," she said after the game in Rome`. */
function withoutAfterthought(
  content: readonly TokenRange[],
  saying: Saying,
  tokens: Tokens,
  marks: Marks,
): readonly TokenRange[] {
  const isWhole = ({ from, to }: TokenRange): boolean => {
    const quotation = marks.closing.get(to);
    if (!quotation || to > saying.from) return false;
    // `"Did we?" she asked` is two sentences to wink.
    if (to !== saying.from && !isSameSentence(tokens, to - 1, saying.from)) return false;
    return marks.opening.has(from) && /^\P{Ll}.*[,?!]['’]?$/su.test(innerText(tokens, quotation));
  };
  if (!content.some(isWhole)) return content;
  const last = saying.to - 1;
  return content.filter(
    (piece) =>
      piece.to <= saying.from || !isSameSentence(tokens, piece.from, last) || hasQuotation(piece, marks),
  );
}

/** Without "Asked about the game" in `Asked about the game, she said, "We won."`; "I" may begin in the middle. */
function withoutOccasion(
  content: readonly TokenRange[],
  saying: Saying,
  tokens: Tokens,
  marks: Marks,
): readonly TokenRange[] {
  const [first, second] = content;
  const quotation = second && marks.opening.get(second.from);
  if (!first || !quotation || first.to > saying.from || second.from < saying.to) return content;
  if (hasQuotation(first, marks) || !isSameSentence(tokens, first.from, second.from)) return content;
  return /^(?!I\b)\p{Lu}/u.test(innerText(tokens, quotation)) ? content.slice(1) : content;
}
