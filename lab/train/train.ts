import { mkdirSync, writeFileSync } from 'node:fs';
import { writeModels } from '../../pipeline/models.ts';
import { isHeldOut, readMentions, readSilver, readWikigold } from '../corpora/names.ts';
import { trainNames } from './name-training.ts';
import { readClusters } from './read-clusters.ts';
import { chainModel } from './tasks.ts';
import { trainAttributions } from './train-attributions.ts';

const started = performance.now();
const log = (line: string): void => {
  process.stderr.write(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}\n`);
};
const shared = '../shared';
const keepFlag = process.argv.indexOf('--keep');
const attributions = await trainAttributions({
  corpus: `${shared}/polnear/train.jsonl`,
  threads: 2,
  keep: keepFlag < 0 ? null : process.argv[keepFlag + 1]!,
  log,
});
const namedTexts = [
  ...readSilver(`${shared}/polnear/train.jsonl`, `${shared}/ner/polnear-train-silver.jsonl`),
  ...readMentions(`${shared}/ner/gum.jsonl`).filter((_, index) => !isHeldOut(index)),
  ...readWikigold(`${shared}/ner/wikigold.conll`).filter((_, index) => !isHeldOut(index)),
];
const names = chainModel(await trainNames(namedTexts, log));
const bytes = writeModels({ attributions, names, clusters: readClusters() });
mkdirSync('models', { recursive: true });
writeFileSync('models/swift.bin', bytes);
log(`models/swift.bin: ${(bytes.length / 1e6).toFixed(2)} MB`);
