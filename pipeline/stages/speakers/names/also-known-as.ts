import type { Name } from '../../../document.ts';
import type { NamedTokens } from '../named-tokens.ts';

/** "popularly known as", "born". */
const MOST_WORDS = 3;
const ALIASES = new Set(['known as', 'nicknamed', 'born', 'alias', 'aka', 'a.k.a.', 'called', 'dubbed']);

/** The name right before, of which a name is another: "Wang Xuancheng" for "Wang Chengcheng" in "Wang Xuancheng, also known as Wang Chengcheng". */
export function nameBeforeAlias(named: NamedTokens, { tokens: { from } }: Name): Name | undefined {
  const isAlias =
    ALIASES.has(named.word(from - 1)) || ALIASES.has(`${named.word(from - 2)} ${named.word(from - 1)}`);
  if (!isAlias) return undefined;
  for (let at = from - 2; at >= from - 2 - MOST_WORDS && named.isSameSentence(at, from); at--) {
    if (named.lemma(at) === ',' || named.lemma(at) === '(') return named.nameAt(at - 1);
    if (named.nameAt(at)) return undefined;
  }
  return undefined;
}
