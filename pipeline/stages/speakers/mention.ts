import type { TokenRange } from '../../document.ts';
import type { Gender } from '../../lexicon/pronouns.ts';
import type { EntityDraft } from './entity-draft.ts';

/** Words of the article that stand for somebody or something. */
export interface Mention {
  readonly range: TokenRange;
  /** The token that it is built around. */
  readonly head: number;
  /** Null where two fit, or nobody does. */
  readonly entity: EntityDraft | null;
  /** What is known of whoever is meant where `entity` is null: a "she" is no rival to a "he". Undefined: no person. */
  readonly unknown?: Gender | 'either';
  readonly form: 'name' | 'noun' | 'pronoun';
  readonly isSubject: boolean;
  /** "The judge asked Pickard whether": who is expected to speak next. */
  readonly isAsked: boolean;
  readonly quoted: boolean;
  /** Why it stands for this entity, in a few words. */
  readonly because: string;
}

/** Mentions of one sentence that are looked at; no prose has more, and hostile text must not cost its square. */
const MOST = 100;

/** The mentions of an article by sentence, in reading order within each. */
export class MentionList {
  private readonly bySentence: Mention[][];
  private readonly byHead = new Map<number, Mention>();

  constructor(
    sentences: number,
    private readonly sentenceOf: ArrayLike<number>,
  ) {
    this.bySentence = Array.from({ length: sentences }, () => []);
  }

  /** Mentions may come in any order: names first, pronouns when they have been told whom they stand for. */
  add(mention: Mention): void {
    const sentence = this.bySentence[this.sentenceOf[mention.head]!]!;
    let at = sentence.length;
    while (at > 0 && sentence[at - 1]!.head > mention.head) at--;
    sentence.splice(at, 0, mention);
    this.byHead.set(mention.head, mention);
  }

  at(head: number): Mention | undefined {
    return this.byHead.get(head);
  }

  /** Mentions of a sentence that stand before a token; of very many, the last. */
  before(sentence: number, token: number): Mention[] {
    const mentions = this.bySentence[sentence] ?? [];
    let low = 0;
    for (let high = mentions.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (mentions[middle]!.head < token) low = middle + 1;
      else high = middle;
    }
    return mentions.slice(Math.max(0, low - MOST), low);
  }
}
