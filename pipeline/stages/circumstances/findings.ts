import type { DateMention, TokenRange } from '../../document.ts';

/** What has been found so far; the first of its kind stays. */
export interface Findings {
  addressee: TokenRange | null;
  time: DateMention | null;
  place: TokenRange | null;
  occasion: TokenRange | null;
  medium: TokenRange | null;
}
export const noFindings = (): Findings => ({
  addressee: null,
  time: null,
  place: null,
  occasion: null,
  medium: null,
});
