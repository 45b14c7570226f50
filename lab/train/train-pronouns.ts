import { readFileSync, writeFileSync } from 'node:fs';
import { LinearFinder } from '../../pipeline/attribution/linear/linear-finder.ts';
import { readModels } from '../../pipeline/models.ts';
import { Pipeline } from '../../pipeline/pipeline.ts';
import { settingsSchema } from '../../pipeline/settings.ts';
import { attributionsStage } from '../../pipeline/stages/attributions.ts';
import { blocksStage } from '../../pipeline/stages/blocks.ts';
import { NameTagger } from '../../pipeline/stages/names/name-tagger.ts';
import { namesStage } from '../../pipeline/stages/names.ts';
import { quotationsStage } from '../../pipeline/stages/quotations.ts';
import type { EntityDraft } from '../../pipeline/stages/speakers/entity-draft.ts';
import {
  CANDIDATE_FEATURES,
  type Candidate,
} from '../../pipeline/stages/speakers/pronouns/pronoun-candidates.ts';
import { type PronounRanker, SURE, scoreOf } from '../../pipeline/stages/speakers/pronouns/pronoun-ranker.ts';
import { speakersStage } from '../../pipeline/stages/speakers.ts';
import { WinkReader } from '../../pipeline/stages/tokens/wink-reader.ts';
import { tokensStage } from '../../pipeline/stages/tokens.ts';
import { WordReader } from '../../pipeline/tagger/word-attributes.ts';
import { type CoreferenceText, readCoreference } from '../corpora/coreference.ts';
import { isHeldOut } from '../corpora/names.ts';

/**
 * Learns whom "he" and "she" stand for from GUM's coreference, as a softmax over the candidates and nobody, and writes the
 * weights to pipeline/stages/speakers/pronouns/pronoun-weights.ts: `npm run train:pronouns`. Prints how it does on texts that it was
 * not trained on, by the least probability.
 */
const WEIGHTS_FILE = 'pipeline/stages/speakers/pronouns/pronoun-weights.ts';
const FOLDS = 4;
const ROUNDS = 400;
const RATE = 0.5;
const RIDGE = 1e-3;
const PASSES = 3;

/** A pronoun with whom it may stand for. */
interface Question {
  readonly text: number;
  readonly candidates: readonly Candidate[];
  /** The right one, or -1 where none is. */
  readonly answer: number;
}

/** What follows from features; the last weight is nobody's score. */
function probabilities({ candidates }: Question, weights: readonly number[]): number[] {
  const scores = [...candidates.map(({ features }) => scoreOf(features, weights)), weights.at(-1)!];
  const exponentials = scores.map((score) => Math.exp(score));
  const total = exponentials.reduce((sum, each) => sum + each, 0);
  return exponentials.map((each) => each / total);
}

function train(questions: readonly Question[]): number[] {
  const weights = new Array<number>(CANDIDATE_FEATURES.length + 1).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight) => -RIDGE * weight * questions.length);
    for (const question of questions) {
      const { candidates, answer } = question;
      const expected = probabilities(question, weights);
      for (const [index, { features }] of candidates.entries()) {
        const error = Number(index === answer) - expected[index]!;
        for (const [feature, value] of features.entries()) gradient[feature]! += error * value;
      }
      gradient[weights.length - 1]! += Number(answer < 0) - expected.at(-1)!;
    }
    for (const [index, slope] of gradient.entries())
      weights[index]! += (RATE * slope) / questions.length ** 0.9;
  }
  return weights;
}

/** The gold entity that most mentions of a draft belong to. */
function goldOf(draft: EntityDraft, goldAt: ReadonlyMap<number, string>): string | undefined {
  const votes = new Map<string, number>();
  for (const { to } of draft.mentions) {
    const gold = goldAt.get(to - 1);
    if (gold !== undefined) votes.set(gold, (votes.get(gold) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/**
 * Asks every question of the texts. `choose` answers while the text is read; where that is the model itself, later questions
 * come with its earlier mistakes, as they will in use.
 */
async function questionsOf(
  texts: readonly CoreferenceText[],
  choose: (question: Question) => Candidate | undefined,
): Promise<Question[]> {
  const models = readModels(new Uint8Array(readFileSync('models/swift.bin')));
  const words = new WordReader(models.clusters);
  const settings = settingsSchema.parse({});
  const before = Pipeline.empty()
    .with(blocksStage)
    .with(tokensStage(new WinkReader()))
    .with(quotationsStage)
    .with(namesStage(new NameTagger(models.names, words, models.nameWords)))
    .with(attributionsStage(new LinearFinder(models.attributions, words, []), settings.blocks));
  const questions: Question[] = [];
  for (const [text, { article, mentions }] of texts.entries()) {
    const document = await before.run(article);
    const goldAt = new Map(
      mentions.map(({ span, entity }) => {
        const words = article.text.slice(span.start, span.end).replace(/['’]s?$/, '');
        return [document.tokens.at(span.start + words.length - 1), entity] as const;
      }),
    );
    const asker: PronounRanker = (candidates, token) => {
      const gold = goldAt.get(token);
      const answer = candidates.findIndex(
        ({ entity }) => entity !== null && gold !== undefined && goldOf(entity, goldAt) === gold,
      );
      const question = { text, candidates, answer };
      if (gold !== undefined) questions.push(question);
      return choose(question);
    };
    speakersStage(settings, asker).run(article, document);
  }
  return questions;
}

interface Answer {
  readonly probability: number;
  readonly right: boolean;
  readonly answerable: boolean;
}

function answersOf(questions: readonly Question[], weights: readonly number[]): Answer[] {
  return questions.map((question) => {
    const chances = probabilities(question, weights).slice(0, -1);
    const best = chances.indexOf(Math.max(...chances));
    return {
      probability: chances[best] ?? 0,
      right: best === question.answer && best >= 0,
      answerable: question.answer >= 0,
    };
  });
}

function report(title: string, answers: readonly Answer[]): void {
  console.log(title);
  for (const least of [0, 0.4, 0.5, 0.6, 0.7, 0.8]) {
    const given = answers.filter(({ probability }) => probability > least);
    const right = given.filter((answer) => answer.right).length;
    const answerable = answers.filter((answer) => answer.answerable).length;
    const [precision, recall] = [right / given.length, right / answerable].map((x) => (x * 100).toFixed(1));
    console.log(`  from ${least}: precision ${precision}, recall ${recall} (${right} of ${answerable})`);
  }
}

const texts = readCoreference('../shared/ner/gum.jsonl');
const training = texts.filter((_, index) => !isHeldOut(index));
const byModel =
  (weights: readonly number[]) =>
  (question: Question): Candidate | undefined => {
    const chances = probabilities(question, weights).slice(0, -1);
    const best = chances.indexOf(Math.max(...chances));
    return (chances[best] ?? 0) >= SURE ? question.candidates[best] : undefined;
  };
// First in texts that are understood, then in texts as the model understands them.
const learned = await questionsOf(training, ({ candidates, answer }) => candidates[answer]);
for (let pass = 0; pass < PASSES; pass++) {
  learned.push(...(await questionsOf(training, byModel(train(learned)))));
}
const folds = Array.from({ length: FOLDS }, (_, fold) => {
  const weights = train(learned.filter(({ text }) => text % FOLDS !== fold));
  return answersOf(
    learned.filter(({ text }) => text % FOLDS === fold),
    weights,
  );
});
report(`GUM's training texts, ${FOLDS} folds`, folds.flat());
const weights = train(learned);
const heldOut = texts.filter((_, index) => isHeldOut(index));
report('GUM, held-out fifth', answersOf(await questionsOf(heldOut, byModel(weights)), weights));
for (const [index, feature] of CANDIDATE_FEATURES.entries()) {
  console.log(`${weights[index]!.toFixed(2).padStart(7)}  ${feature}`);
}
console.log(`${weights.at(-1)!.toFixed(2).padStart(7)}  nobody`);
const shown = weights.map((weight) => String(Number(weight.toFixed(2))));
const source = readFileSync(WEIGHTS_FILE, 'utf8')
  .replace(/(PRONOUN_WEIGHTS: readonly number\[\] = \[)[^\]]*/, `$1${shown.slice(0, -1).join(', ')}`)
  .replace(/(NOBODY_SCORE = )[-\d.]+/, `$1${shown.at(-1)}`);
writeFileSync(WEIGHTS_FILE, source);
