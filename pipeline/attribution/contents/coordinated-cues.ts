import type { TokenRange } from '../../document.ts';
import { hashString } from '../../tagger/hash.ts';
import { isVerbal, POS, type TokenColumns } from '../linear/token-columns.ts';
import { hashesOfList } from '../linear/word-hashes.ts';
import type { ArguedCue } from './argued-cue.ts';

/** Cues further apart in an article's order are not compared; it keeps the work linear. */
const NEIGHBOURS = 6;

const OPENS_CONTENT = hashesOfList('that to “ " ‘');
const [AND, BUT, COMMA, ING, ACCORDING] = ['and', 'but', ',', 'ing', 'according'].map(hashString);

/**
 * Ends a content before another cue of the same source: "He added that the speech was late *and predicted that* yields would
 * rise" says two things, and so do "said it was late, *telling* …" and "said it was late *but urged* …". The argument tagger
 * looks at one cue at a time, and lets the first content run on. Not "According to him she fled, *claiming* that", which is what
 * she does, nor "He urged it to listen and *condemn* this", which is what he urges, nor "said *he* predicted that", which has a
 * source of its own.
 */
export function endBeforeCoordinatedCues(columns: TokenColumns, cues: readonly ArguedCue[]): ArguedCue[] {
  return cues.map((argued, index) => {
    const { source, content } = argued;
    if (source.length === 0 || content.length === 0) return argued;
    for (const other of cues.slice(index + 1, index + 1 + NEIGHBOURS)) {
      if (other.content.length === 0 || !areSame(source, other.source)) continue;
      const end = endBefore(columns, argued, other);
      const ended = end < 0 ? [] : endedAt(content, end);
      if (ended.length > 0) return { ...argued, content: ended };
    }
    return argued;
  });
}

const areSame = (ones: readonly TokenRange[], others: readonly TokenRange[]): boolean =>
  ones.length === others.length &&
  ones.every(({ from, to }, index) => from === others[index]!.from && to === others[index]!.to);

/** Where a content ends if another cue in it is a further act of its speaker; -1 where that cue is part of what is said. */
function endBefore(
  { word, lemma, pos, suffix }: TokenColumns,
  { cue, content }: ArguedCue,
  other: ArguedCue,
): number {
  const { from, to } = other.cue;
  const start = content[0]!.from;
  const isAmid = from > start && content.some((range) => range.to > from && overlap(range, other));
  if (from < cue.to || !isAmid) return -1;
  let verb = from;
  while (verb < to - 1 && pos[verb] === POS.ADV) verb++;
  let before = from - 1;
  while (before > start && pos[before] === POS.ADV) before--;
  const joint = word[before]!;
  const hasEnding = isVerbal(pos[verb]) && word[verb] !== lemma[verb];
  const joins =
    joint === BUT ||
    (joint === COMMA && pos[verb] === POS.VERB && suffix[verb] === ING && word[cue.from] !== ACCORDING) ||
    (joint === AND && hasEnding && OPENS_CONTENT.has(word[other.content[0]!.from]!));
  if (!joins) return -1;
  return before > start && word[before - 1] === COMMA ? before - 1 : before;
}

/** Whether a piece holds a cue, or something that the cue claims too. */
const overlap = (piece: TokenRange, { cue, content }: ArguedCue): boolean =>
  [cue, ...content].some(({ from, to }) => from < piece.to && piece.from < to);

/** The tokens of a content before one. */
function endedAt(content: readonly TokenRange[], end: number): TokenRange[] {
  return content.filter(({ from }) => from < end).map(({ from, to }) => ({ from, to: Math.min(to, end) }));
}
