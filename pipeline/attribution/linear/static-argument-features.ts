import { FeatureMatrix } from '../../tagger/feature-matrix.ts';
import { join } from '../../tagger/hash.ts';
import type { FirstPass } from './first-pass.ts';
import type { TokenColumns } from './token-columns.ts';

/**
 * Features of a token that hold whatever the cue: its words, tags and first-pass labels. They are scored once for an
 * article, and serve all its cues.
 */
export class StaticArgumentFeatures extends FeatureMatrix {
  private columns!: TokenColumns;
  private pass!: FirstPass;

  constructor() {
    super(1, 19);
  }

  enterArticle(columns: TokenColumns, pass: FirstPass): void {
    this.columns = columns;
    this.pass = pass;
  }

  /** Adds a row with the features of one token. */
  write(token: number, place: number): void {
    this.startRow(place);
    const { length, word, pos, syntax, lemma, fine, block, sentence, quoted, person, capital } = this.columns;
    const { labels, contentClass, sourceClass } = this.pass;
    const hasBefore = token > 0 && block[token - 1] === block[token];
    const hasAfter = token + 1 < length && block[token + 1] === block[token];
    const hasAfter2 = token + 2 < length && block[token + 2] === block[token];
    const hasBefore2 = token > 1 && block[token - 2] === block[token];
    const w = word[token]!;
    const wBefore = hasBefore ? word[token - 1]! : 1;
    const wAfter = hasAfter ? word[token + 1]! : 2;
    const p = pos[token]!;
    const pBefore = hasBefore ? pos[token - 1]! : 30;
    const pAfter = hasAfter ? pos[token + 1]! : 31;
    const s = syntax[token]!;
    const sBefore = hasBefore ? syntax[token - 1]! : 1;
    const sAfter = hasAfter ? syntax[token + 1]! : 2;
    const sBefore2 = hasBefore2 ? syntax[token - 2]! : 1;
    const sAfter2 = hasAfter2 ? syntax[token + 2]! : 2;
    const z = labels[token]!;
    const zBefore = hasBefore ? labels[token - 1]! : 8;
    const zAfter = hasAfter ? labels[token + 1]! : 9;
    const zz = join(join(zBefore, z), zAfter);
    this.one(1, w);
    this.two(2, wBefore, w);
    this.two(3, w, wAfter);
    this.three(4, pBefore, p, pAfter);
    this.three(5, sBefore, s, sAfter);
    this.three(6, s, sAfter, sAfter2);
    this.three(7, sBefore2, sBefore, s);
    this.one(8, zz);
    this.two(9, zz, p);
    this.two(10, zz, s);
    this.three(11, z, contentClass[token]!, sourceClass[token]!);
    this.two(12, z, lemma[token]!);
    this.three(13, z, wBefore, p);
    this.three(14, z, wAfter, p);
    this.three(15, z, fine[token]!, p);
    this.three(16, z, person[token]! * 2 + capital[token]!, pAfter);
    const newSentence = token === 0 || sentence[token - 1] !== sentence[token] ? 1 : 0;
    const edge = (hasBefore ? 0 : 1) + (hasAfter ? 0 : 2) + newSentence * 4;
    this.three(17, edge, z, quoted[token]!);
    const quotedBefore = hasBefore ? quoted[token - 1]! : 7;
    const quotedAfter = hasAfter ? quoted[token + 1]! : 8;
    this.three(18, join(quotedBefore, quoted[token]!), quotedAfter, z);
    this.three(19, join(quotedBefore, quoted[token]!), quotedAfter, s);
  }
}
