import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readModels, writeModels } from '../../pipeline/models.ts';
import { NEWS } from '../corpora/news-by-deep.ts';
import { GUM, goldTexts, POLNEAR, SILVER, silverTexts, WIKIGOLD } from '../corpora/taught-names.ts';
import { trainNames } from './name-training.ts';
import { prepare } from './prepared.ts';
import { readClusters, readNameWords } from './read-clusters.ts';
import { chainModel } from './tasks.ts';
import { trainAttributions } from './train-attributions.ts';

/**
 * Trains models/swift.bin: `npm run train`, some nine minutes on two cores, the same bytes on every run. `-- --keep DIR`
 * keeps the taggers of the folds in a folder and takes them from there, to work on a later step. `-- --only names` trains
 * the names alone, a minute or two, and leaves all other weights of the file as they are.
 */
const MODELS = 'models/swift.bin';

/** What each corpus is, and where it is published. */
const CORPORA: Readonly<Record<string, string>> = {
  [POLNEAR]: 'PolNeAR, political news with labelled attributions: https://github.com/networkdynamics/PolNeAR',
  [SILVER]: "names that Stanford CoreNLP finds in PolNeAR's texts: https://stanfordnlp.github.io/CoreNLP",
  [GUM]: 'the Georgetown University Multilayer corpus: https://gucorpling.org/gum',
  [WIKIGOLD]: 'WikiGold, names in Wikipedia: Balasuriya et al. 2009',
  [NEWS]: 'articles of the English Worldwide Newswire collection',
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
const onlyFlag = process.argv.indexOf('--only');
const only = onlyFlag < 0 ? null : process.argv[onlyFlag + 1];
if (only !== null && only !== 'names') {
  process.stderr.write('Only the names can be trained alone: --only names\n');
  process.exit(2);
}
const { attributions } =
  only === 'names'
    ? readModels(new Uint8Array(readFileSync(MODELS)))
    : { attributions: await trainAttributions({ threads: 2, keep, log }) };
const [silver, gold] = [silverTexts(), goldTexts()];
const documents = await prepare([...silver, ...gold].map(({ article }) => article));
const names = chainModel(trainNames({ silver, gold, documents }, log));
const bytes = writeModels({ attributions, names, nameWords: readNameWords(), clusters: readClusters() });
mkdirSync('models', { recursive: true });
writeFileSync(MODELS, bytes);
log(`${MODELS}: ${(bytes.length / 1e6).toFixed(2)} MB`);
