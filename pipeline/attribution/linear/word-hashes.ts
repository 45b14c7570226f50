import { hashString } from '../../tagger/hash.ts';

/** Words as the columns hold them, which know words by their hashes alone. */
export const hashesOf = (words: Iterable<string>): ReadonlySet<number> =>
  new Set(Array.from(words, (word) => hashString(word)));

/** The same for words with a space between them. */
export const hashesOfList = (list: string): ReadonlySet<number> => hashesOf(list.split(' '));
