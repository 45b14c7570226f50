import type { TokenRange } from '../../document.ts';
import type { PartOfSpeech } from '../../tokens.ts';
import type { NamedTokens } from './named-tokens.ts';

/** How far an apposition may reach between a subject and its verb. */
const LONGEST_APPOSITION = 25;
const ASKING = new Set(['ask', 'question', 'press', 'quiz', 'grill']);

/** Prepositions that keep what follows within the clause: "Hall spoke to her", where "Hall had it with her" is Hall. */
const OF_VERBS = new Set(['to', 'at', 'for', 'about', 'against']);
const VERB_GROUP: ReadonlySet<PartOfSpeech> = new Set(['VERB', 'AUX', 'ADV', 'PART']);

/**
 * The last token of the subject whose verb an object is the object of: "Hall" for the "her" of "Hall had also called her" and
 * of "Hall spoke to her"; -1 where there is none.
 */
export function subjectOfVerbBefore(named: NamedTokens, object: number): number {
  let at = object - 1;
  if (OF_VERBS.has(named.lemma(at))) at--;
  if (at < 0 || !named.isVerbal(at)) return -1;
  while (at >= 0 && VERB_GROUP.has(named.tokens.posOf(at))) at--;
  return named.isSameSentence(at, object) ? at : -1;
}

/** Tells what part mentions play in their clauses, by the words around them. */
export class Subjects {
  private readonly sourceStarts: ReadonlySet<number>;

  constructor(
    private readonly named: NamedTokens,
    sources: readonly TokenRange[],
  ) {
    this.sourceStarts = new Set(sources.map(({ from }) => from));
  }

  /** "The judge asked Pickard whether": who is expected to speak next. */
  isAsked({ from }: TokenRange): boolean {
    return ASKING.has(this.named.lemma(from - 1)) && this.named.isSameSentence(from - 1, from);
  }

  isSubject(range: TokenRange): boolean {
    if (this.sourceStarts.has(range.from)) return true;
    const before = this.named.tokens.posOf(Math.max(0, range.from - 1));
    const opens = !this.named.isSameSentence(range.from - 1, range.from);
    if (!opens && (before === 'ADP' || before === 'VERB' || before === 'AUX')) return false;
    return this.named.isVerbal(this.afterApposition(this.afterOrigin(this.afterMembers(range.to))));
  }

  /** "Tom Lee, Ann Poe and Bob Stone met": all are subjects. A list without "and" is none. */
  private afterMembers(to: number): number {
    let end = to;
    let joined = false;
    while (!joined && (this.named.lemma(end) === 'and' || this.named.lemma(end) === ',')) {
      const next = this.named.nameAt(end + 1);
      if (next?.tokens.from !== end + 1 || !this.named.isSameSentence(end, end + 1)) break;
      joined = this.named.lemma(end) === 'and';
      end = next.tokens.to;
    }
    return joined ? end : to;
  }

  /** Past "from the Oslo Council" in "Smith from the Oslo Council struggled". */
  private afterOrigin(to: number): number {
    const { named } = this;
    if ((named.lemma(to) !== 'from' && named.lemma(to) !== 'of') || named.nameAt(to)) return to;
    const first = named.tokens.posOf(Math.min(to + 1, named.tokens.length - 1)) === 'DET' ? to + 2 : to + 1;
    const name = named.nameAt(first);
    return name && named.isSameSentence(to - 1, first) ? name.tokens.to : to;
  }

  /** The token after "Smith, a lawyer from Ohio, also": the verb, if it is a subject. */
  private afterApposition(to: number): number {
    let at = to;
    if (this.named.lemma(at) === ',' || this.named.lemma(at) === '(') {
      const closer = this.named.lemma(at) === ',' ? ',' : ')';
      const end = at + LONGEST_APPOSITION;
      do at++;
      while (at < end && this.named.isSameSentence(at, to) && this.named.lemma(at) !== closer);
      if (this.named.lemma(at) === closer) at++;
    }
    while (this.named.isSameSentence(at, to) && this.named.tokens.posOf(at) === 'ADV') at++;
    return at < this.named.tokens.length ? at : to - 1;
  }
}
