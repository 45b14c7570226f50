/** One that UTF-8 cannot hold (half of a surrogate pair), or PostgreSQL's text cannot (NUL). */
const UNSTORABLE = /\p{Surrogate}|\0/gu;

/**
 * A text as databases hold it: what they cannot hold becomes U+FFFD, which counts as many UTF-16 units and code points as what
 * it stands for, so that spans stay right. SQLite could hold NUL, but its own functions end at it; both databases give the same.
 */
export const storable = (text: string): string => text.replace(UNSTORABLE, '\uFFFD');
