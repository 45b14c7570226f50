import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { ArgumentTagger } from '../../pipeline/attribution/linear/argument-tagger.ts';
import { candidatesOf } from '../../pipeline/attribution/linear/candidates.ts';
import type { CueRates } from '../../pipeline/attribution/linear/cue-rates.ts';
import type { FirstPass } from '../../pipeline/attribution/linear/first-pass.ts';
import { judgeFeatures } from '../../pipeline/attribution/linear/judge-features.ts';
import type { LinearModel } from '../../pipeline/attribution/linear/linear-finder.ts';
import type { LabelledArticle } from '../corpora/polnear.ts';
import { taughtAttributions } from '../corpora/taught-attributions.ts';
import { countCueRates } from './cue-training.ts';
import { crossValidateJudge, type JudgeCase, rightCandidates, trainJudge } from './judge-training.ts';
import { type LabelledDocument, labelledDocuments } from './labelled-documents.ts';
import { type ChainArrays, chainModel, firstPassed, foldOf, type Task, tagDocuments } from './tasks.ts';
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
  const documents = await labelledDocuments([...people, ...deep]);
  const rates = countCueRates(documents);
  const { keys, values } = rates;
  const run = (tasks: Task[]): Promise<ChainArrays[]> => runTasks(tasks, { threads, withHeldOut, log });

  const cueTasks = [...EVERY_FOLD, -1].map((fold): Task => ({ kind: 'cues', fold, rates: { keys, values } }));
  const cues = await kept(options, 'cues', () => run(cueTasks));
  const passes = tagDocuments(documents, rates, (article) => cues[foldOf(article)]!);

  const argumentTasks = [...EVERY_FOLD, -1].map(
    (fold): Task => ({ kind: 'arguments', fold, rates: { keys, values }, passes }),
  );
  const args = await kept(options, 'arguments', () => run(argumentTasks));

  // Deep's labels would teach the judge deep's confidence.
  const judged = documents.slice(0, people.length);
  const cases = judgeCases(people, judged, passes, rates, args);
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
  passes: readonly FirstPass[],
  rates: CueRates,
  args: readonly ChainArrays[],
): JudgeCase[][] {
  const taggers = args.map((arrays) => new ArgumentTagger(chainModel(arrays)));
  return documents.map((document, article) => {
    const passed = firstPassed(document, passes[article]!, rates);
    const { columns, pass } = passed;
    const candidates = candidatesOf(taggers[foldOf(article)]!, passed, passed.candidates);
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
  const file = `${keep}/${step}.v8`;
  if (existsSync(file)) {
    log(`${step}: taken from ${file}`);
    return deserialize(readFileSync(file)) as T;
  }
  const result = await work();
  mkdirSync(keep, { recursive: true });
  writeFileSync(file, serialize(result));
  return result;
}
