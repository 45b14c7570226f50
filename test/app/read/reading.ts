import { join } from 'node:path';
import { findInputs } from '../../../app/read/find-inputs.ts';
import { readPage } from '../../../app/read/page-article.ts';
import { readArticles } from '../../../app/read/read-articles.ts';
import { type ReadSettings, readSettingsSchema } from '../../../app/read/read-settings.ts';
import type { ArticleFailure, Piece, Reading } from '../../../app/read/reading.ts';
import type { Article } from '../../../pipeline/index.ts';
import { temporaryFolder } from '../temporary-folder.ts';

export const DEFAULTS: ReadSettings = readSettingsSchema.parse({});

export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** A stream that comes in pieces. */
export async function* streamOf(...pieces: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece);
}

/** Reads files that hold what is given, by their names, as a run does; with pages still as pages. */
export async function read(
  files: Record<string, string | Uint8Array>,
  names: readonly string[] = Object.keys(files),
  settings: ReadSettings = DEFAULTS,
): Promise<Reading[]> {
  const folder = await temporaryFolder(files);
  return collect(readArticles(await findInputs(names.map((name) => join(folder, name))), settings));
}

export const articles = (readings: readonly Piece[]): Article[] =>
  readings.flatMap((reading) => (reading.kind === 'article' ? [reading.article] : []));

export const failures = (readings: readonly Piece[]): ArticleFailure[] =>
  readings.flatMap((reading) => (reading.kind === 'failure' ? [reading.failure] : []));

/** The article of a page; fails where it is none. */
export async function articleOfPage(html: string, url: string | null = null): Promise<Article> {
  const read = await readPage({ id: 'page', html, url });
  if (read.kind === 'failure') throw new Error(read.failure.reason);
  return read.article;
}
