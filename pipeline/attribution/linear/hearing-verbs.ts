import { ADDRESSES_OBJECT } from '../../lexicon/verb-frames.ts';
import { inflections } from '../../lexicon/word-forms.ts';
import { POS, type TokenColumns } from './token-columns.ts';
import { hashesOf } from './word-hashes.ts';

const PAST_FORMS = hashesOf(
  [...ADDRESSES_OBJECT].flatMap((verb) => inflections(verb).filter((form) => form.endsWith('ed'))),
);

/** "had not been informed", "pressured her": verbs of telling somebody, which wink takes for adjectives. */
export const isHearingVerb = ({ word, pos }: TokenColumns, token: number): boolean =>
  pos[token] === POS.ADJ && PAST_FORMS.has(word[token]!);
