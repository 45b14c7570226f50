import { detached } from './detached.ts';

/** Of each of the two halves: the words of some forty articles of news. */
const HALF = 10_000;

/**
 * Answers that are worked out once for each word that comes often. It never holds more than two halves: when the newer one is
 * full, the older one is dropped, and what is asked for meanwhile moves to the newer. A long run needs no more memory than a
 * short one, and common words stay known. For pure functions alone: what they answer must not depend on what was asked before.
 */
export class RecentAnswers<Answer> {
  private newer = new Map<string, Answer>();
  private older = new Map<string, Answer>();

  get(word: string): Answer | undefined {
    const answer = this.newer.get(word);
    if (answer !== undefined) return answer;
    const before = this.older.get(word);
    if (before !== undefined) this.set(word, before);
    return before;
  }

  set(word: string, answer: Answer): void {
    if (this.newer.size >= HALF) {
      this.older = this.newer;
      this.newer = new Map();
    }
    this.newer.set(detached(word), answer);
  }
}
