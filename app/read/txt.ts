import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { ExpectedFailure, systemErrorCode } from '../expected-failure.ts';
import { checkYaml, parseYaml, type YamlWording } from '../yaml-file.ts';
import { articleOf } from './article.ts';
import { type Metadata, metadataSchema } from './article-schema.ts';
import { decodeUtf8, NOT_UTF8 } from './decode-utf8.ts';
import { failed, type Outcome, type Reading } from './reading.ts';

const WORDING: YamlWording = {
  codes: { syntax: 'file-syntax', key: 'file-key', value: 'file-value' },
  advice: 'correct it or take the file away',
};

/** A text called `article.txt` may have an `article.yaml` beside it, as the fixtures do. */
const NAME_WITH_METADATA = 'article.txt';

async function readMetadata(path: string): Promise<Metadata> {
  if (basename(path) !== NAME_WITH_METADATA) return {};
  const metadataPath = join(dirname(path), 'article.yaml');
  try {
    const file = parseYaml(await readFile(metadataPath, 'utf8'), metadataPath, WORDING);
    return checkYaml(metadataSchema, file, WORDING);
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return {};
    throw error;
  }
}

/** `news/bridge.txt` is `bridge`. `hegseth/article.txt`, whose own name says nothing, is `hegseth`. */
function idFromPath(path: string): string {
  const name = basename(path, extname(path));
  return basename(path) === NAME_WITH_METADATA ? basename(dirname(resolve(path))) || name : name;
}

/** One article of the bytes of a whole text. A byte order mark is no part of the text: offsets count from after it. */
export function readText(bytes: Uint8Array, id: string, metadata: Metadata = {}): Outcome {
  const text = decodeUtf8(bytes);
  if (text === null) return failed('not-utf8', NOT_UTF8, id);
  return { kind: 'article', article: articleOf(id, text, metadata) };
}

/** Reads a file that is one article, with what `article.yaml` tells about it. */
export async function readTxt(path: string): Promise<Reading> {
  const bytes = await readFile(path);
  const place = { origin: { path, line: null }, bytes: bytes.length };
  try {
    const metadata = await readMetadata(path);
    return { ...readText(bytes, metadata.id ?? idFromPath(path), metadata), ...place };
  } catch (error) {
    if (!(error instanceof ExpectedFailure)) throw error;
    return { ...failed('bad-metadata', error.problem, idFromPath(path)), ...place };
  }
}
