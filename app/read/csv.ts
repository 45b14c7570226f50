import { Readable } from 'node:stream';
import { articleOf } from './article.ts';
import { decode, decodeUtf8 } from './decode.ts';
import { InputBroken } from './input-broken.ts';
import { isoDate } from './iso-date.ts';
import type { ReadSettings } from './read-settings.ts';
import { type Failed, failed, type Material, type Piece } from './reading.ts';
import { asUtf8 } from './utf16.ts';

type CsvSettings = ReadSettings['csv'];
type Row = Readonly<Record<string, string>>;

/** An opening quotation mark without its closing one makes one field of the rest of the file. */
const LONGEST_ROW = 64 * 1024 * 1024;
const REQUIRED = ['id', 'text'] as const;

/** What csv-parse complains of, in plain words. */
const PROBLEMS: Readonly<Record<string, string>> = {
  CSV_RECORD_INCONSISTENT_COLUMNS: 'the row has more or fewer columns than the header',
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark is opened and never closed; what comes after it is lost',
  CSV_MAX_RECORD_SIZE: 'the row is longer than 64 MB, as where a quotation mark is never closed',
};

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/**
 * Bytes in an old encoding as UTF-8. Which one is told by the first chunk that is not UTF-8, and holds for the rest: a row
 * may stand in two chunks.
 */
async function* fromOldEncoding(
  chunks: AsyncIterable<Uint8Array>,
  tell: (encoding: string) => void,
): AsyncGenerator<Uint8Array> {
  let old: string | undefined;
  let cut: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    const bytes = cut.length > 0 ? Buffer.concat([cut, chunk]) : chunk;
    const end = old === undefined ? endOfCharacters(bytes) : bytes.length;
    const whole = bytes.subarray(0, end);
    cut = bytes.subarray(end);
    if (old === undefined && decodeUtf8(whole) !== null) {
      yield whole;
      continue;
    }
    const decoded = await decode(whole, old);
    if (decoded.kind === 'failure') throw new InputBroken(decoded.failure.code, decoded.failure.reason);
    old ??= decoded.encoding;
    if (old) tell(old);
    yield Buffer.from(decoded.text);
  }
  yield cut;
}

/** Where the last whole character of UTF-8 ends: a chunk may end within one. */
function endOfCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) break;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 0;
    if (length > 0) return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function checkHeader(header: readonly string[], { columns }: CsvSettings): string[] {
  const missing = REQUIRED.map((field) => columns[field]).filter((name) => !header.includes(name));
  if (missing.length > 0) {
    const there = header.map((name) => `"${name}"`).join(', ');
    throw new InputBroken(
      'not-csv',
      `its header has no column "${missing[0]}", but ${there}; say which is which in config.yaml, read.csv.columns`,
    );
  }
  return [...header];
}

function articleIn(row: Row, { columns }: CsvSettings): Material | Failed {
  const cell = (field: keyof CsvSettings['columns']): string | undefined => row[columns[field]] || undefined;
  const id = cell('id');
  if (id === undefined) return failed('not-an-article', `the column "${columns.id}" is empty`);
  const published = cell('published');
  const date = isoDate(published);
  if (published !== undefined && date === undefined) {
    return failed('not-an-article', `the column "${columns.published}" is no date that can be read`, id);
  }
  const metadata = {
    title: cell('title'),
    url: cell('url'),
    publisher: cell('publisher'),
    published: date,
  };
  return { kind: 'article', article: articleOf(id, row[columns.text] ?? '', metadata) };
}

/** The line that a row ends on. csv-parse counts a Windows line end within quotation marks twice. */
function lineCounter(): (row: Row, counted: number) => number {
  let twice = 0;
  return (row, counted) => {
    for (const value of Object.values(row)) twice += value.split('\r\n').length - 1;
    return counted - twice;
  };
}

/** Rows that csv-parse refused. It runs ahead of who reads its rows, so they wait for their place among them. */
class RefusedRows {
  private readonly waiting: (Failed & { readonly line: number })[] = [];

  add(error: unknown): void {
    const line = error instanceof Error && 'lines' in error ? Number(error.lines) : 0;
    this.waiting.push({ ...failed('not-csv', PROBLEMS[codeOf(error)] ?? 'the row cannot be read'), line });
  }

  *before(line: number): Generator<Piece> {
    while (this.waiting[0] && this.waiting[0].line <= line) yield this.waiting.shift()!;
  }
}

/** Reads one article a row of a CSV file with a header. A bad row costs that row only. */
export async function* readCsv(
  chunks: AsyncIterable<Uint8Array>,
  settings: CsvSettings,
): AsyncGenerator<Piece> {
  const { parse } = await import('csv-parse');
  const utf8 = await asUtf8(chunks);
  let encoding = utf8.encoding;
  const bytes = fromOldEncoding(utf8.bytes, (name) => {
    encoding ??= name;
  });
  const refused = new RefusedRows();
  const rows = parse({
    bom: true,
    columns: (header: string[]) => checkHeader(header, settings),
    delimiter: settings.delimiter,
    info: true,
    max_record_size: LONGEST_ROW,
    on_skip: (error) => {
      refused.add(error);
      return undefined;
    },
    // A row such as 5,the "bridge" is read as it stands.
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
  });
  const lineOf = lineCounter();
  const source = Readable.from(bytes);
  source.on('error', (error) => rows.destroy(error));
  try {
    for await (const { record, info } of source.pipe(rows)) {
      const row = record as Row;
      yield* refused.before(info.lines);
      yield { ...articleIn(row, settings), ...(encoding ? { encoding } : {}), line: lineOf(row, info.lines) };
    }
    yield* refused.before(Number.POSITIVE_INFINITY);
  } finally {
    source.destroy();
  }
}
