import type { TokenRange } from '../../document.ts';
import type { Candidate } from './candidates.ts';
import type { FirstPass } from './first-pass.ts';
import { headOf, POS, type TokenColumns } from './token-columns.ts';

/** Candidates that stand further apart in an article's order do not vie; it keeps the work linear. */
const NEIGHBOURS = 8;

/** What the judge weighs, in the order of its features. Only append: the trees know features by number. */
export const JUDGE_FEATURES = [
  'cue probability',
  'cue begin probability',
  'cue in best labelling',
  'cue length',
  'cue rate',
  'cue kind',
  'cue is verb',
  'cue is noun',
  'cue quoted',
  'content peak',
  'content mean',
  'content begin',
  'content length',
  'content pieces',
  'content has verb',
  'content quoted share',
  'content distance',
  'content before cue',
  'content as first pass',
  'source peak',
  'source mean',
  'source begin',
  'source length',
  'source distance',
  'source before cue',
  'source is pronoun',
  'source has name',
  'source as first pass',
  'rival probability',
  'rival overlap',
  'cue inside rival content',
  'rival content peak',
  'other cues in sentence',
  'sentence length',
  'first sentence of block',
  'source quoted',
  'content touches cue',
  'content ends sentence',
  'is cue by its arguments',
  'rival is cue by its arguments',
] as const;

const lengthOf = (ranges: readonly TokenRange[]): number =>
  ranges.reduce((sum, { from, to }) => sum + to - from, 0);

function overlapOf(ones: readonly TokenRange[], others: readonly TokenRange[]): number {
  let overlap = 0;
  for (const one of ones) {
    for (const other of others)
      overlap += Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from));
  }
  return overlap;
}

function shareOf(ranges: readonly TokenRange[], test: (token: number) => boolean): number {
  let count = 0;
  let all = 0;
  for (const { from, to } of ranges) {
    for (let token = from; token < to; token++) {
      all++;
      if (test(token)) count++;
    }
  }
  return all === 0 ? 0 : count / all;
}

/** Distance in tokens from a cue to the nearest range, negative before it; 99 where there is none. */
function distanceTo({ from, to }: TokenRange, ranges: readonly TokenRange[]): number {
  let nearest = 99;
  for (const range of ranges) {
    const distance = range.to <= from ? range.to - from - 1 : range.from - to + 1;
    if (Math.abs(distance) < Math.abs(nearest)) nearest = distance;
  }
  return nearest;
}

/** The features of one candidate among all those of its article. */
export function judgeFeatures(
  columns: TokenColumns,
  pass: FirstPass,
  candidates: readonly Candidate[],
  index: number,
): Float32Array {
  const { cue, arguments: found } = candidates[index]!;
  const { source, content } = found;
  const { from, to } = cue.tokens;
  const { pos, rate, kind, quoted, sentence, block } = columns;
  const head = headOf(columns, cue.tokens);
  const contentLength = lengthOf(content);
  const sourceLength = lengthOf(source);
  const contentDistance = distanceTo(cue.tokens, content);
  const sourceDistance = distanceTo(cue.tokens, source);
  const neighbours = candidates.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1);
  const rival = strongestRival(candidates[index]!, neighbours);
  const hasTag = (ranges: readonly TokenRange[], tag: number): number =>
    shareOf(ranges, (at) => pos[at] === tag) > 0 ? 1 : 0;
  let sentenceLength = 0;
  for (let at = from; at >= 0 && sentence[at] === sentence[from]; at--) sentenceLength++;
  const sentenceStart = from - sentenceLength + 1;
  for (let at = from + 1; at < pos.length && sentence[at] === sentence[from]; at++) sentenceLength++;
  const others = neighbours.filter((other) => sentence[other.cue.tokens.from] === sentence[from]).length - 1;
  const lastContent = content.at(-1);
  return Float32Array.of(
    cue.probability,
    pass.cueBegin[from]!,
    pass.labels[from] === 3 || pass.labels[from] === 4 ? 1 : 0,
    to - from,
    rate[head]!,
    kind[head]!,
    pos[head] === POS.VERB ? 1 : 0,
    pos[head] === POS.NOUN ? 1 : 0,
    quoted[from]!,
    found.contentPeak,
    found.contentMean,
    found.contentBegin,
    contentLength,
    content.length,
    Math.max(hasTag(content, POS.VERB), hasTag(content, POS.AUX)),
    shareOf(content, (at) => quoted[at]! > 0),
    Math.abs(contentDistance),
    contentDistance < 0 ? 1 : 0,
    shareOf(content, (at) => pass.labels[at]! >= 5),
    found.sourcePeak,
    found.sourceMean,
    found.sourceBegin,
    sourceLength,
    Math.abs(sourceDistance),
    sourceDistance < 0 ? 1 : 0,
    hasTag(source, POS.PRON),
    hasTag(source, POS.PROPN),
    shareOf(source, (at) => pass.labels[at] === 1 || pass.labels[at] === 2),
    rival?.candidate.cue.probability ?? 0,
    rival?.overlap ?? 0,
    insideOf(candidates[index]!, neighbours),
    rival?.candidate.arguments.contentMean ?? 0,
    others,
    sentenceLength,
    sentenceStart === 0 || block[sentenceStart - 1] !== block[sentenceStart] ? 1 : 0,
    shareOf(source, (at) => quoted[at]! > 0),
    Math.abs(contentDistance) === 1 ? 1 : 0,
    lastContent && (lastContent.to >= pos.length || sentence[lastContent.to] !== sentence[lastContent.to - 1])
      ? 1
      : 0,
    found.isCue,
    rival?.candidate.arguments.isCue ?? 0,
  );
}

/** The candidate with the likeliest cue among those that claim part of the same content. */
function strongestRival(
  own: Candidate,
  neighbours: readonly Candidate[],
): { candidate: Candidate; overlap: number } | undefined {
  const { content } = own.arguments;
  const length = lengthOf(content);
  let strongest: { candidate: Candidate; overlap: number } | undefined;
  if (length === 0) return undefined;
  for (const candidate of neighbours) {
    if (candidate === own) continue;
    const shared = overlapOf(content, candidate.arguments.content);
    if (shared === 0) continue;
    const overlap = (2 * shared) / (length + lengthOf(candidate.arguments.content));
    if (!strongest || candidate.cue.probability > strongest.candidate.cue.probability) {
      strongest = { candidate, overlap };
    }
  }
  return strongest;
}

/** Highest content certainty of the other candidates whose content holds this cue. */
function insideOf(own: Candidate, neighbours: readonly Candidate[]): number {
  const cue = own.cue.tokens;
  let certainty = 0;
  for (const candidate of neighbours) {
    if (candidate === own) continue;
    const found = candidate.arguments;
    if (found.content.some(({ from, to }) => from <= cue.from && cue.to <= to)) {
      certainty = Math.max(certainty, found.contentMean * candidate.cue.probability);
    }
  }
  return certainty;
}
