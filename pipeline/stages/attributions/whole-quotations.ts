import type { Attribution, Quotation, TokenRange } from '../../document.ts';
import type { Tokens } from '../../tokens.ts';

/** The tokens of one quotation: a range, and one for each paragraph at which its marks are opened again. */
type Chain = readonly TokenRange[];

/**
 * Whoever says a sentence of a quotation says all of it: of `"We won. It was hard," she said` the content is both sentences, and
 * of a quotation that goes on over paragraphs it is all of them. Taggers read sentence by sentence, and lose the way in long
 * speeches. Left alone is a quotation that two claims share, and one whose cue stands within it: `"I went. He said no."`
 */
export function wholeQuotations(
  attributions: readonly Attribution[],
  tokens: Tokens,
  quotations: readonly Quotation[],
): Attribution[] {
  const chains = chainsOf(quotations).filter((chain) => isLong(chain, tokens));
  const chainOf = new Map(
    chains.flatMap((chain) =>
      chain.flatMap(({ from, to }) =>
        Array.from({ length: to - from }, (_, at) => [from + at, chain] as const),
      ),
    ),
  );
  const speakers = new Map<Chain, Attribution | null>();
  for (const attribution of attributions) {
    for (const chain of new Set(chainsIn(attribution.content, chainOf))) {
      if (attribution.cue && chainOf.get(attribution.cue.from) === chain) continue;
      speakers.set(chain, speakers.has(chain) ? null : attribution);
    }
  }
  return attributions.map((attribution) => {
    const own = [...new Set(chainsIn(attribution.content, chainOf))].filter(
      (chain) => speakers.get(chain) === attribution && saysSentence(attribution, chain, tokens),
    );
    return own.length === 0 ? attribution : { ...attribution, content: joined(attribution.content, own) };
  });
}

function chainsOf(quotations: readonly Quotation[]): Chain[] {
  const chains: TokenRange[][] = [];
  const chainOf = new Map<number, TokenRange[]>();
  for (const [index, { tokens, within, continues }] of quotations.entries()) {
    if (within >= 0) continue;
    const begun = chainOf.get(continues);
    const chain = begun ?? [];
    if (!begun) chains.push(chain);
    chain.push(tokens);
    chainOf.set(index, chain);
  }
  return chains;
}

/** Of more than one sentence. */
const isLong = (chain: Chain, tokens: Tokens): boolean =>
  tokens.sentenceOf[chain[0]!.from] !== tokens.sentenceOf[chain.at(-1)!.to - 1];

function chainsIn(content: readonly TokenRange[], chainOf: ReadonlyMap<number, Chain>): Chain[] {
  const found: Chain[] = [];
  for (const { from, to } of content) {
    for (let token = from; token < to; token++) {
      const chain = chainOf.get(token);
      if (chain && found.at(-1) !== chain) found.push(chain);
    }
  }
  return found;
}

/** Whether a content holds a sentence of the quotation to its end: not the `"so" he` of `called it "so bad. He left"`. */
function saysSentence({ content }: Attribution, chain: Chain, tokens: Tokens): boolean {
  return content.some(({ from, to }) =>
    chain.some((part) => {
      const last = Math.min(to, part.to) - 1;
      if (last < Math.max(from, part.from)) return false;
      return (
        last === part.to - 1 ||
        tokens.sentenceOf[last] !== tokens.sentenceOf[last + 1] ||
        isEnd(tokens, last + 1)
      );
    }),
  );
}

const isEnd = (tokens: Tokens, token: number): boolean => /^[.!?]$/.test(tokens.textOf(token));

/** The pieces of a content and whole quotations, in the order of the text. */
function joined(content: readonly TokenRange[], chains: readonly Chain[]): TokenRange[] {
  const sorted = [...content, ...chains.flat()].sort((one, other) => one.from - other.from);
  const pieces: { from: number; to: number }[] = [];
  for (const { from, to } of sorted) {
    const last = pieces.at(-1);
    if (last && from < last.to) last.to = Math.max(last.to, to);
    else pieces.push({ from, to });
  }
  return pieces;
}
