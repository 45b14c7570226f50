import { readFile } from 'node:fs/promises';
import { type Models, readModels, type Settings } from '../pipeline/index.ts';
import { ExpectedFailure, systemReason } from './expected-failure.ts';
import { packageFile } from './package-file.ts';

/**
 * Loads the trained weights that come with the package.
 * @throws ExpectedFailure where their file is missing, or is not what this version of hearsay reads
 */
export async function loadModels(model: Settings['model']): Promise<Models> {
  const path = packageFile(`models/${model}.bin`);
  try {
    return readModels(await readFile(path));
  } catch (cause) {
    throw new ExpectedFailure(
      'model-unreadable',
      `The model ${path} cannot be read: ${systemReason(cause)}`,
      'install hearsay again, or in a clone of its repository run npm run train',
      { cause },
    );
  }
}
