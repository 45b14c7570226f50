import type { AttributionFinder, Findings, Reading } from './attribution-finder.ts';
import { choose } from './choose.ts';
import { headlineAttributions } from './patterns/headline-attributions.ts';
import { signedQuotations } from './patterns/signed-quotations.ts';
import { transcriptTurns } from './patterns/transcript-turns.ts';

/**
 * What a model finds, and beside it what a few layouts make plain that the models hardly meet in their corpus. Where both
 * claim the same content the surer stays.
 */
export async function findAttributions(finder: AttributionFinder, reading: Reading): Promise<Findings> {
  const findings = await finder.find(reading);
  const { attributions } = findings;
  const patterns = [
    ...signedQuotations(reading),
    ...transcriptTurns(reading),
    ...headlineAttributions(reading),
  ];
  if (patterns.length === 0) return findings;
  const outer = attributions.filter(({ within }) => within < 0);
  const kept = new Set(choose([...outer, ...patterns]));
  const all = [
    ...attributions.filter((each) => each.within >= 0 || kept.has(each)),
    ...patterns.filter((each) => kept.has(each)),
  ];
  // Numbers of outer attributions have moved, and some are gone.
  const places = new Map(all.map((each, place) => [each, place]));
  return {
    ...findings,
    attributions: all.map((each) =>
      each.within < 0 ? each : { ...each, within: places.get(attributions[each.within]!) ?? -1 },
    ),
  };
}
