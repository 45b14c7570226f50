import type { TokenRange } from '../../document.ts';
import type { Tokens } from '../../tokens.ts';
import type { TaggedName } from './tagged-name.ts';

/**
 * Gives abbreviations in brackets the name that they stand for, and makes names of those that the tagger passed over:
 * "Korean Central News Agency (KCNA)". "the Smith report (PDF)" is none: its letters begin no words of the name.
 */
export function withAbbreviations(names: readonly TaggedName[], tokens: Tokens): TaggedName[] {
  const found: TaggedName[] = [];
  for (const name of names) {
    const last = found.at(-1);
    if (last?.longForm && name.tokens.from < last.tokens.to) continue;
    found.push(name);
    const range = abbreviationOf(name.tokens, tokens);
    if (range && name.tag !== 'PER') found.push({ ...name, tokens: range, longForm: name.tokens });
  }
  return found;
}

function abbreviationOf({ from, to }: TokenRange, tokens: Tokens): TokenRange | null {
  if (to - from < 2 || to + 2 >= tokens.length) return null;
  if (tokens.textOf(to) !== '(' || tokens.textOf(to + 2) !== ')') return null;
  const letters = tokens.textOf(to + 1).replaceAll('.', '');
  if (!/^\p{Lu}\p{L}*\p{Lu}$/u.test(letters)) return null;
  return beginWords(letters.toLowerCase(), { from, to }, tokens) ? { from: to + 1, to: to + 2 } : null;
}

/** Whether letters begin words of a name in their order, the first its first word: "BoE", "Bank of England". */
function beginWords(letters: string, { from, to }: TokenRange, tokens: Tokens): boolean {
  let matched = 0;
  for (let token = from; token < to; token++) {
    if (tokens.textOf(token)[0]!.toLowerCase() === letters[matched]) matched++;
    else if (token === from) return false;
  }
  return matched === letters.length;
}
