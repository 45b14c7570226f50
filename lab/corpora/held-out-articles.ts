/** As in corpus.py: every 17th training article is kept from the networks, for what is learned of their answers. */
const HELD_OUT_EVERY = 17;

/** By the article's number in the file. */
export const isHeldOut = (number: number): boolean => number % HELD_OUT_EVERY === HELD_OUT_EVERY - 1;
