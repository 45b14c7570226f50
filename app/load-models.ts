import { readFile } from 'node:fs/promises';
import {
  type Deep,
  type Models,
  openSession,
  readDeepModel,
  readModels,
  type Settings,
} from '../pipeline/index.ts';
import { ExpectedFailure, systemReason } from './expected-failure.ts';
import { onnxRuntime } from './onnx-runtime.ts';
import { packageFile } from './package-file.ts';

/** The files that a model reads: swift's serve deep as well, for names and for what need not be read closely. */
export const MODEL_FILES: Readonly<Record<Settings['model'], readonly string[]>> = {
  swift: ['models/swift.bin'],
  deep: [
    'models/swift.bin',
    'models/deep/facts.json',
    'models/deep/vocabulary.txt',
    'models/deep/encoder.onnx',
    'models/deep/arguments.onnx',
  ],
};

/**
 * Loads the trained weights that come with the package.
 * @throws ExpectedFailure where their file is missing, or is not what this version of hearsay reads
 */
export function loadModels(): Promise<Models> {
  const path = packageFile('models/swift.bin');
  return readable(path, 'train', async () => readModels(await readFile(path)));
}

/**
 * Loads what `model: deep` needs beside them.
 * @throws ExpectedFailure as above, and where onnxruntime-node is not installed
 */
export function loadDeep(folder = packageFile('models/deep')): Promise<Deep> {
  return readable(folder, 'train:deep', async () => {
    const runtime = await onnxRuntime();
    const file = (name: string): Promise<Buffer> => readFile(`${folder}/${name}`);
    const [facts, vocabulary, encoder, argumentHead] = await Promise.all([
      file('facts.json'),
      file('vocabulary.txt'),
      file('encoder.onnx'),
      file('arguments.onnx'),
    ]);
    const session = await openSession(runtime, { encoder, arguments: argumentHead });
    return { model: readDeepModel(facts.toString(), vocabulary.toString()), session };
  });
}

async function readable<T>(path: string, script: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    if (cause instanceof ExpectedFailure) throw cause;
    throw new ExpectedFailure(
      'model-unreadable',
      `The model ${path} cannot be read: ${systemReason(cause)}`,
      `install hearsay again, or in a clone of its repository run npm run ${script}`,
      { cause },
    );
  }
}
