import type { Article, Span } from '../../pipeline/document.ts';
import { titleOf } from '../../pipeline/lexicon/people.ts';
import { unitsOfCodePoints } from './code-points.ts';
import { readJsonLines } from './json-lines.ts';

/** A mention of a person; spans in UTF-16 units. */
export interface PersonMention {
  /** The pronoun, or the name without what is joined to it. */
  readonly span: Span;
  /** "full": a name of two words or more beside its titles; "short": "Mr. Tedeschi". */
  readonly form: 'full' | 'short' | 'pronoun';
  /** The same for all mentions of one person in a text. */
  readonly entity: string;
}

/** A text with the pronouns and names that stand for its people, in reading order. */
export interface CoreferenceText {
  readonly article: Article;
  readonly mentions: readonly PersonMention[];
}

interface Line {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly {
    readonly start: number;
    readonly end: number;
    readonly type: string;
    readonly entity: string;
    readonly form: string;
    readonly name: readonly [number, number] | null;
  }[];
}

/** Words of a name after its last title: 2 of "Mr Pete Hegseth", 0 of "The President", which is no name. */
function wordsBesideTitles(name: string): number {
  const words = name.replace(/['’]s?$/, '').split(/\s+/);
  const title = words.findLastIndex((word) => titleOf(word.toLowerCase()) !== undefined);
  return words.length - title - 1;
}

/** GUM's and Wikinews' gold coreference of people: their pronouns and their names, not nouns ("the minister"). */
export function readCoreference(file: string): CoreferenceText[] {
  return readJsonLines<Line>(file).map(({ id, text, mentions }) => {
    const units = unitsOfCodePoints(text);
    const spanOf = (start: number, end: number): Span => ({ start: units[start]!, end: units[end]! });
    const people = mentions.flatMap(({ start, end, type, entity, form, name }): PersonMention[] => {
      if (type !== 'PERSON') return [];
      if (form === 'pronoun') return [{ span: spanOf(start, end), form, entity }];
      if (form !== 'name' || !name) return [];
      const span = spanOf(...name);
      const words = wordsBesideTitles(text.slice(span.start, span.end));
      return words === 0 ? [] : [{ span, form: words > 1 ? 'full' : 'short', entity }];
    });
    people.sort((one, other) => one.span.start - other.span.start);
    return { article: { id, text }, mentions: people };
  });
}
