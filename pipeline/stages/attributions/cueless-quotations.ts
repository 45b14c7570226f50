import type { Reading } from '../../attribution/attribution-finder.ts';
import type { Attribution, Quotation, TokenRange } from '../../document.ts';
import { ADDITIVE_CONNECTIVES } from '../../lexicon/connectives.ts';
import type { Tokens } from '../../tokens.ts';

/**
 * How often such a claim is right, given that the claim before is. Of 46 quoted sentences in PolNeAR's dev and first 300
 * training articles 41 are labelled as attributed, 37 of them to this source. Sentences with pieces of quotation are six
 * in all training articles, one of them right and none with a connective, so those numbers are guesses. Paragraphs were right
 * eight times of eight in the labelled news for development.
 */
const SENTENCE_CONFIDENCE = 0.8;
const PARAGRAPH_CONFIDENCE = 0.7;
const FRAGMENT_CONFIDENCE = 0.3;
const ADDED_FRAGMENT_CONFIDENCE = 0.6;
/** A quoted sentence fills at least this share of its sentence. */
const WHOLE = 0.8;
/** Shorter quotations are titles and scare quotes. */
const SHORTEST_SENTENCE = 5;
const SHORTEST_FRAGMENT = 2;

const LONGEST_CONNECTIVE = Math.max(...ADDITIVE_CONNECTIVES.map(({ length }) => length));

/** What was read, and what has been found in it so far. */
interface Scene extends Reading {
  readonly attributions: readonly Attribution[];
}

/**
 * Quotations that no cue claims, where the sentence before makes plain whose they are.
 * - `"It was hard."` as a sentence of its own after `"We won," she said.`: hers, by `she`; as a paragraph of its own also after
 *   `She said that they won.` Where its marks are opened again at the next paragraph, that one goes with it.
 * - `In addition, "harsh realities" make it impossible to "focus on" that.` after `According to him, …` in the same
 *   paragraph: the whole sentence is his, and surer for the "In addition". Not so `The so-called "harsh realities" are
 *   many.`, with one piece only.
 */
export function cuelessQuotations(scene: Scene): Attribution[] {
  const { tokens, sentences, attributions, isRead } = scene;
  const claimed = new Uint8Array(tokens.length);
  /** The last attribution that stands in each sentence, by its cue or its content. */
  const lastIn = new Map<number, Attribution>();
  for (const attribution of attributions) {
    for (const { from, to } of attribution.content) claimed.fill(1, from, to);
    if (attribution.cue) claimed.fill(1, attribution.cue.from, attribution.cue.to);
    if (attribution.within >= 0 || attribution.source.length === 0) continue;
    const anchor = attribution.cue ?? attribution.content[0]!;
    lastIn.set(tokens.sentenceOf[anchor.from]!, attribution);
  }
  const bySentence = new Map<number, Quotation[]>();
  for (const quotation of scene.quotations) {
    if (quotation.within >= 0) continue;
    const sentence = tokens.sentenceOf[quotation.tokens.from];
    if (sentence === undefined) continue;
    const fellows = bySentence.get(sentence);
    if (fellows) fellows.push(quotation);
    else bySentence.set(sentence, [quotation]);
  }
  const quoted = new Uint8Array(tokens.length);
  for (const { tokens: range } of scene.quotations) quoted.fill(1, range.from, range.to);
  const found: Attribution[] = [];
  for (const [sentence, quotations] of bySentence) {
    const range = sentences[sentence]!;
    if (!isRead[tokens.blockOf[range.from]!] || claimed.subarray(range.from, range.to).includes(1)) continue;
    const before = lastIn.get(sentence - 1);
    const claim = before && claimOf(tokens, quoted, range, quotations, before);
    if (!claim) continue;
    const goesOn = before === found.at(-1) && quotations[0]!.continues >= 0;
    if (goesOn) found[found.length - 1] = { ...before, content: [...before.content, ...claim.content] };
    else found.push(claim);
    lastIn.set(sentence, found.at(-1)!);
  }
  return found;
}

function claimOf(
  tokens: Tokens,
  quoted: Uint8Array,
  sentence: TokenRange,
  quotations: readonly Quotation[],
  before: Attribution,
): Attribution | null {
  const lengths = quotations.map(({ tokens: range }) => Math.min(range.to, sentence.to) - range.from);
  const quotedLength = lengths.reduce((sum, length) => sum + length, 0);
  const sameBlock = tokens.blockOf[sentence.from] === tokens.blockOf[sentence.from - 1];
  const claim = { cue: null, source: before.source, within: -1 };
  if (quotedLength >= WHOLE * (sentence.to - sentence.from)) {
    const [first] = quotations;
    const quotesToo = before.content.some(({ from, to }) => quoted.subarray(from, to).includes(1));
    if (!first || quotedLength < SHORTEST_SENTENCE || first.tokens.from !== sentence.from) return null;
    if (!quotesToo && sameBlock) return null;
    const content = { from: sentence.from, to: quotations.at(-1)!.tokens.to };
    const confidence = quotesToo ? SENTENCE_CONFIDENCE : PARAGRAPH_CONFIDENCE;
    return { ...claim, content: [content], confidence: confidence * before.confidence };
  }
  if (!sameBlock || lengths.filter((length) => length - 2 >= SHORTEST_FRAGMENT).length < 2) return null;
  const content = { from: sentence.from, to: withoutFinalMark(tokens, sentence) };
  const confidence = adds(tokens, sentence) ? ADDED_FRAGMENT_CONFIDENCE : FRAGMENT_CONFIDENCE;
  return { ...claim, content: [content], confidence: confidence * before.confidence };
}

/** "In addition, …" */
function adds(tokens: Tokens, { from, to }: TokenRange): boolean {
  const { start } = tokens.spanOf({ from, to });
  const beginning = tokens.text.slice(start, start + LONGEST_CONNECTIVE + 1).toLowerCase();
  return ADDITIVE_CONNECTIVES.some(
    (connective) => beginning.startsWith(connective) && /^[, ]/.test(beginning.slice(connective.length)),
  );
}

/** The end of a sentence without its full stop, which only separates it. */
function withoutFinalMark(tokens: Tokens, { from, to }: TokenRange): number {
  return to - 1 > from && /^[.!?]$/.test(tokens.textOf(to - 1)) ? to - 1 : to;
}
