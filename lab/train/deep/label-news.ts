import { writeFileSync } from 'node:fs';
import { DeepFinder } from '../../../pipeline/attribution/deep/deep-finder.ts';
import type { Article } from '../../../pipeline/document.ts';
import { readJsonLines } from '../../corpora/json-lines.ts';
import { NEWS, NEWS_LABELS } from '../../corpora/news-by-deep.ts';
import { DEEP_FOLDER, openDeepModel, openDeepSession, openSwift } from '../../open-models.ts';
import { spansOf } from '../judge-training.ts';
import { prepare } from '../prepared.ts';

/**
 * Writes what deep finds in raw news, for swift to learn from: `node --import tsx lab/train/deep/label-news.ts`. Spans
 * only, in UTF-16 units: the texts state no licence and stay outside.
 */
const articles = readJsonLines<Article>(NEWS);
const finder = new DeepFinder(openDeepModel(DEEP_FOLDER), await openDeepSession(DEEP_FOLDER), openSwift());
const lines: string[] = [];
for (const document of await prepare(articles)) {
  const { blocks, tokens, article } = document;
  const { attributions } = await finder.find({ ...document, isRead: blocks.map(() => true) });
  const found = attributions
    .filter(({ within }) => within < 0)
    .map(({ source, cue, content, confidence }) => [
      Math.round(confidence * 100),
      ...[source, cue ? [cue] : [], content].map((ranges) =>
        spansOf(tokens, ranges).map(({ start, end }) => [start, end]),
      ),
    ]);
  lines.push(JSON.stringify([article.id, found]));
  if (lines.length % 50 === 0) process.stderr.write(`${lines.length} of ${articles.length} articles\n`);
}
writeFileSync(NEWS_LABELS, `${lines.join('\n')}\n`);
