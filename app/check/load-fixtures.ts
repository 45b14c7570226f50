import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { glob } from 'tinyglobby';
import type { Article } from '../../pipeline/index.ts';
import { ExpectedFailure, systemReason } from '../expected-failure.ts';
import { readTxt } from '../read/txt.ts';
import { checkYaml, parseYaml, type YamlWording } from '../yaml-file.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { type Label, labelsSchema } from './label-schema.ts';
import { locateLabel, TextNotFound } from './locate-label.ts';

/** An article with its labelled claims. */
export interface Fixture {
  readonly article: Article;
  readonly labelled: readonly ClaimFacts[];
}

const WORDING: YamlWording = {
  codes: { syntax: 'file-syntax', key: 'file-key', value: 'file-value' },
  advice: 'correct the label',
};

/**
 * Loads every folder below that has a `claims.yaml`: labels of the `article.txt` beside it.
 * @throws ExpectedFailure where there is none, or a label cannot be read or found in its article
 */
export async function loadFixtures(folder: string): Promise<readonly Fixture[]> {
  const paths = (await glob('**/claims.yaml', { cwd: folder })).sort();
  if (paths.length === 0) {
    throw new ExpectedFailure(
      'input-empty',
      `${folder} holds no labelled article`,
      'a labelled article is a folder with article.txt and claims.yaml',
    );
  }
  return Promise.all(paths.map((path) => loadFixture(join(folder, path))));
}

async function loadFixture(labelsPath: string): Promise<Fixture> {
  const article = await loadArticle(join(dirname(labelsPath), 'article.txt'));
  const file = parseYaml(await readFile(labelsPath, 'utf8'), labelsPath, WORDING);
  const { claims } = checkYaml(labelsSchema, file, WORDING);
  checkIds(claims, labelsPath);
  return { article, labelled: claims.map((label) => locate(article.text, label, labelsPath)) };
}

async function loadArticle(path: string): Promise<Article> {
  const refused = (reason: string, cause?: unknown): ExpectedFailure =>
    new ExpectedFailure('file-unreadable', `${path} cannot be read: ${reason}`, 'its labels need it', {
      cause,
    });
  const bytes = await readFile(path).catch((error: unknown) => {
    throw refused(systemReason(error), error);
  });
  const outcome = await readTxt(bytes, path);
  if (outcome.kind === 'failure') throw refused(outcome.failure.reason);
  return outcome.article;
}

function locate(text: string, label: Label, path: string): ClaimFacts {
  try {
    return locateLabel(text, label);
  } catch (error) {
    if (!(error instanceof TextNotFound)) throw error;
    throw new ExpectedFailure(
      'label-not-found',
      `${path}, claim ${label.id}: the ${error.field} "${error.text}" does not stand in the article`,
      'copy the text exactly, in pieces where other words interrupt it',
      { cause: error },
    );
  }
}

function checkIds(labels: readonly Label[], path: string): void {
  const ids = new Set(labels.map(({ id }) => id));
  const lost = labels.find(({ within }) => within !== null && !ids.has(within));
  const wrong =
    ids.size < labels.length ? 'two claims have the same id' : lost && `claim ${lost.id} is within none`;
  if (wrong) throw new ExpectedFailure('file-value', `${path}: ${wrong}`, WORDING.advice);
}
