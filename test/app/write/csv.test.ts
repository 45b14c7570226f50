import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guarded } from '../../../app/write/csv.ts';
import { openSink } from '../../../app/write/open-sink.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { DENIED, QUOTED, read } from './contract/example-claims.ts';

describe('a CSV file', () => {
  it('has a line of names, a row a claim, and CRLF at the end of each', async () => {
    const path = `${await temporaryFolder()}/claims.csv`;
    const sink = await openSink(path);
    await sink.write(read(DENIED, QUOTED));
    await sink.close();
    const [names, first, second, ...rest] = (await readFile(path, 'utf8')).split('\r\n');
    expect(names).toMatch(/^id,article_id,article_title,.*,content,.*,content_spans,.*,model,schema$/);
    expect(first).toMatch(/^00000000000000a2,bridge,"A bridge, at last",The Gazette,/);
    expect(first).toContain(',"[{""text"":""Bob Orr"",');
    expect(second).toContain(',the bridge,,,direct,statement,');
    expect(rest).toEqual(['']);
  });

  it('has no cell that a spreadsheet would run', () => {
    expect(guarded('=1+1')).toBe("'=1+1");
    expect(guarded("'=1+1")).toBe("''=1+1");
    expect(guarded("'tis so")).toBe("'tis so");
    expect(guarded('1 = 1')).toBe('1 = 1');
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(guarded(text)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});
