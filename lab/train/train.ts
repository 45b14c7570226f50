import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { writeModels } from '../../pipeline/models.ts';
import type { LinearChainModel } from '../../pipeline/tagger/linear-chain-model.ts';
import { NEWS } from '../corpora/news-by-deep.ts';
import { GUM, goldTexts, POLNEAR, SILVER, silverTexts, WIKIGOLD } from '../corpora/taught-names.ts';
import { openSwiftModels } from '../open-models.ts';
import { trainNames } from './name-training.ts';
import { prepare } from './prepared.ts';
import { readClusters, readNameWords } from './read-clusters.ts';
import { chainModel } from './tasks.ts';
import { trainAttributions } from './train-attributions.ts';

/**
 * Trains models/swift.bin: `npm run train`, ten to twenty minutes on two cores, the same bytes on every run. `-- --keep DIR`
 * keeps the taggers of the folds in a folder and takes them from there, to work on a later step. `-- --only names` trains
 * the names alone, a minute or two, and leaves all other weights of the file as they are; `--only attributions` the rest.
 * `--to FILE` writes elsewhere. `--without-held-out` is for what deep's judge learns from: see train-confidence.ts.
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
const {
  keep = null,
  only,
  to,
  ...flags
} = parseArgs({
  options: {
    keep: { type: 'string' },
    only: { type: 'string' },
    to: { type: 'string', default: MODELS },
    'without-held-out': { type: 'boolean', default: false },
  },
}).values;
if (only !== undefined && only !== 'names' && only !== 'attributions') {
  process.stderr.write('Either can be trained alone: --only names, --only attributions\n');
  process.exit(2);
}

async function learnNames(): Promise<LinearChainModel> {
  const [silver, gold] = [silverTexts(), goldTexts()];
  const documents = await prepare([...silver, ...gold].map(({ article }) => article));
  return chainModel(trainNames({ silver, gold, documents }, log));
}

const withHeldOut = !flags['without-held-out'];
const attributions =
  only === 'names'
    ? openSwiftModels().attributions
    : await trainAttributions({ threads: 2, withHeldOut, keep, log });
const names = only === 'attributions' ? openSwiftModels().names : await learnNames();
const bytes = writeModels({ attributions, names, nameWords: readNameWords(), clusters: readClusters() });
mkdirSync(dirname(to), { recursive: true });
writeFileSync(to, bytes);
log(`${to}: ${(bytes.length / 1e6).toFixed(2)} MB`);
