import type { Attribution, TokenRange } from '../../document.ts';
import { DATES_SOMETHING_ELSE } from '../../lexicon/events.ts';
import type { Tokens } from '../../tokens.ts';

/** Where the adverbials of one act of saying may stand: all in the cue's sentence, none in its content. */
export interface Clause {
  /** From the start of the sentence, or the end of what was said before, to the source or the cue. */
  readonly before: TokenRange;
  /** True where something else that was said comes before: its own adverbials may go on here. */
  readonly shared: boolean;
  /** Between source and cue: "Smith on Tuesday said". */
  readonly between: TokenRange;
  /** From the end of the cue to the content, the next attribution or the end of the sentence. */
  readonly after: TokenRange;
  /** From the end of the content on: "he would go [in an interview with CNN]". */
  readonly behind: TokenRange;
}

/**
 * In a sentence with more sources, cues and contents than this nobody tells when and where: "he said, he said, …" without
 * end. Each attribution looks at all of them, which would take the square of their number.
 */
const MOST_PARTS = 300;

/** Less sure attributions bound no clause: "said in an email to Reuters" may be taken for another cue. */
const LEAST_CONFIDENCE = 0.3;

const partsOf = ({ source, cue, content }: Attribution): TokenRange[] => [
  ...source,
  ...(cue ? [cue] : []),
  ...content,
];

/** Sources, cues and contents by the sentence that they begin in. */
function bySentence(tokens: Tokens, attributions: readonly Attribution[]): Map<number, TokenRange[]> {
  const parts = new Map<number, TokenRange[]>();
  // A noun that attributes ("its request for information") interrupts no clause.
  const isVerbal = ({ cue }: Attribution) =>
    cue === null || cue.to - cue.from > 1 || tokens.posOf(cue.from) !== 'NOUN';
  for (const part of attributions.filter(isVerbal).flatMap(partsOf)) {
    const sentence = tokens.sentenceOf[part.from]!;
    const known = parts.get(sentence);
    if (known) known.push(part);
    else parts.set(sentence, [part]);
  }
  return parts;
}

function clauseOf(
  { source, cue, content }: Attribution & { cue: TokenRange },
  sentence: TokenRange,
  parts: readonly TokenRange[],
): Clause {
  const subjects = source.filter(({ from, to }) => from >= sentence.from && to <= cue.from);
  const subject = Math.min(cue.from, ...subjects.map(({ from }) => from));
  const subjectEnd = Math.max(subject, ...subjects.map(({ to }) => to));
  let start = sentence.from;
  let shared = false;
  let end = sentence.to;
  const contentStart = Math.min(...content.map(({ from }) => from));
  const contentEnd = Math.max(cue.to, ...content.map(({ to }) => to));
  let behindEnd = sentence.to;
  for (const part of parts) {
    if (part.to <= subject && part.to > start) {
      start = part.to;
      shared = true;
    } else if (part.from >= start && part.from <= subject && part.to > cue.from) {
      // Inside another content: "Smith said that [on Tuesday, Jones told him …]".
      start = part.from;
      shared = false;
    }
    // Of "told the court | Ms Lee was …" another reading may take "the court Ms Lee" for a source.
    const reachesIn = part.from < contentStart && contentStart < part.to;
    if (part.from >= cue.to && !source.includes(part))
      end = Math.min(end, reachesIn ? contentStart : part.from);
    if (part.from >= contentEnd) behindEnd = Math.min(behindEnd, part.from);
    else if (part.to >= contentEnd && part.from < cue.from) behindEnd = Math.min(behindEnd, part.to);
  }
  return {
    before: { from: start, to: subject },
    shared,
    between: { from: subjectEnd, to: cue.from },
    after: { from: cue.to, to: end },
    behind: { from: contentEnd, to: Math.max(contentEnd, behindEnd) },
  };
}

/** The clause around each cue; null for an attribution without one, and in a sentence that is nothing but attributions. */
export function clausesOf(
  tokens: Tokens,
  sentences: readonly TokenRange[],
  attributions: readonly Attribution[],
): (Clause | null)[] {
  const all = bySentence(tokens, attributions);
  const sure = bySentence(
    tokens,
    attributions.filter(({ confidence }) => confidence >= LEAST_CONFIDENCE),
  );
  return attributions.map((attribution) => {
    const { cue } = attribution;
    if (!cue) return null;
    const sentence = tokens.sentenceOf[cue.from]!;
    if ((all.get(sentence)?.length ?? 0) > MOST_PARTS) return null;
    return clauseOf({ ...attribution, cue }, sentences[sentence]!, sure.get(sentence) ?? []);
  });
}

/** "endorsed him, but only after publicly [deliberating]": another act than the one of the main clause. */
export function isSubordinate({ from }: TokenRange, tokens: Tokens): boolean {
  const before = tokens.posOf(from - 1) === 'ADV' ? from - 2 : from - 1;
  return DATES_SOMETHING_ELSE.has(tokens.lemmas[before] ?? '');
}
