import { verbsWith } from '../../lexicon/cue-frames.ts';
import { ADDRESSES_OBJECT } from '../../lexicon/verb-frames.ts';
import { inflections } from '../../lexicon/word-forms.ts';
import { POS, type TokenColumns } from './token-columns.ts';
import { hashesOf } from './word-hashes.ts';

const PAST_FORMS = hashesOf(
  [...ADDRESSES_OBJECT, ...verbsWith('c')].flatMap((verb) =>
    inflections(verb).filter((form) => form.endsWith('ed')),
  ),
);

/** "had not been informed", "pressured her", "is alleged that": verbs of saying, which wink takes for adjectives. */
export const isMistakenParticiple = ({ word, pos }: TokenColumns, token: number): boolean =>
  pos[token] === POS.ADJ && PAST_FORMS.has(word[token]!);
