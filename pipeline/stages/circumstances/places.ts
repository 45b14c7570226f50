import type { TokenRange } from '../../document.ts';
import { PLACE_NOUNS, SETTLEMENTS } from '../../lexicon/events.ts';
import type { Tokens } from '../../tokens.ts';
import type { Landmarks } from './landmarks.ts';
import type { NounPhrases } from './noun-phrase.ts';

const PLACE_PREPOSITIONS = new Set('in at outside inside near from aboard on'.split(' '));

/** Tells which noun phrases name where something was said. */
export class Places {
  constructor(
    private readonly tokens: Tokens,
    private readonly landmarks: Landmarks,
    private readonly phrases: NounPhrases,
  ) {}

  /** "in Brussels", "at the White House", "outside the court"; not "at Turkey", "on Facebook", "in January". */
  isPlace(preposition: string, phrase: TokenRange, head: number): boolean {
    if (!PLACE_PREPOSITIONS.has(preposition)) return false;
    const name = this.landmarks.name(head);
    const isSite = PLACE_NOUNS.has(this.tokens.lowerOf(head));
    const hasArticle = this.tokens.posOf(phrase.from) === 'DET';
    if (name?.type === 'place') return preposition !== 'at' || hasArticle || isSite;
    if (name?.type === 'organization')
      return (preposition === 'at' && (hasArticle || isSite)) || preposition === 'outside';
    // "reports from its Bangui office"
    if (preposition === 'from') return isSite && !name && this.tokens.posOf(phrase.from) === 'PRON';
    if (name || preposition === 'on') return false;
    return isSite || (preposition === 'in' && this.isNamedAfter(phrase));
  }

  /** "the town [of Haebaru]", "the capital[, Bangui]". */
  private isNamedAfter({ to }: TokenRange): boolean {
    const joiner = this.tokens.lemmas[to];
    if (!SETTLEMENTS.has(this.tokens.lemmas[to - 1]!) || (joiner !== 'of' && joiner !== ',')) return false;
    return joiner === 'of'
      ? this.tokens.posOf(to + 1) === 'PROPN'
      : this.landmarks.name(to + 1)?.type === 'place';
  }

  /** "Columbus, Ohio", "a hotel in Brussels", "the University of Iowa". */
  withRegion({ from, to: end }: TokenRange, limit: number): TokenRange {
    // "Palm Springs", whose second word passes for a verb.
    let to = Math.max(end, this.landmarks.name(end - 1)?.tokens.to ?? end);
    if (this.tokens.lemmas[to] === 'of' && to < limit) to = this.phrases.at(to + 1, limit)?.to ?? to;
    const joiner = this.tokens.lemmas[to];
    if (to >= limit || (joiner !== ',' && joiner !== 'in')) return { from, to };
    const region = this.landmarks.name(to + 1);
    // Of two places the second is often taken for a body: "Hudson, New Hampshire".
    return (region?.type === 'place' || region?.type === 'organization') && region.tokens.to <= limit
      ? { from, to: region.tokens.to }
      : { from, to };
  }
}
