import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { configSchema, loadConfig, parseConfig, settingsOf } from '../../app/config.ts';
import { ExpectedFailure } from '../../app/expected-failure.ts';
import { packageFile } from '../../app/package-file.ts';
import { keyPaths } from '../../app/schema-problem.ts';
import { settingsSchema } from '../../pipeline/index.ts';
import { temporaryFolder } from './temporary-folder.ts';

const defaults = configSchema.parse({});

function refusal(text: string): ExpectedFailure {
  try {
    parseConfig(text, 'config.yaml');
  } catch (error) {
    if (error instanceof ExpectedFailure) return error;
    throw error;
  }
  throw new Error('the configuration was accepted');
}

describe('config.yaml of the package', () => {
  const path = packageFile('config.yaml');

  it('holds exactly the defaults, gates aside', async () => {
    const config = await loadConfig(path);
    expect({ ...config, check: defaults.check }).toEqual(defaults);
  });

  it('mentions every setting', async () => {
    const text = await readFile(path, 'utf8');
    const settings = keyPaths(configSchema).filter((key) => !key.startsWith('check.gates.'));
    const missing = settings.filter((key) => !new RegExp(`^ *${key.split('.').at(-1)}:`, 'm').test(text));
    expect(settings).toContain('cues.add');
    expect(missing).toEqual([]);
  });
});

describe('a configuration', () => {
  it('may leave everything out', () => {
    expect(parseConfig('', 'config.yaml')).toEqual(defaults);
    expect(parseConfig('# nothing yet\n', 'config.yaml')).toEqual(defaults);
  });

  it('may leave a key empty, which means its default', () => {
    expect(parseConfig('cues:\n  # add: {tweet: statement}\nto:\n', 'config.yaml')).toEqual(defaults);
  });

  it('sets what it names and leaves the rest', () => {
    const config = parseConfig('minConfidence: 0.7\ncues: {add: {tweet: statement}}', 'config.yaml');
    expect(config).toEqual({
      ...defaults,
      minConfidence: 0.7,
      cues: { add: { tweet: 'statement' }, ignore: [] },
    });
  });

  it('hands the pipeline its settings, without what only the program needs', () => {
    expect(settingsOf(defaults)).toEqual(settingsSchema.parse({}));
  });
});

describe('an unreadable configuration', () => {
  it.each([
    ['modle: swift', 'modle is not a valid key (the nearest valid key is model)'],
    [
      'to: x\nmin_confidence: 1',
      'min_confidence is not a valid key (the nearest valid key is minConfidence)',
    ],
    [
      'speakers:\n  alias: {}',
      'speakers.alias is not a valid key (the nearest valid key is speakers.aliases)',
    ],
    [
      'check:\n  gates:\n    speakr: 70',
      'check.gates.speakr is not a valid key (the nearest valid key is check.gates.speaker)',
    ],
  ])('names the unknown key and the nearest valid one: %j', (text, sentence) => {
    const { code, problem } = refusal(text);
    expect(code).toBe('config-key');
    expect(problem).toBe(`config.yaml line ${text.split('\n').length}: ${sentence}`);
  });

  it.each([
    ['minConfidence: 3', 'minConfidence is 3, but must be at most 1'],
    ['minConfidence: high', 'minConfidence is "high", but must be a number'],
    ['offsets: bytes', 'offsets is "bytes", but must be utf16 or codepoints'],
    ['model: deeper', 'model is "deeper", but must be swift or deep'],
    ['blocks: prose', 'blocks is "prose", but must be a list'],
    ['speakers: {aliases: {POTUS: 45}}', 'speakers.aliases.POTUS is 45, but must be text'],
    ['to: ""', 'to must not be empty'],
  ])('says what is allowed instead of a wrong value: %j', (text, sentence) => {
    const { code, problem } = refusal(text);
    expect(code).toBe('config-value');
    expect(problem).toBe(`config.yaml line 1: ${sentence}`);
  });

  it('names line and column where it is not YAML', () => {
    const { code, problem } = refusal('model: swift\nblocks: [prose, \nto: x');
    expect(code).toBe('config-syntax');
    expect(problem).toContain('line 3, column 1');
  });

  it('may not set a key twice', () => {
    expect(refusal('to: a\nto: b').problem).toContain('line 2, column 1');
  });

  it('may not multiply aliases without end', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 9; level++) {
      lines.push(
        `a${level}: &a${level} [${Array(10)
          .fill(`*a${level - 1}`)
          .join(', ')}]`,
      );
    }
    expect(refusal(lines.join('\n')).code).toBe('config-syntax');
  });

  it('is missing where a file was named that is not there', async () => {
    const folder = await temporaryFolder();
    await expect(loadConfig(`${folder}/mine.yaml`)).rejects.toMatchObject({ code: 'config-missing' });
  });
});
