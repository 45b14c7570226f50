/** V8 cuts no word of so many characters or more out of a text: it points into the text. */
const POINTS = 13;

/** A word that outlives its article and does not keep the article's whole text alive. */
export function detached(word: string): string {
  return word.length < POINTS ? word : ` ${word}`.slice(1);
}
