import type { Anchor } from './anchors.ts';
import { bestLabelling, marginals } from './argument-chain.ts';
import type { EncoderSession } from './encoder-session.ts';
import {
  type CONTENT,
  type CUE,
  LABEL_COUNT,
  type LabelledRange,
  rangesOfLabels,
  type SOURCE,
} from './labels.ts';
import type { EncodedWindow, Window } from './windows.ts';

/** What a possible cue attributes if it is one. Ranges count words of the article. */
export interface CueReading {
  readonly anchor: Anchor;
  /** Where its arguments were looked for. */
  readonly scope: { readonly from: number; readonly to: number };
  readonly ranges: readonly LabelledRange[];
  /** Log-odds that it is a cue, as the head says it. */
  readonly decision: number;
  /** Of the best labelling over that of nothing at all. */
  readonly score: number;
  /** Of the scope's words, words × labels. */
  readonly probabilities: Float32Array;
}

/** Labels source, cue and content of each anchor of a window; anchors count from the window's own first word. */
export async function readCues(
  session: EncoderSession,
  transitions: Float32Array,
  window: Window,
  { firsts }: EncodedWindow,
  states: Float32Array,
  anchors: readonly Anchor[],
): Promise<CueReading[]> {
  if (anchors.length === 0) return [];
  const scopes = anchors.map(({ word }) => scopeOf(window, window.own + word));
  const length = Math.max(...scopes.map(({ from, to }) => to - from));
  const places = new Int32Array(anchors.length * length);
  const mask = new Float32Array(anchors.length * length);
  for (const [row, { from, to }] of scopes.entries()) {
    places.set(firsts.subarray(from - window.from, to - window.from), row * length);
    mask.fill(1, row * length, row * length + to - from);
  }
  const inScope = Int32Array.from(anchors, ({ word }, row) => window.own + word - scopes[row]!.from);
  const request = { states, count: anchors.length, length, places, mask, anchors: inScope };
  const { labels, decisions } = await session.argue(request);
  return anchors.map(({ word, probability }, row) => {
    const scope = scopes[row]!;
    const start = row * length * LABEL_COUNT;
    const chain = {
      scores: labels.subarray(start, start + (scope.to - scope.from) * LABEL_COUNT),
      transitions,
      length: scope.to - scope.from,
      anchor: inScope[row]!,
    };
    const best = bestLabelling(chain);
    const ranges = rangesOfLabels(best.labels).map(({ label, from, to }) => ({
      label,
      from: from + scope.from,
      to: to + scope.from,
    }));
    return {
      anchor: { word: window.own + word, probability },
      scope,
      ranges,
      decision: decisions[row]!,
      score: best.score,
      probabilities: marginals(chain),
    };
  });
}

/** The paragraph of a word, and those that its speech may run on into, as far as they are in sight. */
function scopeOf({ paragraphs }: Window, word: number): { from: number; to: number } {
  let at = paragraphs.findIndex(({ to }) => word < to);
  const { from } = paragraphs[at]!;
  while (paragraphs[at]!.runsOn && at + 1 < paragraphs.length) at++;
  return { from, to: paragraphs[at]!.to };
}

/** The ranges of one role. */
export function rangesOf(
  { ranges }: CueReading,
  role: typeof SOURCE | typeof CONTENT | typeof CUE,
): LabelledRange[] {
  return ranges.filter(({ label }) => label === role);
}
