import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { writeModels } from '../../pipeline/models.ts';
import { isHeldOut, readMentions, readSilver, readWikigold } from '../corpora/names.ts';
import { trainNames } from './name-training.ts';
import { readClusters } from './read-clusters.ts';
import { chainModel } from './tasks.ts';
import { trainAttributions } from './train-attributions.ts';

/**
 * Trains models/swift.bin: `npm run train`, some seven minutes on two cores, the same bytes on every run. `-- --keep DIR`
 * keeps the taggers of the folds in a folder and takes them from there, to work on a later step.
 */
const POLNEAR = '../shared/polnear/train.jsonl';
const SILVER = '../shared/ner/polnear-train-silver.jsonl';
const GUM = '../shared/ner/gum.jsonl';
const WIKIGOLD = '../shared/ner/wikigold.conll';

/** What each corpus is, and where it is published. */
const CORPORA: Readonly<Record<string, string>> = {
  [POLNEAR]: 'PolNeAR, political news with labelled attributions: https://github.com/networkdynamics/PolNeAR',
  [SILVER]: "names that Stanford CoreNLP finds in PolNeAR's texts: https://stanfordnlp.github.io/CoreNLP",
  [GUM]: 'the Georgetown University Multilayer corpus: https://gucorpling.org/gum',
  [WIKIGOLD]: 'WikiGold, names in Wikipedia: Balasuriya et al. 2009',
};
const missing = Object.entries(CORPORA).filter(([file]) => !existsSync(file));
if (missing.length > 0) {
  for (const [file, what] of missing) process.stderr.write(`Training needs ${file}: ${what}\n`);
  process.exit(2);
}

const started = performance.now();
const log = (line: string): void => {
  process.stderr.write(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}\n`);
};
const keepFlag = process.argv.indexOf('--keep');
const keep = keepFlag < 0 ? null : (process.argv[keepFlag + 1] ?? null);
const attributions = await trainAttributions({ corpus: POLNEAR, threads: 2, keep, log });
const namedTexts = [
  ...readSilver(POLNEAR, SILVER),
  ...readMentions(GUM).filter((_, index) => !isHeldOut(index)),
  ...readWikigold(WIKIGOLD).filter((_, index) => !isHeldOut(index)),
];
const names = chainModel(await trainNames(namedTexts, log));
const bytes = writeModels({ attributions, names, clusters: readClusters() });
mkdirSync('models', { recursive: true });
writeFileSync('models/swift.bin', bytes);
log(`models/swift.bin: ${(bytes.length / 1e6).toFixed(2)} MB`);
