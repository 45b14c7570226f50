import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findInputs } from '../../../app/read/find-inputs.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** What is found by names in a folder that holds some empty files. */
async function find(files: readonly string[], ...names: string[]): Promise<string[]> {
  const folder = await temporaryFolder(Object.fromEntries(files.map((file) => [file, ''])));
  const inputs = await findInputs(names.map((name) => (name === '-' ? name : join(folder, name))));
  return inputs.map((input) =>
    input.kind === 'stdin' ? '-' : `${relative(folder, input.path)}: ${input.kind}`,
  );
}

describe('finding inputs', () => {
  it('tells the format of a file by its ending', async () => {
    expect(await find(['a.txt', 'B.JSONL'], 'a.txt', 'B.JSONL', '-')).toEqual([
      'a.txt: txt',
      'B.JSONL: jsonl',
      '-',
    ]);
  });

  it.each([
    ['a.md', 'md'],
    ['a.htm', 'html'],
    ['a.json', 'json'],
    ['a.csv', 'csv'],
    ['a.warc', 'warc'],
    ['a.warc.gz', 'warc'],
    ['a.TXT.GZ', 'txt'],
  ])('takes %s for %s', async (file, format) => {
    expect(await find([file], file)).toEqual([`${file}: ${format}`]);
  });

  it('leaves out what the run writes itself', async () => {
    const folder = await temporaryFolder({ 'a.txt': '', 'output/claims.jsonl': '' });
    const inputs = await findInputs([folder], [join(folder, 'output/claims.jsonl')]);
    expect(inputs).toMatchObject([{ path: join(folder, 'a.txt') }]);
  });

  it('finds every article in a folder and below, in order, and nothing else', async () => {
    const files = ['b.txt', 'a/2.txt', 'a/deep/er/1.jsonl', 'a/notes.doc', 'a/claims.yaml'];
    expect(await find(files, '.')).toEqual(['a/2.txt: txt', 'a/deep/er/1.jsonl: jsonl', 'b.txt: txt']);
  });

  it('finds what a glob matches', async () => {
    expect(await find(['1.txt', '2.txt', 'x.txt', '1.doc'], '[0-9].*')).toEqual(['1.txt: txt', '2.txt: txt']);
  });

  it('takes a name that is there as it is, though it looks like a glob', async () => {
    expect(await find(['notes[1].txt', 'notes1.txt'], 'notes[1].txt')).toEqual(['notes[1].txt: txt']);
  });

  it('takes a file once that is named twice', async () => {
    expect(await find(['a.txt', 'b.txt'], 'b.txt', '.')).toEqual(['b.txt: txt', 'a.txt: txt']);
  });

  it.each([
    ['a file that is missing', 'missing.txt', 'input-missing'],
    ['a folder without an article', 'empty', 'input-empty'],
    ['a glob that matches nothing', '*.jsonl', 'input-empty'],
    ['a format that is not read', 'empty/notes.doc', 'input-format'],
  ])('refuses %s', async (_, name, code) => {
    await expect(find(['a.txt', 'empty/notes.doc'], name)).rejects.toMatchObject({ code });
  });
});
