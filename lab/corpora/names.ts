import { readFileSync } from 'node:fs';
import type { Article, Span } from '../../pipeline/document.ts';
import { unitsOfCodePoints } from './code-points.ts';
import { readJsonLines } from './json-lines.ts';
import { namesOf } from './mention-names.ts';

/** A text with its names; spans in UTF-16 units. */
export interface NamedText {
  readonly article: Article;
  readonly names: readonly { readonly span: Span; readonly tag: 'PER' | 'ORG' | 'LOC' | 'MISC' }[];
  /** False where the corpus does not label MISC, so that nothing is learned from its absence. */
  readonly hasMisc: boolean;
}

const TAGS: Readonly<Record<string, 'PER' | 'ORG' | 'LOC' | 'MISC'>> = {
  PERSON: 'PER',
  ORG: 'ORG',
  ORGANIZATION: 'ORG',
  PLACE: 'LOC',
  LOCATION: 'LOC',
  MISC: 'MISC',
};

/** What CoreNLP tagged in PolNeAR's texts: silver, with mistakes, but news. */
export function readSilver(corpus: string, silver: string): NamedText[] {
  type Mention = [start: number, end: number, type: string];
  const mentions = new Map(
    readJsonLines<{ id: string; mentions: Mention[] }>(silver).map(({ id, mentions: found }) => [id, found]),
  );
  return readJsonLines<{ id: string; text: string }>(corpus).map(({ id, text }) => {
    const units = unitsOfCodePoints(text);
    const names = (mentions.get(id) ?? []).map(([start, end, type]) => ({
      span: { start: units[start]!, end: units[end]! },
      tag: TAGS[type]!,
    }));
    return { article: { id, text }, names, hasMisc: true };
  });
}

/**
 * GUM and the Wikinews texts: gold names of persons, organizations and places, as `read` takes them out of the noun
 * phrases that are marked.
 */
export function readMentions(file: string, read = namesOf): NamedText[] {
  type Range = readonly [start: number, end: number];
  interface Line {
    readonly id: string;
    readonly text: string;
    readonly mentions: readonly {
      start: number;
      end: number;
      type: string;
      form: string;
      name: Range | null;
    }[];
  }
  return readJsonLines<Line>(file).map(({ id, text, mentions }) => {
    const units = unitsOfCodePoints(text);
    const spanOf = ([start, end]: Range): Span => ({ start: units[start]!, end: units[end]! });
    const names = read(
      text,
      mentions.map(({ start, end, type, form, name }) => ({
        ...spanOf([start, end]),
        type,
        form,
        name: name && spanOf(name),
      })),
    );
    return { article: { id, text }, names, hasMisc: false };
  });
}

/** WikiGold: sentences of tokens, in the CoNLL format; a document for every forty sentences. */
export function readWikigold(file: string): NamedText[] {
  const sentences = readFileSync(file, 'utf8').split(/\n\s*\n/);
  const texts: NamedText[] = [];
  for (let first = 0; first < sentences.length; first += 40) {
    let text = '';
    const names: { span: { start: number; end: number }; tag: 'PER' | 'ORG' | 'LOC' | 'MISC' }[] = [];
    for (const sentence of sentences.slice(first, first + 40)) {
      let before = 'O';
      for (const line of sentence.split('\n')) {
        const [word, label] = line.split(' ');
        if (!word || !label || word === '-DOCSTART-') continue;
        if (text !== '' && !text.endsWith('\n')) text += ' ';
        const span = { start: text.length, end: text.length + word.length };
        text += word;
        const last = names.at(-1);
        if (label !== 'O') {
          if (label === before && last) last.span.end = span.end;
          else names.push({ span, tag: label.slice(2) as 'PER' | 'ORG' | 'LOC' | 'MISC' });
        }
        before = label;
      }
      text += '\n';
    }
    texts.push({ article: { id: `wikigold-${first}`, text }, names, hasMisc: true });
  }
  return texts;
}

/** Every fifth text of the gold corpora is held out of training. */
export const isHeldOut = (index: number): boolean => index % 5 === 4;
