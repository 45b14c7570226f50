import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  createPipeline,
  type Deep,
  type Extract,
  openSession,
  readDeepModel,
  readModels,
  type SettingsInput,
} from '../../pipeline/index.ts';

/** onnxruntime-node is an optional dependency: where it is missing, what needs it is skipped, and the tests' names say so. */
export const hasRuntime = ((): boolean => {
  try {
    createRequire(import.meta.url).resolve('onnxruntime-node');
    return true;
  } catch {
    return false;
  }
})();
export const NEEDS_RUNTIME = hasRuntime ? '' : ' (skipped: onnxruntime-node is not installed)';

const file = (name: string): Buffer => readFileSync(new URL(`../../models/${name}`, import.meta.url));

export async function openDeep(): Promise<Deep> {
  const networks = { encoder: file('deep/encoder.onnx'), arguments: file('deep/arguments.onnx') };
  return {
    model: readDeepModel(file('deep/facts.json').toString(), file('deep/vocabulary.txt').toString()),
    session: await openSession(await import('onnxruntime-node'), networks),
  };
}

/** The whole pipeline with the committed deep model. */
export async function extractDeep(settings: SettingsInput = {}): Promise<Extract> {
  const models = readModels(new Uint8Array(file('swift.bin')));
  return createPipeline(models, { ...settings, model: 'deep' }, await openDeep());
}
