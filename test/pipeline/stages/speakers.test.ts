import { describe, expect, it } from 'vitest';
import type { Layers, Speaker } from '../../../pipeline/document.ts';
import { speakersStage } from '../../../pipeline/stages/speakers.ts';
import { readCases } from '../cases.ts';
import { markedArticle } from '../marked-article.ts';

interface SpeakerCase {
  readonly it: string;
  readonly text: string;
  readonly aliases?: Record<string, string>;
  readonly speakers: readonly Partial<Speaker>[];
  readonly same?: readonly number[];
}

function speakersOf(text: string, aliases: Record<string, string> = {}) {
  const { article, layers } = markedArticle(text);
  const stage = speakersStage({ speakers: { aliases } });
  return stage.run(article, layers) as Pick<Layers, 'entities' | 'speakers'>;
}

describe('the speakers stage', () => {
  it.each(readCases<SpeakerCase>('speakers'))('$it', ({ text, aliases, speakers: expected, same }) => {
    const { speakers } = speakersOf(text, aliases);
    expect(speakers).toHaveLength(expected.length);
    for (const [index, speaker] of expected.entries()) expect(speakers[index]).toMatchObject(speaker);
    if (same) expect(new Set(same.map((number) => speakers[number - 1]!.entity)).size).toBe(1);
  });

  it('lists an entity with all its mentions, in reading order', () => {
    const { entities } = speakersOf(
      '[s1:[per:Ann Poe]] [c1:said] [t1:that [s2:she] [c2:hoped] [t2:so]]. [per:Poe] left.',
    );
    expect(entities).toMatchObject([{ id: 'e1', name: 'Ann Poe', type: 'person' }]);
    expect(entities[0]!.mentions).toEqual([
      { from: 0, to: 2 },
      { from: 4, to: 5 },
      { from: 8, to: 9 },
    ]);
  });

  it.each([
    ['Ann Poe', '[per:Ann Poe] came. [s1:[per:Zenghelis]] [c1:called] [t1:her a liar].'],
    ['Ann Poe', '[per:Ann Poe] came. [per:Zenghelis] had spoken to her.'],
    ['Zenghelis', '[per:Ann Poe] came. [s1:[per:Zenghelis]] [c1:said] [t1:that the law called her a liar].'],
  ])('takes for the object of a verb whoever is not its subject: %s', (name, text) => {
    const { entities } = speakersOf(text);
    const her = entities.filter((entity) => entity.mentions.length > 1).map((entity) => entity.name);
    expect(her).toEqual([name]);
  });

  it('gives every speaker that it names an entity', () => {
    const { speakers, entities } = speakersOf(
      '[s1:A clerk] [c1:said] [t1:no]. [s2:[org:NATO]] [c2:said] [t2:so].',
    );
    const ids = new Set(entities.map(({ id }) => id));
    for (const { entity } of speakers) expect(ids.has(entity!)).toBe(true);
  });

  it('says why', () => {
    const { speakers } = speakersOf('[per:Ann Poe] left. [s1:She] [c1:said] [t1:no].');
    expect(speakers[0]!.because).toBe('"she": the only one before it');
  });
});
