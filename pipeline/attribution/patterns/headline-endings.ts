import type { Attribution, TokenRange } from '../../document.ts';
import { ENDING_VERBS } from '../../lexicon/headlines.ts';
import { nounClass } from '../../lexicon/people.ts';
import { speakingPerson } from '../../lexicon/speaking-nouns.ts';
import type { PartOfSpeech, Tokens } from '../../tokens.ts';
import { type Plain, patternAttribution } from './pattern-attribution.ts';

const LONGEST_SOURCE = 8;
const SHORTEST_SPEECH = 2;
/** Two words, a mark and who speaks. */
const SHORTEST_HEADLINE = 4;
const DASH = /^[:–—-]$/;
const MARKS = new Set([',', '"', '”', "'", '’']);
const NOMINAL: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN']);
const IN_SOURCE: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'ADP', 'PART']);

/**
 * Who speaks stands at the end of a headline: `Iran ready to talk, says minister`, `Coffee is good for you, study finds`,
 * `12 killed in market blast: police`. Not so `Talks end, hopes fade`, nor `Three things to know: the report`.
 */
export function headlineEnding(tokens: Tokens, headline: TokenRange): Attribution | null {
  if (headline.to - headline.from < SHORTEST_HEADLINE) return null;
  const ending =
    verbBeforeSource(tokens, headline) ?? verbAtEnd(tokens, headline) ?? behindColon(tokens, headline);
  if (!ending || ending.content.to - ending.content.from < SHORTEST_SPEECH) return null;
  return patternAttribution(ending);
}

/** `…, says minister` */
function verbBeforeSource(tokens: Tokens, { from, to }: TokenRange): Plain | null {
  let verb = to - 2;
  while (verb > from && to - verb <= LONGEST_SOURCE && !ENDING_VERBS.has(tokens.lowerOf(verb))) verb--;
  if (!ENDING_VERBS.has(tokens.lowerOf(verb))) return null;
  const source = { from: verb + 1, to };
  const content = contentBefore(tokens, from, verb);
  return content && isSource(tokens, source) ? { content, cue: { from: verb, to: verb + 1 }, source } : null;
}

/** `…, study finds` */
function verbAtEnd(tokens: Tokens, { from, to }: TokenRange): Plain | null {
  const verb = to - 1;
  if (!ENDING_VERBS.has(tokens.lowerOf(verb))) return null;
  let start = verb;
  while (start > from && verb - start < LONGEST_SOURCE && !MARKS.has(tokens.textOf(start - 1))) start--;
  const source = { from: start, to: verb };
  const content = contentBefore(tokens, from, start);
  return content && isSource(tokens, source) ? { content, cue: { from: verb, to }, source } : null;
}

/** `…: police`, `… - minister`: a noun for somebody who speaks, behind something that happens. */
function behindColon(tokens: Tokens, { from, to }: TokenRange): Plain | null {
  let colon = to - 2;
  while (colon > from && to - colon <= LONGEST_SOURCE && !DASH.test(tokens.textOf(colon))) colon--;
  const isSpaced = tokens.textOf(colon) === ':' || tokens.ends[colon - 1]! < tokens.starts[colon]!;
  const source = { from: colon + 1, to };
  const last = tokens.lemmas[to - 1]!;
  if (!DASH.test(tokens.textOf(colon)) || !isSpaced || !isSource(tokens, source)) return null;
  if (!speakingPerson(last) && !nounClass(last)) return null;
  const content = { from, to: colon };
  return tokens.hasVerb(content) ? { content, cue: { from: colon, to: colon + 1 }, source } : null;
}

/** What stands before a comma or a closing mark; a comma at its end is left out. */
function contentBefore(tokens: Tokens, from: number, to: number): TokenRange | null {
  if (to - 1 <= from || !MARKS.has(tokens.textOf(to - 1))) return null;
  return { from, to: tokens.textOf(to - 1) === ',' ? to - 1 : to };
}

function isSource(tokens: Tokens, { from, to }: TokenRange): boolean {
  let nominal = false;
  for (let at = from; at < to; at++) {
    const pos = tokens.posOf(at);
    if (!IN_SOURCE.has(pos) || (at === from && pos === 'ADP')) return false;
    nominal ||= NOMINAL.has(pos);
  }
  return nominal;
}
