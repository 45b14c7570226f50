import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, isAbsolute, join, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { ExpectedFailure, systemErrorCode, systemReason } from '../expected-failure.ts';

export type FileFormat = 'txt' | 'md' | 'html' | 'json' | 'jsonl' | 'csv' | 'warc';

/** A file to read articles from. */
export interface FileInput {
  readonly kind: FileFormat;
  readonly path: string;
  /** In bytes, as it stands on the disk. */
  readonly size: number;
  readonly gzipped: boolean;
}

/** Something to read articles from. `size` is null where it cannot be known. */
export type Input = FileInput | { readonly kind: 'stdin'; readonly size: null };

const FORMAT_OF_EXTENSION: Readonly<Record<string, FileFormat>> = {
  '.txt': 'txt',
  '.md': 'md',
  '.markdown': 'md',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.csv': 'csv',
  '.warc': 'warc',
};
const READABLE = '.txt, .md, .html, .json, .jsonl, .csv and .warc';

/** The format of a file by its ending, before which `.gz` may stand: `news.jsonl.gz`. */
function formatOf(path: string): Pick<FileInput, 'kind' | 'gzipped'> | undefined {
  const gzipped = extname(path).toLowerCase() === '.gz';
  const kind = FORMAT_OF_EXTENSION[extname(gzipped ? path.slice(0, -3) : path).toLowerCase()];
  return kind && { kind, gzipped };
}

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

function fileInput(path: string, { size }: Stats): FileInput {
  const format = formatOf(path);
  if (format) return { ...format, path, size };
  throw new ExpectedFailure(
    'input-format',
    `${path} is of a format that hearsay does not read`,
    `give ${READABLE} files, each gzipped or not, or the text itself through - (stdin)`,
  );
}

/** Articles that a pattern matches in a folder, sorted, so that the same folder gives the same output on every machine. */
async function matching(pattern: string, folder: string, except: readonly string[]): Promise<FileInput[]> {
  const found = await glob(pattern, { cwd: folder });
  const paths = found
    .filter(formatOf)
    .map((path) => (isAbsolute(path) ? path : join(folder, path)))
    .filter((path) => !except.includes(resolve(path)))
    .sort();
  const inputs: FileInput[] = [];
  for (const path of paths) {
    const stats = await statOf(path);
    if (stats?.isFile()) inputs.push(fileInput(path, stats));
  }
  return inputs;
}

async function inFolder(folder: string, except: readonly string[]): Promise<Input[]> {
  const inputs = await matching('**/*', folder, except);
  if (inputs.length > 0) return inputs;
  throw new ExpectedFailure(
    'input-empty',
    `The folder ${folder} holds no article`,
    `articles are ${READABLE} files, in the folder or below it`,
  );
}

async function byGlob(pattern: string, except: readonly string[]): Promise<Input[]> {
  const inputs = await matching(pattern, '.', except);
  if (inputs.length > 0) return inputs;
  throw new ExpectedFailure(
    'input-empty',
    `The pattern ${pattern} matches no article`,
    `articles are ${READABLE} files; quote the pattern if the shell should leave it alone`,
  );
}

/** A name that is there is taken as it is, brackets and all: `notes[1].txt` is a file before it is a pattern. */
async function inputsOf(name: string, except: readonly string[]): Promise<Input[]> {
  if (name === '-') return [{ kind: 'stdin', size: null }];
  const stats = await statOf(name);
  if (stats?.isDirectory()) return inFolder(name, except);
  if (stats) return [fileInput(name, stats)];
  if (isDynamicPattern(name)) return byGlob(name, except);
  throw new ExpectedFailure(
    'input-missing',
    `There is no file or folder ${name}`,
    'check its name and the folder that you are in',
  );
}

const placeOf = (input: Input): string => (input.kind === 'stdin' ? '-' : resolve(input.path));

/**
 * Finds what files, folders (with all below them), globs and `-` (standard input) stand for, in the order given and each
 * file once. What the run itself writes, and wrote the last time, is no article though it lies in the folder: `except`, as
 * absolute paths.
 * @throws ExpectedFailure where a name is missing, matches nothing or is of a format that is not read
 */
export async function findInputs(
  names: readonly string[],
  except: readonly string[] = [],
): Promise<readonly Input[]> {
  const inputs = new Map<string, Input>();
  for (const name of names) {
    for (const input of await inputsOf(name, except)) {
      if (!inputs.has(placeOf(input))) inputs.set(placeOf(input), input);
    }
  }
  return [...inputs.values()];
}

/** Bytes of all inputs; null where one of them is stdin. */
export function bytesOf(inputs: readonly Input[]): number | null {
  return inputs.reduce<number | null>(
    (total, { size }) => (total === null || size === null ? null : total + size),
    0,
  );
}
