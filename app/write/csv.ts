import { stringify } from 'csv-stringify/sync';
import type { Claim } from '../../pipeline/index.ts';
import type { ClaimSink } from './claim-sink.ts';
import { COLUMNS, type Column } from './flat-claim.ts';
import { WholeFile } from './whole-file.ts';

/** What a spreadsheet would run as a formula, with the apostrophes that already stand before it. */
const FORMULA = /^'*[=+\-@\t\r]/;

/**
 * An apostrophe before what a spreadsheet would take for a formula: `=HYPERLINK(…)` said in an article must not run on the
 * machine of whoever opens the table. To undo it, take one apostrophe from a cell that begins with apostrophes and then one of
 * = + - @, a tab or a carriage return.
 */
export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** As UTF-8 holds it, which JSON would get around by writing an escape. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/** Spans as `423-438 445-450`, mentions as JSON, truth values as true and false. Null is an empty cell, "" a quoted one. */
function cellOf(column: Column, claim: Claim): string | number | null {
  switch (column.kind) {
    case 'text': {
      const value = column.of(claim);
      return value === null ? null : guarded(value);
    }
    case 'flag': {
      const value = column.of(claim);
      return value === null ? null : String(value);
    }
    case 'integer':
    case 'real':
      return column.of(claim);
    case 'spans':
      return column
        .of(claim)
        .map(({ start, end }) => `${start}-${end}`)
        .join(' ');
    case 'mentions':
      return JSON.stringify(column.of(claim), (_, value) =>
        typeof value === 'string' ? wellFormed(value) : value,
      );
  }
}

/** RFC 4180: commas, CRLF, quotes doubled. */
const linesOf = (rows: readonly (readonly (string | number | null)[])[]): string =>
  stringify(rows as (string | number | null)[][], {
    record_delimiter: 'windows',
    // Only where it is needed: what is cast to an object takes ten times as long.
    cast: { string: (text) => (text === '' ? { value: text, quoted_empty: true } : text) },
  });

/** Claims as a table of comma-separated values in UTF-8, a row a claim, with a line of names above. */
export async function openCsv(path: string): Promise<ClaimSink> {
  const file = await WholeFile.open(path);
  await file.write(linesOf([COLUMNS.map(({ name }) => name)]));
  return {
    place: path,
    store: null,
    write: ({ claims }) =>
      file.write(linesOf(claims.map((claim) => COLUMNS.map((column) => cellOf(column, claim))))),
    flush: () => file.flush(),
    close: () => file.close(),
    discard: () => file.discard(),
  };
}
