/**
 * What the whole article says of a word in capitals, wherever it stands: in "Rutte said" Rutte is a person for having been
 * "Prime Minister Mark Rutte" before (Chieu and Ng 2003). A bit for each kind of evidence.
 */
export const EVIDENCE = {
  /** "Prime Minister Rutte" */
  afterTitle: 1 << 0,
  /** "Mark Rutte" */
  afterFirstName: 1 << 1,
  /** "Rutte said" */
  beforeSaying: 1 << 2,
  /** "Mark Rutte", for "Mark" */
  beforeLastName: 1 << 3,
  /** "Labour Party", for "Labour" */
  beforeOrganizationNoun: 1 << 4,
  /** "in Leiden" */
  afterPlacePreposition: 1 << 5,
  /** "the Guardian" */
  afterThe: 1 << 6,
  /** "Leiden, Holland", for "Leiden" */
  beforeComma: 1 << 7,
  /** "(ECB" */
  afterBracket: 1 << 8,
  /** Has a capital where no sentence begins. */
  withinSentence: 1 << 9,
} as const;

const TO_PERSON =
  EVIDENCE.afterTitle | EVIDENCE.afterFirstName | EVIDENCE.beforeSaying | EVIDENCE.beforeLastName;
const TO_THING =
  EVIDENCE.beforeOrganizationNoun |
  EVIDENCE.afterPlacePreposition |
  EVIDENCE.afterThe |
  EVIDENCE.beforeComma |
  EVIDENCE.afterBracket;
export const EVIDENCE_SETS = { person: TO_PERSON, thing: TO_THING } as const;

/** What evidence is gathered from, by token. */
export interface EvidenceSource {
  readonly length: number;
  word(token: number): number;
  lower(token: number): string;
  isCapital(token: number): boolean;
  /** Whether a token stands in the sentence of the token before it. */
  follows(token: number): boolean;
  isTitle(token: number): boolean;
  isFirstName(token: number): boolean;
  isLastName(token: number): boolean;
  isOrganizationNoun(token: number): boolean;
}

const PLACE_PREPOSITIONS = new Set(['in', 'at', 'near', 'from', 'across', 'outside', 'throughout']);
const SAYING = new Set(
  'said says told tells added adds asked argued claimed wrote tweeted insisted explained thinks believes'.split(
    ' ',
  ),
);

/** Evidence of all words in capitals, by their hash. */
export function gatherEvidence(source: EvidenceSource): Map<number, number> {
  const evidence = new Map<number, number>();
  for (let token = 0; token < source.length; token++) {
    if (!source.isCapital(token)) continue;
    const word = source.word(token);
    evidence.set(word, (evidence.get(word) ?? 0) | before(source, token) | behind(source, token));
  }
  return evidence;
}

function before(source: EvidenceSource, token: number): number {
  if (!source.follows(token)) return 0;
  let bits: number = EVIDENCE.withinSentence;
  if (source.isTitle(token - 1)) bits |= EVIDENCE.afterTitle;
  if (source.isCapital(token - 1))
    return source.isFirstName(token - 1) ? bits | EVIDENCE.afterFirstName : bits;
  const lower = source.lower(token - 1);
  if (PLACE_PREPOSITIONS.has(lower)) return bits | EVIDENCE.afterPlacePreposition;
  if (lower === 'the') return bits | EVIDENCE.afterThe;
  return lower === '(' ? bits | EVIDENCE.afterBracket : bits;
}

function behind(source: EvidenceSource, token: number): number {
  const next = token + 1;
  if (next >= source.length || !source.follows(next)) return 0;
  if (source.isCapital(next)) {
    if (source.isOrganizationNoun(next)) return EVIDENCE.beforeOrganizationNoun;
    return source.isLastName(next) ? EVIDENCE.beforeLastName : 0;
  }
  const lower = source.lower(next);
  if (SAYING.has(lower)) return EVIDENCE.beforeSaying;
  return lower === ',' && next + 1 < source.length && source.isCapital(next + 1) ? EVIDENCE.beforeComma : 0;
}
