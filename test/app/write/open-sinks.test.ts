import { readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { openSinks } from '../../../app/write/open-sinks.ts';
import { temporaryFolder } from '../temporary-folder.ts';

it('opens all destinations, in their order', async () => {
  const folder = await temporaryFolder();
  const places = [`${folder}/b.csv`, `${folder}/a.jsonl`, `${folder}/c.parquet`];
  const sinks = await openSinks(places);
  expect(sinks.map(({ place }) => place)).toEqual(places);
  for (const sink of sinks) await sink.close();
  expect((await readdir(folder)).sort()).toEqual(['a.jsonl', 'b.csv', 'c.parquet']);
});

it('leaves nothing behind where one of them cannot be opened', async () => {
  const folder = await temporaryFolder();
  await expect(openSinks([`${folder}/a.jsonl`, `${folder}/b.doc`])).rejects.toMatchObject({
    code: 'output-format',
  });
  expect(await readdir(folder)).toEqual([]);
});

it('refuses to write to the same place twice, and shows no password', async () => {
  const folder = await temporaryFolder();
  const twice = openSinks([`${folder}/a.csv`, `${folder}/./a.csv`]);
  await expect(twice).rejects.toMatchObject({ code: 'usage' });
  const url = 'postgres://me:secret@localhost/db';
  await expect(openSinks([url, url])).rejects.toMatchObject({
    message: expect.not.stringContaining('secret'),
  });
});
