import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Reading } from '../../../pipeline/attribution/attribution-finder.ts';
import { DeepFinder } from '../../../pipeline/attribution/deep/deep-finder.ts';
import { splitWords, type WordPieces } from '../../../pipeline/attribution/deep/word-pieces.ts';
import { settingsSchema } from '../../../pipeline/settings.ts';
import { readPolnear } from '../../corpora/polnear.ts';
import { DEEP_FOLDER, openDeepModel, openDeepSession, openSwift } from '../../open-models.ts';
import { labelledDocuments } from '../labelled-documents.ts';
import { PytorchSession } from './pytorch-session.ts';

/**
 * Holds `models/deep` against the runs that it was exported from: the attributions of PolNeAR's dev articles in Node and
 * in PyTorch, and word pieces against Python's.
 *
 *     node --import tsx lab/train/deep/check-export.ts --python PYTHON --run RUN --run RUN --pieces CASES.jsonl
 *
 * CASES.jsonl is what `write_piece_cases.py` wrote; `--articles 20` reads only the first ones. Exits with 1 where less than
 * 99.5 % of the attributions have the same spans, or a string has other pieces.
 */
const CORPUS = '../shared/polnear/dev.jsonl';
const LEAST_SAME = 0.995;

const { values: flags } = parseArgs({
  options: {
    python: { type: 'string' },
    run: { type: 'string', multiple: true, default: [] },
    pieces: { type: 'string' },
    articles: { type: 'string' },
    folder: { type: 'string', default: DEEP_FOLDER },
  },
});
const model = openDeepModel(flags.folder);
const { minConfidence } = settingsSchema.parse({});

async function foundBy(finder: DeepFinder, reading: Reading): Promise<Set<string>> {
  const { attributions } = await finder.find(reading);
  return new Set(
    attributions
      .filter(({ within, confidence }) => within < 0 && confidence >= minConfidence)
      .map(({ cue, source, content }) => JSON.stringify([cue, source, content])),
  );
}

/** How many attributions of either are the same in both, and how many there are. */
async function compareAttributions(python: string): Promise<{ same: number; all: number }> {
  const pytorch = new PytorchSession(python, flags.run);
  const swift = openSwift();
  const finders = [
    new DeepFinder(model, await openDeepSession(flags.folder), swift),
    new DeepFinder(model, pytorch, swift),
  ] as const;
  let same = 0;
  let all = 0;
  const articles = readPolnear(CORPUS).slice(0, flags.articles ? Number(flags.articles) : undefined);
  for (const document of await labelledDocuments(articles)) {
    const reading = { ...document, isRead: document.blocks.map(() => true) };
    const [node, torch] = [await foundBy(finders[0], reading), await foundBy(finders[1], reading)];
    same += [...node].filter((spans) => torch.has(spans)).length;
    all += Math.max(node.size, torch.size);
  }
  pytorch.close();
  return { same, all };
}

function comparePieces(file: string, wordPieces: WordPieces): { other: number; all: number } {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const other = lines.filter((line) => {
    const { text, words, pieces } = JSON.parse(line) as { text: string; words: unknown; pieces: unknown };
    const own = splitWords(text, { start: 0, end: text.length });
    const ownPieces = own.map(({ start, end }) => wordPieces.piecesOf(text.slice(start, end)));
    const spans = own.map(({ start, end }) => [start, end]);
    return JSON.stringify([spans, ownPieces]) !== JSON.stringify([words, pieces]);
  });
  for (const line of other.slice(0, 5)) console.log(`other pieces: ${line.slice(0, 300)}`);
  return { other: other.length, all: lines.length };
}

let failed = false;
if (flags.pieces) {
  const { other, all } = comparePieces(flags.pieces, model.wordPieces);
  console.log(`${all - other} of ${all} strings have the same words and pieces`);
  failed ||= other > 0;
}
if (flags.python && flags.run.length > 0) {
  const { same, all } = await compareAttributions(flags.python);
  console.log(`${same} of ${all} attributions have the same spans (${((100 * same) / all).toFixed(1)} %)`);
  failed ||= same / all < LEAST_SAME;
}
process.exitCode = failed ? 1 : 0;
