import { describe, expect, it } from 'vitest';
import { packageVersion } from '../../../app/package-file.ts';
import { claimJsonSchema } from '../../../pipeline/index.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { hearsay } from './hearsay.ts';

describe('help', () => {
  it.each([['run'], ['query'], ['enqueue'], ['work'], ['queue'], ['explain'], ['check'], ['schema']])(
    'of hearsay %s has examples',
    async (command) => {
      const { code, stdout, stderr } = await hearsay(await temporaryFolder(), command, '--help');
      expect(stdout).toContain(`Usage: hearsay ${command}`);
      expect(stdout).toMatch(new RegExp(`Examples:\\n {2}hearsay ${command}`));
      expect([code, stderr]).toEqual([0, '']);
    },
  );

  it('lists the commands', async () => {
    const { code, stdout } = await hearsay(await temporaryFolder(), '--help');
    for (const command of ['run', 'query', 'enqueue', 'work', 'queue', 'explain', 'check', 'schema'])
      expect(stdout).toContain(`\n  ${command} `);
    expect(code).toBe(0);
  });

  it.each([[[]], [['run']]])('gives the version after %j', async (command) => {
    const { code, stdout } = await hearsay(await temporaryFolder(), ...command, '--version');
    expect([code, stdout]).toEqual([0, `${packageVersion()}\n`]);
  });
});

describe('what cannot run ends with exit code 2 and one plain sentence', () => {
  it.each([
    ['an unknown flag', ['run', 'a.txt', '--quite'], /unknown option '--quite' \(did you mean --quiet\?\)/],
    ['an unknown command', ['rnu'], /unknown command 'rnu' \(did you mean run\?\)/],
    ['no input', ['run'], /missing required argument 'inputs'/],
    ['a missing file', ['run', 'missing.txt'], /There is no file or folder missing\.txt/],
    [
      'a confidence out of range',
      ['run', 'a.txt', '--min-confidence', '7'],
      /it must be a number from 0 to 1/,
    ],
    ['an unknown model', ['run', 'a.txt', '--model', 'deeper'], /allowed choices are swift, deep/],
    ['an unknown unit', ['run', 'a.txt', '--offsets', 'bytes'], /allowed choices are utf16, codepoints/],
    [
      'an unreadable key of the configuration',
      ['run', 'a.txt', '--config', 'bad.yaml'],
      /bad\.yaml line 2: offset is not a valid key \(the nearest valid key is offsets\)/,
    ],
    [
      'a configuration that is missing',
      ['run', 'a.txt', '--config', 'no.yaml'],
      /no\.yaml cannot be read: it does not exist/,
    ],
    [
      'two things for stdout',
      ['run', 'a.txt', '--show', '--to', '-'],
      /--show and --to - both write to stdout/,
    ],
    [
      'an output that is a folder',
      ['run', 'a.txt', '--to', 'folder'],
      /folder cannot be written: it is a folder/,
    ],
    ['a destination twice', ['run', 'a.txt', '--to', 'x.csv', '--to', './x.csv'], /twice/],
    ['a question without a database', ['query', 'bridge'], /not said which database to ask/],
    ['a database that is not there', ['query', '--from', 'x.db'], /There is no file x\.db/],
    ['a question to a file', ['query', '--from', 'b.jsonl'], /b\.jsonl is no database that hearsay knows/],
    ['a day that is none', ['query', '--since', 'lately'], /it must be a date, a month or a year/],
    ['no end of claims', ['query', '--limit', '0'], /it must be a whole number from 1/],
    ['a queue in a file', ['enqueue', 'a.txt', '--to', 'x.db'], /can hold no queue, which needs PostgreSQL/],
    ['a queue nowhere', ['work'], /required option '--from <url>' not specified/],
    [
      'a timeout beyond which articles are lost',
      ['work', '--from', 'postgres://me@host/db', '--timeout', '300'],
      /may take 300 s, but after 300 s it is given to another worker/,
    ],
    [
      'a dead article that is none',
      ['queue', 'retry', 'x', '--from', 'postgres://me@host/db'],
      /x is no id of a dead article/,
    ],
    [
      'a URL that is none',
      ['queue', 'status', '--from', 'postgres://me:sec:ret@@host:port/db'],
      /no URL of a PostgreSQL database/,
    ],
    ['a folder without labels', ['check', '.'], /holds no labelled article/],
    [
      'an article that is not there',
      ['explain', 'b.jsonl', '--id', '7'],
      /b\.jsonl holds no article with the id 7/,
    ],
  ])('%s', async (_, flags, sentence) => {
    const folder = await temporaryFolder({
      'a.txt': 'The bridge is open.',
      'b.jsonl': '{"id":"1","text":"The bridge is open."}',
      'bad.yaml': 'to: x.jsonl\noffset: utf16',
      'folder/empty.md': '',
    });
    const { code, stdout, stderr } = await hearsay(folder, ...flags);
    expect(stderr).toMatch(sentence);
    expect(stderr).toMatch(/^hearsay: [^\n]+\.\n$/);
    expect([code, stdout]).toEqual([2, '']);
  });
});

it('hearsay schema prints the JSON Schema of the record', async () => {
  const { code, stdout } = await hearsay(await temporaryFolder(), 'schema');
  expect(JSON.parse(stdout)).toEqual(claimJsonSchema());
  expect(code).toBe(0);
});
