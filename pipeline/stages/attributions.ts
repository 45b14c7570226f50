import type { AttributionFinder } from '../attribution/attribution-finder.ts';
import { findAttributions } from '../attribution/find-attributions.ts';
import type { BlockKind } from '../document.ts';
import type { Stage } from '../pipeline.ts';
import { cuelessQuotations } from './attributions/cueless-quotations.ts';
import { trimmedEdges } from './attributions/edges.ts';
import { quotationEdges } from './attributions/quotation-edges.ts';
import { relativeSources } from './attributions/relative-sources.ts';
import { splitQuotations } from './attributions/split-quotations.ts';
import { withoutToldPeople } from './attributions/told-people.ts';

/**
 * Cues, and for each its source and content, by whichever model is given; then quotations without a cue of their own.
 */
export function attributionsStage(
  finder: AttributionFinder,
  readKinds: readonly BlockKind[],
): Stage<'blocks' | 'tokens' | 'sentences' | 'quotations', 'cues' | 'attributions'> {
  return {
    name: 'attributions',
    reads: ['blocks', 'tokens', 'sentences', 'quotations'],
    writes: ['cues', 'attributions'],
    async run(_article, { blocks, tokens, sentences, quotations }) {
      const isRead = blocks.map(({ kind }) => readKinds.includes(kind));
      const reading = { blocks, tokens, sentences, quotations, isRead };
      const { cues, attributions } = await findAttributions(finder, reading);
      const trimmed = withoutToldPeople(trimmedEdges(relativeSources(attributions, tokens), tokens), tokens);
      const marked = quotationEdges(trimmed, tokens, quotations);
      const split = splitQuotations(marked, tokens, quotations);
      const scene = { ...reading, attributions: split };
      return { cues, attributions: [...split, ...cuelessQuotations(scene)] };
    },
  };
}
