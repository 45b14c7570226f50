import { describe, expect, it } from 'vitest';
import type { Layers, TokenRange } from '../../../pipeline/document.ts';
import { CUE_FRAMES, type CueFrames } from '../../../pipeline/lexicon/cue-frames.ts';
import { cueClass } from '../../../pipeline/lexicon/cues.ts';
import { americanSpelling } from '../../../pipeline/lexicon/word-forms.ts';
import { blocksStage } from '../../../pipeline/stages/blocks.ts';
import { cueHead } from '../../../pipeline/stages/qualities/cue-head.ts';
import { WinkReader } from '../../../pipeline/stages/tokens/wink-reader.ts';
import { tokensStage } from '../../../pipeline/stages/tokens.ts';
import type { Tokens } from '../../../pipeline/tokens.ts';

const readTokens = tokensStage(new WinkReader());

/** The example's tokens, and the cue between its asterisks. */
function parsed({ example }: CueFrames): { tokens: Tokens; cue: TokenRange; after: string } {
  const [before, cue, after] = example.split('*') as [string, string, string];
  const article = { id: 'example', text: before + cue + after };
  const { blocks } = blocksStage.run(article, {}) as Pick<Layers, 'blocks'>;
  const { tokens } = readTokens.run(article, { blocks }) as Pick<Layers, 'tokens'>;
  return { tokens, cue: tokens.within({ start: before.length, end: before.length + cue.length }), after };
}

const named = (entries: readonly CueFrames[]) => entries.map((entry) => [entry.lemma, entry] as const);
const perPart = (part: string) => CUE_FRAMES.filter((entry) => entry.part === part);

describe('the frames of cues', () => {
  it('are those of at least 400 cues, each once for its part of speech', () => {
    expect(CUE_FRAMES.length).toBeGreaterThanOrEqual(400);
    expect(perPart('noun').length).toBeGreaterThan(50);
    expect(perPart('adjective').length).toBeGreaterThan(30);
    const keys = CUE_FRAMES.map(({ lemma, part }) => `${part} ${lemma}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it.each(named(CUE_FRAMES))('%s has a kind and a strength', (_lemma, { lemma, part }) => {
    expect(cueClass(lemma, part)).toBeDefined();
  });

  it.each(named(CUE_FRAMES))('%s is read in its own example', (_lemma, entry) => {
    const { tokens, cue } = parsed(entry);
    const head = cueHead(tokens, cue);
    expect([entry.lemma, americanSpelling(entry.lemma)]).toContain(head.lemma);
    expect(head.class).toEqual(cueClass(entry.lemma, entry.part));
  });

  it.each(named(CUE_FRAMES))('%s is shown in one of its frames', (_lemma, entry) => {
    const { after } = parsed(entry);
    const shown = {
      c: /^(?: to)?(?: the [a-z]+| her boss)?,? (?:that|whether|how|to|as saying|which|Ann)\b|^ it|^ lat|^ he\b|^\.$|^ late/,
      n: /^ (?:the|a|an|as|of|for|to|about|any|with|in)\b/,
      q: /^(?:\.| Ann, "|$)/,
      o: /^ (?:the|her)\b/,
      t: /^ (?:to|of)\b/,
    };
    expect(entry.frames.some((frame) => shown[frame].test(after))).toBe(true);
  });
});
