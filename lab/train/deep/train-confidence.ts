import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { choose } from '../../../pipeline/attribution/choose.ts';
import { DeepFinder } from '../../../pipeline/attribution/deep/deep-finder.ts';
import { deepFactsSchema } from '../../../pipeline/attribution/deep/deep-model.ts';
import type { Attribution } from '../../../pipeline/document.ts';
import type { BoostedTrees } from '../../../pipeline/tagger/boosted-trees.ts';
import { isHeldOut } from '../../corpora/held-out-articles.ts';
import { type LabelledArticle, readPolnear } from '../../corpora/polnear.ts';
import {
  DEEP_FOLDER,
  openDeepModel,
  openDeepSession,
  openSwift,
  openSwiftModels,
} from '../../open-models.ts';
import { matchAttributions } from '../../score/attribution-scores.ts';
import { type BagOptions, trainBag } from '../bagged-trees.ts';
import {
  confidencesByOthers,
  crossValidateJudge,
  type JudgeCase,
  type JudgeLearner,
  spansOf,
} from '../judge-training.ts';
import { type LabelledDocument, labelledDocuments } from '../labelled-documents.ts';

/**
 * Learns how far the deep model's attributions can be trusted, from the training articles that its networks did not
 * see: `node --import tsx lab/train/deep/train-confidence.ts --swift FILE`. The file is of a swift that did not see them
 * either (`npm run train -- --only attributions --without-held-out --to FILE`), for its opinion would be too good. Adds the
 * judge to `models/deep/facts.json`.
 */
const CORPUS = '../shared/polnear/train.jsonl';
/** Tuned by cross-validation over the held-out articles: few and shallow trees, and many judges, since they are few. */
const TUNING: BagOptions = {
  bags: 10,
  share: 0.7,
  trees: 120,
  depth: 2,
  rate: 0.08,
  ridge: 10,
  leastCases: 30,
};

const learn: JudgeLearner = (articles) => trainBag(articles, TUNING);

const { values: flags } = parseArgs({
  options: { folder: { type: 'string', default: DEEP_FOLDER }, swift: { type: 'string' } },
});
if (flags.swift === undefined) {
  process.stderr.write('--swift FILE is missing: the swift that did not learn from the held-out articles\n');
  process.exit(2);
}
// All blocks are read: swift was trained on these articles, and would spare too well what is of no use.
const finder = new DeepFinder(
  openDeepModel(flags.folder),
  await openDeepSession(flags.folder),
  openSwift(openSwiftModels(flags.swift)),
  new Set(),
  0,
);

type ClaimCase = JudgeCase & { readonly attribution: Attribution };

async function casesOf(document: LabelledDocument, { attributions }: LabelledArticle): Promise<ClaimCase[]> {
  const reading = { ...document, isRead: document.blocks.map(() => true) };
  const { claims } = await finder.readClaims(reading);
  const { tokens } = document;
  const spanned = claims.map(({ attribution: { source, cue, content } }) => ({
    source: spansOf(tokens, source),
    cue: spansOf(tokens, cue ? [cue] : []),
    content: spansOf(tokens, content),
  }));
  const matches = matchAttributions(document.article.text, spanned, attributions);
  const right = new Set(
    matches.filter(({ relationWithSource }) => relationWithSource).map(({ predicted }) => predicted),
  );
  return claims.map((claim, at) => ({ ...claim, right: right.has(at) }));
}

/**
 * The cases of an article that are left when of several that claim one content only the surest stays. They are right more
 * often than those that go; a judge that had learned from both would be too modest.
 */
function survivors(cases: readonly ClaimCase[], confidences: readonly number[]): ClaimCase[] {
  const judged = cases.map(({ attribution }, at) => ({ ...attribution, confidence: confidences[at]! }));
  const kept = new Set(choose(judged));
  return cases.filter((_, at) => kept.has(judged[at]!));
}

/** JSON knows no infinity; null stands for it. */
function asFacts({ depth, bias, features, thresholds, leaves }: BoostedTrees) {
  return {
    depth,
    bias,
    features: [...features],
    thresholds: Array.from(thresholds, (value) => (Number.isFinite(value) ? value : null)),
    leaves: [...leaves],
  };
}

const articles = readPolnear(CORPUS).filter(
  ({ attributions }, number) => isHeldOut(number) && attributions.length > 0,
);
const documents = await labelledDocuments(articles);
const cases: ClaimCase[][] = [];
for (const [index, document] of documents.entries()) cases.push(await casesOf(document, articles[index]!));
const labelled = articles.reduce((sum, { attributions }) => sum + attributions.length, 0);
const confidences = confidencesByOthers(cases, learn);
const surviving = cases.map((own, article) => survivors(own, confidences[article]!));
const all = surviving.flat();
const { bestF1, bestConfidence, calibrationError } = crossValidateJudge(surviving, labelled, learn);
console.log(
  `${articles.length} articles held out, ${labelled} attributions, ${all.length} claims, ` +
    `${all.filter(({ right }) => right).length} right`,
);
console.log(
  `by cross-validation: relation with source ${(bestF1 * 100).toFixed(1)} at confidence ` +
    `${bestConfidence.toFixed(2)}, expected calibration error ${calibrationError.toFixed(3)}`,
);
const path = `${flags.folder}/facts.json`;
const facts = deepFactsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
writeFileSync(path, `${JSON.stringify({ ...facts, judge: asFacts(learn(surviving)) })}\n`);
