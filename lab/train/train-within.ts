import { readFileSync, writeFileSync } from 'node:fs';
import { LinearFinder } from '../../pipeline/attribution/linear/linear-finder.ts';
import { PASSES_RULES, WITHIN_FEATURES } from '../../pipeline/attribution/linear/within-features.ts';
import { chanceOf, LEAST_LIKELY } from '../../pipeline/attribution/linear/within-judge.ts';
import type { TokenRange } from '../../pipeline/document.ts';
import { Pipeline } from '../../pipeline/pipeline.ts';
import { settingsSchema } from '../../pipeline/settings.ts';
import { attributionsStage } from '../../pipeline/stages/attributions.ts';
import { blocksStage } from '../../pipeline/stages/blocks.ts';
import { quotationsStage } from '../../pipeline/stages/quotations.ts';
import { WinkReader } from '../../pipeline/stages/tokens/wink-reader.ts';
import { tokensStage } from '../../pipeline/stages/tokens.ts';
import { WordReader } from '../../pipeline/tagger/word-attributes.ts';
import { taughtAttributions } from '../corpora/taught-attributions.ts';
import { openSwiftModels } from '../open-models.ts';
import { readLabelledNews } from '../score/labelled-news.ts';
import { foldOf } from './taught-views.ts';
import { keptTaggers } from './train-attributions.ts';

/**
 * Learns which of what was read in a content is a claim within a claim, by logistic regression over the development part of the
 * labelled news, and writes the weights to pipeline/attribution/linear/within-weights.ts. Each article is read by taggers that did
 * not learn from it, so it needs those that a training has kept:
 *
 *     npm run train -- --only attributions --keep DIR
 *     npm run train:within -- DIR
 *
 * Prints first how it does on articles that it was not trained on, by the least probability.
 */
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write(
    'Which taggers? Train with --keep DIR, and give the folder: npm run train:within -- DIR\n',
  );
  process.exit(2);
}
const WEIGHTS_FILE = 'pipeline/attribution/linear/within-weights.ts';
const FOLDS = 10;
const ROUNDS = 4000;
const RATE = 1;
/** Chosen by cross-validation, from 0.5, 1, 2 and 4. */
const RIDGE = 1;

interface Example {
  readonly article: number;
  readonly features: readonly number[];
  /** Number of the label that has the same cue, or -1. */
  readonly label: number;
  /** Of a claim that lies in no other it is not asked. */
  readonly isOuter: boolean;
}

const isRight = ({ label }: Example): boolean => label >= 0;

/** Gradient ascent with a step of its own for each weight, as the features' sizes differ. */
function train(examples: readonly Example[]): number[] {
  const weights = new Array<number>(WITHIN_FEATURES.length).fill(0);
  const asked = examples.filter(({ isOuter }) => !isOuter);
  const curvature = WITHIN_FEATURES.map((_, feature) =>
    asked.reduce((sum, { features }) => sum + features[feature]! ** 2 / 4, RIDGE),
  );
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight, feature) => (feature === 0 ? 0 : -RIDGE * weight));
    for (const example of asked) {
      const error = Number(isRight(example)) - chanceOf(example.features, weights);
      for (const [feature, value] of example.features.entries()) gradient[feature]! += error * value;
    }
    for (const [feature, slope] of gradient.entries())
      weights[feature]! += (RATE * slope) / curvature[feature]! / STEPS_TOGETHER;
  }
  return weights;
}

/** Features that hold together are raised together, so that each takes a part of the step. */
const STEPS_TOGETHER = 4;

const articles = readLabelledNews('development');
const nestedLabels = articles.flatMap(({ labelled }) => labelled.filter(({ within }) => within !== null));

/** Reads the contents of all articles; what is labelled there is taken for a claim, as it will be by a judge that is right. */
async function examplesOf(): Promise<Example[]> {
  const models = openSwiftModels();
  const taggers = keptTaggers(folder!);
  const { people } = taughtAttributions(true);
  const folds = new Map(people.map(({ article }, index) => [article.id, foldOf(index)]));
  const before = Pipeline.empty().with(blocksStage).with(tokensStage(new WinkReader())).with(quotationsStage);
  const { blocks } = settingsSchema.parse({});
  const examples: Example[] = [];
  for (const [number, { article, labelled }] of articles.entries()) {
    const document = await before.run(article);
    const cues = labelled.map(({ spans }) =>
      spans.cue.map(
        ({ start, end }): TokenRange => ({
          from: document.tokens.at(start),
          to: document.tokens.at(end - 1) + 1,
        }),
      ),
    );
    const finder = new LinearFinder(
      { ...models.attributions, ...taggers[folds.get(article.id)!]! },
      new WordReader(models.clusters),
      [],
      (features, { cue }) => {
        const label = cues.findIndex((ranges) =>
          ranges.some(({ from, to }) => cue !== null && from < cue.to && cue.from < to),
        );
        const isOuter = label >= 0 && labelled[label]!.within === null;
        examples.push({ article: number, features, label: isOuter ? -1 : label, isOuter });
        return label >= 0 && !isOuter ? 1 : 0;
      },
    );
    await attributionsStage(finder, blocks).run(article, document);
  }
  return examples;
}

function report(examples: readonly Example[], chances: readonly number[]): void {
  for (const least of [0.2, 0.25, 0.3, LEAST_LIKELY, 0.4, 0.45, 0.5]) {
    const given = examples.filter(
      ({ features }, index) => features[PASSES_RULES] === 1 && chances[index]! >= least,
    );
    const right = new Set(given.filter(isRight).map(({ article, label }) => `${article} ${label}`)).size;
    const wrong = given.filter((example) => !isRight(example)).length;
    const [precision, recall] = [right / (right + wrong), right / nestedLabels.length].map((share) =>
      (share * 100).toFixed(1),
    );
    console.log(`  from ${least}: precision ${precision}, recall ${recall}`);
  }
}

const examples = await examplesOf();
const chances = new Array<number>(examples.length).fill(0);
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = train(examples.filter(({ article }) => article % FOLDS !== fold));
  for (const [index, { article, features }] of examples.entries())
    if (article % FOLDS === fold) chances[index] = chanceOf(features, weights);
}
console.log(
  `${examples.length} examples of ${articles.length} articles, ${nestedLabels.length} claims within claims`,
);
report(examples, chances);
const weights = train(examples);
for (const [index, feature] of WITHIN_FEATURES.entries())
  console.log(`${weights[index]!.toFixed(2).padStart(7)}  ${feature}`);
const shown = weights.map((weight) => String(Number(weight.toFixed(2))));
const source = readFileSync(WEIGHTS_FILE, 'utf8');
writeFileSync(
  WEIGHTS_FILE,
  source.replace(/(WITHIN_WEIGHTS: readonly number\[\] = \[)[^\]]*/, `$1${shown.join(', ')}`),
);
