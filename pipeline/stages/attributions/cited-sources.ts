import type { Attribution, TokenRange } from '../../document.ts';
import { speakingClass, speakingPerson } from '../../lexicon/speaking-nouns.ts';
import type { Tokens } from '../../tokens.ts';

const CITES = new Set(['citing', 'quoting']);

/**
 * Whoever is cited for what another says is the source of that, within the other's claim: `Reuters reported that it was late, citing
 * two officials`. The taggers take the officials for the content. Not `citing concerns`, which is a reason.
 */
export function citedSources(attributions: readonly Attribution[], tokens: Tokens): Attribution[] {
  return attributions.map((attribution, index) => {
    const { cue, content, within } = attribution;
    const [cited, ...others] = content;
    if (!cue || !cited || within >= 0 || others.length > 0) return attribution;
    if (!CITES.has(tokens.lowerOf(cue.to - 1)) || cited.from !== cue.to || !isSpeaker(tokens, cited))
      return attribution;
    const around = reportBefore(attributions, index, tokens);
    return around < 0
      ? attribution
      : { ...attribution, source: [cited], content: attributions[around]!.content, within: around };
  });
}

/** The claim whose content or cue stands last before the comma in front of a cue, in its sentence; -1 where none does. */
function reportBefore(attributions: readonly Attribution[], citing: number, tokens: Tokens): number {
  const cue = attributions[citing]!.cue!;
  for (const at of [citing - 1, citing + 1]) {
    const other = attributions[at];
    if (!other?.cue || other.within >= 0 || other.content.length === 0) continue;
    const isSame = tokens.sentenceOf[other.cue.from] === tokens.sentenceOf[cue.from];
    const isBefore = other.cue.to <= cue.from && other.content.every(({ to }) => to <= cue.from);
    if (isSame && isBefore) return at;
  }
  return -1;
}

/** "two officials", "the Interior Ministry", "a police report"; not "the lack of rain". */
function isSpeaker(tokens: Tokens, { from, to }: TokenRange): boolean {
  let head = -1;
  for (let at = from; at < to; at++) {
    const pos = tokens.posOf(at);
    if (pos === 'NOUN' || pos === 'PROPN') head = at;
    else if (head >= 0 || !/^(?:DET|ADJ|NUM|ADV|PART|PRON|VERB)$/.test(pos)) break;
  }
  if (head < 0) return false;
  if (tokens.posOf(head) === 'PROPN') return true;
  const lemma = tokens.lemmas[head]!;
  return speakingPerson(lemma) !== undefined || speakingClass(lemma) !== undefined;
}
