import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { expect, it } from 'vitest';
import { openSink } from '../../../app/write/open-sink.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { read, TOLD } from './contract/example-claims.ts';

it('a Parquet file is written in groups of rows, so that memory does not grow with it', async () => {
  const path = `${await temporaryFolder()}/claims.parquet`;
  const sink = await openSink(path);
  const ids = Array.from({ length: 20_500 }, (_, at) => String(at));
  for (let from = 0; from < ids.length; from += 100) {
    await sink.write(read(...ids.slice(from, from + 100).map((id) => ({ ...TOLD, id }))));
  }
  await sink.close();
  const file = await asyncBufferFromFile(path);
  const { row_groups, num_rows } = await parquetMetadataAsync(file);
  expect([row_groups.map((group) => Number(group.num_rows)), Number(num_rows)]).toEqual([
    [10_000, 10_000, 500],
    20_500,
  ]);
  const rows = await parquetReadObjects({ file, columns: ['id'] });
  expect(rows.map(({ id }) => id)).toEqual(ids);
});
