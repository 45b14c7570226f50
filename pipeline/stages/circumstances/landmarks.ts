import type { DateMention, Name } from '../../document.ts';

/** Names and expressions of time by token. */
export class Landmarks {
  private readonly nameNumber: Int32Array;
  private readonly dateAt = new Map<number, DateMention>();

  constructor(
    length: number,
    private readonly names: readonly Name[],
    dates: readonly DateMention[],
  ) {
    this.nameNumber = new Int32Array(length).fill(-1);
    for (const [number, { tokens }] of names.entries()) this.nameNumber.fill(number, tokens.from, tokens.to);
    for (const date of dates) this.dateAt.set(date.tokens.from, date);
  }

  /** The name that a token is part of. */
  name(token: number): Name | undefined {
    const number = this.nameNumber[token] ?? -1;
    return number < 0 ? undefined : this.names[number];
  }

  /** The expression of time that begins at a token. */
  date(token: number): DateMention | undefined {
    return this.dateAt.get(token);
  }

  /** True where an expression of time begins. */
  has(token: number): boolean {
    return this.dateAt.has(token);
  }
}
