import type { Tokens } from '../../tokens.ts';
import type { TaggedName } from './tagged-name.ts';

type Tag = TaggedName['tag'];

/**
 * One name is of one type in an article: each mention votes with its probability, and what has the most votes goes for
 * all. "Cleveland" of "Cleveland has endured" is the place that it is three times elsewhere. An abbreviation votes with
 * its long form.
 */
export function withOneType(names: readonly TaggedName[], tokens: Tokens): TaggedName[] {
  const longForms = new Map<string, string>();
  for (const { tokens: range, longForm } of names) {
    if (longForm) longForms.set(tokens.rangeText(range), tokens.rangeText(longForm));
  }
  const texts = names.map(({ tokens: range }) => {
    const text = tokens.rangeText(range);
    return longForms.get(text) ?? text;
  });
  const votes = new Map<string, Record<Tag, number>>();
  for (const [at, { tag, probability }] of names.entries()) {
    let cast = votes.get(texts[at]!);
    if (!cast) {
      cast = { PER: 0, ORG: 0, LOC: 0, MISC: 0 };
      votes.set(texts[at]!, cast);
    }
    cast[tag] += probability;
  }
  return names.map((name, at) => {
    const cast = votes.get(texts[at]!)!;
    let { tag } = name;
    for (const other of ['PER', 'ORG', 'LOC', 'MISC'] as const) if (cast[other] > cast[tag]) tag = other;
    return tag === name.tag ? name : { ...name, tag };
  });
}
