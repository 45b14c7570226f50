import { readFileSync } from 'node:fs';
import { createPipeline, type Extract, readModels, type SettingsInput } from '../../pipeline/index.ts';

const bytes = new Uint8Array(readFileSync(new URL('../../models/swift.bin', import.meta.url)));

/** The whole pipeline with the committed models. */
export const extractWith = (settings: SettingsInput = {}): Extract =>
  createPipeline(readModels(bytes), settings);
