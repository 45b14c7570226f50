import type { Attribution, TokenRange } from '../../document.ts';
import type { Tokens } from '../../tokens.ts';

/** "flight data, [since], according to the firm, …": what gives the reason is said by whoever said the rest. */
const REASONS = new Set(['since', 'because']);
/** Longest "last year" between a noun and its "in which". */
const LONGEST_GAP = 6;

/** Of "issued a statement in which she said" the first is hardly a claim. */
const LEAST_CONFIDENCE = 0.5;

/**
 * A claim in a clause that belongs to the last words of another's content lies within that: `said it was threatened by the letter,
 * which called it a danger`, `pointed to his comments, in which he admitted that …`, `said she need not go, because the law says
 * so`. The taggers end contents before such a clause.
 */
export function subordinateClaims(attributions: readonly Attribution[], tokens: Tokens): Attribution[] {
  const joined = [...attributions];
  const bySentence = new Map<number, number[]>();
  for (const [index, { cue }] of attributions.entries()) {
    if (!cue) continue;
    const sentence = tokens.sentenceOf[cue.from]!;
    const indexes = bySentence.get(sentence);
    if (indexes) indexes.push(index);
    else bySentence.set(sentence, [index]);
  }
  for (const indexes of bySentence.values()) {
    for (let place = 0; place + 1 < indexes.length; place++) {
      const [outer, inner] = [indexes[place]!, indexes[place + 1]!];
      if (!isSubordinate(joined[outer]!, joined[inner]!, tokens)) continue;
      joined[inner] = { ...joined[inner]!, within: outer };
      joined[outer] = upTo(joined[outer]!, endOf(joined[inner]!));
    }
  }
  return joined;
}

const endOf = ({ content, cue }: Attribution): number =>
  Math.max(cue?.to ?? 0, ...content.map(({ to }) => to));

function upTo(attribution: Attribution, to: number): Attribution {
  const pieces = attribution.content.slice(0, -1);
  return { ...attribution, content: [...pieces, { from: attribution.content.at(-1)!.from, to }] };
}

function isSubordinate(outer: Attribution, inner: Attribution, tokens: Tokens): boolean {
  const last = outer.content.at(-1);
  if (!last || !outer.cue || !inner.cue || outer.within >= 0 || inner.within >= 0) return false;
  if (outer.confidence < LEAST_CONFIDENCE) return false;
  if (outer.cue.to > outer.content[0]!.from || /^["”'’]$/.test(tokens.textOf(last.to - 1))) return false;
  const isAntecedent = inner.source.some(({ from, to }) => last.from <= from && to <= last.to);
  const parts = [inner.cue, ...inner.content, ...inner.source].filter((part) => !holds(last, part));
  const from = Math.min(...parts.map((part) => part.from));
  const end = tokens.lowerOf(last.to - 1) === 'which' ? last.to - 1 : last.to;
  if (from < last.to || from - end > LONGEST_GAP) return false;
  return opensClause(tokens, { from: end, to: from }, isAntecedent);
}

const holds = (range: TokenRange, part: TokenRange): boolean =>
  range.from <= part.from && part.to <= range.to;

/** ", which" of its subject, ", which, he said,", "last year in which", ", since,". */
function opensClause(tokens: Tokens, { from, to }: TokenRange, isAntecedent: boolean): boolean {
  const words = Array.from({ length: to - from }, (_, index) => from + index).filter(
    (at) => tokens.lemmas[at] !== ',' && tokens.posOf(at) !== 'ADV',
  );
  const [opener = -1] = words.slice(-1);
  const word = opener < 0 ? '' : tokens.lowerOf(opener);
  if (REASONS.has(word)) return words.length === 1;
  if (word !== 'which') return false;
  const before = tokens.posOf(opener - 1);
  return before === 'ADP'
    ? words.every((at) => tokens.posOf(at) !== 'VERB')
    : (isAntecedent || tokens.textOf(to - 1) === ',') && words.length === 1;
}
