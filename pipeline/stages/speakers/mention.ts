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

/** Index of the first mention of a list that stands at or behind a token. */
function firstAt(mentions: readonly Mention[], token: number): number {
  let low = 0;
  for (let high = mentions.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.head < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The mentions of an article by sentence, in reading order within each. */
export class MentionList {
  /** Names and nouns come first, and among them the pronouns, which are told later, unless there are very many. */
  private readonly named: Mention[][];
  private readonly pronouns: Mention[][];
  private readonly byHead = new Map<number, Mention>();

  constructor(
    sentences: number,
    private readonly sentenceOf: ArrayLike<number>,
  ) {
    this.named = Array.from({ length: sentences }, () => []);
    this.pronouns = Array.from({ length: sentences }, () => []);
  }

  /** Mentions may come in any order, but are cheap in reading order. */
  add(mention: Mention): void {
    const number = this.sentenceOf[mention.head]!;
    const isLate = mention.form === 'pronoun' && this.named[number]!.length > MOST;
    const sentence = (isLate ? this.pronouns : this.named)[number]!;
    if ((sentence.at(-1)?.head ?? -1) < mention.head) sentence.push(mention);
    else sentence.splice(firstAt(sentence, mention.head), 0, mention);
    this.byHead.set(mention.head, mention);
  }

  at(head: number): Mention | undefined {
    return this.byHead.get(head);
  }

  /** Mentions of a sentence that stand before a token; of very many, the last. */
  before(sentence: number, token: number): readonly Mention[] {
    const named = this.lastBefore(this.named[sentence], token);
    const pronouns = this.lastBefore(this.pronouns[sentence], token);
    if (pronouns.length === 0) return named;
    if (named.length === 0) return pronouns;
    return [...named, ...pronouns].sort((a, b) => a.head - b.head);
  }

  private lastBefore(mentions: readonly Mention[] | undefined, token: number): readonly Mention[] {
    if (!mentions || mentions.length === 0) return NONE;
    const end = firstAt(mentions, token);
    return end === mentions.length && end <= MOST ? mentions : mentions.slice(Math.max(0, end - MOST), end);
  }
}

const NONE: readonly Mention[] = [];
