import type { Attribution, Quality } from '../document.ts';
import { addedCues } from '../lexicon/added-cues.ts';
import type { Stage } from '../pipeline.ts';
import type { Settings } from '../settings.ts';
import type { Tokens } from '../tokens.ts';
import { cueHead } from './qualities/cue-head.ts';
import { formOf, quotedColumn } from './qualities/form.ts';
import { kindOf } from './qualities/kind.ts';
import { isNegated } from './qualities/negation.ts';

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
    if (!cue) return { form, kind: kindOf(tokens, null, undefined, content), negated: false, lemma: null };
    const head = cueHead(tokens, cue);
    const own = added.get(head.lemma);
    const kind = own?.kind ?? kindOf(tokens, head, head.class?.kind, content);
    const lemma = own?.lemma ?? head.lemma;
    return { form, kind, negated: isNegated(tokens, cue, head.token, source), lemma };
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
