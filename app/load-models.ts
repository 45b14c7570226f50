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

const SWIFT = 'models/swift.bin';
const DEEP = 'models/deep';
const DEEP_PARTS = ['facts.json', 'vocabulary.txt', 'encoder.onnx', 'arguments.onnx'] as const;

/** The files that a model reads: swift's serve deep as well, for names and for what need not be read closely. */
export const MODEL_FILES: Readonly<Record<Settings['model'], readonly string[]>> = {
  swift: [SWIFT],
  deep: [SWIFT, ...DEEP_PARTS.map((part) => `${DEEP}/${part}`)],
};

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
