import type { AcceptedFigures } from './accepted-figures.ts';
import type { Figures } from './check-articles.ts';
import { type Counts, f1 } from './counts.ts';
import { FIELD_NAMES } from './fields.ts';

/** A figure that is not what was accepted. Null: it was not there, or is there no more. */
export interface Change {
  /** The name of a field, or the id of an article. */
  readonly name: string;
  readonly accepted: Counts | null;
  readonly now: Counts | null;
}

function change(name: string, accepted: Counts | undefined, now: Counts | undefined): Change[] {
  const same =
    accepted?.right === now?.right &&
    accepted?.predicted === now?.predicted &&
    accepted?.labelled === now?.labelled;
  return same ? [] : [{ name, accepted: accepted ?? null, now: now ?? null }];
}

/** What changed against the accepted figures: fields, and in which articles claims are found better or worse. */
export function compareFigures(
  accepted: AcceptedFigures,
  now: Figures,
): { readonly fields: readonly Change[]; readonly articles: readonly Change[] } {
  const ids = [...new Set([...Object.keys(accepted.articles), ...Object.keys(now.articles)])].sort();
  return {
    fields: FIELD_NAMES.flatMap((name) => change(name, accepted.fields[name], now.fields[name])),
    articles: ids.flatMap((id) => change(id, accepted.articles[id], now.articles[id])),
  };
}

/** By how much F1 rose, from -1 to 1; null where one of the two has none. */
export function rise({ accepted, now }: Change): number | null {
  const [before, after] = [accepted && f1(accepted), now && f1(now)];
  return before === null || after === null ? null : after - before;
}
