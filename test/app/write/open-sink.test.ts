import { readdir, readFile, readlink, symlink } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { ArticleClaims } from '../../../app/write/claim-sink.ts';
import { openSink } from '../../../app/write/open-sink.ts';
import { type Claim, claimSchema } from '../../../pipeline/index.ts';
import { buildClaim } from '../build-claim.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const TEXT = 'The mayor said the bridge will open. She denied delays.';
const SAID = buildClaim(TEXT, {
  id: 'c1',
  source: 'The mayor',
  cue: 'said',
  content: 'the bridge will open',
});
const DENIED = buildClaim(TEXT, { id: 'c2', source: 'She', cue: 'denied', content: 'delays' });

const read = (...claims: Claim[]): ArticleClaims => ({ article: SAID.article, claims });

async function recordsIn(path: string): Promise<unknown[]> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => claimSchema.parse(JSON.parse(line)));
}

describe('writing claims to a .jsonl file', () => {
  it('writes a record a line, in a folder that it makes', async () => {
    const folder = await temporaryFolder();
    const sink = await openSink(`${folder}/new/claims.jsonl`);
    await sink.write(read(SAID));
    await sink.write(read());
    await sink.write(read(DENIED));
    await sink.close();
    expect(await recordsIn(`${folder}/new/claims.jsonl`)).toEqual([SAID, DENIED]);
    expect(await readdir(`${folder}/new`)).toEqual(['claims.jsonl']);
  });

  it('shows nothing of it before it is whole, and leaves what was there', async () => {
    const folder = await temporaryFolder({ 'claims.jsonl': 'what was there' });
    const sink = await openSink(`${folder}/claims.jsonl`);
    await sink.write(read(SAID));
    expect(await readFile(`${folder}/claims.jsonl`, 'utf8')).toBe('what was there');
    await sink.close();
    expect(await recordsIn(`${folder}/claims.jsonl`)).toEqual([SAID]);
  });

  it('leaves no trace when it is discarded', async () => {
    const folder = await temporaryFolder();
    const sink = await openSink(`${folder}/claims.jsonl`);
    await sink.write(read(SAID));
    await sink.discard();
    expect(await readdir(folder)).toEqual([]);
  });

  it('writes to what a link points to, and leaves the link', async () => {
    const folder = await temporaryFolder({ 'real.jsonl': '' });
    await symlink('real.jsonl', `${folder}/link.jsonl`);
    const sink = await openSink(`${folder}/link.jsonl`);
    await sink.write(read(SAID));
    await sink.close();
    expect(await readlink(`${folder}/link.jsonl`)).toBe('real.jsonl');
    expect(await recordsIn(`${folder}/real.jsonl`)).toEqual([SAID]);
  });

  it('writes into a device without replacing it', async () => {
    const sink = await openSink('/dev/null');
    await sink.write(read(SAID));
    await sink.close();
    expect((await readFile('/dev/null')).length).toBe(0);
  });

  it('refuses a format for which there is no backend', async () => {
    await expect(openSink('claims.doc')).rejects.toMatchObject({ code: 'output-format' });
  });

  it('refuses a place that cannot be written, and names it', async () => {
    const folder = await temporaryFolder({ 'file.txt': '' });
    await expect(openSink(folder.concat('/file.txt/claims.jsonl'))).rejects.toMatchObject({
      code: 'output-refused',
      problem: expect.stringContaining('file.txt/claims.jsonl'),
    });
  });
});
