import { existsSync, readFileSync } from 'node:fs';
import compromise from 'compromise';
import type { NameType } from '../../pipeline/claim.ts';
import { groupClass } from '../../pipeline/lexicon/groups.ts';
import { readModels } from '../../pipeline/models.ts';
import { NameTagger } from '../../pipeline/stages/names/name-tagger.ts';
import { namesStage } from '../../pipeline/stages/names.ts';
import { WordReader } from '../../pipeline/tagger/word-attributes.ts';
import { bareNameStart } from '../corpora/bare-name.ts';
import { spansAsGiven } from '../corpora/mention-names.ts';
import { isHeldOut, type NamedText, readMentions, readSilver, readWikigold } from '../corpora/names.ts';
import { prepare } from '../train/prepared.ts';

/**
 * Exact spans and types of persons, organizations and places, by hearsay's tagger and by compromise alone, on texts that
 * the tagger was not trained on. GUM and Wikinews mark noun phrases, out of which lab/corpora/mention-names.ts reads the
 * names; what the file itself takes for the name in a phrase is scored, too ("as given"). `npm run score:names`.
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
 * What is compared, whoever labels it: "the White House" and "Trump's" without article and possessive, "President Obama"
 * without title, "Paris, France" as two places. A title by itself and a people ("Republicans") are no person's name.
 */
function compared(text: string, { start, end, type }: Found): Found[] {
  if (type !== 'place') return trimmed(text, { start, end, type });
  return Array.from(text.slice(start, end).matchAll(/[^,]+/g), (part) => {
    const from = start + part.index + (part[0].length - part[0].trimStart().length);
    return trimmed(text, { start: from, end: start + part.index + part[0].trimEnd().length, type });
  }).flat();
}

function trimmed(text: string, { start, end, type }: Found): Found[] {
  const words = text.slice(start, end);
  const before = /^(?:the|a|an)\s+/i.exec(words)?.[0].length ?? 0;
  const after = /(?:['’]s?|[.,;:!?"”)]+)$/.exec(words)?.[0].length ?? 0;
  const name = words.slice(before, words.length - after);
  const bare = type === 'person' ? (groupClass(name) ? null : bareNameStart(name)) : 0;
  if (bare === null || name === '') return [];
  return [{ start: start + before + bare, end: end - after, type }];
}

function goldOf({ names, article }: NamedText): Found[] {
  return names.flatMap(({ span, tag }) =>
    tag === 'MISC' ? [] : compared(article.text, { ...span, type: TYPES[tag] }),
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
      found.push(...compared(text, { start: offset.start, end: offset.start + offset.length, type }));
    }
  }
  return found;
}

class Tally {
  private readonly counts = new Map<string, { right: number; predicted: number; labelled: number }>();

  add(predicted: readonly Found[], labelled: readonly Found[]): void {
    for (const type of Object.values(TYPES)) {
      const of = (found: readonly Found[]): Found[] => found.filter((one) => one.type === type);
      this.count(type, of(predicted), of(labelled));
    }
    this.count('all', predicted, labelled);
    const untyped = (found: readonly Found[]): Found[] => found.map((one) => ({ ...one, type: 'person' }));
    this.count('of any type', untyped(predicted), untyped(labelled));
  }

  private count(row: string, predicted: readonly Found[], labelled: readonly Found[]): void {
    const gold = new Set(labelled.map(keyOf));
    const count = this.counts.get(row) ?? { right: 0, predicted: 0, labelled: 0 };
    count.right += predicted.filter((one) => gold.has(keyOf(one))).length;
    count.predicted += predicted.length;
    count.labelled += labelled.length;
    this.counts.set(row, count);
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
const gum = `${shared}/ner/gum.jsonl`;
const wikinews = `${shared}/wikinews/mentions.jsonl`;
const heldOut = (texts: NamedText[]): NamedText[] => texts.filter((_, index) => isHeldOut(index));
const corpora: [string, NamedText[]][] = [
  ['WikiGold, held-out fifth', heldOut(readWikigold(`${shared}/ner/wikigold.conll`))],
  ['GUM, held-out fifth', heldOut(readMentions(gum))],
  ['GUM, held-out fifth, as given', heldOut(readMentions(gum, spansAsGiven))],
  [
    'PolNeAR dev (silver)',
    readSilver(`${shared}/polnear/dev.jsonl`, `${shared}/ner/polnear-dev-silver.jsonl`),
  ],
];
if (existsSync(wikinews)) {
  corpora.push(
    ['Wikinews, never trained on', readMentions(wikinews)],
    ['Wikinews, as given', readMentions(wikinews, spansAsGiven)],
  );
}

const models = readModels(new Uint8Array(readFileSync('models/swift.bin')));
const stage = namesStage(new NameTagger(models.names, new WordReader(models.clusters), models.nameWords));
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
      isScored(type) ? compared(text, { ...document.tokens.spanOf(range), type }) : [],
    );
    ours.add(found, gold);
    theirs.add(compromiseNames(text), gold);
  }
  console.log(`${name}\n  hearsay     ${ours.line}\n  compromise  ${theirs.line}`);
}
