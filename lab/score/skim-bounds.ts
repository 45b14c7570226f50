import { parseArgs } from 'node:util';
import { DeepFinder } from '../../pipeline/attribution/deep/deep-finder.ts';
import { settingsSchema } from '../../pipeline/settings.ts';
import { isHeldOut } from '../corpora/held-out-articles.ts';
import { readPolnear } from '../corpora/polnear.ts';
import { DEEP_FOLDER, openDeepModel, openDeepSession, openSwift } from '../open-models.ts';
import { spansOf } from '../train/judge-training.ts';
import { labelledDocuments } from '../train/labelled-documents.ts';
import { matchAttributions, type SpannedAttribution } from './attribution-scores.ts';

/**
 * What it costs to spare the encoder the blocks in which swift's first pass sees no cue:
 * `node --import tsx lab/score/skim-bounds.ts`. For each bound the share of the words that are not read, and relation
 * with source, on the training articles that the networks did not see; with `--dev` on PolNeAR's dev articles, which swift
 * did not see either.
 */
const { values: flags } = parseArgs({
  options: { folder: { type: 'string', default: DEEP_FOLDER }, dev: { type: 'boolean', default: false } },
});
const BOUNDS = [0, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.2];
const { minConfidence } = settingsSchema.parse({});
const articles = readPolnear(`../shared/polnear/${flags.dev ? 'dev' : 'train'}.jsonl`).filter(
  ({ attributions }, number) => (flags.dev || isHeldOut(number)) && attributions.length > 0,
);
const documents = await labelledDocuments(articles);
const swift = openSwift();
const finder = new DeepFinder(
  openDeepModel(flags.folder),
  await openDeepSession(flags.folder),
  swift,
  new Set(),
  0,
);

/** One found attribution: how likely a cue swift's first pass sees in its block, and whether it is right. */
const found: { skimmed: number; right: boolean }[] = [];
/** Of each block: the same, and its words. */
const blocks: { skimmed: number; words: number }[] = [];
for (const [index, document] of documents.entries()) {
  const { tokens } = document;
  const reading = { ...document, isRead: document.blocks.map(() => true) };
  const own = document.blocks.map(() => ({ skimmed: 0, words: 0 }));
  for (const [token, probability] of swift.skim(reading).pass.cue.entries()) {
    const block = own[tokens.blockOf[token]!]!;
    block.words++;
    block.skimmed = Math.max(block.skimmed, probability);
  }
  blocks.push(...own);
  const { attributions } = await finder.find(reading);
  const sure = attributions.filter(({ within, confidence }) => within < 0 && confidence >= minConfidence);
  const spanned = sure.map(
    ({ source, cue, content }): SpannedAttribution => ({
      source: spansOf(tokens, source),
      cue: spansOf(tokens, cue ? [cue] : []),
      content: spansOf(tokens, content),
    }),
  );
  const matches = matchAttributions(document.article.text, spanned, articles[index]!.attributions);
  const right = new Set(matches.filter((match) => match.relationWithSource).map((match) => match.predicted));
  for (const [at, { cue }] of sure.entries())
    found.push({ skimmed: own[tokens.blockOf[cue!.from]!]!.skimmed, right: right.has(at) });
}

const labelled = articles.reduce((sum, { attributions }) => sum + attributions.length, 0);
const allWords = blocks.reduce((sum, { words }) => sum + words, 0);
console.log('bound   words spared   relation with source');
for (const bound of BOUNDS) {
  const spared = blocks.reduce((sum, { skimmed, words }) => sum + (skimmed < bound ? words : 0), 0);
  const left = found.filter(({ skimmed }) => skimmed >= bound);
  const f1 = (2 * left.filter(({ right }) => right).length) / (left.length + labelled);
  console.log(
    `${String(bound).padEnd(8)}${((100 * spared) / allWords).toFixed(1).padStart(8)} %${(100 * f1).toFixed(2).padStart(18)}`,
  );
}
