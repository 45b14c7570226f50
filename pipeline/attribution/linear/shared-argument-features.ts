import { type AttributeOf, FeatureMatrix, MATRIX_ROWS, type Templates } from '../../tagger/feature-matrix.ts';
import { join } from '../../tagger/hash.ts';
import { CUE_LABEL_COUNT } from './cue-features.ts';
import type { CueView } from './relative-argument-features.ts';

const UNWRITTEN = -1;

/**
 * Features that neighbouring tokens have in common when seen from a cue: all that have the same label of the first pass,
 * as long as a state that changes now and then stays as it is. They are written once for a state and a label.
 */
abstract class SharedFeatures<Attribute extends string> extends FeatureMatrix<Attribute> {
  /** For each token's place the place of its row here. */
  rowOf = new Int32Array(MATRIX_ROWS);
  private written = 0;
  /** By label the row of the present state. */
  private readonly rowOfLabel = new Int32Array(CUE_LABEL_COUNT).fill(UNWRITTEN);

  /** Forgets which rows were written, to number them from 0 again. */
  restart(places: number): void {
    this.written = 0;
    if (this.rowOf.length < places) this.rowOf = new Int32Array(places * 2);
    this.leave();
  }

  /** Call where the state changes. */
  leave(): void {
    this.rowOfLabel.fill(UNWRITTEN);
  }

  share(place: number, label: number, view: CueView, direction: number): void {
    if (this.rowOfLabel[label] === UNWRITTEN) {
      this.rowOfLabel[label] = this.written;
      this.write(this.startRow(this.written++), label, view, direction);
    }
    this.rowOf[place] = this.rowOfLabel[label]!;
  }

  protected abstract write(row: number, label: number, view: CueView, direction: number): void;
}

const STANCE_TEMPLATES = {
  100: ['placed+label'],
  101: ['direction', 'lemma', 'label'],
  102: ['direction', 'wordAfter', 'label'],
  103: ['direction', 'wordBefore', 'label'],
  104: ['placed', 'tags', 'label'],
  105: ['region', 'patterns', 'label'],
  106: ['placed', 'lexical', 'label'],
  107: ['placed', 'coarse', 'label'],
} as const satisfies Templates;

/** By where a token stands: on which side, in which sentence and block, beyond how many other cues. */
export class StanceFeatures extends SharedFeatures<AttributeOf<typeof STANCE_TEMPLATES>> {
  private placed = 0;

  constructor() {
    super(STANCE_TEMPLATES);
  }

  enter(placed: number): void {
    if (placed === this.placed) return;
    this.placed = placed;
    this.leave();
  }

  protected write(row: number, label: number, view: CueView, direction: number): void {
    const { placed, columns } = this;
    columns.label[row] = label;
    columns.placed[row] = placed;
    columns['placed+label'][row] = placed * 8 + label;
    columns.region[row] = placed >> 2;
    columns.direction[row] = direction;
    columns.lemma[row] = view.lemma;
    columns.wordAfter[row] = view.wordAfter;
    columns.wordBefore[row] = view.wordBefore;
    columns.tags[row] = view.tags;
    columns.patterns[row] = view.patterns;
    columns.lexical[row] = view.lexical;
    columns.coarse[row] = view.coarse;
  }
}

const BETWEEN_TEMPLATES = {
  110: ['region', 'parts', 'label'],
  111: ['direction', 'dividers', 'label'],
  112: ['direction', 'parts+dividers', 'label'],
  113: ['region', 'quoted', 'label'],
  114: ['direction+edges', 'quoted', 'label'],
  115: ['verbs', 'nouns', 'label'],
  116: ['direction', 'syntax', 'verbs+nouns+label'],
  117: ['direction+edges', 'lexical', 'isQuoted'],
} as const satisfies Templates;

/** By what lies between a token and the cue. */
export class BetweenFeatures extends SharedFeatures<AttributeOf<typeof BETWEEN_TEMPLATES>> {
  private region = 0;
  private verbs = 0;
  private nouns = 0;
  private quoted = 0;
  private edges = 0;
  private parts = 0;
  private dividers = 0;

  constructor() {
    super(BETWEEN_TEMPLATES);
  }

  enter(
    region: number,
    verbs: number,
    nouns: number,
    quoted: number,
    quoteEdges: number,
    parts: number,
    dividers: number,
  ): void {
    const edges = Math.min(3, quoteEdges);
    if (
      region === this.region &&
      verbs === this.verbs &&
      nouns === this.nouns &&
      quoted === this.quoted &&
      edges === this.edges &&
      parts === this.parts &&
      dividers === this.dividers
    ) {
      return;
    }
    this.region = region;
    this.verbs = verbs;
    this.nouns = nouns;
    this.quoted = quoted;
    this.edges = edges;
    this.parts = parts;
    this.dividers = dividers;
    this.leave();
  }

  protected write(row: number, label: number, view: CueView, direction: number): void {
    const { region, verbs, nouns, edges, parts, dividers, columns } = this;
    columns.label[row] = label;
    columns.direction[row] = direction;
    columns.region[row] = region;
    columns.parts[row] = parts;
    columns.dividers[row] = dividers;
    columns['parts+dividers'][row] = join(parts, dividers);
    columns.isQuoted[row] = this.quoted;
    columns.quoted[row] = this.quoted * 4 + view.quoted;
    columns['direction+edges'][row] = direction * 4 + edges;
    columns.verbs[row] = verbs;
    columns.nouns[row] = nouns;
    columns.lexical[row] = view.lexical;
    columns.syntax[row] = view.syntax;
    columns['verbs+nouns+label'][row] = join(join(Math.min(2, verbs & 3), Math.min(2, nouns)), label);
  }
}
