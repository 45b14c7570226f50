/** Rows that a matrix holds: enough for look-ups of one template to profit from each other, few enough to stay at hand. */
export const MATRIX_ROWS = 1024;
/** Columns lie so far apart; a power of two would put the same row of all columns into the same lines of the cache. */
export const STRIDE = MATRIX_ROWS + 16;

/**
 * Templates of features, by number: each joins one to three attributes of a token. A first name with a question mark is a
 * condition: its attribute is -1 where there is such a feature, and 0 where there is none.
 *
 *     2: ['word'], 12: ['posBefore', 'pos', 'posAfter'], 42: ['cueLeft?', 'lemmaLeft']
 */
export type Templates<Attribute extends string = string> = Readonly<Record<number, readonly Attribute[]>>;
export type AttributeOf<Given extends Templates> =
  Given extends Templates<infer Attribute> ? Attribute : never;

/** A template, its attributes by the number of their column. */
export interface Template {
  readonly number: number;
  readonly condition: number | null;
  readonly attributes: readonly number[];
}

const isCondition = (attribute: string): boolean => attribute.endsWith('?');

/**
 * The features of many tokens: a column for each attribute, a row for each token; which attributes make a feature is told
 * by templates. FeatureHasher makes features of them, and FeatureTable knows what they weigh.
 */
export class FeatureMatrix<Attribute extends string = string> {
  /** In the order of their numbers. */
  readonly templates: readonly Template[];
  /** All columns, STRIDE apart. */
  readonly cells: Int32Array;
  /** For each row where its sums go, in rows of what they are added to. */
  readonly places = new Int32Array(MATRIX_ROWS);
  rows = 0;
  /** To be written for each row; conditions always, attributes where they count. */
  protected readonly columns: Readonly<Record<Attribute, Int32Array>>;

  constructor(templates: Templates<Attribute>) {
    const names = [...new Set(Object.values(templates).flat())];
    this.cells = new Int32Array(names.length * STRIDE);
    const columnOf = (column: number): Int32Array =>
      this.cells.subarray(column * STRIDE, column * STRIDE + MATRIX_ROWS);
    this.columns = Object.fromEntries(names.map((name, column) => [name, columnOf(column)])) as Record<
      Attribute,
      Int32Array
    >;
    this.templates = Object.entries(templates).map(([number, attributes]) => {
      const [first] = attributes;
      const condition = first !== undefined && isCondition(first) ? names.indexOf(first) : null;
      const joined = attributes.slice(condition === null ? 0 : 1).map((name) => names.indexOf(name));
      if (joined.length < 1 || joined.length > 3)
        throw new RangeError('a feature joins one to three attributes');
      return { number: Number(number), condition, attributes: joined };
    });
  }

  get isFull(): boolean {
    return this.rows === MATRIX_ROWS;
  }

  clear(): void {
    this.rows = 0;
  }

  /** The next row, whose attributes are then to be written. */
  protected startRow(place: number): number {
    this.places[this.rows] = place;
    return this.rows++;
  }
}
