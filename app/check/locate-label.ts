import type { Span } from '../../pipeline/index.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { byName, SPAN_FIELDS, type SpanField } from './fields.ts';
import type { Label } from './label-schema.ts';

/** A text of a label that does not stand in its article. */
export class TextNotFound extends Error {
  override readonly name = 'TextNotFound';
  constructor(
    readonly field: SpanField,
    readonly text: string,
  ) {
    super(`${field} is not found in the article: ${text}`);
  }
}

/** Places where each piece of a passage may stand. */
type Places = readonly (readonly Span[])[];

const WORD_CHARACTER = /[\p{L}\p{N}]/u;
const isWord = (character: string | undefined): boolean =>
  character !== undefined && WORD_CHARACTER.test(character);

/** "he" does not stand in "the". */
function cutsWord(text: string, { start, end }: Span): boolean {
  return (isWord(text[start - 1]) && isWord(text[start])) || (isWord(text[end - 1]) && isWord(text[end]));
}

function occurrences(text: string, wanted: string): Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + 1)) {
    const span = { start, end: start + wanted.length };
    if (!cutsWord(text, span)) spans.push(span);
  }
  return spans;
}

/** `he@3` is the third "he" of the text; without a number all places are possible. */
function placesOf(text: string, field: SpanField, piece: string): readonly Span[] {
  const numbered = /^(.+)@(\d+)$/s.exec(piece);
  const places = numbered
    ? occurrences(text, numbered[1]!).slice(Number(numbered[2]) - 1, Number(numbered[2]))
    : occurrences(text, piece);
  if (places.length === 0) throw new TextNotFound(field, piece);
  return places;
}

/** Characters between two spans. Two parts of one claim do not overlap, so spans that do are as far apart as can be. */
function distance(one: Span, other: Span): number {
  const gap = Math.max(one.start - other.end, other.start - one.end);
  return gap < 0 ? Number.MAX_SAFE_INTEGER / 1024 : gap;
}

function nearest(places: readonly Span[], anchor: Span): Span {
  return places.reduce((best, place) => (distance(place, anchor) < distance(best, anchor) ? place : best));
}

/**
 * Where the cue stands, or the content of a claim without one. "said" stands twenty times in an article: the place is the one
 * that source, content and the rest of the cue are nearest to, all taken together.
 */
function anchorOf({ cue, source, content }: Readonly<Record<SpanField, Places>>): Span {
  const [candidates, ...others] = [...cue, ...content, ...source];
  const cost = (anchor: Span): number =>
    others.reduce((total, places) => total + distance(nearest(places, anchor), anchor), 0);
  return candidates!.reduce((best, place) => (cost(place) < cost(best) ? place : best));
}

function piecesOf(passage: string | readonly string[] | null): readonly string[] {
  if (passage === null) return [];
  return typeof passage === 'string' ? [passage] : passage;
}

/**
 * Finds the texts of a label in its article: of several occurrences the one nearest to the cue, or to the first piece of the
 * content where there is no cue.
 * @throws TextNotFound
 */
export function locateLabel(text: string, label: Label): ClaimFacts {
  const places = byName(SPAN_FIELDS, (field) =>
    piecesOf(label[field]).map((piece) => placesOf(text, field, piece)),
  );
  const anchor = anchorOf(places);
  const [anchored] = places.cue.length > 0 ? places.cue : places.content;
  const locate = (options: readonly Span[]): Span =>
    options === anchored ? anchor : nearest(options, anchor);
  return {
    id: String(label.id),
    spans: byName(SPAN_FIELDS, (field) => places[field].map(locate)),
    texts: { speaker: label.speaker, role: label.role, affiliation: label.affiliation, date: label.date },
    values: {
      form: label.form,
      kind: label.kind,
      negated: String(label.negated),
      speakerType: label.speakerType,
      anonymous: String(label.anonymous),
    },
    within: label.within === null ? null : String(label.within),
  };
}
