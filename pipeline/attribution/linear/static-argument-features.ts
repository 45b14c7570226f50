import { type AttributeOf, FeatureMatrix, type Templates } from '../../tagger/feature-matrix.ts';
import { join } from '../../tagger/hash.ts';
import type { FirstPass } from './first-pass.ts';
import type { TokenColumns } from './token-columns.ts';

const TEMPLATES = {
  1: ['word'],
  2: ['wordBefore', 'word'],
  3: ['word', 'wordAfter'],
  4: ['posBefore', 'pos', 'posAfter'],
  5: ['syntaxBefore', 'syntax', 'syntaxAfter'],
  6: ['syntax', 'syntaxAfter', 'syntaxAfter2'],
  7: ['syntaxBefore2', 'syntaxBefore', 'syntax'],
  8: ['labelsAround'],
  9: ['labelsAround', 'pos'],
  10: ['labelsAround', 'syntax'],
  11: ['label', 'contentClass', 'sourceClass'],
  12: ['label', 'lemma'],
  13: ['label', 'wordBefore', 'pos'],
  14: ['label', 'wordAfter', 'pos'],
  15: ['label', 'fine', 'pos'],
  16: ['label', 'person+capital', 'posAfter'],
  17: ['edge', 'label', 'quoted'],
  18: ['quotedBefore+here', 'quotedAfter', 'label'],
  19: ['quotedBefore+here', 'quotedAfter', 'syntax'],
} as const satisfies Templates;

/**
 * Features of a token that hold whatever the cue: its words, tags and first-pass labels. They are scored once for an
 * article, and serve all its cues.
 */
export class StaticArgumentFeatures extends FeatureMatrix<AttributeOf<typeof TEMPLATES>> {
  private tokens!: TokenColumns;
  private pass!: FirstPass;

  constructor() {
    super(TEMPLATES);
  }

  enterArticle(tokens: TokenColumns, pass: FirstPass): void {
    this.tokens = tokens;
    this.pass = pass;
  }

  /** Adds a row with the attributes of one token. */
  write(token: number, place: number): void {
    const row = this.startRow(place);
    const { columns } = this;
    const { length, word, pos, syntax, lemma, fine, block, sentence, quoted, person, capital } = this.tokens;
    const { labels, contentClass, sourceClass } = this.pass;
    const hasBefore = token > 0 && block[token - 1] === block[token];
    const hasAfter = token + 1 < length && block[token + 1] === block[token];
    const hasAfter2 = token + 2 < length && block[token + 2] === block[token];
    const hasBefore2 = token > 1 && block[token - 2] === block[token];
    columns.word[row] = word[token]!;
    columns.wordBefore[row] = hasBefore ? word[token - 1]! : 1;
    columns.wordAfter[row] = hasAfter ? word[token + 1]! : 2;
    columns.lemma[row] = lemma[token]!;
    columns.fine[row] = fine[token]!;
    columns.pos[row] = pos[token]!;
    columns.posBefore[row] = hasBefore ? pos[token - 1]! : 30;
    columns.posAfter[row] = hasAfter ? pos[token + 1]! : 31;
    columns.syntax[row] = syntax[token]!;
    columns.syntaxBefore[row] = hasBefore ? syntax[token - 1]! : 1;
    columns.syntaxAfter[row] = hasAfter ? syntax[token + 1]! : 2;
    columns.syntaxBefore2[row] = hasBefore2 ? syntax[token - 2]! : 1;
    columns.syntaxAfter2[row] = hasAfter2 ? syntax[token + 2]! : 2;
    const label = labels[token]!;
    const labelBefore = hasBefore ? labels[token - 1]! : 8;
    columns.label[row] = label;
    columns.labelsAround[row] = join(join(labelBefore, label), hasAfter ? labels[token + 1]! : 9);
    columns.contentClass[row] = contentClass[token]!;
    columns.sourceClass[row] = sourceClass[token]!;
    columns['person+capital'][row] = person[token]! * 2 + capital[token]!;
    const newSentence = token === 0 || sentence[token - 1] !== sentence[token] ? 1 : 0;
    columns.edge[row] = (hasBefore ? 0 : 1) + (hasAfter ? 0 : 2) + newSentence * 4;
    columns.quoted[row] = quoted[token]!;
    columns['quotedBefore+here'][row] = join(hasBefore ? quoted[token - 1]! : 7, quoted[token]!);
    columns.quotedAfter[row] = hasAfter ? quoted[token + 1]! : 8;
  }
}
