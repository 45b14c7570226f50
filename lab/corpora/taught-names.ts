import { isHeldOut, type NamedText, readMentions, readSilver, readWikigold } from './names.ts';

/** Where the corpora lie that names are learned from. */
export const POLNEAR = '../shared/polnear/train.jsonl';
export const SILVER = '../shared/ner/polnear-train-silver.jsonl';
export const GUM = '../shared/ner/gum.jsonl';
export const WIKIGOLD = '../shared/ner/wikigold.conll';

/** What CoreNLP tagged. */
export const silverTexts = (): NamedText[] => readSilver(POLNEAR, SILVER);

export const wikigoldTexts = (): NamedText[] =>
  readWikigold(WIKIGOLD).filter((_, index) => !isHeldOut(index));

/** What people labelled, without the texts that judge. */
export const goldTexts = (): NamedText[] => [
  ...readMentions(GUM).filter((_, index) => !isHeldOut(index)),
  ...wikigoldTexts(),
];
