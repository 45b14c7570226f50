import type { Tokens } from '../../tokens.ts';
import type { TaggedName } from './name-tagger.ts';

type Tag = TaggedName['tag'];
type Votes = Record<Tag, number>;

const noVotes = (): Votes => ({ PER: 0, ORG: 0, LOC: 0, MISC: 0 });

/**
 * One name is of one type in an article: each mention votes with its probability, and what has clearly more votes goes for
 * all. "Cleveland" of "Cleveland has endured" is the place that it is three times elsewhere; a word that ends a person's
 * full name elsewhere is that person: "Higuchi" after "Ichiyō Higuchi".
 */
export function agree(names: readonly TaggedName[], tokens: Tokens): TaggedName[] {
  const texts = names.map(({ tokens: range }) => tokens.rangeText(range));
  const votes = new Map<string, Votes>();
  const vote = (text: string, tag: Tag, weight: number): void => {
    let cast = votes.get(text);
    if (!cast) {
      cast = noVotes();
      votes.set(text, cast);
    }
    cast[tag] += weight;
  };
  for (const [at, { tag, tokens: range, probability }] of names.entries()) {
    vote(texts[at]!, tag, probability);
    if (tag === 'PER' && range.to - range.from > 1) {
      vote(tokens.textOf(range.to - 1), 'PER', probability * Number(process.env.FULL ?? 0));
    }
  }
  return names.map((name, at) => {
    const cast = votes.get(texts[at]!)!;
    let best: Tag = name.tag;
    for (const tag of ['PER', 'ORG', 'LOC', 'MISC'] as const) if (cast[tag] > cast[best]) best = tag;
    return best !== name.tag && cast[best] > cast[name.tag] * 1.5 ? { ...name, tag: best } : name;
  });
}
