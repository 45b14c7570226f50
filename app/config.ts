import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type Settings, settingsSchema } from '../pipeline/settings.ts';
import { FIELD_NAMES } from './check/fields.ts';
import { ExpectedFailure, systemErrorCode, systemReason } from './expected-failure.ts';
import { queueSettingsSchema } from './queue/queue-settings.ts';
import { readSettingsSchema } from './read/read-settings.ts';
import { checkYaml, parseYaml, type YamlWording } from './yaml-file.ts';

/** What `config.yaml` may hold: the settings of the pipeline, and what only the program needs. */
export const configSchema = settingsSchema.extend({
  /** The file that claims are written to; `-` is stdout. */
  to: z.string().min(1).default('output/claims.jsonl'),
  read: readSettingsSchema.prefault({}),
  queue: queueSettingsSchema.prefault({}),
  check: z
    .strictObject({
      /** Field of the record to the least F1, in per cent, that `hearsay check` lets pass. */
      gates: z.partialRecord(z.enum(FIELD_NAMES), z.number().min(0).max(100)).default({}),
    })
    .default({ gates: {} }),
});

export type Config = z.output<typeof configSchema>;

const DEFAULT_PATH = 'config.yaml';
const WORDING: YamlWording = {
  codes: { syntax: 'config-syntax', key: 'config-key', value: 'config-value' },
  advice: "every setting is described in hearsay's own config.yaml",
};

/** A key without a value (`cues:` with all beneath it commented out) means its default. */
function withoutEmptyKeys(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const filled = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(filled.map(([key, inner]) => [key, withoutEmptyKeys(inner)]));
}

/**
 * Reads the text of a configuration file.
 * @throws ExpectedFailure naming the line and the key that is unreadable, and the nearest valid one
 */
export function parseConfig(text: string, path: string): Config {
  const file = parseYaml(text, path, WORDING);
  return checkYaml(configSchema, { ...file, value: withoutEmptyKeys(file.value ?? {}) }, WORDING);
}

/**
 * The configuration of a run: the file that was named, else `config.yaml` in the working directory if there is one, else
 * the defaults.
 * @throws ExpectedFailure where the named file is missing or the file cannot be read
 */
export async function loadConfig(named?: string): Promise<Config> {
  const path = named ?? DEFAULT_PATH;
  try {
    return parseConfig(await readFile(path, 'utf8'), path);
  } catch (error) {
    if (error instanceof ExpectedFailure) throw error;
    if (named === undefined && systemErrorCode(error) === 'ENOENT') return configSchema.parse({});
    throw new ExpectedFailure(
      'config-missing',
      `The configuration ${path} cannot be read: ${systemReason(error)}`,
      'name another file with --config, or leave the flag out to run with the defaults',
      { cause: error },
    );
  }
}

/** The part of a configuration that the pipeline takes. */
export function settingsOf({ to, read, queue, check, ...settings }: Config): Settings {
  return settings;
}
