/** Number of single-character insertions, deletions and substitutions between two words (Levenshtein). */
export function editDistance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const here = [row];
    for (let column = 1; column <= to.length; column++) {
      const substitution = above[column - 1]! + (from[row - 1] === to[column - 1] ? 0 : 1);
      here.push(Math.min(substitution, above[column]! + 1, here[column - 1]! + 1));
    }
    above = here;
  }
  return above[to.length]!;
}

/** `min_confidence` and `MinConfidence` are both spellings of `minConfidence`. */
const letters = (word: string): string => word.toLowerCase().replace(/[-_\s]/g, '');

/** Of several words the one nearest to a misspelt one; the first of equals; null where there is none to choose from. */
export function nearestWord(misspelt: string, words: readonly string[]): string | null {
  // A word of a megabyte is no slip of the fingers, and the distance takes time with the product of the lengths.
  const wanted = letters(misspelt.slice(0, 100));
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const distance = editDistance(wanted, letters(word));
    if (distance < least) {
      least = distance;
      nearest = word;
    }
  }
  return nearest;
}
