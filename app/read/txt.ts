import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Article } from '../../pipeline/index.ts';
import { ExpectedFailure, systemErrorCode } from '../expected-failure.ts';
import { checkYaml, parseYaml, type YamlWording } from '../yaml-file.ts';
import { articleOf } from './article.ts';
import { type Metadata, metadataSchema } from './article-schema.ts';
import { decode } from './decode.ts';
import { idFromPath, isNamedForItsFolder } from './id-from-path.ts';
import { type Failed, failed } from './reading.ts';

const WORDING: YamlWording = {
  codes: { syntax: 'file-syntax', key: 'file-key', value: 'file-value' },
  advice: 'correct it or take the file away',
};

/** A text called `article.txt` may have an `article.yaml` beside it, as the fixtures do. */
async function readMetadata(path: string): Promise<Metadata> {
  if (!isNamedForItsFolder(path) || basename(path) !== 'article.txt') return {};
  const metadataPath = join(dirname(path), 'article.yaml');
  try {
    const file = parseYaml(await readFile(metadataPath, 'utf8'), metadataPath, WORDING);
    return checkYaml(metadataSchema, file, WORDING);
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return {};
    throw error;
  }
}

/** What comes of a text: a page it is never. */
type Text = ({ readonly kind: 'article'; readonly article: Article } | Failed) & {
  readonly encoding?: string;
};

/** One article of the bytes of a whole text. A byte order mark is no part of the text: offsets count from after it. */
export async function readText(bytes: Uint8Array, id: string, metadata: Metadata = {}): Promise<Text> {
  const decoded = await decode(bytes);
  if (decoded.kind === 'failure') return failed(decoded.failure.code, decoded.failure.reason, id);
  const { text, encoding } = decoded;
  return { kind: 'article', article: articleOf(id, text, metadata), ...(encoding ? { encoding } : {}) };
}

/** Reads a file that is one article, with what `article.yaml` tells about it. */
export async function readTxt(bytes: Uint8Array, path: string): Promise<Text> {
  try {
    const metadata = await readMetadata(path);
    return await readText(bytes, metadata.id ?? idFromPath(path), metadata);
  } catch (error) {
    if (!(error instanceof ExpectedFailure)) throw error;
    return failed('bad-metadata', error.problem, idFromPath(path));
  }
}
