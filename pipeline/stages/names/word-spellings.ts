import type { Tokens } from '../../tokens.ts';

const LETTER = /\p{L}/u;
const FIRST_NOT_PLAIN = '\x80';
/** A longer run of pieces is no word of a language that is read here. */
const MOST_PIECES = 8;
/** Fewer words all in capitals are no headline: "NATO", "BBC NEWS". */
const LEAST_SHOUTED = 3;

/** The words of an article as the name tagger reads them. */
export interface WordSpellings {
  /** For each token the word that it is, or that it is a piece of. */
  readonly texts: readonly string[];
  /** For each token the first of its word: mostly itself. */
  readonly firstPieces: Int32Array;
}

/**
 * Spellings for the name tagger. wink splits words at letters that it does not know, and "Erdo", "ğ" and "an" are all
 * read as "Erdoğan"; "do" and "n't" stay two. In a sentence all in capitals, words are read as the rest of the article
 * spells them: "IRAN AND FRANCE SIGN" as "Iran and France sign", but the "BBC" of "the BBC said" stays.
 */
export function wordSpellings(tokens: Tokens, isCommon: (word: string) => boolean): WordSpellings {
  const texts = Array.from({ length: tokens.length }, (_, token) => tokens.textOf(token));
  const firstPieces = Int32Array.from(texts.keys());
  for (let from = 0, to = 1; from < tokens.length; from = to, to = from + 1) {
    while (to < tokens.length && to - from < MOST_PIECES && isGlued(tokens, texts, to)) to++;
    if (to - from === 1) continue;
    texts.fill(tokens.rangeText({ from, to }), from, to);
    firstPieces.fill(from, from, to);
  }
  lowerShouts(texts, tokens.sentenceOf, isCommon);
  return { texts, firstPieces };
}

/** Whether a token goes on with the word of the token before it, at a letter that is not plain. */
function isGlued({ starts, ends }: Tokens, texts: readonly string[], token: number): boolean {
  if (starts[token] !== ends[token - 1]) return false;
  const before = texts[token - 1]!.at(-1)!;
  const after = texts[token]![0]!;
  if (before < FIRST_NOT_PLAIN && after < FIRST_NOT_PLAIN) return false;
  return LETTER.test(before) && LETTER.test(after);
}

/** Respells the words of sentences that are all in capitals. */
function lowerShouts(texts: string[], sentenceOf: Int32Array, isCommon: (word: string) => boolean): void {
  const shouted = shoutedSentences(texts, sentenceOf);
  if (shouted.length === 0) return;
  const loud = new Set(
    shouted.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
  );
  const spellings = new Map<string, string>();
  for (let token = 0; token < texts.length; token++) {
    if (!loud.has(token)) spellings.set(texts[token]!.toLowerCase(), texts[token]!);
  }
  for (const token of loud) {
    const lower = texts[token]!.toLowerCase();
    const capitalised = lower.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
    texts[token] = spellings.get(lower) ?? (isCommon(lower) ? lower : capitalised);
  }
}

function shoutedSentences(
  texts: readonly string[],
  sentenceOf: Int32Array,
): { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let from = 0, to = 0; from < texts.length; from = to) {
    let words = 0;
    let quiet = 0;
    for (; to < texts.length && sentenceOf[to] === sentenceOf[from]; to++) {
      if (quiet > 0 || !LETTER.test(texts[to]!)) continue;
      if (texts[to] === texts[to]!.toUpperCase()) words++;
      else quiet++;
    }
    if (quiet === 0 && words >= LEAST_SHOUTED) found.push({ from, to });
  }
  return found;
}
