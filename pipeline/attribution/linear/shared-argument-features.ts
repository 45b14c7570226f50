import { FeatureMatrix, MATRIX_ROWS } from '../../tagger/feature-matrix.ts';
import { join } from '../../tagger/hash.ts';
import { CUE_LABEL_COUNT } from './cue-features.ts';
import type { CueView } from './relative-argument-features.ts';

const UNWRITTEN = -1;

/**
 * Features that neighbouring tokens have in common when seen from a cue: all that have the same label of the first pass,
 * as long as a state that changes now and then stays as it is. They are written once for a state and a label.
 */
abstract class SharedFeatures extends FeatureMatrix {
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
      this.startRow(this.written++);
      this.write(label, view, direction);
    }
    this.rowOf[place] = this.rowOfLabel[label]!;
  }

  protected abstract write(label: number, view: CueView, direction: number): void;
}

/** By where a token stands: on which side, in which sentence and block, beyond how many other cues. */
export class StanceFeatures extends SharedFeatures {
  private placed = 0;

  constructor() {
    super(100, 107);
  }

  enter(placed: number): void {
    if (placed === this.placed) return;
    this.placed = placed;
    this.leave();
  }

  protected write(z: number, view: CueView, direction: number): void {
    const { placed } = this;
    this.one(100, placed * 8 + z);
    this.three(101, direction, view.lemma, z);
    this.three(102, direction, view.wordAfter, z);
    this.three(103, direction, view.wordBefore, z);
    this.three(104, placed, view.tags, z);
    this.three(105, placed >> 2, view.patterns, z);
    this.three(106, placed, view.lexical, z);
    this.three(107, placed, view.coarse, z);
  }
}

/** By what lies between a token and the cue. */
export class BetweenFeatures extends SharedFeatures {
  private region = 0;
  private verbs = 0;
  private nouns = 0;
  private quoted = 0;
  private edges = 0;
  private parts = 0;
  private dividers = 0;

  constructor() {
    super(110, 117);
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

  protected write(z: number, view: CueView, direction: number): void {
    const { region, verbs, nouns, edges, parts, dividers } = this;
    const quoted = this.quoted * 4 + view.quoted;
    this.three(110, region, parts, z);
    this.three(111, direction, dividers, z);
    this.three(112, direction, join(parts, dividers), z);
    this.three(113, region, quoted, z);
    this.three(114, direction * 4 + edges, quoted, z);
    this.three(115, verbs, nouns, z);
    this.three(117, direction * 4 + edges, view.lexical, this.quoted);
    this.three(116, direction, view.syntax, join(join(Math.min(2, verbs & 3), Math.min(2, nouns)), z));
  }
}
