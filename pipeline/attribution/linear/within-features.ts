import { KINDS } from '../../claim.ts';
import type { Attribution, TokenRange } from '../../document.ts';
import { hashString } from '../../tagger/hash.ts';
import { tokensOf } from '../choose.ts';
import type { Arguments } from './argument-tagger.ts';
import { endsInPreposition, isClaimWithin, opensClause, opensInfinitive } from './claims-within.ts';
import { headOf, POS, type TokenColumns } from './token-columns.ts';
import { hashesOfList } from './word-hashes.ts';

/** A claim that may lie in the content of another, and what was read of it there. */
export interface WithinCandidate {
  /** Its confidence is what the judge of attributions gives it in a text of its own. */
  readonly attribution: Attribution;
  readonly cueProbability: number;
  readonly found: Arguments;
  /** Whether its cue opens a clause by its form, and that is its content: "believes that …". */
  readonly opensByForm: boolean;
}

const CONTENTS = ['quoted', 'that', 'clause', 'infinitive', 'with preposition', 'noun phrase'] as const;
const SOURCES = ['none', 'I', 'he', 'you', 'who', 'determiner', 'name', 'noun'] as const;

/** What is weighed to tell whether a claim lies in a content, in the order of its weights. */
export const WITHIN_FEATURES = [
  'always',
  'passes the rules',
  'sureness',
  'cue probability',
  'is cue by its arguments',
  'content mean',
  'content begin',
  'content length',
  'cue rate',
  'opens by form',
  'in quotation marks',
  'begins the outer content',
  'content before cue',
  ...KINDS.map((kind) => `cue of ${kind}`),
  ...CONTENTS.map((content) => `content: ${content}`),
  ...SOURCES.map((source) => `source: ${source}`),
] as const;
export const PASSES_RULES = WITHIN_FEATURES.indexOf('passes the rules');

/** The first word of an outer content stands at most this far before the claim. */
const NEAR = 3;
const [STATEMENT, DEMAND] = [KINDS.indexOf('statement') + 1, KINDS.indexOf('demand') + 1];
const THAT = hashString('that');
const PRONOUNS: readonly (readonly [(typeof SOURCES)[number], ReadonlySet<number>])[] = [
  ['I', hashesOfList('i we')],
  ['he', hashesOfList('he she they it')],
  ['you', hashesOfList('you')],
  ['who', hashesOfList('who which that')],
];

/** Half the logarithm of the odds, and no more than a handful. */
const logit = (probability: number): number => Math.log((probability + 0.003) / (1.003 - probability)) / 2;

export function withinFeatures(
  columns: TokenColumns,
  { attribution, cueProbability, found, opensByForm }: WithinCandidate,
  outer: Attribution,
): number[] {
  const { pos, rate, kind, quoted } = columns;
  const { source, content, confidence } = attribution;
  const cue = attribution.cue!;
  const head = headOf(columns, cue);
  const words = [...tokensOf(content)].filter((token) => pos[token] !== POS.PUNCT);
  const from = Math.min(cue.from, ...source.map((range) => range.from));
  const shape = contentShape(columns, cue, content, words);
  const author = sourceShape(columns, source);
  // "told them to leave"
  const cueKind = kind[head] === STATEMENT && shape === 'infinitive' ? DEMAND : kind[head];
  return [
    1,
    Number(isClaimWithin(columns, attribution)),
    logit(confidence * outer.confidence),
    logit(cueProbability),
    logit(found.isCue),
    found.contentMean,
    found.contentBegin,
    Math.log(1 + words.length),
    rate[head]! / 3,
    Number(opensByForm),
    Number(quoted[cue.from]! > 0),
    Number(outer.content.some((range) => range.from <= from && from - range.from < NEAR)),
    Number(words.length > 0 && words[0]! < cue.from),
    ...KINDS.map((_, index) => Number(cueKind === index + 1)),
    ...CONTENTS.map((each) => Number(each === shape)),
    ...SOURCES.map((each) => Number(each === author)),
  ];
}

function contentShape(
  columns: TokenColumns,
  cue: TokenRange,
  content: readonly TokenRange[],
  [first = -1, second = -1]: readonly number[],
): (typeof CONTENTS)[number] {
  const { word, pos, quoted } = columns;
  if (quoted[first]! > quoted[cue.from]!) return 'quoted';
  if (opensInfinitive(columns, first, second)) return 'infinitive';
  const isPhrase = endsInPreposition(columns, [...tokensOf([cue])]);
  if (!isPhrase && opensClause(columns, content)) return word[first] === THAT ? 'that' : 'clause';
  return isPhrase || pos[first] === POS.ADP ? 'with preposition' : 'noun phrase';
}

function sourceShape(
  { word, pos, capital }: TokenColumns,
  source: readonly TokenRange[],
): (typeof SOURCES)[number] {
  const tokens = [...tokensOf(source)];
  const [first, ...others] = tokens;
  if (first === undefined) return 'none';
  if (others.length === 0) {
    const pronoun = PRONOUNS.find(([, words]) => words.has(word[first]!));
    if (pronoun) return pronoun[0];
    if (pos[first] === POS.DET) return 'determiner';
  }
  return tokens.some((token) => capital[token] === 1 && pos[token] === POS.PROPN) ? 'name' : 'noun';
}
