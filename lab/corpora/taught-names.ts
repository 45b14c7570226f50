import { isHeldOut, type NamedText, readMentions, readSilver, readWikigold } from './names.ts';

/** Where the corpora lie that names are learned from. */
export const POLNEAR = '../shared/polnear/train.jsonl';
export const SILVER = '../shared/ner/polnear-train-silver.jsonl';
export const GUM = '../shared/ner/gum.jsonl';
export const WIKIGOLD = '../shared/ner/wikigold.conll';

export const silverTexts = (): NamedText[] => readSilver(POLNEAR, SILVER);
export const gumTexts = (): NamedText[] => readMentions(GUM).filter((_, index) => !isHeldOut(index));
export const wikigoldTexts = (): NamedText[] => readWikigold(WIKIGOLD).filter((_, index) => !isHeldOut(index));
