import type { Document, Entity } from '../../pipeline/document.ts';
import type { CoreferenceText, PersonMention } from '../corpora/coreference.ts';

/** Counts of one form of mention. */
export interface ResolutionCounts {
  /** Mentions whose person has a full name before them. */
  readonly labelled: number;
  /** Mentions that were given to somebody with a full name before them. */
  readonly resolved: number;
  readonly right: number;
}

const NONE: ResolutionCounts = { labelled: 0, resolved: 0, right: 0 };
export const sum = (counts: readonly ResolutionCounts[]): ResolutionCounts =>
  counts.reduce(
    (total, one) => ({
      labelled: total.labelled + one.labelled,
      resolved: total.resolved + one.resolved,
      right: total.right + one.right,
    }),
    NONE,
  );

/** "Hegseth’s" ends at its name. */
const lastCharacter = ({ text }: { text: string }, { span }: PersonMention): number =>
  span.start + text.slice(span.start, span.end).replace(/['’]s?$/, '').length - 1;

/** The entity whose mention ends at each token; of mentions within another the shortest. */
function entityAtTokens({ entities }: Document): ReadonlyMap<number, Entity> {
  const byEnd = new Map<number, { entity: Entity; length: number }>();
  for (const entity of entities) {
    for (const { from, to } of entity.mentions) {
      const known = byEnd.get(to - 1);
      if (!known || to - from < known.length) byEnd.set(to - 1, { entity, length: to - from });
    }
  }
  return new Map([...byEnd].map(([token, { entity }]) => [token, entity]));
}

/** A full name of the entity before a token; a description of two words is none. */
function isNamedBefore({ name, mentions }: Entity, token: number, document: Document): boolean {
  const surname = name?.split(' ').at(-1);
  if (!name?.includes(' ') || !surname) return false;
  return mentions.some((range) => {
    const text = document.tokens.rangeText(range);
    return range.to <= token && /\s/.test(text) && text.includes(surname);
  });
}

/**
 * Of the pronouns and short names whose person has a full name before them, how many are given to that person; and of those
 * that are given to somebody with a full name before them, how many rightly. Given to a person means: in one entity with a
 * full name of the person that stands before.
 */
export function scoreResolution(
  { article, mentions }: CoreferenceText,
  document: Document,
): Readonly<Record<'pronoun' | 'short', ResolutionCounts>> {
  const entities = entityAtTokens(document);
  const tokenOf = (mention: PersonMention): number => document.tokens.at(lastCharacter(article, mention));
  const named = new Map<string, Set<Entity>>();
  const counts = { pronoun: { ...NONE }, short: { ...NONE } };
  for (const mention of mentions) {
    const token = tokenOf(mention);
    const entity = entities.get(token);
    const people = named.get(mention.entity) ?? new Set();
    if (mention.form === 'full') {
      named.set(mention.entity, entity ? people.add(entity) : people);
      continue;
    }
    const { labelled, resolved, right } = counts[mention.form];
    const isLabelled = named.has(mention.entity);
    const isResolved = entity !== undefined && isNamedBefore(entity, token, document);
    const isRight = isLabelled && entity !== undefined && people.has(entity);
    counts[mention.form] = {
      labelled: labelled + Number(isLabelled),
      resolved: resolved + Number(isResolved || isRight),
      right: right + Number(isRight),
    };
  }
  return counts;
}
