import { existsSync, readFileSync } from 'node:fs';
import compromise from 'compromise';
import type { NameType } from '../../pipeline/claim.ts';
import { readModels } from '../../pipeline/models.ts';
import { NameTagger } from '../../pipeline/stages/names/name-tagger.ts';
import { namesStage } from '../../pipeline/stages/names.ts';
import { WordReader } from '../../pipeline/tagger/word-attributes.ts';
import { groupClass } from '../../pipeline/lexicon/groups.ts';
import { bareNameStart } from '../corpora/bare-name.ts';
import { isHeldOut, type NamedText, readMentions, readSilver, readWikigold } from '../corpora/names.ts';
import { prepare } from '../train/prepared.ts';

/**
 * Exact spans and types of persons, organizations and places, by hearsay's tagger and by compromise alone, on texts that
 * the tagger was not trained on. `npm run score:names`.
 */
const TYPES = { PER: 'person', ORG: 'organization', LOC: 'place' } as const;
type Scored = (typeof TYPES)[keyof typeof TYPES];
interface Found {
  readonly start: number;
  readonly end: number;
  readonly type: Scored;
}

const keyOf = ({ start, end, type }: Found): string => `${start}-${end}-${type}`;
/**
 * "the White House", "Trump's", "President Obama": articles, possessives and titles belong to no name, whoever labels it,
 * and a title by itself or a people ("Republicans", a group) is no name of a person: null.
 */
function trim(text: string, { start, end, type }: Found): Found | null {
  const words = text.slice(start, end);
  const before = /^(?:the|a|an)\s+/i.exec(words)?.[0].length ?? 0;
  const after = /(?:['’]s?|[.,;:!?"”)]+)$/.exec(words)?.[0].length ?? 0;
  const name = words.slice(before, words.length - after);
  const bare = type === 'person' ? (groupClass(name) ? null : bareNameStart(name)) : 0;
  return bare === null ? null : { start: start + before + bare, end: end - after, type };
}

function goldOf({ names, article }: NamedText): Found[] {
  return names.flatMap(({ span, tag }) =>
    tag === 'MISC' ? [] : (trim(article.text, { ...span, type: TYPES[tag] }) ?? []),
  );
}

interface CompromiseAnswer {
  readonly offset: { readonly start: number; readonly length: number };
}

function compromiseNames(text: string): Found[] {
  const doc = compromise(text);
  const found: Found[] = [];
  for (const [type, view] of [
    ['person', doc.people()],
    ['organization', doc.organizations()],
    ['place', doc.places()],
  ] as const) {
    for (const { offset } of view.json({ offset: true }) as CompromiseAnswer[]) {
      const name = trim(text, { start: offset.start, end: offset.start + offset.length, type });
      if (name) found.push(name);
    }
  }
  return found;
}

class Tally {
  private readonly counts = new Map<string, { right: number; predicted: number; labelled: number }>();

  add(predicted: readonly Found[], labelled: readonly Found[]): void {
    const gold = new Set(labelled.map(keyOf));
    for (const type of [...Object.values(TYPES), 'all']) {
      const of = (found: readonly Found[]): Found[] =>
        found.filter((one) => type === 'all' || one.type === type);
      const count = this.counts.get(type) ?? { right: 0, predicted: 0, labelled: 0 };
      count.right += of(predicted).filter((one) => gold.has(keyOf(one))).length;
      count.predicted += of(predicted).length;
      count.labelled += of(labelled).length;
      this.counts.set(type, count);
    }
  }

  get line(): string {
    return Array.from(this.counts, ([type, { right, predicted, labelled }]) => {
      const [p, r] = [right / Math.max(1, predicted), right / Math.max(1, labelled)];
      const figures = [p, r, (2 * p * r) / Math.max(1e-9, p + r)].map((share) =>
        (share * 100).toFixed(1).padStart(5),
      );
      return `${type} ${figures.join(' ')}`;
    }).join('   ');
  }
}

const shared = '../shared';
const corpora: [string, NamedText[]][] = [
  ['WikiGold, held-out fifth', readWikigold(`${shared}/ner/wikigold.conll`).filter((_, at) => isHeldOut(at))],
  ['GUM, held-out fifth', readMentions(`${shared}/ner/gum.jsonl`).filter((_, at) => isHeldOut(at))],
  [
    'PolNeAR dev (silver)',
    readSilver(`${shared}/polnear/dev.jsonl`, `${shared}/ner/polnear-dev-silver.jsonl`),
  ],
];
const wikinews = `${shared}/wikinews/mentions.jsonl`;
if (existsSync(wikinews)) corpora.push(['Wikinews, never trained on', readMentions(wikinews)]);

const models = readModels(new Uint8Array(readFileSync('models/swift.bin')));
const stage = namesStage(new NameTagger(models.names, new WordReader(models.clusters)));
const isScored = (type: NameType): type is Scored => type !== 'group';
console.log('precision, recall and F1 of exact spans with their type');
for (const [name, texts] of corpora) {
  const ours = new Tally();
  const theirs = new Tally();
  for (const [index, document] of (await prepare(texts.map(({ article }) => article))).entries()) {
    const gold = goldOf(texts[index]!);
    const { text } = document.article;
    const { names } = await stage.run(document.article, document);
    const found = names.flatMap(({ tokens: range, type }) =>
      isScored(type) ? (trim(text, { ...document.tokens.spanOf(range), type }) ?? []) : [],
    );
    ours.add(found, gold);
    theirs.add(compromiseNames(text), gold);
  }
  console.log(`${name}\n  hearsay     ${ours.line}\n  compromise  ${theirs.line}`);
}
