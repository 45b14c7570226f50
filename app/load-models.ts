import { readFile } from 'node:fs/promises';
import { type Deep, type Models, openSession, readDeepModel, readModels } from '../pipeline/index.ts';
import { ExpectedFailure, systemReason } from './expected-failure.ts';
import { DEEP, DEEP_PARTS, SWIFT } from './model-files.ts';
import { onnxRuntime } from './onnx-runtime.ts';
import { packageFile } from './package-file.ts';

/**
 * Loads the trained weights that come with the package.
 * @throws ExpectedFailure where their file is missing, or is not what this version of hearsay reads
 */
export function loadModels(): Promise<Models> {
  const path = packageFile(SWIFT);
  return readable(path, 'train', async () => readModels(await readFile(path)));
}

/**
 * Loads what `model: deep` needs beside them.
 * @throws ExpectedFailure as above, and where onnxruntime-node is not installed
 */
export function loadDeep(folder = packageFile(DEEP)): Promise<Deep> {
  return readable(folder, 'train:deep', async () => {
    const runtime = await onnxRuntime();
    const parts = await Promise.all(DEEP_PARTS.map((part) => readFile(`${folder}/${part}`)));
    const [facts, vocabulary, encoder, argumentHead] = parts as [Buffer, Buffer, Buffer, Buffer];
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
