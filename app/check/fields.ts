/** Fields that are words of the article; they are compared by the words that they cover. */
export const SPAN_FIELDS = [
  'source',
  'cue',
  'content',
  'addressee',
  'time',
  'place',
  'occasion',
  'medium',
] as const;
/** Fields that are text of their own and may be null; they are compared letter by letter, but for case and spaces. */
export const TEXT_FIELDS = ['speaker', 'role', 'affiliation', 'date'] as const;
/** Fields that every claim has one of a few values in. */
export const VALUE_FIELDS = ['form', 'kind', 'negated', 'speakerType', 'anonymous'] as const;

/** All that `hearsay check` gives figures for, in the order in which it prints them. */
export const FIELD_NAMES = [
  'claim',
  'claim+source',
  'source',
  'cue',
  'content',
  'speaker',
  'speakerType',
  'role',
  'affiliation',
  'anonymous',
  'addressee',
  'time',
  'date',
  'place',
  'occasion',
  'medium',
  'form',
  'kind',
  'negated',
  'within',
] as const;

export type SpanField = (typeof SPAN_FIELDS)[number];
export type TextField = (typeof TEXT_FIELDS)[number];
export type ValueField = (typeof VALUE_FIELDS)[number];
export type FieldName = (typeof FIELD_NAMES)[number];

/** One value for each name of a list. */
export function byName<Name extends string, Value>(
  names: readonly Name[],
  valueFor: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, valueFor(name)])) as Record<Name, Value>;
}
