import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { hearsay } from './hearsay.ts';

const LABELS = `claims:
  - id: 1
    source: The mayor
    cue: said
    content: the bridge will open in May
    form: indirect
    kind: statement
    speakerType: person
  - id: 2
    source: The bridge
    cue: groaned
    content: under its load
    form: indirect
    kind: statement
    speakerType: unknown
`;
const FILES = {
  'bridge/article.txt': 'The mayor said the bridge will open in May. The bridge groaned under its load.',
  'bridge/claims.yaml': LABELS,
};

describe('hearsay check', () => {
  it('gives figures for each article and each field', async () => {
    const { code, stdout, stderr } = await hearsay(await temporaryFolder(FILES), 'check', '.');
    expect(stdout).toMatch(/^article +labelled +found +matched +F1$/m);
    expect(stdout).toMatch(/^bridge +2 +1 +1 +66\.7$/m);
    expect(stdout).toMatch(/^claim +100\.0 +50\.0 +66\.7 +1 +1 +2$/m);
    expect(stdout).toMatch(/^place +– +– +– +0 +0 +0$/m);
    expect([code, stderr]).toEqual([0, '']);
  });

  it('tells what changed against the figures that were accepted', async () => {
    const folder = await temporaryFolder(FILES);
    const first = await hearsay(folder, 'check', '.', '--accept');
    expect(first.stdout).toContain('no accepted figures in accepted.json yet');
    const same = await hearsay(folder, 'check', '.');
    expect(same.stdout).toContain('none against the accepted figures');
    const worse = await hearsay(folder, 'check', '.', '--min-confidence', '1');
    expect(worse.stdout).toMatch(
      /^claim +−66\.7 {2}66\.7 \(1 of 1 found, 2 labelled\) → 0\.0 \(0 of 0 found, 2 labelled\)$/m,
    );
  });

  it('exits with 1 when a gate is missed, and writes JUnit XML', async () => {
    const folder = await temporaryFolder({ ...FILES, 'config.yaml': 'check: {gates: {claim: 70, cue: 60}}' });
    const { code, stdout } = await hearsay(folder, 'check', '.', '--junit', 'out/junit.xml');
    expect(stdout).toContain('missed claim: F1 66.7, gate 70.0\npassed cue: F1 66.7, gate 60.0\n');
    expect(await readFile(`${folder}/out/junit.xml`, 'utf8')).toContain('failures="1"');
    expect(code).toBe(1);
  });

  it('shows missed and false claims with --worst', async () => {
    const { stdout } = await hearsay(await temporaryFolder(FILES), 'check', '.', '--worst', '1');
    expect(stdout).toContain('bridge: 1 missed, 0 false\n');
    expect(stdout).toContain('missed  The bridge – groaned – under its load\n');
  });
});
