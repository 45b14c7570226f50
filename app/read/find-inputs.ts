import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, isAbsolute, join, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { ExpectedFailure, systemErrorCode, systemReason } from '../expected-failure.ts';

/** Something to read articles from. `size` is in bytes, null where it cannot be known. */
export type Input =
  | { readonly kind: 'txt' | 'jsonl'; readonly path: string; readonly size: number }
  | { readonly kind: 'stdin'; readonly size: null };

const KIND_OF_EXTENSION: Readonly<Record<string, 'txt' | 'jsonl'>> = {
  '.txt': 'txt',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
};
const READABLE = '.txt and .jsonl';

const kindOf = (path: string) => KIND_OF_EXTENSION[extname(path).toLowerCase()];

async function statOf(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(systemErrorCode(error) ?? '')) return null;
    throw new ExpectedFailure(
      'file-unreadable',
      `${path} cannot be read: ${systemReason(error)}`,
      'check its rights',
      { cause: error },
    );
  }
}

function fileInput(path: string, { size }: Stats): Input {
  const kind = kindOf(path);
  if (kind) return { kind, path, size };
  throw new ExpectedFailure(
    'input-format',
    `${path} is of a format that hearsay does not read`,
    `give ${READABLE} files, or the text itself through - (stdin)`,
  );
}

/** Articles that a pattern matches in a folder, sorted, so that the same folder gives the same output on every machine. */
async function matching(pattern: string, folder: string): Promise<Input[]> {
  const found = await glob(pattern, { cwd: folder });
  const paths = found
    .filter(kindOf)
    .map((path) => (isAbsolute(path) ? path : join(folder, path)))
    .sort();
  const inputs: Input[] = [];
  for (const path of paths) {
    const stats = await statOf(path);
    if (stats?.isFile()) inputs.push(fileInput(path, stats));
  }
  return inputs;
}

async function inFolder(folder: string): Promise<Input[]> {
  const inputs = await matching('**/*', folder);
  if (inputs.length > 0) return inputs;
  throw new ExpectedFailure(
    'input-empty',
    `The folder ${folder} holds no article`,
    `articles are ${READABLE} files, in the folder or below it`,
  );
}

async function byGlob(pattern: string): Promise<Input[]> {
  const inputs = await matching(pattern, '.');
  if (inputs.length > 0) return inputs;
  throw new ExpectedFailure(
    'input-empty',
    `The pattern ${pattern} matches no article`,
    `articles are ${READABLE} files; quote the pattern if the shell should leave it alone`,
  );
}

/** A name that is there is taken as it is, brackets and all: `notes[1].txt` is a file before it is a pattern. */
async function inputsOf(name: string): Promise<Input[]> {
  if (name === '-') return [{ kind: 'stdin', size: null }];
  const stats = await statOf(name);
  if (stats?.isDirectory()) return inFolder(name);
  if (stats) return [fileInput(name, stats)];
  if (isDynamicPattern(name)) return byGlob(name);
  throw new ExpectedFailure(
    'input-missing',
    `There is no file or folder ${name}`,
    'check its name and the folder that you are in',
  );
}

const placeOf = (input: Input): string => (input.kind === 'stdin' ? '-' : resolve(input.path));

/**
 * Finds what files, folders (with all below them), globs and `-` (standard input) stand for, in the order given and each
 * file once.
 * @throws ExpectedFailure where a name is missing, matches nothing or is of a format that is not read
 */
export async function findInputs(names: readonly string[]): Promise<readonly Input[]> {
  const inputs = new Map<string, Input>();
  for (const name of names) {
    for (const input of await inputsOf(name)) {
      if (!inputs.has(placeOf(input))) inputs.set(placeOf(input), input);
    }
  }
  return [...inputs.values()];
}
