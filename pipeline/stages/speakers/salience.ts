import type { EntityDraft } from './entity-draft.ts';
import type { Mention, MentionList } from './mention.ts';

/**
 * Salience of a mention, halved with every sentence (the idea of Lappin and Leass 1994). Weights and lead were tuned on
 * the pronouns of GUM's interviews, biographies and travel guides, for precision.
 */
const WEIGHTS = { subject: 10, other: 3 };
/** How much more salient than the next the one must be; with less, two are fair and nobody is chosen. */
const LEAD = 1.5;

/** Where an article's mentions stand, and which sentences prose does not refer to. */
export class Discourse {
  constructor(
    readonly mentions: MentionList,
    readonly sentenceOf: ArrayLike<number>,
    readonly blockOf: ArrayLike<number>,
    /** True for the sentences of captions, headlines and furniture. */
    private readonly isAside: (sentence: number) => boolean,
  ) {}

  /** The mentions before a token, in its sentence and `reach` sentences back (those that are no prose left out), nearest first. */
  forEachBefore(token: number, reach: number, look: (mention: Mention, back: number) => void): void {
    let sentence = this.sentenceOf[token]!;
    for (let back = 0; back <= reach && sentence >= 0; back++) {
      const mentions = this.mentions.before(sentence, token);
      for (let at = mentions.length - 1; at >= 0; at--) look(mentions[at]!, back);
      do sentence--;
      while (sentence >= 0 && this.isAside(sentence));
    }
  }

  /**
   * Who is most talked about before a token, in its sentence and `reach` sentences back, of those whom `agreement` gives
   * more than 0 (up to 1). Null where there is nobody, undefined where nobody leads by enough.
   */
  leader(
    token: number,
    reach: number,
    agreement: (mention: Mention) => number,
    lead = LEAD,
  ): EntityDraft | null | undefined {
    const salience = new Map<EntityDraft | null, number>();
    this.forEachBefore(token, reach, (mention, back) => {
      const agrees = agreement(mention);
      if (agrees === 0) return;
      const weight = (agrees * (mention.isSubject ? WEIGHTS.subject : WEIGHTS.other)) / 2 ** back;
      salience.set(mention.entity, (salience.get(mention.entity) ?? 0) + weight);
    });
    return first(salience, lead);
  }
}

/** A mention that two people fit counts as a rival whom nobody knows. */
function first(
  salience: ReadonlyMap<EntityDraft | null, number>,
  lead: number,
): EntityDraft | null | undefined {
  const [best, next] = [...salience].sort((a, b) => b[1] - a[1]);
  if (!best) return null;
  if (best[0] === null || (next && best[1] < lead * next[1])) return undefined;
  return best[0];
}
