import type { Kind } from '../claim.ts';
import type { Attribution, Quality, TokenRange } from '../document.ts';
import { addedCues } from '../lexicon/added-cues.ts';
import { CLOSES_SPEECH } from '../lexicon/content-kinds.ts';
import type { Stage } from '../pipeline.ts';
import type { Settings } from '../settings.ts';
import type { Tokens } from '../tokens.ts';
import { auxiliaryOf } from './qualities/auxiliaries.ts';
import { ContentKinds } from './qualities/content-kind.ts';
import { cueHead } from './qualities/cue-head.ts';
import { formOf, quotedColumn } from './qualities/form.ts';
import { kindOf } from './qualities/kind.ts';
import { isNegated } from './qualities/negation.ts';
import { propositionOf } from './qualities/proposition.ts';

/** "said", "had denied", "was told"; not "says", "will say". */
function isPast(tokens: Tokens, { from, to }: TokenRange): boolean {
  for (let at = from; at < to; at++) {
    const auxiliary = auxiliaryOf(tokens.textOf(at));
    if (auxiliary) return auxiliary.tense === 'past';
    if (tokens.posOf(at) !== 'VERB') continue;
    const word = tokens.textOf(at).toLowerCase();
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

  function qualityOf(tokens: Tokens, quoted: Uint8Array, { cue, source, content }: Attribution): Quality {
    const form = formOf(tokens, content, quoted);
    const propositionIn = (kind: Kind, isPast: boolean) =>
      propositionOf(tokens, content, { kind, isPast: isPast && form === 'indirect' });
    if (!cue) {
      const plain = kindOf(tokens, null, undefined, content);
      const said = plain === 'statement' ? propositionIn(plain, false) : null;
      const kind = (said && new ContentKinds(tokens).ofQuotation(content, said)) ?? plain;
      const read = said && kind === plain ? said : propositionIn(kind, false);
      return { form, kind, negated: false, lemma: null, strength: null, ...read };
    }
    const head = cueHead(tokens, cue);
    const own = added.get(head.lemma);
    const isClosing = CLOSES_SPEECH.has(head.lemma) && form === 'direct';
    const ofCue = own?.kind ?? (isClosing ? 'statement' : kindOf(tokens, head, head.class?.kind, content));
    const isOpen = !own && ofCue === 'statement';
    const proposition = isOpen ? propositionIn(ofCue, isPast(tokens, cue)) : null;
    const kind =
      (proposition && new ContentKinds(tokens).of({ head, source, content, form, proposition })) ?? ofCue;
    const lemma = own?.lemma ?? head.lemma;
    const negated = isNegated(tokens, cue, head.token, source);
    const strength = head.class?.strength ?? 'neutral';
    const read = proposition && kind === ofCue ? proposition : propositionIn(kind, isPast(tokens, cue));
    return { form, kind, negated, lemma, strength, ...read };
  }

  return {
    name: 'qualities',
    reads: ['tokens', 'quotations', 'attributions'],
    writes: ['qualities'],
    run(_article, { tokens, quotations, attributions }) {
      const quoted = quotedColumn(tokens, quotations);
      return { qualities: attributions.map((attribution) => qualityOf(tokens, quoted, attribution)) };
    },
  };
}
