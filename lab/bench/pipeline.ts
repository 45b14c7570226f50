import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import winkModel from 'wink-eng-lite-web-model';
import wink from 'wink-nlp';
import { settingsSchema } from '../../pipeline/index.ts';
import { readPolnear } from '../corpora/polnear.ts';
import { openPipeline } from '../open-models.ts';
import { reportAlone } from './alone.ts';

/**
 * Times wink-nlp alone and the whole pipeline in one process: `npm run bench [-- FOLDER of .txt]`. The ratios are what
 * counts, since machines differ and are noisy; rounds alternate. wink is timed as it comes, with all its annotations, and
 * with only those that the pipeline takes from it. With `--model deep` there are fewer rounds.
 */
const { values: flags, positionals } = parseArgs({
  options: { model: { type: 'string', default: 'swift' } },
  allowPositionals: true,
});
const { model } = settingsSchema.parse({ model: flags.model });
const ROUNDS = { swift: 7, deep: 3 }[model];
const [folder] = positionals;
const texts = folder
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
  : existsSync('../shared/polnear/dev.jsonl')
    ? readPolnear('../shared/polnear/dev.jsonl').map(({ article }) => article.text)
    : [readFileSync('fixtures/hegseth/article.txt', 'utf8')];

const winkAsItComes = wink(winkModel);
const winkInPart = wink(winkModel, ['sbd', 'pos']);
const loading = performance.now();
const extract = await openPipeline(model);
const loaded = performance.now() - loading;
const stages = new Map<string, number>();
const clock = (): number => performance.now();

function winkRound(nlp: ReturnType<typeof wink>): { milliseconds: number; tokens: number } {
  const started = clock();
  let tokens = 0;
  for (const text of texts) tokens += nlp.readDoc(text).tokens().length();
  return { milliseconds: clock() - started, tokens };
}

async function pipelineRound(): Promise<{ milliseconds: number; tokens: number; claims: number }> {
  stages.clear();
  const started = clock();
  let tokens = 0;
  let claims = 0;
  for (const [index, text] of texts.entries()) {
    const extraction = await extract(
      { id: String(index), text },
      { clock, onStage: (stage, time) => stages.set(stage, (stages.get(stage) ?? 0) + time) },
    );
    tokens += extraction.document.tokens.length;
    claims += extraction.claims.length;
  }
  return { milliseconds: clock() - started, tokens, claims };
}

const median = (values: number[]): number => values.sort((one, other) => one - other)[values.length >> 1]!;
const perSecond = (count: number, milliseconds: number): string =>
  Math.round((count / milliseconds) * 1000).toLocaleString('en');

const winkTimes: number[] = [];
const partTimes: number[] = [];
const ownTimes: number[] = [];
let last = { milliseconds: 0, tokens: 0, claims: 0 };
for (let round = 0; round < ROUNDS; round++) {
  winkTimes.push(winkRound(winkAsItComes).milliseconds);
  partTimes.push(winkRound(winkInPart).milliseconds);
  last = await pipelineRound();
  ownTimes.push(last.milliseconds);
}
const winkTime = median(winkTimes);
const partTime = median(partTimes);
const ownTime = median(ownTimes);
console.log(
  `${texts.length} articles, ${last.tokens} tokens, ${last.claims} claims; median of ${ROUNDS} rounds`,
);
console.log(`models loaded in ${loaded.toFixed(0)} ms`);
console.log(`wink-nlp alone   ${perSecond(last.tokens, winkTime)} tokens/s, as it comes`);
console.log(
  `                 ${perSecond(last.tokens, partTime)} tokens/s, sentences and parts of speech only`,
);
console.log(
  `whole pipeline   ${perSecond(last.tokens, ownTime)} tokens/s   ${perSecond(texts.length, ownTime)} articles/s`,
);
console.log(`ratio            ${(winkTime / ownTime).toFixed(3)} to wink as it comes`);
console.log(`                 ${(partTime / ownTime).toFixed(3)} to what the pipeline takes of it`);
for (const [stage, time] of stages) {
  console.log(`  ${stage.padEnd(15)}${(time / texts.length).toFixed(3).padStart(8)} ms an article`);
}
console.log(
  `peak memory      ${Math.round(process.resourceUsage().maxRSS / 1024)} MB, with the texts and two more winks`,
);

const all = texts.join('\n\n');
const ofSize = (size: number): string => all.repeat(Math.ceil(size / all.length)).slice(0, size);
const timeOf = async (text: string): Promise<number> => {
  const started = clock();
  await extract({ id: 'long', text });
  return clock() - started;
};
const [short, long] = { swift: [100_000, 2_000_000], deep: [20_000, 400_000] }[model] as [number, number];
await timeOf(ofSize(short));
const small = median([await timeOf(ofSize(short)), await timeOf(ofSize(short)), await timeOf(ofSize(short))]);
const large = await timeOf(ofSize(long));
console.log(
  `linear           ${long / 1000} KB takes ${(large / small).toFixed(1)} times as long as ${short / 1000} KB`,
);
console.log(
  `peak memory      ${Math.round(process.resourceUsage().maxRSS / 1024)} MB, after an article of ${long / 1000} KB`,
);
console.log('\nThe pipeline alone, articles for a second of the processor');
reportAlone(model);
