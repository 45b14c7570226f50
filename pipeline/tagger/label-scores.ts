import type { FeatureMatrix } from './feature-matrix.ts';
import type { FeatureTable } from './feature-table.ts';

/** The summed weights of places (tokens, or tokens as seen from a cue), and from them the scores of their labels. */
export class LabelScores {
  /** places × width, in units of the table's step. */
  units = new Int32Array(0);
  private scores = new Float32Array(0);
  private places = 0;

  constructor(private readonly table: FeatureTable) {}

  get width(): number {
    return this.table.rows.width;
  }

  /** Forgets what was summed, and makes room for so many places. */
  start(places: number): void {
    this.places = places;
    const size = places * this.width;
    if (this.units.length < size) this.units = new Int32Array(size + (size >> 1));
    else this.units.fill(0, 0, size);
  }

  /** Sums the weights of the features of a matrix, and empties it for the next rows. */
  take(features: FeatureMatrix): void {
    this.table.addUnits(features, this.units);
    features.clear();
  }

  /** Adds to a place what was summed for a place of another. */
  addPlace(place: number, other: LabelScores, otherPlace: number): void {
    const { width } = this;
    for (let cell = 0; cell < width; cell++) {
      this.units[place * width + cell]! += other.units[otherPlace * width + cell]!;
    }
  }

  /** The sum of one cell of a place, as a weight. */
  weightOf(place: number, cell: number): number {
    return this.units[place * this.width + cell]! * this.table.step;
  }

  /** places × labels; the first label always scores 0. */
  ofLabels(labels: number): Float32Array {
    const { units, places, width } = this;
    const { step } = this.table;
    if (this.scores.length < places * labels) this.scores = new Float32Array(places * labels * 2);
    const { scores } = this;
    for (let place = 0; place < places; place++) {
      scores[place * labels] = 0;
      for (let label = 1; label < labels; label++) {
        scores[place * labels + label] = units[place * width + label - 1]! * step;
      }
    }
    return scores;
  }
}
