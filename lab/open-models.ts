import { readFileSync } from 'node:fs';
import type { DeepModel } from '../pipeline/attribution/deep/deep-model.ts';
import { readDeepModel } from '../pipeline/attribution/deep/deep-model.ts';
import type { EncoderSession } from '../pipeline/attribution/deep/encoder-session.ts';
import { openSession } from '../pipeline/attribution/deep/onnx-session.ts';
import { LinearFinder } from '../pipeline/attribution/linear/linear-finder.ts';
import { createPipeline, type Extract } from '../pipeline/create-pipeline.ts';
import { type Models, readModels } from '../pipeline/models.ts';
import type { Settings } from '../pipeline/settings.ts';
import { WordReader } from '../pipeline/tagger/word-attributes.ts';

/** The committed models, for training and measuring. */
export const DEEP_FOLDER = 'models/deep';

export const openSwiftModels = (file = 'models/swift.bin'): Models =>
  readModels(new Uint8Array(readFileSync(file)));

export function openSwift(models = openSwiftModels()): LinearFinder {
  return new LinearFinder(models.attributions, new WordReader(models.clusters));
}

export function openDeepModel(folder: string): DeepModel {
  return readDeepModel(
    readFileSync(`${folder}/facts.json`, 'utf8'),
    readFileSync(`${folder}/vocabulary.txt`, 'utf8'),
  );
}

export async function openDeepSession(folder: string): Promise<EncoderSession> {
  const [encoder, argumentHead] = [`${folder}/encoder.onnx`, `${folder}/arguments.onnx`].map((file) =>
    readFileSync(file),
  ) as [Buffer, Buffer];
  return openSession(await import('onnxruntime-node'), { encoder, arguments: argumentHead });
}

/** The whole pipeline with one of the models. */
export async function openPipeline(model: Settings['model']): Promise<Extract> {
  const deep =
    model === 'deep'
      ? { model: openDeepModel(DEEP_FOLDER), session: await openDeepSession(DEEP_FOLDER) }
      : undefined;
  return createPipeline(openSwiftModels(), { model }, deep);
}
