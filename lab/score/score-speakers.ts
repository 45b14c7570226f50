import { existsSync, readFileSync } from 'node:fs';
import { checkArticle, figuresOf } from '../../app/check/check-articles.ts';
import { precision, recall } from '../../app/check/counts.ts';
import { loadFixtures } from '../../app/check/load-fixtures.ts';
import { createPipeline, readModels } from '../../pipeline/index.ts';
import { type CoreferenceText, readCoreference } from '../corpora/coreference.ts';
import { isHeldOut } from '../corpora/names.ts';
import { foundSourceFigures } from './found-sources.ts';
import { isPart, readLabelledNews } from './labelled-news.ts';
import { type ResolutionCounts, scoreResolution, sum } from './resolution-scores.ts';

/**
 * How well the meaning of claims is read: each field over the labelled claims whose source was found, and whom pronouns and
 * short names are given to. `npm run score:speakers [-- FOLDER of labelled articles]`; "development" and "kept" are the two
 * parts of the labelled news (`lab/score/labelled-news.ts`).
 */
const folder = process.argv[2] ?? 'fixtures';
const fixtures = isPart(folder) ? readLabelledNews(folder) : await loadFixtures(folder);
const extract = createPipeline(readModels(new Uint8Array(readFileSync('models/swift.bin'))));
const share = (part: number, whole: number): string =>
  (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1)).padStart(6);

const checked = [];
for (const fixture of fixtures) checked.push(await checkArticle(fixture, extract));
const { found, fields } = foundSourceFigures(checked.flatMap(({ claims }) => claims));
console.log(`${folder}: ${found} labelled claims whose source was found`);
console.log('                 right where labelled   invented where not   false of those given');
for (const { field, labelled, right, unlabelled, invented, given, falsely } of fields) {
  const filled = `${share(right, labelled)}  ${`${right}/${labelled}`.padEnd(9)}`;
  const empty =
    unlabelled === 0 ? '' : `${share(invented, unlabelled)}  ${`${invented}/${unlabelled}`.padEnd(9)}`;
  const wrong = given === 0 ? '' : `${share(falsely, given)}  ${falsely}/${given}`;
  console.log(`  ${field.padEnd(14)} ${filled}    ${empty}    ${wrong}`.trimEnd());
}
const { within } = figuresOf(checked).fields;
const percent = (value: number | null): string => (value === null ? '-' : (value * 100).toFixed(1));
console.log(
  `claims within claims: recall ${percent(recall(within))}, precision ${percent(precision(within))}\n`,
);

async function resolve(texts: readonly CoreferenceText[]): Promise<void> {
  const counts = [];
  for (const text of texts) counts.push(scoreResolution(text, (await extract(text.article)).document));
  const line = (name: string, { labelled, resolved, right }: ResolutionCounts): string => {
    const of = `${right} of ${labelled} found, ${resolved} resolved`;
    return `  ${name.padEnd(12)}recall ${share(right, labelled)}   precision ${share(right, resolved)}   ${of}`;
  };
  const [pronouns, shortNames] = [
    sum(counts.map((each) => each.pronoun)),
    sum(counts.map((each) => each.short)),
  ];
  console.log(line('pronouns', pronouns));
  console.log(line('short names', shortNames));
  console.log(line('both', sum([pronouns, shortNames])));
}

const shared = '../shared';
const gum = `${shared}/ner/gum.jsonl`;
const wikinews = `${shared}/wikinews/mentions.jsonl`;
console.log('Pronouns and short names for people, whose full name stands before them');
if (existsSync(gum)) {
  console.log('GUM, held-out fifth');
  await resolve(readCoreference(gum).filter((_, index) => isHeldOut(index)));
}
if (existsSync(wikinews)) {
  console.log('Wikinews, never trained on');
  await resolve(readCoreference(wikinews));
}
