import type { Attribution } from '../document.ts';
import { tokensOf } from './choose.ts';

/**
 * Where the cue of one attribution stands in the content of a surer one, the first is within the second. That the outer
 * one is surer keeps two from being within each other.
 */
export function linkContained(attributions: readonly Attribution[]): Attribution[] {
  const owner = new Map<number, number>();
  for (const [index, { content, confidence }] of attributions.entries()) {
    for (const token of tokensOf(content)) {
      const other = owner.get(token);
      if (other === undefined || attributions[other]!.confidence < confidence) owner.set(token, index);
    }
  }
  return attributions.map((attribution, index) => {
    const outer = attribution.cue ? owner.get(attribution.cue.from) : undefined;
    if (outer === undefined || outer === index) return attribution;
    return attributions[outer]!.confidence > attribution.confidence
      ? { ...attribution, within: outer }
      : attribution;
  });
}
