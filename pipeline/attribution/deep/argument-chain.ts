import { CONTENT, CUE, LABEL_COUNT, SOURCE } from './labels.ts';

/**
 * The labelling of one cue's scope as a linear chain: what the argument head says of each word (`scores`, words × labels)
 * and of neighbouring labels (`transitions`, from × to).
 */
export interface ArgumentChain {
  readonly scores: Float32Array;
  readonly transitions: Float32Array;
  readonly length: number;
  readonly anchor: number;
}

/** An inside label follows only its begin label or itself. */
const mayFollow = (label: number, before: number): boolean =>
  label === 0 || label % 2 === 1 || before === label || before === label - 1;

/** A label with what has gone before: one source span at most, and some content at the end. */
interface State {
  readonly label: number;
  readonly source: boolean;
  readonly content: boolean;
}

const STATES: readonly State[] = Array.from({ length: LABEL_COUNT }, (_, label) =>
  [false, true].flatMap((source) => [false, true].map((content) => ({ label, source, content }))),
)
  .flat()
  .filter(
    ({ label, source, content }) =>
      (roleOf(label) !== SOURCE || source) && (roleOf(label) !== CONTENT || content),
  );

function roleOf(label: number): number {
  return label === 0 ? 0 : label - ((label - 1) % 2);
}

function follows(before: State, after: State): boolean {
  if (!mayFollow(after.label, before.label)) return false;
  if (after.label === SOURCE && before.source) return false;
  const source = before.source || roleOf(after.label) === SOURCE;
  const content = before.content || roleOf(after.label) === CONTENT;
  return after.source === source && after.content === content;
}

/** For each state the numbers of those that may stand before it. */
const BEFORE: readonly (readonly number[])[] = STATES.map((after) =>
  [...STATES.keys()].filter((number) => follows(STATES[number]!, after)),
);
const START: State = { label: 0, source: false, content: false };

/**
 * The best labelling in which the cue's only span holds the anchor, there is some content, and one source span at most:
 * Viterbi over labels with what has gone before. The score is that over labelling nothing at all.
 */
export function bestLabelling(chain: ArgumentChain): { labels: Uint8Array; score: number } {
  const { scores, transitions, length, anchor } = chain;
  const count = STATES.length;
  const back = new Uint8Array(length * count);
  let current = new Float64Array(count);
  let empty = 0;
  for (let word = 0; word < length; word++) {
    const next = new Float64Array(count).fill(-Infinity);
    for (const [number, state] of STATES.entries()) {
      if (!isPossible(state.label, word, anchor)) continue;
      const score = scores[word * LABEL_COUNT + state.label]!;
      if (word === 0) {
        if (follows(START, state)) next[number] = score;
        continue;
      }
      for (const before of BEFORE[number]!) {
        const label = STATES[before]!.label;
        if (word <= anchor && label >= CUE && state.label !== CUE + 1) continue;
        const total = current[before]! + transitions[label * LABEL_COUNT + state.label]! + score;
        if (total > next[number]!) {
          next[number] = total;
          back[word * count + number] = before;
        }
      }
    }
    empty += scores[word * LABEL_COUNT]! + (word > 0 ? transitions[0]! : 0);
    current = next;
  }
  let best = -1;
  for (const [number, { content }] of STATES.entries()) {
    if (content && current[number]! > (best < 0 ? -Infinity : current[best]!)) best = number;
  }
  const labels = new Uint8Array(length);
  if (best < 0) return { labels, score: -Infinity };
  const score = current[best]! - empty;
  for (let word = length - 1; word >= 0; word--) {
    labels[word] = STATES[best]!.label;
    best = back[word * count + best]!;
  }
  return { labels, score };
}

/** The anchor belongs to the cue, and after it no other begins. A span begun before reaches it (see above). */
function isPossible(label: number, word: number, anchor: number): boolean {
  if (word === anchor) return label >= CUE;
  return word < anchor || label !== CUE;
}

/** Probability of each label of each word, words × labels, by the forward and the backward pass. */
export function marginals({ scores, transitions, length }: ArgumentChain): Float32Array {
  const forward = new Float64Array(length * LABEL_COUNT);
  const backward = new Float64Array(length * LABEL_COUNT);
  const terms = new Float64Array(LABEL_COUNT);
  const transition = (from: number, to: number): number =>
    mayFollow(to, from) ? transitions[from * LABEL_COUNT + to]! : -Infinity;
  for (let label = 0; label < LABEL_COUNT; label++) {
    forward[label] = mayFollow(label, 0) ? scores[label]! : -Infinity;
  }
  for (let word = 1; word < length; word++) {
    for (let label = 0; label < LABEL_COUNT; label++) {
      const at = word * LABEL_COUNT + label;
      for (let before = 0; before < LABEL_COUNT; before++)
        terms[before] = forward[(word - 1) * LABEL_COUNT + before]! + transition(before, label);
      forward[at] = scores[at]! + logSum(terms);
    }
  }
  for (let word = length - 2; word >= 0; word--) {
    for (let label = 0; label < LABEL_COUNT; label++) {
      for (let after = 0; after < LABEL_COUNT; after++) {
        const at = (word + 1) * LABEL_COUNT + after;
        terms[after] = transition(label, after) + scores[at]! + backward[at]!;
      }
      backward[word * LABEL_COUNT + label] = logSum(terms);
    }
  }
  const total = logSum(forward.subarray((length - 1) * LABEL_COUNT));
  return Float32Array.from(forward, (value, at) => Math.exp(value + backward[at]! - total));
}

function logSum(terms: Float64Array): number {
  let most = -Infinity;
  for (const term of terms) if (term > most) most = term;
  if (most === -Infinity) return most;
  let sum = 0;
  for (const term of terms) sum += Math.exp(term - most);
  return most + Math.log(sum);
}
