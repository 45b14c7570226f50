import { InvalidArgumentError, Option } from 'commander';
import { type Config, configSchema, loadConfig } from '../config.ts';

/** Flags that stand above the configuration, on every command that extracts claims. */
export interface SettingFlags {
  readonly config?: string;
  readonly model?: Config['model'];
  readonly offsets?: Config['offsets'];
  readonly minConfidence?: number;
}

const { model, offsets, minConfidence } = configSchema.shape;

function parseConfidence(text: string): number {
  const checked = minConfidence.safeParse(text.trim() === '' ? Number.NaN : Number(text));
  if (!checked.success) throw new InvalidArgumentError('It must be a number from 0 to 1.');
  return checked.data;
}

export const configOption = (): Option =>
  new Option(
    '--config <file>',
    'settings (default: config.yaml in the working directory, where there is one)',
  );

export const modelOption = (): Option =>
  new Option('--model <name>', 'what finds the claims: swift or deep (see config.yaml)').choices(
    model.unwrap().options,
  );

export const minConfidenceOption = (): Option =>
  new Option('--min-confidence <number>', 'leave out claims that are less sure, 0 to 1').argParser(
    parseConfidence,
  );

export const offsetsOption = (): Option =>
  new Option('--offsets <unit>', 'what spans count: UTF-16 units or code points').choices(
    offsets.unwrap().options,
  );

/** The configuration, with what flags say put over it. */
export async function configWith({ config, ...flags }: SettingFlags): Promise<Config> {
  const loaded = await loadConfig(config);
  return {
    ...loaded,
    model: flags.model ?? loaded.model,
    offsets: flags.offsets ?? loaded.offsets,
    minConfidence: flags.minConfidence ?? loaded.minConfidence,
  };
}
