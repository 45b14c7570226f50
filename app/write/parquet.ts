import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Claim } from '../../pipeline/index.ts';
import type { ArticleClaims, ClaimSink } from './claim-sink.ts';
import { COLUMNS, type Column } from './flat-claim.ts';
import { WholeFile } from './whole-file.ts';

/**
 * Claims that are held until they are written as one row group. Readers skip groups by their statistics, and compress by
 * them, which wants large ones; they stay in memory until they are full, which wants small ones.
 */
const ROW_GROUP = 10_000;

const UTF8 = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;
const repetition = (mayBeNull: boolean): Pick<SchemaElement, 'repetition_type'> => ({
  repetition_type: mayBeNull ? 'OPTIONAL' : 'REQUIRED',
});
const integer = (name: string): SchemaElement => ({ name, type: 'INT32', ...repetition(false) });
const text = (name: string, mayBeNull: boolean): SchemaElement => ({
  name,
  ...UTF8,
  ...repetition(mayBeNull),
});

/** A list of structs, as the format wants it: https://github.com/apache/parquet-format/blob/master/LogicalTypes.md#lists */
const list = (name: string, ...fields: readonly SchemaElement[]): SchemaElement[] => [
  { name, converted_type: 'LIST', num_children: 1, ...repetition(false) },
  { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
  { name: 'element', num_children: fields.length, ...repetition(false) },
  ...fields,
];

function elementsOf(column: Column): SchemaElement[] {
  const { name, kind } = column;
  switch (kind) {
    case 'text':
      return [text(name, column.mayBeNull)];
    case 'flag':
      return [{ name, type: 'BOOLEAN', ...repetition(column.mayBeNull) }];
    case 'integer':
      return [integer(name)];
    case 'real':
      return [{ name, type: 'DOUBLE', ...repetition(false) }];
    case 'spans':
      return list(name, integer('start'), integer('end'));
    case 'mentions':
      return list(
        name,
        text('text', false),
        text('type', false),
        text('entity', true),
        integer('start'),
        integer('end'),
      );
  }
}

const SCHEMA: SchemaElement[] = [
  { name: 'claims', num_children: COLUMNS.length },
  ...COLUMNS.flatMap(elementsOf),
];

/** A mention's span stands beside its words, where queries reach it without going deeper. */
function cellOf(column: Column, claim: Claim): unknown {
  if (column.kind !== 'mentions') return column.of(claim);
  return column.of(claim).map(({ text, type, entity, span }) => ({ text, type, entity, ...span }));
}

class ParquetSink implements ClaimSink {
  readonly store = null;
  private readonly bytes = new ByteWriter();
  private readonly writer = new ParquetWriter({ writer: this.bytes, schema: SCHEMA, createdBy: 'hearsay' });
  private waiting: Claim[] = [];

  constructor(
    readonly place: string,
    private readonly file: WholeFile,
  ) {}

  async write({ claims }: ArticleClaims): Promise<void> {
    for (const claim of claims) this.waiting.push(claim);
    if (this.waiting.length >= ROW_GROUP) await this.writeGroup();
  }

  /** A row group is as durable as the file; what waits for one is not, and need not be: files are written anew by every run. */
  async flush(): Promise<void> {
    await this.file.flush();
  }

  async close(): Promise<void> {
    if (this.waiting.length > 0) await this.writeGroup();
    this.writer.finish();
    await this.drain();
    await this.file.close();
  }

  discard(): Promise<void> {
    return this.file.discard();
  }

  private async writeGroup(): Promise<void> {
    const claims = this.waiting;
    this.waiting = [];
    const columnData = COLUMNS.map((column) => ({
      name: column.name,
      data: claims.map((claim) => cellOf(column, claim)),
      offsetIndex: false,
    }));
    this.writer.write({ columnData, rowGroupSize: claims.length });
    await this.drain();
  }

  /** Moves what has been encoded into the file. */
  private async drain(): Promise<void> {
    await this.file.write(this.bytes.getBytes().slice());
    this.bytes.index = 0;
  }
}

/** Claims as a table of Apache Parquet, a row a claim; spans and mentions are lists of structs. */
export async function openParquet(path: string): Promise<ClaimSink> {
  return new ParquetSink(path, await WholeFile.open(path));
}
