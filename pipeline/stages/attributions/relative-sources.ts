import type { Attribution, TokenRange } from '../../document.ts';
import { nounClass } from '../../lexicon/people.ts';
import type { PartOfSpeech, Tokens } from '../../tokens.ts';

const RELATIVE = new Set(['who', 'which', 'that']);
/** What a noun phrase without its prepositional phrases is made of. */
const IN_NOUN_PHRASE: ReadonlySet<PartOfSpeech> = new Set([
  'NOUN',
  'PROPN',
  'ADJ',
  'DET',
  'NUM',
  'PART',
  'CCONJ',
]);

/** wink calls possessives pronouns, and hyphens punctuation. */
const ALSO_IN_NOUN_PHRASE = new Set(['my', 'our', 'your', 'his', 'her', 'its', 'their', '-']);

/**
 * Where a relative pronoun stands for the source, the source is the noun phrase it refers to: of `critics, who say …`
 * it is `critics`. A `who` that asks (`Who said so?`) has no noun before it, and stays.
 */
export function relativeSources(attributions: readonly Attribution[], tokens: Tokens): Attribution[] {
  return attributions.map((attribution) => {
    const [range] = attribution.source;
    if (!range || attribution.source.length > 1 || range.to - range.from > 1) return attribution;
    const relative = tokens.lowerOf(range.from);
    if (!RELATIVE.has(relative)) return attribution;
    const nearest = nounPhraseBefore(range.from, tokens);
    const antecedent = nearest && relative === 'who' ? personBefore(nearest, tokens) : nearest;
    return antecedent ? { ...attribution, source: [antecedent] } : attribution;
  });
}

/** "a clerk" in "a clerk with the company, who said": the noun before the preposition, where the nearest one is a body. */
function personBefore(nearest: TokenRange, tokens: Tokens): TokenRange {
  const isBody = nounClass(tokens.lemmas[nearest.to - 1]!) === 'organization';
  const preposition = nearest.from - 1;
  if (!isBody || preposition < 0 || tokens.posOf(preposition) !== 'ADP') return nearest;
  return nounPhraseBefore(preposition, tokens) ?? nearest;
}

/** The noun phrase that ends before a token, over one comma at most; null where there is none. */
function nounPhraseBefore(token: number, tokens: Tokens): TokenRange | null {
  const to = token > 0 && tokens.textOf(token - 1) === ',' ? token - 1 : token;
  const sentence = tokens.sentenceOf[token];
  const isIn = (at: number): boolean =>
    at >= 0 &&
    tokens.sentenceOf[at] === sentence &&
    (IN_NOUN_PHRASE.has(tokens.posOf(at)) || ALSO_IN_NOUN_PHRASE.has(tokens.lowerOf(at)));
  let from = to;
  while (isIn(from - 1)) from--;
  while (from < to && (tokens.posOf(from) === 'CCONJ' || tokens.posOf(from) === 'PUNCT')) from++;
  const last = tokens.posOf(to - 1);
  return from < to && (last === 'NOUN' || last === 'PROPN') ? { from, to } : null;
}
