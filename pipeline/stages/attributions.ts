import type { AttributionFinder } from '../attribution/attribution-finder.ts';
import { findAttributions } from '../attribution/find-attributions.ts';
import type { Attribution, BlockKind } from '../document.ts';
import type { Stage } from '../pipeline.ts';
import { citedSources } from './attributions/cited-sources.ts';
import { withoutCueAdverbials } from './attributions/cue-adverbials.ts';
import { cuelessQuotations } from './attributions/cueless-quotations.ts';
import { trimmedEdges } from './attributions/edges.ts';
import { interruptedContents } from './attributions/interrupted-contents.ts';
import { participleClaims } from './attributions/participle-claims.ts';
import { withoutPassiveSubjects } from './attributions/passive-subjects.ts';
import { quotationEdges } from './attributions/quotation-edges.ts';
import { relativeSources } from './attributions/relative-sources.ts';
import { sourceAppositions } from './attributions/source-appositions.ts';
import { sourceEdges } from './attributions/source-edges.ts';
import { splitQuotations } from './attributions/split-quotations.ts';
import { subjectContents } from './attributions/subject-contents.ts';
import { subordinateClaims } from './attributions/subordinate-claims.ts';
import { withoutToldPeople } from './attributions/told-people.ts';
import { wholeClauses } from './attributions/whole-clauses.ts';
import { wholeQuotations } from './attributions/whole-quotations.ts';
import { withinEdges } from './attributions/within-edges.ts';

/**
 * Cues, and for each its source and content, by whichever model is given; then quotations without a cue of their own; and at last
 * what the contents of all these hold, when it is settled where they begin and end.
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
      const findings = await findAttributions(finder, reading);
      const settled = (attributions: readonly Attribution[]): Attribution[] => {
        const active = withoutPassiveSubjects(relativeSources(attributions, tokens), tokens);
        const apposed = sourceAppositions(trimmedEdges(active, tokens), tokens);
        const sources = sourceEdges(apposed, tokens, sentences);
        const trimmed = interruptedContents(subjectContents(sources, tokens), tokens);
        const told = withoutToldPeople(withoutCueAdverbials(trimmed, tokens, sentences), tokens);
        return quotationEdges(told, tokens, quotations);
      };
      const whole = wholeQuotations(settled(findings.attributions), tokens, quotations);
      const clauses = wholeClauses(splitQuotations(whole, tokens, quotations), tokens, sentences);
      const split = citedSources(subordinateClaims(clauses, tokens), tokens);
      const outer = [...split, ...cuelessQuotations({ ...reading, attributions: split })];
      const within = withinEdges(settled(findings.claimsWithin(outer)), outer, tokens, quotations);
      const around = participleClaims({ outer, within }, tokens);
      return { cues: findings.cues, attributions: [...around.outer, ...around.within] };
    },
  };
}
