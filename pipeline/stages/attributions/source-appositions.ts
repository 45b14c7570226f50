import type { Attribution } from '../../document.ts';
import type { PartOfSpeech, Tokens } from '../../tokens.ts';

/** Longest "a research firm in New York" between the commas. */
const LONGEST = 12;
const INSIDE: ReadonlySet<PartOfSpeech> = new Set([
  'DET',
  'ADJ',
  'NOUN',
  'PROPN',
  'ADP',
  'NUM',
  'PART',
  'CCONJ',
  'PUNCT',
]);
/** What a clause begins with. */
const OPENS: ReadonlySet<PartOfSpeech> = new Set(['DET', 'PRON', 'NOUN', 'PROPN', 'NUM', 'ADJ', 'ADV']);

/**
 * Gives back to a source what is said of it in apposition: of `According to Acme |, a research firm, its sales fell` the content
 * is `its sales fell`. Not so `According to Lee, a ceasefire is near`, nor `a ceasefire, though brief, is near`.
 */
export const sourceAppositions = (attributions: readonly Attribution[], tokens: Tokens): Attribution[] =>
  attributions.map((attribution) => {
    const { cue, source, content } = attribution;
    const [first, ...rest] = content;
    const last = source.at(-1);
    if (!cue || !first || !last || tokens.lowerOf(cue.from) !== 'according' || last.from < cue.to)
      return attribution;
    if (first.from - last.to > 1 || tokens.textOf(last.to) !== ',' || first.to <= last.to) return attribution;
    const comma = appositionEnd(tokens, Math.max(first.from, last.to + 1), first.to);
    if (comma < 0) return attribution;
    return {
      ...attribution,
      source: [...source.slice(0, -1), { from: last.from, to: comma }],
      content: [{ from: comma + 1, to: first.to }, ...rest],
    };
  });

/** The comma behind "a research firm", if a clause follows; else -1. */
function appositionEnd(tokens: Tokens, from: number, limit: number): number {
  if (!/^an?$/.test(tokens.lowerOf(from))) return -1;
  for (let at = from + 1; at < Math.min(limit - 2, from + LONGEST); at++) {
    if (tokens.textOf(at) === ',')
      return OPENS.has(tokens.posOf(at + 1)) && tokens.hasVerb({ from: at + 1, to: limit }) ? at : -1;
    if (!INSIDE.has(tokens.posOf(at))) return -1;
  }
  return -1;
}
