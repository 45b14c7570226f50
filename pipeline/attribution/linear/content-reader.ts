import type { Attribution, TokenRange } from '../../document.ts';
import { hashString } from '../../tagger/hash.ts';
import { choose, tokensOf } from '../choose.ts';
import { claimsOfNouns } from './claims-of-nouns.ts';
import { readableParts } from './content-columns.ts';
import type { TokenColumns } from './token-columns.ts';
import { type WithinCandidate, withinFeatures } from './within-features.ts';
import { LEAST_LIKELY, type WithinJudge } from './within-judge.ts';

/** Only contents of claims that are this sure are read for further claims, and so deep. */
const LEAST_OUTER_CONFIDENCE = 0.3;
const DEEPEST = 2;
/** Of the claim around it, that a noun there such as "accusations that" makes a claim of its own. */
const CONFIDENCE_IN_NOUNS = 0.7;

const THAT = hashString('that');

/** What may be a claim in one of several parts that were read by themselves. */
export interface PartClaim extends WithinCandidate {
  readonly part: number;
}
type ReadParts = (parts: readonly TokenRange[]) => readonly PartClaim[];

/**
 * Claims within claims. The corpus labels none, so the first pass sees only content there; but "the US believes …" in a
 * content is the same as in a text of its own, so contents are read as such, all together. `within` counts first the outer
 * ones, then what is returned.
 */
export function claimsInContents(
  columns: TokenColumns,
  outer: readonly Attribution[],
  readParts: ReadParts,
  judge: WithinJudge,
): Attribution[] {
  const all = [...outer];
  let from = 0;
  for (let depth = 1; depth <= DEEPEST && from < all.length; depth++) {
    const to = all.length;
    all.push(...oneDeeper(columns, all, from, readParts, judge));
    from = to;
  }
  return nearestAround(all, outer.length);
}

/**
 * The claims from a number on, each within the shortest of their contents in which its cue stands, if any: what was found in one
 * content may hold each other, "he had declined their [request] to go".
 */
function nearestAround(all: readonly Attribution[], from: number): Attribution[] {
  const lengths = all.map(({ content }) => content.reduce((sum, range) => sum + range.to - range.from, 0));
  const byLength = [...all.keys()]
    .slice(from)
    .filter((index) => all[index]!.confidence >= LEAST_OUTER_CONFIDENCE)
    .sort((one, other) => lengths[other]! - lengths[one]! || one - other);
  const shortest = new Map<number, number>();
  for (const index of byLength) for (const token of tokensOf(all[index]!.content)) shortest.set(token, index);
  return all.slice(from).map((attribution) => {
    const around = attribution.cue ? shortest.get(attribution.cue.from) : undefined;
    const isMutual = around !== undefined && all[around]!.cue && holds(attribution.content, all[around]!.cue);
    return around === undefined || isMutual ? attribution : { ...attribution, within: around };
  });
}

const holds = (content: readonly TokenRange[], cue: TokenRange): boolean =>
  content.some(({ from, to }) => from <= cue.from && cue.to <= to);

/** What the contents of the attributions from a number on hold. */
function oneDeeper(
  columns: TokenColumns,
  all: readonly Attribution[],
  from: number,
  readParts: ReadParts,
  judge: WithinJudge,
): Attribution[] {
  const outers = [...all.keys()]
    .slice(from)
    .filter((index) => all[index]!.confidence >= LEAST_OUTER_CONFIDENCE);
  const parts = outers.flatMap((outer) =>
    readableParts(all[outer]!.content, columns, THAT).map((range) => ({ outer, range })),
  );
  const cueTokens = new Set(all.flatMap(({ cue }) => (cue ? [...tokensOf([cue])] : [])));
  const found: Attribution[] = [];
  for (const outer of outers) {
    const { content, confidence } = all[outer]!;
    for (const reported of claimsOfNouns(columns, content)) {
      if (cueTokens.has(reported.cue.from)) continue;
      cueTokens.add(reported.cue.from);
      found.push({ ...reported, confidence: confidence * CONFIDENCE_IN_NOUNS, within: outer });
    }
  }
  const candidates = parts.length > 0 ? readParts(parts.map(({ range }) => range)) : [];
  const likely: Attribution[][] = parts.map(() => []);
  for (const candidate of candidates) {
    const { part, attribution } = candidate;
    if ([...tokensOf([attribution.cue!])].some((token) => cueTokens.has(token))) continue;
    const { outer } = parts[part]!;
    const confidence = judge(withinFeatures(columns, candidate, all[outer]!), attribution);
    if (confidence < LEAST_LIKELY) continue;
    likely[part]!.push({ ...attribution, confidence, within: outer });
  }
  for (const attribution of likely.flatMap((ofPart) => choose(ofPart))) {
    const cue = [...tokensOf([attribution.cue!])];
    if (cue.some((token) => cueTokens.has(token))) continue;
    for (const token of cue) cueTokens.add(token);
    found.push(attribution);
  }
  return found;
}
