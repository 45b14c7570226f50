/**
 * What the whole article says of a word in capitals, wherever it stands: "Rutte" in "Rutte said" is a person for having
 * been "Prime Minister Mark Rutte" before (Chieu and Ng 2003). A bit for each kind of evidence.
 */
export const EVIDENCE = {
  afterTitle: 1 << 0,
  afterFirstName: 1 << 1,
  beforeSaying: 1 << 2,
  beforeLastName: 1 << 3,
  withOrganizationNoun: 1 << 4,
  afterPlacePreposition: 1 << 5,
  afterThe: 1 << 6,
  beforeComma: 1 << 7,
  acronym: 1 << 8,
  inBrackets: 1 << 9,
  capitalWithin: 1 << 10,
} as const;

/** A word of the article as the evidence is gathered from it. */
export interface EvidenceReader {
  readonly length: number;
  word(token: number): number;
  lower(token: number): string;
  isCapital(token: number): boolean;
  /** Neither begins the sentence nor follows an opening mark at its begin. */
  isWithin(token: number): boolean;
  isSameSentence(one: number, other: number): boolean;
  isTitle(token: number): boolean;
  isFirstName(token: number): boolean;
  isLastName(token: number): boolean;
  isOrganizationNoun(token: number): boolean;
}

const PLACE_PREPOSITIONS = new Set(['in', 'at', 'near', 'from', 'across', 'outside', 'throughout']);
const SAYING = new Set(
  'said says told tells added adds asked argued claimed wrote tweeted insisted explained thinks believes'.split(' '),
);

/** Evidence by the hash of the word. */
export function gatherEvidence(reader: EvidenceReader): Map<number, number> {
  const evidence = new Map<number, number>();
  const { length } = reader;
  for (let token = 0; token < length; token++) {
    if (!reader.isCapital(token)) continue;
    let bits = 0;
    if (reader.isWithin(token)) bits |= EVIDENCE.capitalWithin;
    if (token > 0 && reader.isSameSentence(token - 1, token)) {
      const before = reader.lower(token - 1);
      if (reader.isTitle(token - 1)) bits |= EVIDENCE.afterTitle;
      if (reader.isCapital(token - 1)) {
        if (reader.isFirstName(token - 1)) bits |= EVIDENCE.afterFirstName;
      } else if (PLACE_PREPOSITIONS.has(before)) bits |= EVIDENCE.afterPlacePreposition;
      else if (before === 'the') bits |= EVIDENCE.afterThe;
      else if (before === '(') bits |= EVIDENCE.inBrackets;
    }
    if (token + 1 < length && reader.isSameSentence(token, token + 1)) {
      const after = reader.lower(token + 1);
      if (reader.isCapital(token + 1)) {
        if (reader.isOrganizationNoun(token + 1)) bits |= EVIDENCE.withOrganizationNoun;
        else if (reader.isLastName(token + 1)) bits |= EVIDENCE.beforeLastName;
      } else if (SAYING.has(after)) bits |= EVIDENCE.beforeSaying;
      else if (after === ',' && token + 2 < length && reader.isCapital(token + 2)) bits |= EVIDENCE.beforeComma;
    }
    const word = reader.word(token);
    evidence.set(word, (evidence.get(word) ?? 0) | bits);
  }
  return evidence;
}
