import type { Attribution, Quality, TokenRange } from '../document.ts';
import { addedCues } from '../lexicon/added-cues.ts';
import type { Stage } from '../pipeline.ts';
import type { Settings } from '../settings.ts';
import type { Tokens } from '../tokens.ts';
import { auxiliaryOf } from './qualities/auxiliaries.ts';
import { ContentKinds } from './qualities/content-kind.ts';
import { cueHead } from './qualities/cue-head.ts';
import { QuotedContent } from './qualities/form.ts';
import { kindOf } from './qualities/kind.ts';
import { isNegated } from './qualities/negation.ts';
import { propositionOf } from './qualities/proposition.ts';

/** "said", "had denied", "was told"; not "says", "will say". */
function isPast(tokens: Tokens, { from, to }: TokenRange): boolean {
  for (let at = from; at < to; at++) {
    const auxiliary = auxiliaryOf(tokens.textOf(at));
    if (auxiliary) return auxiliary.tense === 'past';
    if (tokens.posOf(at) !== 'VERB') continue;
    const word = tokens.lowerOf(at);
    return word !== tokens.lemmas[at] && !word.endsWith('ing') && !word.endsWith('s');
  }
  return false;
}

/**
 * Tells of each attribution whether it quotes, what kind of saying it is, and whether the text says that it was said or
 * that it was not. `settings.cues.add` gives the kind of a lemma before the lexicon does.
 */
export function qualitiesStage(
  settings: Pick<Settings, 'cues'>,
): Stage<'tokens' | 'quotations' | 'attributions', 'qualities'> {
  const added = addedCues(settings.cues.add);

  function qualityOf(
    tokens: Tokens,
    quoted: QuotedContent,
    byContent: ContentKinds,
    attribution: Attribution,
  ): Quality {
    const { cue, source, content } = attribution;
    const form = quoted.formOf(attribution);
    const head = cue && cueHead(tokens, cue);
    const own = head ? added.get(head.lemma) : undefined;
    const ofCue = own?.kind ?? kindOf(tokens, head, content, form);
    const isTold = cue !== null && form === 'indirect' && isPast(tokens, cue);
    const proposition = propositionOf(tokens, content, { kind: ofCue, isPast: isTold });
    const isOpen = !own && ofCue === 'statement';
    const kind = (isOpen ? byContent.of({ head, source, content, form, proposition }) : null) ?? ofCue;
    const read = kind === ofCue ? proposition : propositionOf(tokens, content, { kind, isPast: isTold });
    return {
      form,
      kind,
      negated: cue !== null && head !== null && isNegated(tokens, cue, head.token, source),
      lemma: own?.lemma ?? head?.lemma ?? null,
      strength: head ? (head.class?.strength ?? 'neutral') : null,
      ...read,
    };
  }

  return {
    name: 'qualities',
    reads: ['tokens', 'quotations', 'attributions'],
    writes: ['qualities'],
    run(_article, { tokens, quotations, attributions }) {
      const quoted = new QuotedContent(tokens, quotations);
      const byContent = new ContentKinds(tokens);
      return {
        qualities: attributions.map((each) => qualityOf(tokens, quoted, byContent, each)),
      };
    },
  };
}
