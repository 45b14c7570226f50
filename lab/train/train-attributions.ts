import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { ArgumentTagger } from '../../pipeline/attribution/linear/argument-tagger.ts';
import { candidatesOf } from '../../pipeline/attribution/linear/candidates.ts';
import type { FirstPass } from '../../pipeline/attribution/linear/first-pass.ts';
import { judgeFeatures } from '../../pipeline/attribution/linear/judge-features.ts';
import type { LinearModel } from '../../pipeline/attribution/linear/linear-finder.ts';
import type { LabelledArticle } from '../corpora/polnear.ts';
import { taughtAttributions } from '../corpora/taught-attributions.ts';
import { countCueRates } from './cue-training.ts';
import { crossValidateJudge, type JudgeCase, rightCandidates, trainJudge } from './judge-training.ts';
import { type LabelledDocument, labelledDocuments } from './labelled-documents.ts';
import { type ChainArrays, chainModel, firstPassed, type Task, tagViews } from './tasks.ts';
import { type TaughtView, taughtViews } from './taught-views.ts';
import { runTasks } from './training-threads.ts';
import { FOLDS } from './tuning.ts';

export interface TrainingOptions {
  readonly threads: number;
  /** Whether the articles that were kept from deep's networks are learned from. */
  readonly withHeldOut: boolean;
  /** Folder in which steps are kept and found again, to work on a later one; none for a real training. */
  readonly keep: string | null;
  readonly log: (line: string) => void;
}

const EVERY_FOLD = [...Array(FOLDS).keys()];

/**
 * Trains the linear model, jackknifed: the second pass learns from first passes of models that did not know the article,
 * and the judge from both passes made so, on what people labelled.
 */
export async function trainAttributions(options: TrainingOptions): Promise<LinearModel> {
  const { threads, withHeldOut, log } = options;
  const { people, deep } = taughtAttributions(withHeldOut);
  const articles = [...people, ...deep];
  const documents = await labelledDocuments(articles);
  const rates = countCueRates(documents);
  const views = taughtViews(articles, documents, rates);
  const run = (tasks: Task[]): Promise<ChainArrays[]> => runTasks(tasks, { threads, withHeldOut, log });

  const cueTasks = [...EVERY_FOLD, -1].map((fold): Task => ({ kind: 'cues', fold }));
  const cues = await kept(options, 'cues', () => run(cueTasks));
  const passes = tagViews(views, cues.slice(0, FOLDS));

  const argumentTasks = [...EVERY_FOLD, -1].map((fold): Task => ({ kind: 'arguments', fold, passes }));
  const args = await kept(options, 'arguments', () => run(argumentTasks));

  // Deep's labels would teach the judge deep's confidence.
  const judged = documents.slice(0, people.length);
  const cases = judgeCases(people, judged, views, passes, args);
  const labelled = judged.reduce((sum, { gold }) => sum + gold.length, 0);
  const { bestF1, bestConfidence, calibrationError } = crossValidateJudge(cases, labelled);
  log(
    `judge: ${cases.flat().length} candidates; cross-validated relation with source ${(bestF1 * 100).toFixed(2)} ` +
      `at confidence ${bestConfidence.toFixed(2)}, calibration error ${calibrationError.toFixed(3)}`,
  );
  return {
    rates,
    cues: chainModel(cues[FOLDS]!),
    arguments: chainModel(args[FOLDS]!),
    judge: trainJudge(cases.flat()),
  };
}

/** The judge's cases, by article: what the passes of a fold that did not know the article find in it. */
export function judgeCases(
  articles: readonly LabelledArticle[],
  documents: readonly LabelledDocument[],
  views: readonly TaughtView[],
  passes: readonly FirstPass[],
  args: readonly ChainArrays[],
): JudgeCase[][] {
  const taggers = args.map((arrays) => new ArgumentTagger(chainModel(arrays)));
  return documents.map((document, article) => {
    const passed = firstPassed(views[article]!, passes[article]!);
    const { columns, pass, fold } = passed;
    const candidates = candidatesOf(taggers[fold]!, passed, passed.candidates);
    const right = rightCandidates(
      document.article.text,
      document.tokens,
      candidates,
      articles[article]!.attributions,
    );
    return candidates.flatMap((candidate, index) =>
      candidate.arguments.content.length === 0
        ? []
        : [{ features: judgeFeatures(columns, pass, candidates, index), right: right.has(index) }],
    );
  });
}

/** A step's result, from the folder of kept steps where it is there. */
async function kept<T>({ keep, log }: TrainingOptions, step: string, work: () => Promise<T>): Promise<T> {
  if (keep === null) return work();
  const file = keptFile(keep, step);
  if (existsSync(file)) {
    log(`${step}: taken from ${file}`);
    return deserialize(readFileSync(file)) as T;
  }
  const result = await work();
  mkdirSync(keep, { recursive: true });
  writeFileSync(file, serialize(result));
  return result;
}

/** The taggers that a training kept in a folder, by the part of the articles that they did not learn from. */
export function keptTaggers(folder: string): Pick<LinearModel, 'cues' | 'arguments'>[] {
  const [cues, args] = ['cues', 'arguments'].map(
    (step) => deserialize(readFileSync(keptFile(folder, step))) as ChainArrays[],
  );
  return EVERY_FOLD.map((fold) => ({ cues: chainModel(cues![fold]!), arguments: chainModel(args![fold]!) }));
}

const keptFile = (folder: string, step: string): string => `${folder}/${step}.v8`;
