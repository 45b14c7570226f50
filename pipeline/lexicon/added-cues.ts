import type { Kind } from '../claim.ts';
import { inflections } from './word-forms.ts';

/** What a user's own cue says, by each of its forms. */
export interface AddedCue {
  readonly lemma: string;
  readonly kind: Kind;
}

/** "grok" -> "grokked", "grokking": English doubles the last letter of a short stem. */
function doubled(lemma: string): string[] {
  const last = lemma.at(-1) ?? '';
  return /[^aeiou][aeiou][bdgklmnprt]$/.test(lemma) ? [`${lemma}${last}ed`, `${lemma}${last}ing`] : [];
}

/**
 * The cues of `cues.add` in all their forms, since wink gives words that it does not know no lemma: with "whiffle" also
 * "whiffled" is a cue, of the lemma "whiffle".
 */
export function addedCues(added: Readonly<Record<string, Kind>>): ReadonlyMap<string, AddedCue> {
  const cues = new Map<string, AddedCue>();
  for (const [word, kind] of Object.entries(added)) {
    const lemma = word.toLowerCase();
    for (const form of [lemma, ...inflections(lemma), ...doubled(lemma)]) cues.set(form, { lemma, kind });
  }
  return cues;
}
