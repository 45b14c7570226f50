import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findAttributions } from '../../pipeline/attribution/find-attributions.ts';
import type { Attribution, Cue } from '../../pipeline/document.ts';
import { settingsSchema } from '../../pipeline/settings.ts';
import { codePointsOfUnits } from '../corpora/code-points.ts';
import { readPolnear } from '../corpora/polnear.ts';
import { spansOf } from '../train/judge-training.ts';
import { type LabelledDocument, labelledDocuments } from '../train/labelled-documents.ts';
import {
  addCounts,
  type Counts,
  FIGURES,
  matchAttributions,
  noCounts,
  ratios,
  type SpannedAttribution,
  scoreArticle,
} from './attribution-scores.ts';
import { openModel } from './scored-model.ts';

/**
 * Scores a model on PolNeAR's dev articles: `npm run score:polnear [-- --model deep]`. Prints precision, recall and F1; the same
 * given the labelled cues; the cue tagger by itself; and how far confidence can be trusted. Writes what was found to
 * output/polnear-dev.jsonl for the yardstick itself:
 *
 *     python3 ../shared/tools/score_attributions.py ../shared/polnear/dev.jsonl output/polnear-dev.jsonl
 *
 * With `--gate` it exits with 1 where a figure is under lab/score/polnear-gate.json.
 */
const CORPUS = '../shared/polnear/dev.jsonl';
if (!existsSync(CORPUS)) {
  process.stderr.write(
    `${CORPUS} is not there: PolNeAR is published at https://github.com/networkdynamics/PolNeAR.\n`,
  );
  process.exit(2);
}
const articles = readPolnear(CORPUS);
const documents = await labelledDocuments(articles);
const { values: flags } = parseArgs({
  options: { model: { type: 'string', default: 'swift' }, gate: { type: 'boolean', default: false } },
});
const model = await openModel(flags.model);
const { minConfidence } = settingsSchema.parse({});

const readingOf = (document: LabelledDocument) => ({ ...document, isRead: document.blocks.map(() => true) });
const percent = (share: number | null): string =>
  (share === null ? '-' : (share * 100).toFixed(1)).padStart(7);

function spanned(article: number, { source, cue, content }: Attribution): SpannedAttribution {
  const { tokens } = documents[article]!;
  return {
    source: spansOf(tokens, source),
    cue: spansOf(tokens, cue ? [cue] : []),
    content: spansOf(tokens, content),
  };
}

/** Claims within claims are left out: PolNeAR labels none. */
const found: Attribution[][] = [];
for (const document of documents) {
  const { attributions } = await findAttributions(model.finder, readingOf(document));
  found.push(attributions.filter(({ within }) => within < 0));
}

function score(attributionsOf: (article: number) => readonly Attribution[]): Counts {
  const sum = noCounts();
  for (const [index, { article, attributions }] of articles.entries()) {
    const predicted = attributionsOf(index).map((attribution) => spanned(index, attribution));
    addCounts(sum, scoreArticle(article.text, predicted, attributions));
  }
  return sum;
}

function printFigures(title: string, counts: Counts): void {
  console.log(`\n${title}\n${''.padEnd(16)}      P      R     F1   right/found/labelled`);
  for (const figure of FIGURES) {
    const { precision, recall, f1 } = ratios(counts[figure]);
    const { right, predicted, labelled } = counts[figure];
    const shares = `${percent(precision)}${percent(recall)}${percent(f1)}`;
    console.log(`${figure.padEnd(16)}${shares}   ${right}/${predicted}/${labelled}`);
  }
}

async function printCueTagger(): Promise<void> {
  console.log(
    '\nThe cue tagger by itself: spans that may be cues, by the least probability\n             P      R     F1',
  );
  const possible: ((least: number) => Cue[])[] = [];
  for (const document of documents) possible.push(await model.possibleCues(readingOf(document)));
  for (const least of [0.05, 0.1, 0.2, 0.3, 0.5, 0.7]) {
    const count = { right: 0, predicted: 0, labelled: 0 };
    for (const [index, document] of documents.entries()) {
      const candidates = possible[index]!(least);
      const labelled = document.gold.flatMap(({ cue }) => (cue ? [cue] : []));
      count.predicted += candidates.length;
      count.labelled += labelled.length;
      count.right += labelled.filter((cue) =>
        candidates.some(({ tokens }) => tokens.from < cue.to && cue.from < tokens.to),
      ).length;
    }
    const { precision, recall, f1 } = ratios(count);
    console.log(`${least.toFixed(2).padStart(6)}${percent(precision)}${percent(recall)}${percent(f1)}`);
  }
}

/** Confidence of all that was found, and whether relation and source are right. */
function judgements(): { confidence: number; right: boolean }[] {
  return articles.flatMap(({ article, attributions }, index) => {
    const predicted = found[index]!.map((attribution) => spanned(index, attribution));
    const matches = matchAttributions(article.text, predicted, attributions);
    const right = new Set(
      matches.filter((match) => match.relationWithSource).map((match) => match.predicted),
    );
    return found[index]!.map(({ confidence }, at) => ({ confidence, right: right.has(at) }));
  });
}

function printCalibration(): number {
  const all = judgements();
  console.log('\nConfidence: in each tenth, how many, their mean confidence, the share that is right');
  let error = 0;
  for (let tenth = 0; tenth < 10; tenth++) {
    const inside = all.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === tenth);
    if (inside.length === 0) continue;
    const mean = inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length;
    const right = inside.filter(({ right: isRight }) => isRight).length / inside.length;
    error += (Math.abs(mean - right) * inside.length) / all.length;
    console.log(
      `${(tenth / 10).toFixed(1).padStart(6)}${String(inside.length).padStart(7)}${percent(mean)}${percent(right)}`,
    );
  }
  console.log(`expected calibration error ${error.toFixed(3)}`);
  console.log('\nRelation with source by the least confidence\n             P      R     F1');
  for (const least of [0.5, 0.7, 0.9]) {
    const counts = score((index) => found[index]!.filter(({ confidence }) => confidence >= least));
    const { precision, recall, f1 } = ratios(counts['rel+src']);
    console.log(`${least.toFixed(1).padStart(6)}${percent(precision)}${percent(recall)}${percent(f1)}`);
  }
  return error;
}

function writePredictions(): void {
  const lines = articles.map(({ article }, index) => {
    const points = codePointsOfUnits(article.text);
    const attributions = found[index]!.filter(({ confidence }) => confidence >= minConfidence).map(
      (attribution) =>
        Object.fromEntries(
          Object.entries(spanned(index, attribution)).map(([role, spans]) => [
            role,
            (spans as readonly { start: number; end: number }[]).map(({ start, end }) => [
              points[start],
              points[end],
            ]),
          ]),
        ),
    );
    return JSON.stringify({ id: article.id, attributions });
  });
  mkdirSync('output', { recursive: true });
  writeFileSync('output/polnear-dev.jsonl', `${lines.join('\n')}\n`);
}

const counts = score((index) => found[index]!.filter(({ confidence }) => confidence >= minConfidence));
printFigures(
  `PolNeAR dev, ${articles.length} articles, at the default confidence of ${minConfidence}`,
  counts,
);
const givenCues: Attribution[][] = [];
for (const document of documents) {
  const cues = document.gold.flatMap(({ cue }) => (cue ? [{ tokens: cue, probability: 1 }] : []));
  givenCues.push(await model.findFor(readingOf(document), cues));
}
printFigures(
  'Given the labelled cues',
  score((index) => givenCues[index]!),
);
await printCueTagger();
const calibrationError = printCalibration();
writePredictions();

if (flags.gate) {
  const gates = JSON.parse(readFileSync('lab/score/polnear-gate.json', 'utf8')) as Record<string, number>;
  const missed = Object.entries(gates).flatMap(([name, gate]) => {
    if (name === 'calibration error')
      return calibrationError > gate ? [`${name} ${calibrationError.toFixed(3)} > ${gate}`] : [];
    const { f1 } = ratios(counts[name as keyof Counts]);
    return (f1 ?? 0) * 100 < gate ? [`${name} ${percent(f1).trim()} < ${gate}`] : [];
  });
  console.log(missed.length === 0 ? '\nAll gates are met.' : `\nGates missed: ${missed.join('; ')}`);
  process.exitCode = missed.length === 0 ? 0 : 1;
}
