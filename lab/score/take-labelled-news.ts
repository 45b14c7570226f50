import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { loadFixtures } from '../../app/check/load-fixtures.ts';
import type { Article } from '../../pipeline/document.ts';
import { readJsonLines } from '../corpora/json-lines.ts';
import { NEWS } from '../corpora/news-by-deep.ts';
import { asLine, HAND_LABELS, isPart } from './labelled-news.ts';

/**
 * Takes articles of the worldwide news that were labelled by hand, a folder each with article.txt, article.yaml and
 * claims.yaml, into `labelled-news.jsonl`, which holds no texts:
 *
 *     node --import tsx lab/score/take-labelled-news.ts development FOLDER
 *     node --import tsx lab/score/take-labelled-news.ts kept FOLDER
 *
 * An article that is there already is replaced.
 */
const [part, folder] = process.argv.slice(2);
if (!isPart(part) || folder === undefined) {
  process.stderr.write('which articles, and for what? development FOLDER, or kept FOLDER\n');
  process.exit(2);
}
const texts = new Map(readJsonLines<Article>(NEWS).map(({ id, text }) => [id, text]));
const lines = new Map<string, string>();
if (existsSync(HAND_LABELS)) {
  for (const line of readFileSync(HAND_LABELS, 'utf8').split('\n').filter(Boolean))
    lines.set((JSON.parse(line) as { id: string }).id, line);
}
for (const fixture of await loadFixtures(folder)) {
  const { id, text } = fixture.article;
  if (texts.get(id) !== text) throw new Error(`${id} is not the article of ${NEWS}`);
  lines.set(id, JSON.stringify(asLine(part, fixture)));
}
const sorted = [...lines].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, line]) => `${line}\n`);
writeFileSync(HAND_LABELS, sorted.join(''));
