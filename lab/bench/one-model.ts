import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { settingsSchema } from '../../pipeline/index.ts';
import { readPolnear } from '../corpora/polnear.ts';
import { DEEP_FOLDER, openPipeline } from '../open-models.ts';

/** A line of `models.ts`: the model named reads PolNeAR's dev articles (or the sample, thirty times) twice. */
const { model } = settingsSchema.parse({ model: process.argv[2] });
const CORPUS = '../shared/polnear/dev.jsonl';
const texts = existsSync(CORPUS)
  ? readPolnear(CORPUS).map(({ article }) => article.text)
  : Array.from({ length: 30 }, () => readFileSync('fixtures/hegseth/article.txt', 'utf8'));

const processorSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const loading = performance.now();
const extract = await openPipeline(model);
const loaded = performance.now() - loading;
const rates: string[] = [];
for (let round = 0; round < 2; round++) {
  const before = processorSeconds();
  for (const [index, text] of texts.entries()) await extract({ id: String(index), text });
  rates.push(`${(texts.length / (processorSeconds() - before)).toFixed(1)} articles/s`);
}
const bytes = [
  'models/swift.bin',
  ...(model === 'deep' ? readdirSync(DEEP_FOLDER).map((file) => `${DEEP_FOLDER}/${file}`) : []),
].reduce((sum, file) => sum + statSync(file).size, 0);
console.log(
  model.padEnd(14) +
    `${loaded.toFixed(0)} ms`.padEnd(12) +
    rates.map((rate) => rate.padEnd(16)).join('') +
    `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`.padEnd(14) +
    `${(bytes / 1e6).toFixed(1)} MB`,
);
