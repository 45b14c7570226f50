import type { Claim, Passage } from './claim.ts';
import type { Span } from './document.ts';

/** Number of code points that begin before each UTF-16 unit of a text; null where units and code points are the same. */
function codePointsBefore(text: string): Uint32Array | null {
  const before = new Uint32Array(text.length + 1);
  let count = 0;
  let unit = 0;
  for (const character of text) {
    for (let half = 0; half < character.length; half++) before[unit + half] = count;
    unit += character.length;
    count++;
  }
  before[unit] = count;
  return count === unit ? null : before;
}

/**
 * Makes a function that turns the spans of claims on one text from UTF-16 units to code points, which is what Python and
 * PostgreSQL count: in "😀 no", "no" is at 3 to 5 in units and 2 to 4 in code points. It reads the text once.
 */
export function codePointOffsets(text: string): (claim: Claim) => Claim {
  const before = codePointsBefore(text);
  if (!before) return (claim) => claim;
  const span = ({ start, end }: Span) => ({ start: before[start]!, end: before[end]! });
  const passage = <P extends Passage>(of: P): P => ({ ...of, spans: of.spans.map(span) });
  const optional = <P extends Passage>(of: P | null): P | null => of && passage(of);
  return (claim) => ({
    ...claim,
    content: passage(claim.content),
    cue: optional(claim.cue),
    source: optional(claim.source),
    addressee: optional(claim.addressee),
    time: optional(claim.time),
    place: optional(claim.place),
    occasion: optional(claim.occasion),
    medium: optional(claim.medium),
    mentions: claim.mentions.map((mention) => ({ ...mention, span: span(mention.span) })),
    context: span(claim.context),
  });
}

/** One claim in code points. For many claims of one text, `codePointOffsets` reads the text only once. */
export function toCodePoints(text: string, claim: Claim): Claim {
  return codePointOffsets(text)(claim);
}
