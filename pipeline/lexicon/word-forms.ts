/** "criticise" -> "criticize", "favour" -> "favor", "defence" stands in the lists in both spellings. */
export function americanSpelling(lemma: string): string {
  return lemma
    .replace(/(?<=[a-z]{3})isation$/, 'ization')
    .replace(/(?<=[a-z]{3})ise$/, 'ize')
    .replace(/yse$/, 'yze')
    .replace(/(?<=[a-z]{2})our(?=$|_)/, 'or');
}

/** Plurals without an "s". */
const IRREGULAR_PLURAL = /(?:men|people|children|folk|media|data|alumni|criteria|phenomena|feet|teeth)$/;

/** "officials" for "official", "women" for "woman"; not "organisation", whose lemma is spelled "organization". */
export function isPluralOf(word: string, lemma: string): boolean {
  return word !== lemma && (word.endsWith('s') || IRREGULAR_PLURAL.test(word));
}

/** "retweet" -> "retweets", "retweeted", "retweeting"; "berate" -> "berates", "berated", "berating". */
export function inflections(lemma: string): string[] {
  const [stem, s] = /[^aeiou]y$/.test(lemma)
    ? [lemma.slice(0, -1), 'ies']
    : [lemma.replace(/e$/, ''), lemma.endsWith('e') ? 'es' : 's'];
  const ed = s === 'ies' ? 'ied' : 'ed';
  return [stem + s, stem + ed, `${lemma.endsWith('e') ? stem : lemma}ing`];
}
